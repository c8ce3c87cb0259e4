import JumplineBytes
import JumplineEncodings
import JumplineModel

/// Makes one document of the records of a page, the page record last.
struct PageRecovery {
  private let lines: [RecordFile.Line]
  private let source: Source

  init(_ lines: [RecordFile.Line]) throws(ReadFailure) {
    self.lines = lines
    let assemblies = JSONLinesReader.assemble(lines)
    let rebuilt = assemblies.map(\.result)
    guard let page = lines.last, rebuilt.count == 1, let only = rebuilt.first else {
      let line = lines.last ?? .init(number: 0, offset: 0, record: lines[0].record)
      throw RecordFile.failure("expected one source a page, found \(rebuilt.count)", line)
    }
    if let first = only.discrepancies.first {
      let line = lines.first { $0.number == first.line } ?? page
      throw RecordFile.failure("\(first.place): \(first.message)", line)
    }
    if let extraction = assemblies[0].extraction {
      source = extraction.source(
        path: only.path, bytes: only.bytes, sha256: only.sha256,
        encoding: Source.characterEncoding(of: only.encoding))
      return
    }
    // An encoding that is not known is a discrepancy, and there is none.
    let decoded = SourceCodec(named: only.encoding)?.decode(only.bytes) ?? UTF8Decoding.decode(only.bytes)
    source = Source(
      path: only.path, bytes: only.bytes, sha256: only.sha256, encoding: only.encoding, text: decoded.text,
      alignment: decoded.alignment)
  }

  func document() throws(ReadFailure) -> Document {
    var document = Document(source: source)
    if let entry = lines.last?.record.sources.first {
      document.metadata = PageMetadata(title: entry.title, date: entry.date, page: entry.page)
    }
    document.language = lines.last?.record.language ?? ""

    // Blocks of all records by position; each record's inlines are found in its own blocks.
    var blocks: [(block: Block, owner: Int)] = []
    for (owner, line) in lines.enumerated() {
      var own: [Block] = []
      for entry in line.record.blocks { own.append(try block(entry, line)) }
      var inlines = InlineRecovery(source: source, blocks: own)
      try inlines.recover(line)
      blocks += inlines.blocks.map { ($0, owner) }
      for entry in line.record.findings { document.findings.append(try finding(entry, line)) }
    }
    blocks.sort { $0.block.start < $1.block.start }
    document.blocks = blocks.map(\.block)
    for (owner, line) in lines.enumerated() where !line.record.isPage {
      guard let kind = Article.Kind(rawValue: line.record.kind) else {
        throw RecordFile.failure("expected a kind of article, found `\(line.record.kind)`", line)
      }
      document.articles.append(
        Article(id: line.record.id, kind: kind, blocks: blocks.indices.filter { blocks[$0].owner == owner }))
    }
    document.articles.sort { ($0.blocks.first ?? .max) < ($1.blocks.first ?? .max) }
    document.findings.sort(by: Finding.inPageOrder)
    return document
  }

  private func block(_ entry: ArticleRecord.BlockEntry, _ line: RecordFile.Line) throws(ReadFailure) -> Block {
    guard let label = Label(rawValue: entry.type) else {
      throw RecordFile.failure("expected a type of block, found `\(entry.type)`", line)
    }
    guard let role = Role(rawValue: entry.role) else {
      throw RecordFile.failure("expected the role of a block, found `\(entry.role)`", line)
    }
    guard !entry.spans.isEmpty else { throw RecordFile.failure("expected at least one span in each block", line) }
    var block = Block(label: label, role: role, pieces: [])
    for span in entry.spans { block.pieces.append(try source.text(span.start, span.end, line)) }
    for (index, span) in entry.spans.dropFirst().enumerated() {
      guard index < entry.joins.count, entry.joins[index].at == span.start else {
        throw RecordFile.failure("expected a join at \(span.start), found none", line)
      }
      let join = entry.joins[index]
      let kind: Join.Kind = join.evidence == [Join.softWrapEvidence] ? .softWrap : .seam
      block.joins.append(
        Join(kind: kind, glue: join.glue, confidence: join.confidence, evidence: join.evidence))
    }
    return block
  }

  private func finding(_ entry: ArticleRecord.FindingEntry, _ line: RecordFile.Line) throws(ReadFailure) -> Finding {
    guard let severity = Severity(rawValue: entry.severity) else {
      throw RecordFile.failure("expected error, warning or information, found `\(entry.severity)`", line)
    }
    return Finding(
      code: entry.code, severity: severity, confidence: entry.confidence, message: entry.message,
      range: try source.text(entry.start, entry.end, line), evidence: entry.evidence)
  }
}

extension Source {
  /// The text of a range of bytes that a record names.
  func text(_ start: Int, _ end: Int, _ line: RecordFile.Line) throws(ReadFailure) -> TextRange {
    guard 0 <= start, start <= end, end <= bytes.count, let range = alignment.text(of: ByteRange(start, end)) else {
      throw RecordFile.failure("expected a range of whole characters inside the source, found \(start)-\(end)", line)
    }
    return range
  }
}
