import JumplineBytes
import JumplineEditing
import JumplineEncodings
import JumplineModel
import JumplineTesting
import Testing

struct FixedPageTests {
  /// A page of one paragraph a line, in an encoding.
  private static func page(_ text: String, _ encoding: TextEncoding = .utf8) throws -> Document {
    let codec = try #require(SourceCodec(encoding))
    let bytes = codec.encode(Array(text.utf8)[...]).bytes
    let source = SourceReading(bytes, declared: encoding)?.source(path: "page.txt", sha256: "")
    let document = Document(source: try #require(source))
    let blocks = Lines.pieces(of: document.source).map { Block(label: .paragraph, pieces: [$0]) }
    return Document(source: document.source, blocks: blocks)
  }

  private enum Lines {
    static func pieces(of source: Source) -> [TextRange] {
      var pieces: [TextRange] = []
      var start = 0
      for (offset, byte) in (source.text + [0x0A]).enumerated() where byte == 0x0A || byte == 0x0D {
        if offset > start { pieces.append(TextRange(start, offset)) }
        start = offset + 1
      }
      return pieces
    }
  }

  private static func finding(
    _ words: String, in document: Document, with new: String, _ code: String = "ZZZ001", _ safety: Fix.Safety = .safe
  ) throws -> Finding {
    let text = String(decoding: document.source.text, as: UTF8.self)
    let start = try #require(text.firstRange(of: words)).lowerBound
    let offset = text.utf8.distance(from: text.startIndex, to: start)
    let range = TextRange(offset, offset + words.utf8.count)
    return Finding(
      code: code, severity: .error, confidence: 1, message: "", range: range,
      fix: Fix(safety, replacements: [.init(range, with: new)]))
  }

  private static func fixed(_ document: Document, _ findings: [Finding]) -> FixedPage? {
    FixedPage(document, findings) { bytes in
      TextEncoding(named: document.source.encoding).flatMap { SourceReading(bytes, declared: $0) }?.source(path: "page.txt", sha256: "")
    }
  }

  @Test(arguments: TextEncoding.allCases.filter { $0 != .utf16 && $0 != .big5 && $0 != .big5HKSCS })
  func `a page is changed in its own encoding`(encoding: TextEncoding) throws {
    let document = try Self.page("山路,,雨水\n木桥\n", encoding)
    let page = try #require(Self.fixed(document, [try Self.finding(",,", in: document, with: ",")]))
    let expected = try Self.page("山路,雨水\n木桥\n", encoding)
    #expect(page.source.bytes == expected.source.bytes)
    #expect(page.source.encoding == document.source.encoding)
  }

  @Test func `what the encoding does not have is not put in`() throws {
    let document = try Self.page("山路\n", .big5)
    let page = try #require(Self.fixed(document, [try Self.finding("路", in: document, with: "这")]))
    #expect(page.script.isEmpty)
    #expect(page.refused.map(\.obstacle) == [.notEncodable("这")])
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func `lines that a fix adds end like the others`(end: String) throws {
    let document = try Self.page("山路雨水\(end)木桥\(end)", .utf8)
    let page = try #require(Self.fixed(document, [try Self.finding("路雨", in: document, with: "路\n\n雨")]))
    #expect(String(decoding: page.source.bytes, as: UTF8.self) == "山路\(end)\(end)雨水\(end)木桥\(end)")
  }

  @Test func `a fix that takes in other blocks is refused`() throws {
    let document = try Self.page("山路\n雨水\n木桥\n")
    let page = try #require(Self.fixed(document, [try Self.finding("路\n雨", in: document, with: "路雨")]))
    #expect(page.script.isEmpty)
    #expect(page.refused.map(\.obstacle) == [.severalBlocks])
  }

  @Test func `a fix that wants what stands there is none`() throws {
    let document = try Self.page("山路\n")
    #expect(Self.fixed(document, [try Self.finding("路", in: document, with: "路")]) == nil)
  }

  @Test func `a fix after which the bytes would be read otherwise is refused, and others are not`() throws {
    // A lead byte without its trail byte, kept apart from a letter by a character of one byte.
    let codec = try #require(SourceCodec(.gb18030))
    let bytes = codec.encode(Array("山路".utf8)[...]).bytes + [0xB0, 0x0B, 0x41] + codec.encode(Array("，，雨".utf8)[...]).bytes
    let source = try #require(SourceReading(bytes, declared: .gb18030)).source(path: "page.txt", sha256: "")
    let document = Document(source: source, blocks: [Block(label: .paragraph, pieces: [TextRange(0, source.text.count)])])
    let control = try Self.finding("\u{0B}", in: document, with: "", "ZZZ001")
    let doubled = try Self.finding("，，", in: document, with: "，", "ZZZ002")
    let page = try #require(Self.fixed(document, [control, doubled]))
    #expect(page.applied == [doubled])
    #expect(page.refused.map(\.finding) == [control])
    #expect(page.refused.map(\.obstacle) == [.notReadable])
  }

  // MARK: Which go together

  @Test func `of fixes that touch, the safe one goes first, then the one that begins first`() throws {
    let document = try Self.page("山路雨水木桥\n")
    let unsafe = try Self.finding("山路", in: document, with: "", "ZZZ001", .unsafe(because: ""))
    let safe = try Self.finding("雨水", in: document, with: "", "ZZZ002")
    let later = try Self.finding("水木", in: document, with: "", "ZZZ003")
    let choice = FixChoice([unsafe, later, safe], allowsUnsafe: true)
    #expect(choice.chosen.map(\.code) == ["ZZZ002"])
    #expect(choice.losers.map(\.finding.code) == ["ZZZ003", "ZZZ001"])
    #expect(choice.losers.map(\.winner) == ["ZZZ002", "ZZZ002"])
  }

  @Test func `suggestions are never applied, and unsafe fixes when they are allowed`() throws {
    let document = try Self.page("山路雨水木桥\n")
    let findings = [
      try Self.finding("山", in: document, with: "", "ZZZ001", .suggestion),
      try Self.finding("雨", in: document, with: "", "ZZZ002", .unsafe(because: "")),
      try Self.finding("桥", in: document, with: "", "ZZZ003"),
    ]
    #expect(FixChoice(findings, allowsUnsafe: false).chosen.map(\.code) == ["ZZZ003"])
    #expect(FixChoice(findings, allowsUnsafe: true).chosen.map(\.code) == ["ZZZ003", "ZZZ002"])
  }
}
