import JumplineBytes
import JumplineJSON
import JumplineModel

/// Makes a document of the answer to `read`: everything in it is a range of the text that the plugin was given, and every
/// range is checked before it is believed.
struct PageAnswer {
  private let source: Source
  private let markup: PluginCard.Markup
  private var extraction = TextExtraction()
  /// All runs, to see that none is told twice.
  private var told: [TextRange] = []
  private var blocks: [(block: Block, article: Int?)] = []

  static func document(_ answer: JSONValue, of source: Source, _ markup: PluginCard.Markup) throws(PluginFault) -> Document {
    var page = PageAnswer(source: source, markup: markup)
    return try page.document(MessageReading(answer, place: "page"))
  }

  private init(source: Source, markup: PluginCard.Markup) {
    self.source = source
    self.markup = markup
  }

  private mutating func document(_ page: MessageReading) throws(PluginFault) -> Document {
    let entries = try page.list("blocks").map { MessageReading($0, place: "blocks") }
    var inlines: [[JSONValue]] = []
    for entry in entries {
      let block = Block(
        label: try entry.choice("label", Label.self), role: try entry.choice("role", Role.self, orElse: Role.none),
        pieces: try pieces(entry))
      blocks.append((block, entry.value["article"] == nil ? nil : try entry.whole("article")))
      blocks[blocks.count - 1].block.joins = try joins(entry, count: block.pieces.count - 1)
      inlines.append(try entry.list("inlines"))
    }
    try checkTiling()
    let own =
      markup == .none
      ? source
      : extraction.source(
        path: source.path, bytes: source.bytes, sha256: source.sha256, encoding: source.encoding,
        confidence: source.encodingConfidence, rival: source.encodingRival)
    for (index, entries) in inlines.enumerated() where !entries.isEmpty {
      blocks[index].block.inlines = try InlineAnswer(given: source, own: own).inlines(entries, of: blocks[index].block)
      // A jump line whose role was not said goes the way of the jump in it.
      guard blocks[index].block.label == .jump, blocks[index].block.role == .none else { continue }
      for case .jump(let jump) in blocks[index].block.inlines { blocks[index].block.role = jump.role }
    }
    blocks.sort { $0.block.start < $1.block.start }

    var document = Document(source: own, language: try page.text("language", orElse: ""), blocks: blocks.map(\.block))
    if let value = page.value["metadata"] {
      let metadata = MessageReading(value, place: "metadata")
      document.metadata = PageMetadata(
        title: try metadata.text("title", orElse: ""), date: try metadata.text("date", orElse: ""),
        page: try metadata.text("page", orElse: ""))
    }
    document.articles = try articles(page)
    return document
  }

  private func articles(_ page: MessageReading) throws(PluginFault) -> [Article] {
    var articles: [Article] = []
    for value in try page.list("articles") {
      let kind = try MessageReading(value, place: "articles").choice("kind", Article.Kind.self, orElse: .story)
      articles.append(Article(kind: kind, blocks: []))
    }
    for (index, entry) in blocks.enumerated() {
      guard let article = entry.article else { continue }
      guard articles.indices.contains(article) else {
        throw .badContent("blocks.article: expected the number of one of \(articles.count) articles, found \(article)")
      }
      if entry.block.label == .furniture {
        throw .badContent("blocks.article: furniture belongs to no article, found it in \(article)")
      }
      articles[article].blocks.append(index)
    }
    return articles.filter { !$0.blocks.isEmpty }.sorted { $0.blocks[0] < $1.blocks[0] }
  }

  // MARK: Pieces

  private mutating func pieces(_ block: MessageReading) throws(PluginFault) -> [TextRange] {
    var pieces: [TextRange] = []
    for value in try block.list("pieces") {
      guard case .array(let parts) = value else { throw block.fault("pieces", "a list of ranges") }
      if case .array = parts.first {
        pieces.append(try piece(parts))
      } else {
        pieces.append(try piece([value]))
      }
    }
    if pieces.isEmpty { throw block.fault("pieces", "at least one piece") }
    return pieces
  }

  private mutating func piece(_ parts: [JSONValue]) throws(PluginFault) -> TextRange {
    var runs: [TextRun] = []
    for part in parts {
      let run = try TextRun(part, of: source, in: markup)
      if let last = runs.last, last.range.end > run.range.start {
        throw .badContent("pieces: \(run.range) stands before the end of \(last.range), the run before it")
      }
      runs.append(run)
    }
    told += runs.map(\.range)
    guard markup != .none else {
      guard runs.count == 1, let only = runs.first else {
        throw .badContent("pieces: a piece of a format without markup is one range, found \(runs.count)")
      }
      let text = source.text
      let range = WhiteSpace.trim(text.span, only.range)
      if range.isEmpty { throw .badContent("pieces: \(only.range) is white space") }
      return range
    }
    return try extract(runs)
  }

  /// Adds a piece to the text that is taken out, without white space at its ends.
  private mutating func extract(_ runs: [TextRun]) throws(PluginFault) -> TextRange {
    extraction.beginPiece()
    let start = extraction.text.count
    for run in runs {
      for part in run.parts(of: source) {
        let isFirst = extraction.text.count == start
        switch part {
        case .same(let range):
          let text = source.text
          let kept = isFirst ? TextRange(WhiteSpace.trim(text.span, range).start, range.end) : range
          if !kept.isEmpty { extraction.append(kept, of: source) }
        case .standsFor(let scalar, let range):
          if isFirst && WhiteSpace.contains(scalar.value) { continue }
          extraction.append((UTF8.encode(scalar).map(Array.init) ?? [])[...], for: source.bytes(of: range), .decoded)
        }
      }
    }
    let text = extraction.text
    let range = WhiteSpace.trim(text.span, TextRange(start, text.count))
    if range.isEmpty { throw .badContent("pieces: \(runs.first?.range ?? TextRange(0, 0)) is white space") }
    extraction.cut(to: range.end)
    return range
  }

  private func joins(_ block: MessageReading, count: Int) throws(PluginFault) -> [Join] {
    let entries = try block.list("joins")
    if entries.isEmpty {
      return (0..<count).map { _ in Join(kind: .softWrap, confidence: 1, evidence: [Join.softWrapEvidence]) }
    }
    guard entries.count == count else { throw block.fault("joins", "a join for each of the \(count) seams") }
    var joins: [Join] = []
    for value in entries {
      let entry = MessageReading(value, place: "joins")
      let glue = try entry.text("glue", orElse: "")
      guard glue.isEmpty || glue == " " else { throw entry.fault("glue", "nothing or a space") }
      let isWrap = try entry.choice("kind", JoinKind.self, orElse: .seam) == .softWrap
      joins.append(
        Join(
          kind: isWrap ? .softWrap : .seam, glue: glue, confidence: try entry.fraction("confidence", orElse: 1),
          evidence: isWrap ? [Join.softWrapEvidence] : try entry.texts("evidence")))
    }
    return joins
  }

  private enum JoinKind: String, CaseIterable {
    case seam
    case softWrap = "soft-wrap"
  }

  // MARK: The invariant

  /// No byte twice; and of a source that is all text none left out.
  private mutating func checkTiling() throws(PluginFault) {
    told.sort()
    var position = 0
    let text = source.text
    for range in told + [TextRange(text.count, text.count)] {
      if range.start < position { throw .badContent("pieces: \(range) is told twice: another piece ends at \(position)") }
      if markup == .none {
        let left = WhiteSpace.trim(text.span, TextRange(position, range.start))
        if !left.isEmpty {
          let line = text[left.offsets].prefix { $0 != 0x0A && $0 != 0x0D }
          throw .badContent("pieces: no piece has \(left), “\(String(decoding: line, as: UTF8.self).prefix(20))”")
        }
      }
      position = range.end
    }
  }
}
