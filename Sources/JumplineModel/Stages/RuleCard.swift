/// What there is to know about a rule: `explain` prints it, the tests run its examples.
public struct RuleCard: Sendable {
  public enum Scope: String, Sendable, CaseIterable {
    case block
    case article
    case page
    case issue
    case corpus
    /// An output, which `validate` judges.
    case export
  }

  public enum FixSafety: String, Sendable, CaseIterable {
    case none
    case suggestion
    case unsafe
    case safe
  }

  /// Prefix of the group and three digits; once shipped it never changes its meaning.
  public var code: String
  /// States the fault: `year-range-without-connector`.
  public var name: String
  public var severity: Severity
  /// How sure a finding of this rule is as a rule, from 0 to 1. A single finding can be surer or less sure.
  public var confidence: Double
  public var scope: Scope
  public var fix: FixSafety
  /// One sentence each: what the rule flags, and why that matters.
  public var summary: Words
  public var why: Words
  /// Where the rule comes from: a standard, a manual, or the project's own choice.
  public var source: String
  /// Pages, or parts of pages, in which `⟦…⟧` marks what must be flagged.
  public var fires: [String]
  /// The same, on which the rule must stay silent.
  public var silent: [String]
  /// Reports what the reader met and is therefore part of every conversion, with or without lint.
  public var alwaysRuns: Bool
  /// Flags too much on clean pages, or was tried on too few: runs with `--preview` only.
  public var isPreview: Bool

  public var isOnByDefault: Bool { !isPreview }

  /// The same words in the languages that jumpline speaks.
  public struct Words: Sendable {
    public var zh: String
    public var en: String

    public init(zh: String, en: String) {
      self.zh = zh
      self.en = en
    }

    public subscript(language: Language) -> String { language == .zh ? zh : en }
  }

  public init(
    code: String, name: String, severity: Severity, confidence: Double, scope: Scope, fix: FixSafety = .none,
    summary: Words, why: Words, source: String, fires: [String], silent: [String], alwaysRuns: Bool = false,
    isPreview: Bool = false
  ) {
    self.code = code
    self.name = name
    self.severity = severity
    self.confidence = confidence
    self.scope = scope
    self.fix = fix
    self.summary = summary
    self.why = why
    self.source = source
    self.fires = fires
    self.silent = silent
    self.alwaysRuns = alwaysRuns
    self.isPreview = isPreview
  }
}
