public import JumplineModel

/// How often the pages of a title do something in which way. Counts of parts of a corpus, merged in any order, are the counts of
/// all of it.
public struct HabitCount: Hashable, Sendable {
  /// Fewer uses show no habit.
  public static let enough = 20
  /// Nor do uses of which a smaller part has the same form.
  public static let leastShare = 0.8
  /// Lines differ from the usual width by as much: paragraphs are indented, and letters are narrower.
  private static let slack = 2

  public private(set) var pages = 0
  /// Scalars that are not white space.
  public private(set) var characters = 0
  /// How often each form was used, by kind.
  private var uses: [HabitKind: [String: Int]] = [:]
  /// How often the words before names were written so.
  private var roles: [String: Int] = [:]

  public init() {}

  public mutating func add(_ kind: HabitKind, _ form: String, times: Int = 1) {
    if times > 0 { uses[kind, default: [:]][form, default: 0] += times }
  }

  /// - Parameter words: those before the name in a byline, as printed.
  public mutating func add(role words: String) { roles[words, default: 0] += 1 }

  /// Counts a page by all rules that have something to learn from it.
  public mutating func add(_ page: LintedPage, _ catalogue: RuleCatalogue) {
    pages += 1
    characters += page.blockLengths.reduce(0, +)
    for rule in catalogue.rules {
      if let rule = rule as? any HabitRule.Type { rule.learn(from: page, into: &self) }
    }
  }

  public mutating func merge(_ other: HabitCount) {
    pages += other.pages
    characters += other.characters
    uses.merge(other.uses) { $0.merging($1, uniquingKeysWith: +) }
    roles.merge(other.roles, uniquingKeysWith: +)
  }

  // MARK: What they come to

  /// The habits that there is evidence enough for.
  public var habits: TitleHabits {
    var habits = TitleHabits()
    for kind in HabitKind.allCases {
      if let habit = leading(kind), Self.isEnough(habit) { habits.kinds[kind] = habit }
    }
    for (plain, forms) in Dictionary(grouping: roles, by: { Byline.plainRole($0.key) }) where !plain.isEmpty {
      let counts = Dictionary(forms.map { ($0.key, $0.value) }, uniquingKeysWith: +)
      if let habit = Self.mostFrequent(counts), Self.isEnough(habit) { habits.roles[plain] = habit }
    }
    return habits
  }

  /// What comes nearest to a habit, whether or not it is one; nil where nothing was counted.
  public func leading(_ kind: HabitKind) -> Habit? {
    guard let counts = uses[kind] else { return nil }
    switch kind {
    case .lineWidth: return Self.width(counts)
    case .pageLength: return Self.length(counts)
    default: return Self.mostFrequent(counts)
    }
  }

  private static func isEnough(_ habit: Habit) -> Bool { habit.count >= enough && habit.share >= leastShare }

  private static func habit(_ form: String, _ uses: Int, of total: Int) -> Habit {
    // Rounded down: what is just short of the least share is not enough.
    Habit(form: form, share: Double(uses * 100 / max(1, total)) / 100, count: total)
  }

  /// Of equals, the form that comes first.
  private static func mostFrequent(_ counts: [String: Int]) -> Habit? {
    let total = counts.values.reduce(0, +)
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }.map { habit($0.key, $0.value, of: total) }
  }

  private static func numbers(_ counts: [String: Int]) -> [(number: Int, uses: Int)] {
    counts.compactMap { form, uses in Int(form).map { ($0, uses) } }.sorted { $0.number < $1.number }
  }

  /// The width that most lines have; of equals the greater one, since the ends of paragraphs are shorter.
  private static func width(_ counts: [String: Int]) -> Habit? {
    let widths = numbers(counts)
    guard let usual = widths.max(by: { ($0.uses, $0.number) < ($1.uses, $1.number) })?.number else { return nil }
    let near = widths.filter { abs($0.number - usual) <= slack }.reduce(0) { $0 + $1.uses }
    return habit(String(usual), near, of: widths.reduce(0) { $0 + $1.uses })
  }

  /// The length that half of the pages do not reach; a page has it that has between half of it and twice as much.
  private static func length(_ counts: [String: Int]) -> Habit? {
    let lengths = numbers(counts)
    let total = lengths.reduce(0) { $0 + $1.uses }
    var below = 0
    for (length, uses) in lengths {
      below += uses
      guard below * 2 > total else { continue }
      let near = lengths.filter { $0.number * 2 >= length && $0.number <= length * 2 }.reduce(0) { $0 + $1.uses }
      return habit(String(length), near, of: total)
    }
    return nil
  }
}
