public import JumplineBytes

/// Something that a rule, the reader or the validator says about a place.
public struct Finding: Hashable, Sendable {
  /// A second place that helps to understand the first, with words that say how.
  public struct Note: Hashable, Sendable {
    public var message: String
    public var range: TextRange

    public init(_ message: String, at range: TextRange) {
      self.message = message
      self.range = range
    }
  }

  /// The code of a rule card, for instance `DAT001`.
  public var code: String
  public var severity: Severity
  /// From 0 to 1.
  public var confidence: Double
  /// One sentence: what is wrong, with the words of the page in it.
  public var message: String
  public var range: TextRange
  /// Names or short sentences of what speaks for the finding.
  public var evidence: [String]
  public var notes: [Note]
  public var fix: Fix?

  public init(
    code: String, severity: Severity, confidence: Double, message: String, range: TextRange, evidence: [String] = [],
    notes: [Note] = [], fix: Fix? = nil
  ) {
    self.code = code
    self.severity = severity
    self.confidence = confidence
    self.message = message
    self.range = range
    self.evidence = evidence
    self.notes = notes
    self.fix = fix
  }

  /// By position, then by code and message: the order in which findings are printed and written.
  public static func inPageOrder(_ left: Finding, _ right: Finding) -> Bool {
    if left.range != right.range { return left.range < right.range }
    if left.code != right.code { return left.code < right.code }
    return left.message < right.message
  }
}
