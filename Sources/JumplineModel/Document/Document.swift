public import JumplineBytes

/// One page as it was understood. Everything in it is said in ranges of the source's text; nothing of the source is changed.
public struct Document: Sendable {
  public var source: Source
  public var metadata: PageMetadata
  /// What `metadata` was chosen from, by whoever completed it; empty when nobody did.
  public var claims: [MetadataClaim] = []
  /// BCP 47, for instance `zh-Hans`; empty for a page without text.
  public var language: String
  /// By position of their first pieces. Every non-blank byte of a text source is in exactly one of them.
  public var blocks: [Block]
  /// By position of their first blocks. Blocks in no article are furniture or unassigned.
  public var articles: [Article]
  /// By position.
  public var findings: [Finding]
  /// Accepted fixes, by position, none of which touches another.
  public var edits: [Edit] = []

  public init(
    source: Source, metadata: PageMetadata = PageMetadata(), language: String = "", blocks: [Block] = [],
    articles: [Article] = [], findings: [Finding] = []
  ) {
    self.source = source
    self.metadata = metadata
    self.language = language
    self.blocks = blocks
    self.articles = articles
    self.findings = findings
  }
}

extension Document {
  /// The article of each block, as an index into `articles`; nil for furniture and unassigned blocks.
  public var articleOfBlock: [Int?] {
    var owner = [Int?](repeating: nil, count: blocks.count)
    for (index, article) in articles.enumerated() {
      for block in article.blocks where blocks.indices.contains(block) { owner[block] = index }
    }
    return owner
  }

  /// All pieces, by position.
  public var pieces: [TextRange] { blocks.flatMap(\.pieces).sorted() }

  /// What lies between the pieces, in bytes of the source: derived, so that pieces and gaps tile it by construction.
  public var gaps: [Gap] {
    var gaps: [Gap] = []
    var position = 0
    let whole = source.bytes.count
    let isBlank = !source.isMarkup
    for piece in pieces.map({ source.bytes(of: $0) }).sorted() {
      if position < piece.start { gaps.append(Gap(range: ByteRange(position, piece.start), kind: isBlank ? .blank : .markup)) }
      position = max(position, piece.end)
    }
    if position < whole { gaps.append(Gap(range: ByteRange(position, whole), kind: isBlank ? .blank : .markup)) }
    return gaps
  }

  /// The text of a block with its seams closed.
  public func text(of block: Block) -> String {
    var text: [UInt8] = []
    appendText(of: block, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends the text of a block, with its seams closed, as UTF-8.
  public func appendText(of block: Block, to output: inout [UInt8]) {
    for (index, piece) in block.pieces.enumerated() {
      if index > 0, index <= block.joins.count { output.append(contentsOf: block.joins[index - 1].glue.utf8) }
      output.append(contentsOf: source.text[piece.offsets])
    }
  }
}
