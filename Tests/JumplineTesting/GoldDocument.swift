public import JumplineBytes
public import JumplineEvaluation
public import JumplineModel

/// Makes the document that a gold file describes, for tests of everything that comes after reading.
///
/// What gold does not say is filled in simply: every join is a seam with confidence 0.98 and the evidence `gold`; a line
/// of kicker and main headline is split at its first space; a byline is roles and names between spaces, the word before
/// the first name being its role; every article is a story. Article identifiers are stamped.
public struct GoldDocument {
  private let source: Source
  private let gold: GoldPage

  public init(_ source: Source, _ gold: GoldPage) {
    self.source = source
    self.gold = gold
  }

  public func document() -> Document {
    var document = Document(source: source, language: "zh-Hans")
    var blockOfStart: [Int: Int] = [:]
    var articles: [Int: [Int]] = [:]
    for row in gold.pieces {
      guard let piece = source.alignment.text(of: row.range) else { continue }
      if let previous = row.joins, let block = blockOfStart[previous] {
        document.blocks[block].pieces.append(piece)
        document.blocks[block].joins.append(Join(confidence: 0.98, evidence: ["gold"]))
        document.blocks[block].inlines += inlines(row, piece)
        blockOfStart[row.range.start] = block
        continue
      }
      blockOfStart[row.range.start] = document.blocks.count
      if row.article > 0 { articles[row.article, default: []].append(document.blocks.count) }
      document.blocks.append(
        Block(label: row.label, role: row.role, pieces: [piece], inlines: inlines(row, piece)))
    }
    document.articles = articles.sorted { $0.key < $1.key }.map { Article(kind: .story, blocks: $0.value) }
    TestSource.stampIdentifiers(&document)
    return document
  }

  private func inlines(_ row: GoldPiece, _ piece: TextRange) -> [Inline] {
    var inlines: [Inline] = []
    let words = words(piece)
    if row.role == .kickerAndMain, let first = words.first, let second = words.dropFirst().first {
      inlines.append(.headlinePart(.kicker, first))
      inlines.append(.headlinePart(.main, TextRange(second.start, piece.end)))
    }
    if row.label == .byline { inlines.append(.byline(byline(piece, words))) }
    if row.label == .credit { inlines.append(.credit(byline(piece, words))) }
    if let jump = row.jump {
      let range = row.label == .jump ? piece : lastBracket(piece)
      inlines.append(.jump(Jump(direction: jump.direction, page: jump.page, range: range)))
    }
    return inlines
  }

  private func byline(_ piece: TextRange, _ words: [TextRange]) -> Byline {
    let role = words.count > 1 ? words.first : nil
    return Byline(range: piece, people: words.dropFirst(role == nil ? 0 : 1).map { .init(name: $0, role: role) })
  }

  private func words(_ piece: TextRange) -> [TextRange] {
    let text = source.text
    var words: [TextRange] = []
    var (start, offset) = (piece.start, piece.start)
    while offset < piece.end {
      let (value, length) = UTF8Decoding.scalar(text.span, at: offset)
      if WhiteSpace.contains(value) {
        if start < offset { words.append(TextRange(start, offset)) }
        start = offset + length
      }
      offset += length
    }
    if start < piece.end { words.append(TextRange(start, piece.end)) }
    return words
  }

  /// From the last opening bracket, ( or （, to the end of the piece.
  private func lastBracket(_ piece: TextRange) -> TextRange {
    let text = source.text
    var offset = piece.end
    while let (value, length) = UTF8Decoding.scalar(text.span, before: offset), offset > piece.start {
      offset -= length
      if value == 0x28 || value == 0xFF08 { return TextRange(offset, piece.end) }
    }
    return piece
  }
}
