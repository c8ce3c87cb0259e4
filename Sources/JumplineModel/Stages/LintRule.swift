/// Finds one kind of fault. One rule, one file; its card is its manual page and its examples are its tests.
public protocol LintRule: Sendable {
  init()
  static var card: RuleCard { get }
}

/// A rule that needs one page to judge.
public protocol PageRule: LintRule {
  /// Adds what it finds on a page, in any order.
  func check(_ page: LintedPage, _ report: inout [Finding])
}

extension PageRule {
  /// What this rule has to say of a stretch of the page as one reads it, with what its card says where nothing else is said.
  public func finding(
    at range: ReadingRange, on page: LintedPage, severity: Severity? = nil, confidence: Double? = nil,
    zh: @autoclosure () -> String, en: @autoclosure () -> String, evidence: [String], notes: [Finding.Note] = [],
    fix: Fix? = nil
  ) -> Finding {
    let card = Self.card
    return Finding(
      code: card.code, severity: severity ?? card.severity, confidence: confidence ?? card.confidence,
      message: page.say(zh: zh(), en: en()), range: page.reading.source(of: range), evidence: evidence, notes: notes, fix: fix)
  }
}

/// A rule that needs the pages around: facts of each page (map), then a verdict over all of them (reduce), so that one
/// machine and a cluster give the same answer.
public protocol IssueRule: LintRule {
  /// What a page contributes: plain data that can be stored and sent.
  associatedtype Facts: Codable & Sendable

  /// Whether the rule has nothing to say of a page that stands alone, of which no facts need to be taken then.
  static var needsOtherPages: Bool { get }

  func facts(of page: LintedPage) -> Facts
  /// Findings for each page, in the order of the pages given, which are those of one issue.
  func resolve(_ facts: [Facts], language: Language) -> [[Finding]]
}

extension IssueRule {
  public static var needsOtherPages: Bool { false }
}

/// A rule that needs the issues before. What it remembers of them goes from issue to issue in the order of the inputs, so that
/// no more than that has to be kept of a corpus; of two issues that do not fit, the one that comes later is told.
public protocol CorpusRule: IssueRule {
  associatedtype Memory: Sendable

  /// What is remembered before the first issue.
  var blank: Memory { get }
  /// Findings for each page of one issue, in the order of the pages given.
  func resolve(_ facts: [Facts], after memory: inout Memory, language: Language) -> [[Finding]]
}

extension CorpusRule {
  public static var needsOtherPages: Bool { true }

  /// The verdict over an issue of which nothing before is known.
  public func resolve(_ facts: [Facts], language: Language) -> [[Finding]] {
    var memory = blank
    return resolve(facts, after: &memory, language: language)
  }
}
