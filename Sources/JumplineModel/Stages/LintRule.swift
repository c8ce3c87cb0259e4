public import JumplineBytes

/// Finds one kind of fault. One rule, one file; its card is its manual page and its examples are its tests.
public protocol LintRule: Sendable {
  init()
  static var card: RuleCard { get }
  /// What the rule needs to judge; said by `PageRule`, `IssueRule` and `CorpusRule`.
  var form: RuleForm { get }
}

/// A rule by what it needs to judge.
public enum RuleForm: Sendable {
  case page(any PageRule)
  case issue(any IssueRule)
  case corpus(any CorpusRule)
}

/// A rule that needs one page to judge.
///
/// The text of a page is read once for all rules together. A rule says what it looks for all over a page, and is told where that
/// stands; it walks over text only around those places. Most pages give most rules nothing to say: a rule that states what it
/// needs is not even asked about them.
public protocol PageRule: LintRule {
  /// What a page holds, all of it, whenever the rule has something to say of it.
  static var needs: TextContents { get }
  /// Words that the rule looks for all over a page; `LintedPage.places(of:)` has them.
  static var cues: [WordList] { get }
  /// Characters of which the rule asks whether a page holds any; `LintedPage.mayHold(_:)` tells.
  static var sets: [HanSet] { get }

  /// Adds what it finds on a page, in any order.
  func check(_ page: LintedPage, _ report: inout [Finding])
}

extension PageRule {
  public static var needs: TextContents { [] }
  public static var cues: [WordList] { [] }
  public static var sets: [HanSet] { [] }
  public var form: RuleForm { .page(self) }

  /// What this rule has to say of a stretch of the page as one reads it, with what its card says where nothing else is said.
  public func finding(
    at range: ReadingRange, on page: LintedPage, severity: Severity? = nil, confidence: Double? = nil,
    zh: @autoclosure () -> String, en: @autoclosure () -> String, evidence: [String], notes: [Finding.Note] = [],
    fix: Fix? = nil
  ) -> Finding {
    Finding(
      code: Self.card.code, severity: severity ?? Self.card.severity, confidence: confidence ?? Self.card.confidence,
      message: page.say(zh: zh(), en: en()), range: page.reading.source(of: range), evidence: evidence, notes: notes, fix: fix)
  }
}

/// A rule that needs the pages around: facts of each page (map), then a verdict over all of them (reduce), so that one
/// machine and a cluster give the same answer.
public protocol IssueRule: LintRule {
  /// What a page contributes: plain data that can be stored and sent. Facts that are a `PageView` are taken down once for all
  /// rules that ask for them.
  associatedtype Facts: Codable & Sendable

  /// Whether its facts belong to the page and are shared by all rules that ask for them; said by their being a `PageView`.
  static var sharesFacts: Bool { get }
  /// Whether the rule has nothing to say of a page that stands alone, of which no facts need to be taken then.
  static var needsOtherPages: Bool { get }
  /// Whether it has something to say of a page that stands alone after all, where the habits of its title are known.
  static var readsHabits: Bool { get }

  func facts(of page: LintedPage) -> Facts
  /// Findings for each page, in the order of the pages.
  func resolve(_ issue: LintedIssue<Facts>) -> [[Finding]]
}

extension IssueRule {
  public static var sharesFacts: Bool { false }
  public static var needsOtherPages: Bool { false }
  public static var readsHabits: Bool { false }
  public var form: RuleForm { .issue(self) }
}

extension IssueRule where Facts: PageView {
  public static var sharesFacts: Bool { true }
  public func facts(of page: LintedPage) -> Facts { page.view(Facts.self) }
}

/// A rule that needs the issues before. What it remembers of them goes from issue to issue in the order of the inputs, so that
/// no more than that has to be kept of a corpus; of two issues that do not fit, the one that comes later is told.
public protocol CorpusRule: IssueRule {
  associatedtype Memory: Sendable

  /// What is remembered before the first issue.
  var blank: Memory { get }
  /// Findings for each page of one issue, in the order of the pages.
  func resolve(_ issue: LintedIssue<Facts>, after memory: inout Memory) -> [[Finding]]
}

extension CorpusRule {
  public static var needsOtherPages: Bool { true }
  public var form: RuleForm { .corpus(self) }

  /// The verdict over an issue of which nothing before is known.
  public func resolve(_ issue: LintedIssue<Facts>) -> [[Finding]] {
    var memory = blank
    return resolve(issue, after: &memory)
  }
}
