public import JumplineModel

/// The rules that are aboard, by code. Made by the command line from the lists that each group of rules derives of itself.
public struct RuleCatalogue: Sendable {
  public let rules: [any LintRule.Type]
  public let cards: [RuleCard]

  public init(_ rules: [any LintRule.Type]) {
    self.rules = rules.sorted { $0.card.code < $1.card.code }
    self.cards = self.rules.map { $0.card }
  }

  public subscript(code: String) -> RuleCard? { cards.first { $0.code == code } }

  /// The rules that report what the reader met and are part of every conversion.
  public var alwaysRunning: RuleCatalogue { RuleCatalogue(rules.filter { $0.card.alwaysRuns }) }
}
