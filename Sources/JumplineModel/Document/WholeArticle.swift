public import JumplineBytes

/// An article that goes on from page to page, put together: a document of its own, whose text is the texts of its pages.
///
/// A paragraph that a jump cuts in mid-sentence is one block with a join at the cut. Jump lines between the parts name the
/// article itself as their target.
public struct WholeArticle: Sendable {
  /// A page that has a part, and where its text begins in the document's.
  public struct Place: Sendable {
    /// An index into the pages of the issue.
    public var page: Int
    public var start: Int
  }

  /// One article, with the blocks of all parts in reading order. Its source stands for all pages.
  public private(set) var document: Document
  /// Each page once, in the order of the parts.
  public let places: [Place]
  /// The part each block comes from; a joined one from its first.
  private var partOfBlock: [Int] = []
  private let pages: [Document]

  /// - Parameter parts: in reading order, at least one.
  public init(_ parts: [Issue.Part], of issue: Issue) {
    pages = issue.pages
    var text: [UInt8] = []
    var places: [Place] = []
    for part in parts where !places.contains(where: { $0.page == part.page }) {
      places.append(Place(page: part.page, start: text.count))
      text += issue.pages[part.page].source.text
    }
    self.places = places
    let first = parts.first.map { issue.pages[$0.page] }
    let article = parts.first.map { issue.pages[$0.page].articles[$0.article] }
    document = Document(
      source: Source(path: "", bytes: text, sha256: "", encoding: "UTF-8", text: text, alignment: .identity),
      language: first?.language ?? "")
    let id = article?.id ?? ""
    var names: Set<String> = []
    for part in parts { names.insert(issue.pages[part.page].articles[part.article].id) }
    for (number, part) in parts.enumerated() {
      let before = number > 0 ? issue.pages[parts[number - 1].page].articles[parts[number - 1].article].id : ""
      append(part, number, continuing: before, id, names)
    }
    document.articles = [Article(id: id, kind: article?.kind ?? .story, blocks: Array(document.blocks.indices))]
  }

  private mutating func append(_ part: Issue.Part, _ number: Int, continuing before: String, _ id: String, _ names: Set<String>) {
    let page = pages[part.page]
    let article = page.articles[part.article]
    let shift = places.first { $0.page == part.page }?.start ?? 0
    var cut: (block: Int, join: Join)?
    for jump in page.jumps(of: article) where jump.direction == .from && jump.target == before && !before.isEmpty {
      if let join = jump.cut?.join, let block = page.paragraph(cutBy: jump, in: article) { cut = (block, join) }
    }
    let open = cut == nil ? nil : lastCut(to: article.id)
    for index in article.blocks {
      var block = page.blocks[index].shifted(by: shift)
      block.inlines = block.inlines.map { inline in
        guard case .jump(var jump) = inline, names.contains(jump.target) else { return inline }
        jump.target = id
        return .jump(jump)
      }
      if let cut, let open, index == cut.block {
        document.blocks[open].joins.append(cut.join)
        document.blocks[open].pieces += block.pieces
        document.blocks[open].joins += block.joins
        document.blocks[open].inlines += block.inlines
      } else {
        document.blocks.append(block)
        partOfBlock.append(number)
      }
    }
    openBlocks = page.jumps(of: article).compactMap { jump in
      guard jump.direction == .to, jump.cut != nil, let block = page.paragraph(cutBy: jump, in: article) else { return nil }
      let start = page.blocks[block].start + shift
      return document.blocks.lastIndex { $0.pieces.contains { $0.start == start } }.map { (jump.target, $0) }
    }
  }

  /// The paragraphs that the last part leaves open, by the article that goes on with them.
  private var openBlocks: [(target: String, block: Int)] = []

  private func lastCut(to id: String) -> Int? { openBlocks.first { $0.target == id }?.block }

  /// The page of a range of the document's text, as an index into `places`, and where it stands in the bytes of that page.
  public func place(of range: TextRange) -> (place: Int, range: ByteRange) {
    let place = places.lastIndex { $0.start <= range.start } ?? 0
    let start = places.isEmpty ? 0 : places[place].start
    let source = pages[places.isEmpty ? 0 : places[place].page].source
    return (place, source.bytes(of: TextRange(range.start - start, range.end - start)))
  }

  /// The document as one reads it: the headlines of one part, and no pointers from part to part.
  public var reading: Document {
    var reading = document
    let id = document.articles[0].id
    let head = document.blocks.firstIndex { $0.label == .headline }.map { partOfBlock[$0] }
    reading.blocks = document.blocks.enumerated().compactMap { index, block in
      if block.label == .headline, partOfBlock[index] != head { return nil }
      return Self.withoutPointers(block, to: id, document.source)
    }
    reading.articles[0].blocks = Array(reading.blocks.indices)
    return reading
  }

  /// A block without the jump lines that lead to an article; nil when it was nothing else.
  private static func withoutPointers(_ block: Block, to id: String, _ source: Source) -> Block? {
    var block = block
    for case .jump(let jump) in block.inlines where jump.target == id {
      guard let index = block.pieces.firstIndex(where: { $0.contains(jump.range) }) else { continue }
      let piece = block.pieces[index]
      let text = source.text
      let before = WhiteSpace.trim(text.span, TextRange(piece.start, jump.range.start))
      let after = WhiteSpace.trim(text.span, TextRange(jump.range.end, piece.end))
      if !before.isEmpty && !after.isEmpty { continue }
      let rest = before.isEmpty ? after : before
      if !rest.isEmpty {
        block.pieces[index] = rest
        continue
      }
      if block.pieces.count == 1 { return nil }
      block.pieces.remove(at: index)
      block.joins.remove(at: min(index, block.joins.count - 1))
    }
    block.inlines.removeAll { if case .jump(let jump) = $0 { jump.target == id } else { false } }
    return block
  }
}
