public import JumplineModel

/// What the rules say of a page by itself, and what it contributes to the verdict over its issue.
public struct PageVerdict: Sendable {
  /// Of the rules that need no other page, in page order.
  public var findings: [Finding]
  /// Which issue the page belongs to; nil when its date is not known, and it is an issue of its own.
  public var issue: IssueKey?
  /// What the page's settings make of findings; nil leaves them as they are.
  var selection: RuleSelection?
  /// The page as the paper counts it, by which an issue is put in order.
  public var page: PageNumber
  /// One for each type of facts that the rules take, in order of code; nil where a page that stands alone has nothing to contribute.
  public var facts: [(any Codable & Sendable)?]
  /// One entry for each set of rules, in the order of the catalogue; nil where it needs no other page.
  var setFacts: [(any Sendable)?] = []
  /// What sets of rules could not do on the page.
  public var failures: [PluginFailure] = []
}
