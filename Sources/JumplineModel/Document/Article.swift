/// What a reader of the paper would call one piece of news: headlines, byline and blocks, in reading order.
public struct Article: Hashable, Sendable {
  /// The raw values are those of `kind` in JSON Lines and of `div/@type` in TEI.
  public enum Kind: String, CaseIterable, Sendable, Hashable {
    case story
    case photoStory = "photo-story"
    case notice
    case advertisement
    case weather
    case verse
    case interview
    case editorial
  }

  /// `a` and 16 hex digits, given by the pipeline; see `ArticleIdentifier`.
  public var id: String
  public var kind: Kind
  /// Indices into the document's blocks, ascending.
  public var blocks: [Int]

  public init(id: String = "", kind: Kind, blocks: [Int]) {
    self.id = id
    self.kind = kind
    self.blocks = blocks
  }
}
