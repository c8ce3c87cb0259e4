import JumplineBytes
public import JumplineModel

/// Reads records as TRS databases export them: a line `<REC>` before each article, then a field a line, `<标题>=…`; the
/// lines below a field that begin no other one go on with it.
///
/// The names of the fields are markup, and so is what they say of the page. What the fields of an article hold is its text.
public struct TRSReader: Reader {
  public let format = Format(name: "trs", extensions: ["trs"], summary: "records exported from a TRS database")

  /// Labels of the fields that are printed; other fields say something about the record.
  private static let labels: [String: (label: Label, role: Role)] = [
    "引题": (.headline, .kicker), "标题": (.headline, .main), "副题": (.headline, .deck), "作者": (.byline, .none),
    "正文": (.paragraph, .none), "图片说明": (.caption, .none),
  ]

  public init() {}

  public func recognizes(_ head: Span<UInt8>) -> Double { starts(with: "<REC>", head, at: 0) ? 1 : 0 }

  public func read(_ source: Source) throws(ReadFailure) -> [Document] {
    var page = Page()
    var field = ""
    let text = source.text
    for line in lines(of: text.span) {
      var piece = line
      if source.string(line) == "<REC>" {
        page.beginArticle()
        field = ""
        continue
      }
      if let name = fieldName(source.string(line)) {
        field = name
        piece = trimmed(TextRange(line.start + name.utf8.count + 3, line.end), text.span)
      }
      page.add(piece, field, Self.labels[field], source)
    }
    guard page.hasArticles else { throw ReadFailure("expected a line <REC> before each record, found none") }
    return [page.document(source)]
  }

  /// `标题` for `<标题>=…`; nil for any other line.
  private func fieldName(_ line: String) -> String? {
    guard line.hasPrefix("<"), let end = line.firstIndex(of: ">"), line[end...].hasPrefix(">=") else { return nil }
    return String(line[line.index(after: line.startIndex)..<end])
  }

  private func starts(with word: StaticString, _ text: Span<UInt8>, at start: Int) -> Bool {
    let word = word.description.utf8
    return start + word.count <= text.count && zip(word, 0...).allSatisfy { text[start + $1] == $0 }
  }

  /// The lines that are not blank, without the white space at their ends.
  private func lines(of text: Span<UInt8>) -> [TextRange] {
    var lines: [TextRange] = []
    var start = 0
    for offset in 0...text.count where offset == text.count || text[offset] == 0x0A || text[offset] == 0x0D {
      let line = trimmed(TextRange(start, offset), text)
      if !line.isEmpty { lines.append(line) }
      start = offset + 1
    }
    return lines
  }

  private func trimmed(_ range: TextRange, _ text: Span<UInt8>) -> TextRange {
    var (start, end) = (range.start, range.end)
    while start < end, case let (scalar, length) = UTF8Decoding.scalar(text, at: start), WhiteSpace.contains(scalar) { start += length }
    while end > start, let (scalar, length) = UTF8Decoding.scalar(text, before: end), WhiteSpace.contains(scalar) { end -= length }
    return TextRange(start, end)
  }
}

/// A page that is being read.
private struct Page {
  private var extraction = TextExtraction()
  private var blocks: [Block] = []
  private var articles: [Article] = []
  private var metadata = PageMetadata()

  var hasArticles: Bool { !articles.isEmpty }

  mutating func beginArticle() { articles.append(Article(kind: .story, blocks: [])) }

  mutating func add(_ piece: TextRange, _ field: String, _ printed: (label: Label, role: Role)?, _ source: Source) {
    guard let article = articles.indices.last, !piece.isEmpty else { return }
    guard let printed else { return note(field, source.string(piece)) }
    extraction.beginPiece()
    let start = extraction.text.count
    extraction.append(piece, of: source)
    articles[article].blocks.append(blocks.count)
    blocks.append(Block(label: printed.label, role: printed.role, pieces: [TextRange(start, extraction.text.count)]))
  }

  /// What the first record says of the page.
  private mutating func note(_ field: String, _ value: String) {
    guard articles.count == 1 else { return }
    switch field {
    case "报纸": metadata.title = value
    case "日期": metadata.date = value.replacing(".", with: "-")
    case "版次": metadata.page = value
    default: break
    }
  }

  func document(_ source: Source) -> Document {
    let text = extraction.source(path: source.path, bytes: source.bytes, sha256: source.sha256, encoding: source.encoding)
    return Document(source: text, metadata: metadata, language: "zh-Hans", blocks: blocks, articles: articles.filter { !$0.blocks.isEmpty })
  }
}
