public import JumplineModel

/// The rules that are aboard, by code. Made by the command line from the lists that each group of rules derives of itself.
public struct RuleCatalogue: Sendable {
  /// Rules that are compiled in, by code.
  public let rules: [any LintRule.Type]
  /// Rules that were found when the program started, by set, each with the codes of it that are aboard.
  public let sets: [(set: any RuleSet, codes: Set<String>)]
  /// Of all rules, by code.
  public let cards: [RuleCard]
  private let places: [String: Int]

  public init(_ rules: [any LintRule.Type], sets: [any RuleSet] = []) {
    self.init(rules, sets.map { ($0, Set($0.cards.map(\.code))) })
  }

  private init(_ rules: [any LintRule.Type], _ sets: [(set: any RuleSet, codes: Set<String>)]) {
    self.rules = rules.sorted { $0.card.code < $1.card.code }
    self.sets = sets.filter { !$0.codes.isEmpty }
    let found = sets.flatMap { set, codes in set.cards.filter { codes.contains($0.code) } }
    self.cards = (self.rules.map { $0.card } + found).sorted { $0.code < $1.code }
    self.places = Dictionary(cards.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  public subscript(code: String) -> RuleCard? { places[code].map { cards[$0] } }

  /// The rules that report what the reader met and are part of every conversion.
  public var alwaysRunning: RuleCatalogue { narrowed { $0.alwaysRuns } }

  /// The rules that run when nothing is said of rules: all but those in preview.
  public var onByDefault: RuleCatalogue { narrowed { $0.isOnByDefault } }

  /// The rules whose cards a condition holds for.
  public func narrowed(_ isKept: (RuleCard) -> Bool) -> RuleCatalogue {
    RuleCatalogue(
      rules.filter { isKept($0.card) },
      sets.map { set, codes in (set, Set(set.cards.filter { codes.contains($0.code) && isKept($0) }.map(\.code))) })
  }

  /// The same with more rules.
  public func adding(_ more: [any RuleSet]) -> RuleCatalogue {
    more.isEmpty ? self : RuleCatalogue(rules, sets + more.map { ($0, Set($0.cards.map(\.code))) })
  }
}
