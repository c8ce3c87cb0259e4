import JSONLines
import JumplineBytes
import JumplineJSON
import JumplineModel
import JumplineTesting
import Testing

@Suite struct JSONLinesWriterTests {
  static func write(_ document: Document) -> [UInt8] {
    var output: [UInt8] = []
    JSONLinesWriter().write(document, WriterOptions(), to: &output)
    return output
  }

  static func records(_ output: [UInt8]) throws -> [JSONValue] {
    try output.split(separator: 0x0A).map { try JSONValue(parsing: Array($0)) }
  }

  static let keys = [
    "schema", "id", "kind", "order", "articles", "language", "sources", "headline", "kickers", "decks", "bylines",
    "datelines", "blocks", "jumps", "text", "characters", "findings", "gaps", "raw", "error",
  ]

  /// A headline line of both kinds, a byline, a cut paragraph around a caption, a jump line; furniture above.
  private static func cutPage() -> Document {
    let text = "版\n\n山路通了 茶香\u{3000}出山\n本报记者 林 木\r\n清早\"雨\n图\n水\\声(下转2版)\n"
    let source = TestSource.make(path: "a/b.txt", Array(text.utf8))
    func range(_ words: String) -> TextRange {
      let start = text.utf8.split(separator: Array(words.utf8), maxSplits: 1)[0].count
      return TextRange(start, start + words.utf8.count)
    }
    var document = Document(
      source: source, metadata: PageMetadata(title: "山城日报"), language: "zh-Hans",
      blocks: [
        Block(label: .furniture, role: .masthead, pieces: [TextRange(0, 3)]),
        Block(
          label: .headline, role: .kickerAndMain, pieces: [range("山路通了 茶香\u{3000}出山")],
          inlines: [.headlinePart(.kicker, range("山路通了")), .headlinePart(.main, range("茶香\u{3000}出山"))]),
        Block(
          label: .byline, pieces: [range("本报记者 林 木")],
          inlines: [
            .byline(Byline(range: range("本报记者 林 木"), people: [.init(name: range("林 木"), role: range("本报记者"))]))
          ]),
        Block(
          label: .paragraph, pieces: [range("清早\"雨"), range("水\\声(下转2版)")],
          joins: [Join(confidence: 0.98, evidence: ["no-sentence-end", "caption-between"])],
          inlines: [.jump(Jump(direction: .to, page: "2", range: range("(下转2版)")))]),
        Block(label: .caption, pieces: [range("图")]),
      ],
      articles: [Article(kind: .story, blocks: [1, 2, 3, 4])],
      findings: [
        Finding(code: "PAR001", severity: .information, confidence: 1, message: "cut", range: range("水\\声")),
        Finding(code: "CHR001", severity: .warning, confidence: 0.5, message: "版", range: TextRange(0, 3)),
      ])
    TestSource.stampIdentifiers(&document)
    return document
  }

  @Test func `writes a page whole`() {
    let document = Self.cutPage()
    let sources =
      #"[{"path":"a/b.txt","sha256":"\#(document.source.sha256)","bytes":91,"encoding":"UTF-8","title":"山城日报","date":"","page":""}]"#
    let expected = #"""
      {"schema":"jumpline.article/1","id":"\#(document.articles[0].id)","kind":"story","order":1,"articles":0,"language":"zh-Hans",\#
      "sources":\#(sources),"headline":"茶香\#u{3000}出山","kickers":["山路通了"],"decks":[],\#
      "bylines":[{"text":"本报记者 林 木","people":[{"name":"林木","role":"本报记者"}]}],"datelines":[],\#
      "blocks":[{"type":"headline","role":"kicker+main","text":"山路通了 茶香\#u{3000}出山","spans":[[0,5,33]],"joins":[]},\#
      {"type":"byline","role":"","text":"本报记者 林 木","spans":[[0,34,54]],"joins":[]},\#
      {"type":"paragraph","role":"","text":"清早\"雨水\\声(下转2版)","spans":[[0,56,66],[0,71,90]],\#
      "joins":[{"at":71,"glue":"","confidence":0.98,"evidence":["no-sentence-end","caption-between"]}]},\#
      {"type":"caption","role":"","text":"图","spans":[[0,67,70]],"joins":[]}],\#
      "jumps":[{"direction":"to","page":"2","source":0,"start":78,"end":90,"target":""}],\#
      "text":"山路通了\n茶香\#u{3000}出山\n清早\"雨水\\声(下转2版)","characters":21,\#
      "findings":[{"code":"PAR001","severity":"information","confidence":1.0,"source":0,"start":71,"end":78,"message":"cut","evidence":[]}],\#
      "gaps":[],"raw":[],"error":{"code":"","message":"","offset":0}}
      {"schema":"jumpline.article/1","id":"","kind":"page","order":0,"articles":1,"language":"zh-Hans",\#
      "sources":\#(sources),"headline":"","kickers":[],"decks":[],"bylines":[],"datelines":[],\#
      "blocks":[{"type":"furniture","role":"masthead","text":"版","spans":[[0,0,3]],"joins":[]}],"jumps":[],"text":"","characters":0,\#
      "findings":[{"code":"CHR001","severity":"warning","confidence":0.5,"source":0,"start":0,"end":3,"message":"版","evidence":[]}],\#
      "gaps":[{"start":54,"end":56,"hex":"0d0a"}],"raw":[],"error":{"code":"","message":"","offset":0}}

      """#
    #expect(GoldenFile.firstDifference(expected: Array(expected.utf8), found: Self.write(document)) == nil)
  }

  @Test func `writes a record for an empty page`() throws {
    let records = try Self.records(Self.write(Document(source: TestSource.make(path: "e.txt", []))))
    #expect(records.count == 1)
    #expect(records[0]["kind"] == .string("page"))
    #expect(records[0]["blocks"] == .array([]))
  }

  @Test func `writes an error record for an input that gave no page`() throws {
    var output: [UInt8] = []
    JSONLinesWriter().write(
      InputFailure(path: "x.bin", code: .binary, message: "expected text, found \"NUL\"", offset: 7, size: 300),
      WriterOptions(), to: &output)
    let record = try #require(try Self.records(output).first)
    #expect(try JSONSchema("article.schema.json").faults(in: record) == [])
    #expect(record["error"]?["code"] == .string("binary"))
    #expect(record["error"]?["message"] == .string("expected text, found \"NUL\""))
    #expect(record["error"]?["offset"] == .integer(7))
    #expect(record["sources"]?.array.first?["bytes"] == .integer(300))
    #expect(record["gaps"] == .array([]))
  }

  @Test func `lists undecodable pieces with their bytes`() throws {
    let source = TestSource.make(path: "u.txt", [0x61, 0xFF, 0xE4, 0xBD, 0x62, 0x0A])
    let piece = DocumentGenerator.pieces(of: source)[0]
    let records = try Self.records(Self.write(Document(source: source, blocks: [Block(label: .unassigned, pieces: [piece])])))
    #expect(records[0]["blocks"]?.array.first?["text"] == .string("a\u{FFFD}\u{FFFD}b"))
    #expect(records[0]["raw"]?.array.first?["hex"] == .string("61ffe4bd62"))
  }

  @Test func `counts characters of the text that are not white space`() throws {
    for document in DocumentGenerator.documents(200) {
      for record in try Self.records(Self.write(document)) {
        let scalars = try #require(record["text"]?.string).unicodeScalars.filter { scalar in
          // A BOM is white space at byte 0 only, and that is never inside a piece.
          !WhiteSpace.contains(scalar.value)
        }
        #expect(record["characters"] == .integer(scalars.count))
      }
    }
  }

  @Test func `writes confidences in their shortest form`() throws {
    for (confidence, text) in [(0.98, "0.98"), (1, "1.0"), (0, "0.0"), (0.3, "0.3"), (0.07, "0.07"), (0.123, "0.123")] {
      let source = TestSource.make(path: "c", [0x61])
      let finding = Finding(code: "CHR001", severity: .error, confidence: confidence, message: "", range: TextRange(0, 1))
      let output = Self.write(Document(source: source, findings: [finding]))
      #expect(String(decoding: output, as: UTF8.self).contains("\"confidence\":\(text),"))
    }
  }

  @Test func `every record of generated documents is as the schema says`() throws {
    let schema = try JSONSchema("article.schema.json")
    for document in DocumentGenerator.documents(200) {
      let records = try Self.records(Self.write(document))
      #expect(records.count == document.articles.count + 1)
      for record in records {
        #expect(record.keys == Self.keys)
        #expect(schema.faults(in: record) == [])
      }
    }
  }

  @Test(arguments: TestPage.seeds + TestPage.examples)
  func `every record of a page is as the schema says`(_ page: TestPage) throws {
    let schema = try JSONSchema("article.schema.json")
    for record in try Self.records(Self.write(page.document)) { #expect(schema.faults(in: record) == []) }
  }
}
