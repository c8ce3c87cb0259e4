/// What a title does as a rule, and how well that is known.
public struct Habit: Hashable, Sendable {
  /// What is printed, or a word for it; see `HabitKind.forms`. A number in digits where the habit is one.
  public var form: String
  /// How much of what was counted has the form, from 0 to 1, in whole hundredths.
  public var share: Double
  /// How much was counted.
  public var count: Int

  public init(form: String, share: Double, count: Int) {
    self.form = form
    self.share = share
    self.count = count
  }

  /// The form, where it is a number.
  public var number: Int? { Int(form) }
}
