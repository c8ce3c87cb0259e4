public import JumplineLint
public import JumplineModel
import Yams

/// The habits of a title as a small file that is kept beside its pages: learned once, read by people, changed by them where they
/// know better.
public struct TitleProfile: Hashable, Sendable {
  /// What the first line of the file says.
  public static let schema = "jumpline.profile/1"

  /// What the habits were learned from.
  public var pages: Int
  /// Scalars that are not white space.
  public var characters: Int
  public var habits: TitleHabits

  public init(pages: Int, characters: Int, habits: TitleHabits) {
    self.pages = pages
    self.characters = characters
    self.habits = habits
  }

  public init(_ count: HabitCount) {
    self.init(pages: count.pages, characters: count.characters, habits: count.habits)
  }

  // MARK: Reading

  public init(_ text: String, language: Language) throws(ConfigurationFailure) {
    guard let root = try CheckedYAML.root(text, .table(Self.keys), rules: [], language: language) else {
      let message = language.say(zh: "缺少 `schema`", en: "`schema` is missing")
      throw ConfigurationFailure(faults: [ConfigurationFault(line: 1, column: 1, length: 1, message: message)])
    }
    self.init(pages: 0, characters: 0, habits: .none)
    for (key, node) in root.mapping ?? [:] {
      switch key.string ?? "" {
      case "pages": pages = Int(node.scalar?.string ?? "") ?? 0
      case "characters": characters = Int(node.scalar?.string ?? "") ?? 0
      case Self.bylines:
        for habit in (node.sequence ?? []).compactMap(Self.habit) { habits.roles[Byline.plainRole(habit.form)] = habit }
      case let name:
        if let kind = HabitKind(rawValue: name) { habits.kinds[kind] = Self.habit(node) }
      }
    }
  }

  private static let bylines = "bylines"

  private static let keys = [
    ConfigurationKey("schema", .checked(schemaFault), "The form of this file.", isNeeded: true),
    ConfigurationKey("pages", .checked(numberFault), "How many pages the habits were learned from."),
    ConfigurationKey("characters", .checked(numberFault), "How many characters those pages have."),
  ]
    + HabitKind.allCases.map { ConfigurationKey($0.rawValue, habitShape($0.forms.map(ConfigurationShape.choice) ?? .checked(numberFault)), "") }
    + [ConfigurationKey(bylines, .list(of: habitShape(.text)), "")]

  private static func habitShape(_ form: ConfigurationShape) -> ConfigurationShape {
    .table([
      ConfigurationKey("form", form, "", isNeeded: true), ConfigurationKey("share", .number(0...1), ""),
      ConfigurationKey("count", .checked(numberFault), ""),
    ])
  }

  private static func schemaFault(_ text: String, _ language: Language) -> String? {
    text == schema ? nil : language.say(zh: "应为 \(schema)，却是`\(text)`", en: "expected \(schema), found `\(text)`")
  }

  private static func numberFault(_ text: String, _ language: Language) -> String? {
    if let number = Int(text), number >= 0 { return nil }
    return language.say(zh: "应为整数，却是`\(text)`", en: "expected a whole number, found `\(text)`")
  }

  private static func habit(_ node: Node) -> Habit? {
    guard let table = node.mapping, let form = table["form"]?.scalar?.string else { return nil }
    // Who writes a habit by hand knows it.
    let share = table["share"]?.scalar.flatMap { Double($0.string) } ?? 1
    return Habit(form: form, share: share, count: table["count"]?.scalar.flatMap { Int($0.string) } ?? 0)
  }

  // MARK: Writing

  /// The file: a line for each habit, always in the same order, so that a difference between two versions shows what changed.
  public var text: String {
    var entries = [
      (Node("schema"), Node(Self.schema)), (Node("pages"), Node(String(pages))), (Node("characters"), Node(String(characters))),
    ]
    for kind in HabitKind.allCases {
      if let habit = habits[kind] { entries.append((Node(kind.rawValue), Self.node(habit))) }
    }
    if !habits.roles.isEmpty {
      entries.append((Node(Self.bylines), Node(habits.roles.sorted { $0.key < $1.key }.map { Self.node($0.value) })))
    }
    return "# The habits of a title, for `profile:` in .jumpline.yml. Learned by jumpline profile; what is wrong may be mended by hand.\n"
      + CheckedYAML.text(Node(entries))
  }

  /// The file that counts come to. What was counted and is no habit follows as remarks, with what it lacks.
  public static func text(_ count: HabitCount) -> String {
    let profile = TitleProfile(count)
    let remarks = HabitKind.allCases.filter { profile.habits[$0] == nil }.map { kind in
      let lack: String
      if let leading = count.leading(kind) {
        lack =
          leading.count < HabitCount.enough
          ? "counted \(leading.count), \(HabitCount.enough) are needed"
          : "“\(leading.form)” is \(hundredths(leading.share)) of \(leading.count), \(hundredths(HabitCount.leastShare)) is needed"
      } else {
        lack = "none counted"
      }
      return "# \(kind.rawValue): no habit; \(lack)\n"
    }
    return profile.text + remarks.joined()
  }

  private static func node(_ habit: Habit) -> Node {
    .mapping(
      Node.Mapping(
        [
          (Node("form"), Node(habit.form)), (Node("share"), Node(hundredths(habit.share))), (Node("count"), Node(String(habit.count))),
        ], .implicit, .flow))
  }

  /// A share with two decimals: 0.97, 1.00.
  private static func hundredths(_ share: Double) -> String {
    let hundredths = Int((share * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
