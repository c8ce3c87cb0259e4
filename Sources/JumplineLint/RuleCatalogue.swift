public import JumplineModel

/// The rules that are aboard, by code. Made by the command line from the lists that each group of rules derives of itself.
public struct RuleCatalogue: Sendable {
  public let rules: [any LintRule.Type]
  public let cards: [RuleCard]
  private let places: [String: Int]

  public init(_ rules: [any LintRule.Type]) {
    self.rules = rules.sorted { $0.card.code < $1.card.code }
    self.cards = self.rules.map { $0.card }
    self.places = Dictionary(cards.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  public subscript(code: String) -> RuleCard? { places[code].map { cards[$0] } }

  /// The rules that report what the reader met and are part of every conversion.
  public var alwaysRunning: RuleCatalogue { RuleCatalogue(rules.filter { $0.card.alwaysRuns }) }
}
