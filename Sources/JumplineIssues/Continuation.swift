/// Two jump lines of an issue that belong together, or may.
public struct Continuation: Codable, Hashable, Sendable {
  /// A jump line: its page, as an index into the facts given, and its place in the list of that page's lines.
  public struct End: Codable, Hashable, Sendable {
    public var page: Int
    public var line: Int

    public init(page: Int, line: Int) {
      self.page = page
      self.line = line
    }
  }

  /// The line that says 下转.
  public var from: End
  /// The line that says 上接.
  public var to: End
  /// From 0 to 1.
  public var confidence: Double
  /// Names of what spoke for the pair, strongest first.
  public var evidence: [String]
  /// What says that a sentence goes on from one half to the other, strongest first; empty when none does.
  public var cutEvidence: [String]
  /// From 0 to 1: how much the two halves have in common of what sets articles of the issue apart.
  public var likeness: Double
  /// Another pairing is nearly as good, or nothing much speaks for this one: the pair is told, not made.
  public var isAmbiguous: Bool
  /// What would be paired instead, where a pair is ambiguous: another 下转 with `to`, another 上接 with `from`.
  public var otherFrom: End?
  public var otherTo: End?
}
