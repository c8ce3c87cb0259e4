import JumplineBytes
import JumplineModel

/// The records of one page, or the record of an article that several have a part of.
///
/// All keys of a record stand in one file, in the order in which they are written, so that both can be compared at a glance.
/// This is a hot path: text goes from the source to the output in whole runs, and nothing is put together in between.
struct PageRecords {
  private let document: Document
  private let source: Source
  private let text: [UInt8]
  /// Whether text and bytes are the same.
  private let isIdentity: Bool
  private let blocks: [Block]
  /// The `sources` of every record of the page, with its brackets.
  private let sources: [UInt8]
  /// The record each finding belongs to: an article, or nil for the page.
  private let ownerOfFinding: [Int?]
  /// The article of several pages that this is the record of; nil for the records of a page.
  private let whole: WholeArticle?

  init(_ document: Document, size: Int? = nil) {
    whole = nil
    self.document = document
    source = document.source
    text = document.source.text
    blocks = document.blocks
    isIdentity = document.source.alignment.isIdentity
    sources = Self.sources([(document, size ?? document.source.bytes.count)])
    ownerOfFinding = document.findings.isEmpty ? [] : Self.owners(of: document.findings, document)
  }

  /// - Parameter findings: of its parts, in the ranges of its document.
  init(_ whole: WholeArticle, of issue: Issue, findings: [Finding]) {
    self.whole = whole
    var document = whole.document
    document.findings = findings
    self.document = document
    source = document.source
    text = document.source.text
    blocks = document.blocks
    isIdentity = true
    sources = Self.sources(whole.places.map { (issue.pages[$0.page], issue.pages[$0.page].source.bytes.count) })
    ownerOfFinding = findings.map { _ in 0 }
  }

  /// What an article of the page has been found to be faulty in.
  func findings(ofArticle index: Int) -> [Finding] {
    zip(document.findings, ownerOfFinding).compactMap { $1 == index ? $0 : nil }
  }

  /// - Parameter order: its place on its page, from 1; of a whole article that of its part on the page.
  func writeArticle(_ index: Int, order: Int? = nil, to output: inout OutputBuffer) {
    let article = document.articles[index]
    output.append(#"{"schema":"jumpline.article/1","id":"#)
    output.append(name: article.id)
    output.append(#","kind":"#)
    output.append(name: article.kind.rawValue)
    output.append(#","order":"#)
    output.append(decimal: order ?? index + 1)
    output.append(#","articles":0"#)
    writeBody(article.blocks, owner: index, to: &output)
    output.append(#","gaps":[],"raw":[],"error":{"code":"","message":"","offset":0}}"#)
    output.append(0x0A)
  }

  func writePage(_ failure: InputFailure? = nil, to output: inout OutputBuffer) {
    output.append(#"{"schema":"jumpline.article/1","id":"","kind":"page","order":0,"articles":"#)
    output.append(decimal: document.articles.count)
    let owners = document.articleOfBlock
    writeBody(document.blocks.indices.filter { owners[$0] == nil }, owner: nil, to: &output)
    output.append(#","gaps":["#)
    SourceRemainder.writeGaps(of: document, to: &output)
    output.append(#"],"raw":["#)
    SourceRemainder.writeRaw(of: document, to: &output)
    output.append(#"],"error":{"code":"#)
    output.append(name: failure?.code.rawValue ?? "")
    output.append(#","message":"#)
    output.append(quoting: failure?.message ?? "")
    output.append(#","offset":"#)
    output.append(decimal: failure?.offset ?? 0)
    output.append("}}\n")
  }

  /// From `language` to `findings`: what articles and pages have in common.
  private func writeBody(_ indices: [Int], owner: Int?, to output: inout OutputBuffer) {
    output.append(#","language":"#)
    output.append(quoting: document.language)
    output.append(#","sources":"#)
    output.append(sources)

    // Most blocks are plain paragraphs: what few blocks have is not asked of all.
    let (heads, rich) = select(indices)
    // A whole article is read without the headlines of its later parts and the pointers between them.
    let reading = whole.map { PageRecords($0.reading) }
    if let reading {
      reading.writeHeadlines(reading.select(reading.blocks.indices).heads, to: &output)
    } else {
      writeHeadlines(heads, to: &output)
    }
    output.append(#","bylines":["#)
    writeInlines(rich, to: &output) { inline, writer, output in
      guard case .byline(let byline) = inline else { return false }
      writer.write(byline, to: &output)
      return true
    }
    output.append(#"],"datelines":["#)
    writeInlines(rich, to: &output) { inline, writer, output in
      guard case .dateline(let dateline) = inline else { return false }
      writer.write(dateline, to: &output)
      return true
    }
    output.append(#"],"blocks":["#)
    var escaped: [Int] = []
    let blocks = blocks.span
    for (position, index) in indices.enumerated() {
      if position > 0 { output.append(0x2C) }
      if write(blocks[index], to: &output) { escaped.append(index) }
    }
    output.append(#"],"jumps":["#)
    writeInlines(rich, to: &output) { inline, writer, output in
      guard case .jump(let jump) = inline else { return false }
      writer.write(jump, to: &output)
      return true
    }
    output.append(#"],"text":""#)
    let characters = reading?.writeText(to: &output) ?? writeText(indices, heads, escaped, to: &output)
    output.append(#"","characters":"#)
    output.append(decimal: characters)
    output.append(#","findings":["#)
    writeFindings(of: owner, to: &output)
    output.append(0x5D)
  }

  /// The headlines, and the blocks that have inlines.
  private func select(_ indices: some Sequence<Int>) -> (heads: [Int], rich: [Int]) {
    var (heads, rich): ([Int], [Int]) = ([], [])
    let blocks = blocks.span
    for index in indices {
      if blocks[index].label == .headline { heads.append(index) }
      if !blocks[index].inlines.isEmpty { rich.append(index) }
    }
    return (heads, rich)
  }

  // MARK: Parts of a record

  private static func sources(_ pages: [(document: Document, size: Int)]) -> [UInt8] {
    var output = OutputBuffer(capacity: 256 * pages.count)
    for (index, page) in pages.enumerated() {
      let (document, size) = page
      output.append(index == 0 ? #"[{"path":"# : #",{"path":"#)
      output.append(quoting: document.source.path)
      output.append(#","sha256":"#)
      output.append(name: document.source.sha256)
      output.append(#","bytes":"#)
      output.append(decimal: size)
      output.append(#","encoding":"#)
      output.append(quoting: document.source.encoding)
      output.append(#","title":"#)
      output.append(quoting: document.metadata.title)
      output.append(#","date":"#)
      output.append(quoting: document.metadata.date)
      output.append(#","page":"#)
      output.append(quoting: document.metadata.page)
      output.append(0x7D)
    }
    output.append(0x5D)
    return unsafe output.withBytes { unsafe Array($0) }
  }

  /// A finding belongs to the article whose text it begins in, or right after; everything else is the page's.
  private static func owners(of findings: [Finding], _ document: Document) -> [Int?] {
    let owner = document.articleOfBlock
    let pieces = document.blocks.enumerated().flatMap { index, block in block.pieces.map { ($0, owner[index]) } }
      .sorted { $0.0 < $1.0 }
    let ends = document.articles.map { article in
      article.blocks.compactMap { document.blocks[$0].pieces.last?.end }.max() ?? 0
    }
    return findings.map { finding in
      guard
        let before = pieces.last(where: { $0.0.start <= finding.range.start }), let article = before.1,
        finding.range.start <= ends[article]
      else { return nil }
      return article
    }
  }

  /// The headline parts with a role; a line of kicker and main headline has one of each.
  @inline(__always)
  private func forEachHeadline(_ indices: [Int], _ role: Role, _ body: (TextRange) -> Void) {
    for index in indices where blocks[index].label == .headline {
      var isSplit = false
      for case .headlinePart(let part, let range) in blocks[index].inlines {
        if part == role { body(range) }
        isSplit = true
      }
      if !isSplit && blocks[index].role == role { blocks[index].pieces.forEach(body) }
    }
  }

  /// From `headline` to `decks`.
  private func writeHeadlines(_ indices: [Int], to output: inout OutputBuffer) {
    output.append(#","headline":""#)
    var isFirst = true
    forEachHeadline(indices, .main) { range in
      if !isFirst { output.append(0x20) }
      isFirst = false
      output.append(escaping: text, range)
    }
    output.append(#"","kickers":["#)
    writeHeadlines(indices, .kicker, to: &output)
    output.append(#"],"decks":["#)
    writeHeadlines(indices, .deck, to: &output)
    output.append(0x5D)
  }

  private func writeHeadlines(_ indices: [Int], _ role: Role, to output: inout OutputBuffer) {
    var isFirst = true
    forEachHeadline(indices, role) { range in
      if !isFirst { output.append(0x2C) }
      isFirst = false
      write(range, to: &output)
    }
  }

  /// Calls `body` for each inline of the blocks, and puts a comma before each but the first that it writes.
  @inline(__always)
  private func writeInlines(
    _ indices: [Int], to output: inout OutputBuffer, _ body: (Inline, PageRecords, inout OutputBuffer) -> Bool
  ) {
    var isFirst = true
    for index in indices {
      for position in blocks[index].inlines.indices {
        let inline = blocks[index].inlines[position]
        let start = output.count
        if !isFirst { output.append(0x2C) }
        if body(inline, self, &output) { isFirst = false } else { output.truncate(to: start) }
      }
    }
  }

  private func write(_ byline: Byline, to output: inout OutputBuffer) {
    output.append(#"{"text":"#)
    write(byline.range, to: &output)
    output.append(#","people":["#)
    for (position, person) in byline.people.enumerated() {
      output.append(position > 0 ? #",{"name":""# : #"{"name":""#)
      writeName(person.name, to: &output)
      output.append(#"","role":"#)
      write(person.role, to: &output)
      output.append(0x7D)
    }
    output.append("]}")
  }

  /// A name without the spaces that pad it (王　成).
  private func writeName(_ range: TextRange, to output: inout OutputBuffer) {
    let span = text.span
    var (start, offset) = (range.start, range.start)
    while offset < range.end {
      let (value, length) = UTF8Decoding.scalar(span, at: offset)
      if WhiteSpace.contains(value) {
        output.append(escaping: text, TextRange(start, offset))
        start = offset + length
      }
      offset += length
    }
    output.append(escaping: text, TextRange(start, range.end))
  }

  private func write(_ dateline: Dateline, to output: inout OutputBuffer) {
    output.append(#"{"text":"#)
    write(dateline.range, to: &output)
    output.append(#","agency":"#)
    write(dateline.agency, to: &output)
    output.append(#","place":"#)
    write(dateline.place, to: &output)
    output.append(#","date":"#)
    write(dateline.date, to: &output)
    output.append(0x7D)
  }

  private func write(_ jump: Jump, to output: inout OutputBuffer) {
    let (place, range) = place(of: jump.range)
    output.append(#"{"direction":"#)
    output.append(name: jump.direction.rawValue)
    output.append(#","page":"#)
    output.append(quoting: jump.page)
    output.append(#","source":"#)
    output.append(decimal: place)
    output.append(#","start":"#)
    output.append(decimal: range.start)
    output.append(#","end":"#)
    output.append(decimal: range.end)
    output.append(#","target":"#)
    output.append(quoting: jump.target)
    output.append(0x7D)
  }

  /// - Returns: whether its text needed escapes.
  private func write(_ block: borrowing Block, to output: inout OutputBuffer) -> Bool {
    output.append(#"{"type":"#)
    output.append(name: block.label.rawValue)
    output.append(#","role":"#)
    output.append(name: block.role.rawValue)
    output.append(#","text":""#)
    let start = output.count
    writeBlockText(block, to: &output)
    var growth = output.count - start
    output.append(#"","spans":["#)
    for position in block.pieces.indices {
      let piece = block.pieces[position]
      growth -= piece.count
      let (place, range) = place(of: piece)
      output.append(position > 0 ? ",[" : "[")
      output.append(decimal: place)
      output.append(0x2C)
      output.append(decimal: range.start)
      output.append(0x2C)
      output.append(decimal: range.end)
      output.append(0x5D)
    }
    output.append(#"],"joins":["#)
    for position in block.joins.indices where position + 1 < block.pieces.count {
      let join = block.joins[position]
      output.append(position > 0 ? #",{"at":"# : #"{"at":"#)
      output.append(decimal: place(of: block.pieces[position + 1]).range.start)
      output.append(#","glue":"#)
      output.append(quoting: join.glue)
      growth -= join.glue.utf8.count
      output.append(#","confidence":"#)
      output.append(confidence: join.confidence)
      output.append(#","evidence":["#)
      writeStrings(join.evidence, to: &output)
      output.append("]}")
    }
    output.append("]}")
    return growth > 0
  }

  @inline(__always)
  private func writeBlockText(_ block: borrowing Block, to output: inout OutputBuffer) {
    for position in block.pieces.indices {
      if position > 0, position <= block.joins.count { output.append(escaping: block.joins[position - 1].glue) }
      output.append(escaping: text, block.pieces[position])
    }
  }

  @inline(__always)
  private func writePlainText(_ block: borrowing Block, to output: inout OutputBuffer) {
    for position in block.pieces.indices {
      if position > 0, position <= block.joins.count { output.append(utf8: block.joins[position - 1].glue) }
      output.append(text, block.pieces[position])
    }
  }

  /// Which source a range of the text is of, and its bytes there.
  @inline(__always)
  private func place(of range: TextRange) -> (place: Int, range: ByteRange) {
    if let whole { return whole.place(of: range) }
    return (0, isIdentity ? ByteRange(range.start, range.end) : source.bytes(of: range))
  }

  /// The text of all blocks, which may all need escapes.
  private func writeText(to output: inout OutputBuffer) -> Int {
    let all = Array(blocks.indices)
    return writeText(all, select(all).heads, all, to: &output)
  }

  /// Headlines, subheadings and paragraphs, a line each; captions where there is no paragraph.
  /// - Parameter escaped: the blocks whose text needs escapes; all others are moved as they are.
  /// - Returns: how many of its scalars are not white space.
  private func writeText(_ indices: [Int], _ heads: [Int], _ escaped: [Int], to output: inout OutputBuffer) -> Int {
    var characters = 0
    var isFirst = true
    for role in [Role.kicker, .main, .deck] {
      var isFirstPart = true
      forEachHeadline(heads, role) { range in
        if role == .main && !isFirstPart { output.append(0x20) }
        else if !isFirst { output.append("\\n") }
        (isFirst, isFirstPart) = (false, false)
        output.append(escaping: text, range)
        characters += EscapeScan.nonBlankScalars(text.span, range.start, range.end)
      }
    }
    let blocks = blocks.span
    let hasParagraph = indices.contains { blocks[$0].label == .paragraph }
    for index in indices {
      switch blocks[index].label {
      case .subheading, .paragraph: break
      case .caption where !hasParagraph: break
      default: continue
      }
      if !isFirst { output.append("\\n") }
      isFirst = false
      if escaped.contains(index) { writeBlockText(blocks[index], to: &output) }
      else { writePlainText(blocks[index], to: &output) }
      for position in blocks[index].pieces.indices {
        let piece = blocks[index].pieces[position]
        characters += EscapeScan.nonBlankScalars(text.span, piece.start, piece.end)
      }
    }
    return characters
  }

  private func writeFindings(of owner: Int?, to output: inout OutputBuffer) {
    var isFirst = true
    for (index, finding) in document.findings.enumerated() where ownerOfFinding[index] == owner {
      let (place, range) = place(of: finding.range)
      output.append(isFirst ? #"{"code":"# : #",{"code":"#)
      isFirst = false
      output.append(quoting: finding.code)
      output.append(#","severity":"#)
      output.append(name: finding.severity.rawValue)
      output.append(#","confidence":"#)
      output.append(confidence: finding.confidence)
      output.append(#","source":"#)
      output.append(decimal: place)
      output.append(#","start":"#)
      output.append(decimal: range.start)
      output.append(#","end":"#)
      output.append(decimal: range.end)
      output.append(#","message":"#)
      output.append(quoting: finding.message)
      output.append(#","evidence":["#)
      writeStrings(finding.evidence, to: &output)
      output.append("]}")
    }
  }

  private func writeStrings(_ strings: [String], to output: inout OutputBuffer) {
    for (position, string) in strings.enumerated() {
      if position > 0 { output.append(0x2C) }
      output.append(quoting: string)
    }
  }

  /// The text of a range as a string; nil is the empty string.
  private func write(_ range: TextRange?, to output: inout OutputBuffer) {
    output.append(0x22)
    if let range { output.append(escaping: text, range) }
    output.append(0x22)
  }
}
