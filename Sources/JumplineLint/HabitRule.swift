public import JumplineModel

/// A rule of style: what is right depends on what the title does. It knows best what to count of it.
public protocol HabitRule: LintRule {
  /// Takes down how a page does what the rule judges.
  static func learn(from page: LintedPage, into count: inout HabitCount)
}
