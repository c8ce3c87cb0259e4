public import JumplineBytes

/// Several rules whose cards are known only once the program runs: those of a rule pack, or of a program beside jumpline.
///
/// A set sees a page once for all of its rules. Like rules, it can be called from several lanes at once, and the same page
/// gives the same findings.
public protocol RuleSet: Sendable {
  /// What is told to people as the place that the rules come from.
  var name: String { get }
  var cards: [RuleCard] { get }
  /// Words that the rules look for all over a page: `LintedPage.places(of:)` has their places. Each holds a Han character.
  var cues: [WordList] { get }

  /// Adds what the rules find on a page, in any order.
  /// - Parameter codes: the rules that speak, never empty.
  /// - Throws: when the set could not look at the page; nothing is said of the page itself.
  func check(_ page: LintedPage, _ codes: [String], _ report: inout [Finding]) throws(PluginFailure)

  /// What a page contributes to the verdict over its issue; nil when none of the rules needs more than a page.
  func facts(of page: LintedPage, _ codes: [String]) throws(PluginFailure) -> (any Sendable)?

  /// Findings for each page of one issue, in the order of the facts given.
  func resolve(_ facts: [any Sendable], language: Language) throws(PluginFailure) -> [[Finding]]
}

extension RuleSet {
  public var cues: [WordList] { [] }
  public func facts(of page: LintedPage, _ codes: [String]) throws(PluginFailure) -> (any Sendable)? { nil }
  public func resolve(_ facts: [any Sendable], language: Language) throws(PluginFailure) -> [[Finding]] { facts.map { _ in [] } }
}
