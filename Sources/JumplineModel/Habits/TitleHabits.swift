/// What a title does throughout, as far as it is known. Rules of style judge by it; what is not in it they judge by the page's
/// own majority.
public struct TitleHabits: Hashable, Sendable {
  /// Nothing is known.
  public static let none = TitleHabits()

  public var kinds: [HabitKind: Habit]
  /// How the words before the names in bylines are written, by `Byline.plainRole(_:)`.
  public var roles: [String: Habit]

  public init(kinds: [HabitKind: Habit] = [:], roles: [String: Habit] = [:]) {
    self.kinds = kinds
    self.roles = roles
  }

  public subscript(kind: HabitKind) -> Habit? { kinds[kind] }

  public var isEmpty: Bool { kinds.isEmpty && roles.isEmpty }

  /// The same for habits that make the same of the same page, and for no others.
  public var signature: String {
    let kinds = HabitKind.allCases.compactMap { kind in self[kind].map { "\(kind.rawValue)=\($0.form)" } }
    return (kinds + roles.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.form)" }).joined(separator: "\n")
  }
}
