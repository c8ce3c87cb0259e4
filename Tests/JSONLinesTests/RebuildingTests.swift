import JSONLines
import JumplineBytes
import JumplineModel
import JumplineTesting
import Testing

@Suite struct RebuildingTests {
  private func rebuild(_ text: [UInt8]) throws -> [RebuiltSource] { try JSONLinesReader().rebuild(text) }

  @Test(arguments: TestPage.seeds + TestPage.examples)
  func `gives back the bytes of a page`(_ page: TestPage) throws {
    let rebuilt = try rebuild(JSONLinesWriterTests.write(page.document))
    #expect(rebuilt.map(\.bytes) == [page.bytes])
    #expect(rebuilt[0].discrepancies.isEmpty)
    #expect(rebuilt[0].path == page.path)
  }

  @Test func `gives back each page of a file, one that comes twice too`() throws {
    let pages = TestPage.seeds + TestPage.seeds.prefix(1)
    let rebuilt = try rebuild(pages.flatMap { JSONLinesWriterTests.write($0.document) })
    #expect(rebuilt.map(\.bytes) == pages.map(\.bytes))
    #expect(rebuilt.flatMap(\.discrepancies).isEmpty)
  }

  @Test func `gives back the bytes of generated documents`() throws {
    let documents = DocumentGenerator.documents(300)
    for document in documents {
      let rebuilt = try rebuild(JSONLinesWriterTests.write(document))
      #expect(rebuilt.map(\.bytes) == [document.source.bytes])
      #expect(rebuilt[0].discrepancies.isEmpty)
      #expect(rebuilt[0].size == document.source.bytes.count)
      #expect(rebuilt[0].sha256 == document.source.sha256)
    }
  }

  /// Awkward bytes, one page each: what `verify` must hold for.
  static let awkward: [(String, [UInt8])] = [
    ("CR LF", Array("山路\r\n\r\n雨水\r\n".utf8)), ("CR", Array("山路\r雨水\r".utf8)),
    ("a BOM", [0xEF, 0xBB, 0xBF] + Array("山路\n".utf8)), ("tabs", Array("\t山\t路\t\n".utf8)),
    ("trailing blanks", Array("山路  \n雨水 \u{3000}\n".utf8)), ("ideographic indents", Array("\u{3000}\u{3000}山路\n".utf8)),
    ("blank lines with blanks", Array("山路\n \u{3000}\t\n\n雨水\n".utf8)), ("no last line end", Array("山路\n雨水".utf8)),
    ("undecodable bytes", [0xFF] + Array("山\n路".utf8) + [0xE4, 0xBD, 0x0A, 0xC3, 0x28, 0x0A]),
    ("control characters", [0x00, 0x61, 0x1B, 0x0A, 0x07]), ("nothing", []), ("blanks only", Array("\n\r\n \n".utf8)),
    ("a genuine replacement character", Array("a\u{FFFD}b\n".utf8)),
  ]

  @Test(arguments: awkward)
  func `holds for awkward bytes`(_ name: String, _ bytes: [UInt8]) throws {
    let source = TestSource.make(path: "awkward.txt", bytes)
    let blocks = DocumentGenerator.pieces(of: source).map { Block(label: .unassigned, pieces: [$0]) }
    let rebuilt = try rebuild(JSONLinesWriterTests.write(Document(source: source, blocks: blocks)))
    #expect(rebuilt.map(\.bytes) == [bytes], "\(name)")
    #expect(rebuilt[0].discrepancies.isEmpty)
  }

  private func tampered(_ old: String, _ new: String) throws -> RebuiltSource? {
    let source = TestSource.make(path: "t.txt", Array("山路\n雨水\n".utf8))
    let join = Join(glue: " ", confidence: 0.9, evidence: ["open-quote"])
    let document = Document(
      source: source,
      blocks: [Block(label: .unassigned, pieces: [TextRange(0, 6), TextRange(7, 13)], joins: [join])])
    let output = String(decoding: JSONLinesWriterTests.write(document), as: UTF8.self)
    #expect(output.contains(old))
    return try rebuild(Array(output.replacing(old, with: new).utf8)).first
  }

  @Test func `says where a text is too long for its spans`() throws {
    let rebuilt = try tampered("雨水", "雨水声")
    #expect(
      rebuilt?.discrepancies == [
        .init("the text is 3 bytes longer than its spans", line: 1, place: "blocks[0]", range: ByteRange(7, 13))
      ])
  }

  @Test func `says where a text is too short for its spans`() throws {
    let rebuilt = try tampered("雨水", "雨")
    #expect(
      rebuilt?.discrepancies == [
        .init("the text is 3 bytes shorter than its spans", line: 1, place: "blocks[0]", range: ByteRange(7, 13))
      ])
  }

  @Test func `says where a span is not inside the source`() throws {
    let rebuilt = try tampered("[0,7,13]", "[0,77,83]")
    #expect(
      rebuilt?.discrepancies.last
        == .init("the span 77-83 is not inside the source of 14 bytes", line: 1, place: "blocks[0]"))
  }

  @Test func `says where bytes are told twice`() throws {
    let rebuilt = try tampered("\"gaps\":[]", "\"gaps\":[{\"start\":6,\"end\":8,\"hex\":\"0d0a\"}]")
    #expect(
      rebuilt?.discrepancies == [
        .init("the same bytes are told twice", line: 1, place: "gaps[0]", range: ByteRange(6, 8))
      ])
  }

  @Test func `changed words of the same length show in the bytes only`() throws {
    let rebuilt = try tampered("雨水", "雪水")
    #expect(rebuilt?.discrepancies == [])
    #expect(TestSource.sha256(rebuilt?.bytes ?? []) != rebuilt?.sha256)
  }

  @Test func `does not believe a source of any size`() throws {
    let rebuilt = try tampered("\"bytes\":14", "\"bytes\":999999999999999")
    #expect(rebuilt?.discrepancies.first?.message == "a source of 999999999999999 bytes is not believable")
  }

  @Test func `an error record names no source`() throws {
    var output: [UInt8] = []
    JSONLinesWriter().write(InputFailure(path: "x", code: .notFound, message: "gone"), WriterOptions(), to: &output)
    #expect(try rebuild(output).isEmpty)
  }

  /// What follows from the blocks, changed, and where that is said.
  static let derived: [(old: String, new: String, place: String)] = [
    (#""headline":"山路""#, #""headline":"水路""#, "headline"), (#""kickers":["雨水"]"#, #""kickers":["雪水"]"#, "kickers[0]"),
    (#""kickers":["雨水"]"#, #""kickers":[]"#, "kickers"), (#""decks":["风声"]"#, #""decks":["雷声"]"#, "decks[0]"),
    (#"{"text":"记者 林川""#, #"{"text":"记者 林山""#, "record"), (#"{"name":"林川""#, #"{"name":"林山""#, "bylines[0].people"),
    (#""direction":"to""#, #""direction":"up""#, "record"), (#""kind":"story""#, #""kind":"poem""#, "record"),
    (#""text":"雨水\n山路"#, #""text":"雨水\n山道"#, "text"), (#""characters":11"#, #""characters":12"#, "characters"),
    (#""order":1"#, #""order":2"#, "order"), (#""articles":1"#, #""articles":2"#, "articles"),
    (#""order":1"#, #""more":7,"order":1"#, "more"), (#""joins":[]"#, #""joins":[{"at":9,"glue":"","confidence":1,"evidence":[]}]"#, "blocks[0].joins"),
  ]

  @Test(arguments: derived)
  func `says which key is not what the blocks give`(_ old: String, _ new: String, _ place: String) throws {
    let text = "雨水\n山路\n风声\n记者 林川\n江边有风。(下转2版)\n"
    let source = TestSource.make(path: "t.txt", Array(text.utf8))
    let byline = Byline(range: TextRange(21, 34), people: [.init(name: TextRange(28, 34), role: TextRange(21, 27))])
    let document = Document(
      source: source,
      blocks: [
        Block(label: .headline, role: .kicker, pieces: [TextRange(0, 6)]),
        Block(label: .headline, role: .main, pieces: [TextRange(7, 13)]),
        Block(label: .headline, role: .deck, pieces: [TextRange(14, 20)]),
        Block(label: .byline, pieces: [TextRange(21, 34)], inlines: [.byline(byline)]),
        Block(label: .paragraph, pieces: [TextRange(35, 50)]),
        Block(
          label: .jump, role: .to, pieces: [TextRange(50, 62)],
          inlines: [.jump(Jump(direction: .to, page: "2", range: TextRange(50, 62), target: ""))]),
      ], articles: [Article(id: "a0123456789abcdef", kind: .story, blocks: [0, 1, 2, 3, 4, 5])])
    let output = String(decoding: JSONLinesWriterTests.write(document), as: UTF8.self)
    try #require(output.contains(old), "\(output)")
    #expect(try rebuild(Array(output.utf8)).flatMap(\.discrepancies).isEmpty)
    guard let range = output.firstRange(of: old) else { return }
    let found = try rebuild(Array((output[..<range.lowerBound] + new + output[range.upperBound...]).utf8)).flatMap(\.discrepancies)
    #expect(found.map(\.place) == [place])
    #expect(found.first?.line == (place == "articles" ? 2 : 1))
  }
}
