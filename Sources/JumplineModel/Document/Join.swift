/// Closes the gap between two pieces of one paragraph. A scored edge, not a merge: it names its evidence and can be undone.
public struct Join: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The paragraph was cut here by a column, a picture or a page.
    case seam
    /// The line was full: a line end inside a paragraph of a page that keeps its printed lines.
    case softWrap
  }

  public var kind: Kind
  /// What stands between the two pieces when they are read as one text: nothing in Chinese, a space in English.
  public var glue: String
  /// From 0 to 1, how sure the reader is that the two pieces are one paragraph.
  public var confidence: Double
  /// Names of what spoke for the join, strongest first, for instance `no-sentence-end`.
  public var evidence: [String]

  /// The evidence that tells a soft wrap in formats that have one list for both kinds.
  public static let softWrapEvidence = "soft-wrap"

  public init(kind: Kind = .seam, glue: String = "", confidence: Double, evidence: [String]) {
    self.kind = kind
    self.glue = glue
    self.confidence = confidence
    self.evidence = evidence
  }
}
