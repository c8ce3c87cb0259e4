import JSONLines
import JumplineBytes
import JumplineEncodings
import JumplineModel
import JumplineTesting
import NewspaperText
import RelaxNG
import TEI
import Testing

/// From an output alone the source comes back, whatever its encoding; and a page is understood as it is in UTF-8.
struct EncodedOutputTests {
  @Test(arguments: EncodedPages.all)
  func `generated documents come back whole`(pages: EncodedPages) throws {
    for seed in 0..<150 {
      let source = try #require(TestSource.make(path: "made.txt", pages.damaged(UInt64(seed)), as: pages.encoding))
      var generator = DocumentGenerator(seed: UInt64(seed))
      try expectRoundTrip(generator.document(over: source))
    }
  }

  @Test(arguments: EncodedPages.all)
  func `pages that were read come back whole, and their TEI is valid`(pages: EncodedPages) throws {
    let validator = RelaxNGValidator()
    for page in TestPage.seeds + TestPage.handMade {
      let bytes = pages.bytes(String(decoding: page.bytes, as: UTF8.self))
      let source = try #require(TestSource.make(path: page.path, bytes, as: pages.encoding))
      let document = try #require(try NewspaperTextReader().read(source).first)
      try expectRoundTrip(document, validator)
    }
  }

  @Test(arguments: EncodedPages.others)
  func `a page is understood as it is in UTF-8`(pages: EncodedPages) throws {
    var count = 0
    for page in TestPage.seeds + TestPage.handMade {
      let text = String(decoding: page.bytes, as: UTF8.self)
      guard pages.has(text) else { continue }
      count += 1
      let source = try #require(TestSource.make(path: page.path, pages.bytes(text), as: pages.encoding))
      let expected = try #require(try NewspaperTextReader().read(page.source).first)
      let found = try #require(try NewspaperTextReader().read(source).first)
      #expect(found.blocks == expected.blocks)
      #expect(found.articles.map(\.blocks) == expected.articles.map(\.blocks))
      #expect(found.language == expected.language)
      for piece in found.pieces {
        let range = ByteRange(pages.codec.length(source.text[..<piece.start]), pages.codec.length(source.text[..<piece.end]))
        #expect(source.bytes(of: piece) == range)
      }
    }
    #expect(count >= (pages.encoding == .big5 || pages.encoding == .big5HKSCS ? 2 : 20))
  }

  @Test(arguments: EncodedPages.all)
  func `pieces and gaps tile the bytes, each once`(pages: EncodedPages) throws {
    for seed in 0..<200 {
      let source = try #require(TestSource.make(path: "made.txt", pages.damaged(UInt64(seed)), as: pages.encoding))
      let document = try #require(try NewspaperTextReader().read(source).first)
      let ranges = (document.pieces.map { source.bytes(of: $0) } + document.gaps.map(\.range)).sorted()
      var position = 0
      for range in ranges {
        #expect(range.start == position)
        position = range.end
      }
      #expect(position == source.bytes.count)
    }
  }

  @Test func `a finding inside a code of two characters does not cut it`() throws {
    let bytes: [UInt8] = [0x41, 0x88, 0x62, 0x42, 0x0A]
    let source = try #require(TestSource.make(path: "made.txt", bytes, as: .big5HKSCS))
    var document = Document(source: source, blocks: [Block(label: .unassigned, pieces: [TextRange(0, 6)])])
    document.findings = [
      Finding(code: "CHR001", severity: .error, confidence: 1, message: "cut", range: TextRange(3, 5))
    ]
    #expect(try TEIReader().rebuild(tei(document)).first?.bytes == bytes)
  }

  @Test func `TEI spells out a second code and keeps its text`() throws {
    let bytes: [UInt8] = [0xA4, 0x40, 0xA2, 0xCC, 0xA4, 0x51, 0x0A]
    let source = try #require(TestSource.make(path: "made.txt", bytes, as: .big5))
    let document = Document(source: source, blocks: [Block(label: .unassigned, pieces: [TextRange(0, 9)])])
    let written = String(decoding: tei(document), as: UTF8.self)
    #expect(written.contains(#"<ab source="src:0-6">一<milestone unit="code" n="A2CC"/>十十</ab>"#))
  }

  @Test func `an encoding that nobody knows is said, not guessed`() throws {
    let source = Source(path: "x", bytes: [0x61], sha256: "", encoding: "KOI8-R", text: [0x61], alignment: .identity)
    let document = Document(source: source, blocks: [Block(label: .unassigned, pieces: [TextRange(0, 1)])])
    let known = "UTF-8, UTF-16, UTF-16LE, UTF-16BE, GB18030, Big5, Big5-HKSCS"
    #expect(throws: ReadFailure("line 2: a source in KOI8-R cannot be rebuilt; expected \(known)")) {
      try TEIReader().rebuild(tei(document))
    }
    let rebuilt = try #require(try JSONLinesReader().rebuild(jsonl(document)).first)
    #expect(rebuilt.discrepancies.map(\.message) == ["a source in KOI8-R cannot be rebuilt; expected \(known)"])
  }

  // MARK: Writing and reading

  private func tei(_ document: Document) -> [UInt8] {
    var output: [UInt8] = []
    TEIWriter().write(document, WriterOptions(version: "0.1.0"), to: &output)
    return output
  }

  private func jsonl(_ document: Document) -> [UInt8] {
    var output: [UInt8] = []
    JSONLinesWriter().write(document, WriterOptions(), to: &output)
    return output
  }

  private func expectRoundTrip(_ document: Document, _ validator: RelaxNGValidator = RelaxNGValidator()) throws {
    let tei = tei(document)
    let jsonl = jsonl(document)
    for rebuilt in [try TEIReader().rebuild(tei).first, try JSONLinesReader().rebuild(jsonl).first] {
      let rebuilt = try #require(rebuilt)
      #expect(rebuilt.bytes == document.source.bytes)
      #expect(rebuilt.discrepancies == [])
      #expect(rebuilt.encoding == document.source.encoding)
    }
    let read = try #require(try TEIReader().read(Source(path: "x.xml", utf8: tei, sha256: "")).first)
    #expect(read.source.text == document.source.text)
    #expect(read.source.alignment == document.source.alignment)
    #expect(read.blocks == document.blocks)
    #expect(read.gaps == document.gaps)
    let faults = validator.validate(tei, name: "x.xml").filter { $0.severity == .error && $0.code != "XML003" }
    // Generated jump lines point to pages that are not there.
    #expect(faults.map(\.message) == [])
  }
}
