import Foundation
import JumplineBytes
import JumplineModel
import JumplineTesting
import NewspaperText
import TEI
import Testing

/// The source comes back byte for byte from the TEI alone.
struct RebuildTests {
  private static let awkward: [(name: String, bytes: [UInt8])] = {
    let page = "王江说,要把路\n\n修好。\n\n\n\n今天有雨\n\n本报讯 昨日,<茶园> & 木桥。"
    func with(_ ends: String) -> [UInt8] { Array(page.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: ends).utf8) }
    let lines = Array(page.utf8)
    return [
      ("empty", []), ("line feeds only", [0x0A, 0x0A, 0x0A]), ("blanks only", Array(" \t\u{3000}\r\n\r\n".utf8)),
      ("CR LF", with("\r\n")), ("CR", with("\r")), ("mixed line ends", with("\r\n") + [0x0D, 0x0A, 0x0D] + lines),
      ("BOM", [0xEF, 0xBB, 0xBF] + lines), ("BOM alone", [0xEF, 0xBB, 0xBF]),
      ("BOM in the middle", lines + [0xEF, 0xBB, 0xBF] + lines), ("tabs", Array("\t王\t江\t\n\n\t说\t".utf8)),
      ("trailing blanks", with("  \n")), ("indents", with("\n\u{3000}\u{3000}")), ("blank lines with blanks", with("\n \u{3000}\n")),
      ("a last line end", lines + [0x0A]), ("undecodable", [0xFF] + lines + [0xE7, 0x8E] + lines + [0xC0, 0xAF, 0xFF]),
      ("undecodable alone", [0xFF, 0xFE, 0xFD]), ("control characters", [0x00, 0x01] + lines + [0x1B, 0x0B, 0x41, 0x0C, 0x42, 0x08]),
      ("noncharacters", Array("a\u{FFFE}b\u{FFFF}c\u{FFFD}d\u{85}e\u{2028}f".utf8)), ("looks like markup", Array("]]>&amp;<!-- -->&#13;".utf8)),
      ("one character lines", Array(String(repeating: "a\n", count: 5000).utf8)),
    ]
  }()

  @Test(arguments: awkward.map(\.name))
  func `awkward bytes come back`(name: String) throws {
    let bytes = try #require(Self.awkward.first { $0.name == name }).bytes
    try expectRebuilt(bytes)
  }

  @Test func `mutated pages come back`() throws {
    let pages = TestPage.seeds + TestPage.examples
    for seed in 0..<400 {
      var generator = RawPageGenerator(seed: UInt64(seed))
      try expectRebuilt(generator.mutate(pages[seed % pages.count].bytes))
    }
  }

  @Test func `generated pages come back`() throws {
    for seed in 0..<400 {
      var generator = RawPageGenerator(seed: UInt64(seed))
      try expectRebuilt(generator.page())
    }
  }

  @Test func `a line longer than a text node may be comes back`() throws {
    try expectRebuilt(unread(Array(String(repeating: "山", count: 1_400_000).utf8), hasText: true))
  }

  @Test func `more blanks than an attribute may spell come back`() throws {
    try expectRebuilt(unread([UInt8](repeating: 0x20, count: 5_100_000), hasText: false))
    try expectRebuilt([0x61, 0x0A] + [UInt8](repeating: 0x20, count: 40_000) + [0x0A, 0x62])
  }

  private func expectRebuilt(_ bytes: [UInt8]) throws {
    try expectRebuilt(try #require(try NewspaperTextReader().read(TestSource.make(path: "page.txt", bytes)).first))
  }

  /// The bytes as one paragraph, which no reader has to look at.
  private func unread(_ bytes: [UInt8], hasText: Bool) -> Document {
    let source = TestSource.make(path: "page.txt", bytes)
    guard hasText else { return Document(source: source) }
    return Document(
      source: source, blocks: [Block(label: .paragraph, pieces: [TextRange(0, source.text.count)])],
      articles: [Article(kind: .story, blocks: [0])])
  }

  private func expectRebuilt(_ document: Document) throws {
    let bytes = document.source.bytes
    let rebuilt = try #require(try TEIReader().rebuild(TEIWriterTests.write(document)).first)
    #expect(rebuilt.bytes == bytes)
    #expect(rebuilt.discrepancies == [])
  }

  @Test(.enabled(if: TestPage.hasShared, "../shared is not there: the hand-made examples are not tested"))
  func `the hand-made examples give back their pages`() throws {
    for name in ["000", "003"] {
      let data = try #require(FileManager.default.contents(atPath: "\(TestPage.shared)/tei/example-\(name).xml"))
      let rebuilt = try #require(try TEIReader().rebuild(Array(data)).first)
      let page = try #require(TestPage.seeds.first { $0.name.hasPrefix(name) })
      #expect(rebuilt.bytes == page.bytes)
      #expect(rebuilt.discrepancies == [])
    }
  }

  // MARK: What does not come back says where

  private static let page = "山路\n\n雨水很大,桥也\r\n断了。\n\n清早"

  private func tamper(_ old: String, _ new: String) throws -> RebuiltSource {
    let source = TestSource.make(path: "page.txt", Array(Self.page.utf8))
    let document = Document(
      source: source,
      blocks: [
        Block(label: .headline, role: .main, pieces: [TextRange(0, 6)]),
        Block(
          label: .paragraph, pieces: [TextRange(8, 27), TextRange(29, 38)], joins: [Join(confidence: 0.9, evidence: ["gold-row"])]),
        Block(label: .paragraph, pieces: [TextRange(40, 46)]),
      ], articles: [Article(kind: .story, blocks: [0, 1, 2])])
    var tei = String(decoding: TEIWriterTests.write(document), as: UTF8.self)
    let place = try #require(tei.firstRange(of: old))
    tei.replaceSubrange(place, with: new)
    return try #require(try TEIReader().rebuild(Array(tei.utf8)).first)
  }

  @Test func `untouched, nothing is wrong`() throws {
    let rebuilt = try tamper("山路", "山路")
    #expect(rebuilt.discrepancies == [])
    #expect(TestSource.sha256(rebuilt.bytes) == rebuilt.sha256)
  }

  @Test func `a changed word gives another hash`() throws {
    let rebuilt = try tamper("清早", "清旱")
    #expect(rebuilt.discrepancies == [])
    #expect(TestSource.sha256(rebuilt.bytes) != rebuilt.sha256)
  }

  @Test func `a lost word is longer in the ranges than in the text`() throws {
    let rebuilt = try tamper("断了。", "断。")
    #expect(
      rebuilt.discrepancies == [
        .init(
          "its text for src:29-38 has 6 bytes, not 9", line: 28, place: "/TEI/text[1]/body[1]/div[1]/p[1]",
          range: ByteRange(29, 38))
      ])
  }

  @Test func `an added word is shorter in the ranges than in the text`() throws {
    let rebuilt = try tamper("清早", "大清早")
    #expect(
      rebuilt.discrepancies == [
        .init("its text for src:40-46 has 9 bytes, not 6", line: 29, place: "/TEI/text[1]/body[1]/div[1]/p[2]", range: ByteRange(40, 46))
      ])
  }

  @Test func `a range that was moved is accounted for twice`() throws {
    let rebuilt = try tamper("source=\"src:40-46\"", "source=\"src:0-6\"")
    #expect(
      rebuilt.discrepancies == [
        .init(
          "src:0-6 is accounted for twice, also by /TEI/text[1]/body[1]/div[1]/head[1]", line: 29,
          place: "/TEI/text[1]/body[1]/div[1]/p[2]", range: ByteRange(0, 6))
      ])
  }

  @Test func `a range outside the source is named`() throws {
    let rebuilt = try tamper("source=\"src:40-46\"", "source=\"src:41-47\"")
    #expect(
      rebuilt.discrepancies.map(\.message) == [
        "src:41-47 lies outside the source, which has 46 bytes", "its text has 6 bytes, its ranges have 0",
      ])
  }

  @Test func `bytes that are not spelled fully are named`() throws {
    let rebuilt = try tamper("n=\"0D0A\"", "n=\"0D\"")
    #expect(rebuilt.discrepancies.map(\.message) == ["n holds 1 bytes, its ranges 2"])
  }

  @Test func `a size that cannot be is not believed`() throws {
    let rebuilt = try tamper("quantity=\"46\"", "quantity=\"999999999999\"")
    #expect(rebuilt.bytes == [])
    #expect(rebuilt.discrepancies.first?.message == "a source of 999999999999 bytes is not believable")
  }

  @Test func `a file of another kind is refused`() {
    #expect(throws: ReadFailure("expected a TEI or teiCorpus element, found html")) {
      try TEIReader().rebuild(Array("<html/>".utf8))
    }
    #expect(throws: ReadFailure("line 1: a DOCTYPE is refused: it can declare entities and load files")) {
      try TEIReader().rebuild(Array("<!DOCTYPE TEI><TEI/>".utf8))
    }
  }
}
