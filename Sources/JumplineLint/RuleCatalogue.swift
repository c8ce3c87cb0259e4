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
  public var alwaysRunning: RuleCatalogue { narrowed { $0.alwaysRuns } }

  /// The rules that run when nothing is said of rules: all but those in preview.
  public var onByDefault: RuleCatalogue { narrowed { $0.isOnByDefault } }

  /// The rules whose cards a condition holds for.
  public func narrowed(_ isKept: (RuleCard) -> Bool) -> RuleCatalogue { RuleCatalogue(rules.filter { isKept($0.card) }) }
}
