import JumplineBytes
import JumplineModel
import JumplineTesting
import NewspaperText
import TEI
import Testing

/// What stands where in the TEI of a page.
struct TEIWriterTests {
  static func write(_ document: Document) -> [UInt8] {
    var output: [UInt8] = []
    TEIWriter().write(document, WriterOptions(version: "0.1.0"), to: &output)
    return output
  }

  /// The TEI of a page as the newspaper reader understands it.
  static func convert(_ page: String) throws -> String {
    let source = TestSource.make(path: "page.txt", Array(page.utf8))
    var document = try #require(try NewspaperTextReader().read(source).first)
    TestSource.stampIdentifiers(&document)
    return String(decoding: write(document), as: UTF8.self)
  }

  private func document(_ text: String, _ blocks: [Block], kind: Article.Kind = .story) -> Document {
    Document(
      source: TestSource.make(path: "page.txt", Array(text.utf8)), blocks: blocks,
      articles: [Article(kind: kind, blocks: Array(blocks.indices))])
  }

  private func body(_ document: Document) -> String {
    let tei = String(decoding: Self.write(document), as: UTF8.self)
    guard let start = tei.firstRange(of: "<body>"), let end = tei.firstRange(of: "</body>") else { return tei }
    return String(tei[start.upperBound..<end.lowerBound])
  }

  @Test func `a page without articles is a body with an empty div`() {
    let empty = Document(source: TestSource.make(path: "page.txt", []))
    #expect(body(empty) == "\n<pb corresp=\"#src\"/>\n<div type=\"unassigned\"/>\n")
  }

  @Test func `text is escaped, and a line end that is not a line feed is spelled out`() {
    let page = document(
      "a<b\r\n\r\n&>c", [
        Block(label: .headline, role: .main, pieces: [TextRange(0, 3)]),
        Block(label: .paragraph, pieces: [TextRange(7, 10)]),
      ])
    #expect(
      body(page) == """

        <pb corresp="#src"/>
        <div type="story">
        <head type="main" source="src:0-3">a&lt;b</head>
        <milestone unit="gap" n="0D0A0D0A" source="src:3-7"/><p xml:id="p2" source="src:7-10">&amp;&gt;c</p>
        </div>


        """)
  }

  @Test func `a picture stands in the paragraph that it cut, before the break`() {
    let page = document(
      "ab\n\n\n\ncap\n\ncd", [
        Block(
          label: .paragraph, pieces: [TextRange(0, 2), TextRange(11, 13)],
          joins: [Join(confidence: 0.98, evidence: ["no-sentence-end", "caption-between"])]),
        Block(label: .caption, pieces: [TextRange(6, 9)]),
      ])
    #expect(
      body(page) == """

        <pb corresp="#src"/>
        <div type="story">
        <p xml:id="p1" source="src:0-2 src:11-13">ab<figure type="photo"><p source="src:6-9">cap</p></figure><cb break="no" \
        cert="0.98" ana="#no-sentence-end #caption-between" source="src:2-6 src:9-11" rend="blank-lines(3)"/>cd</p>
        </div>


        """)
  }

  @Test func `halves with a subheading between are two paragraphs that point at each other`() {
    let page = document(
      "ab\n\nsub\n\ncd", [
        Block(
          label: .paragraph, pieces: [TextRange(0, 2), TextRange(9, 11)],
          joins: [Join(confidence: 0.5, evidence: [])]),
        Block(label: .subheading, pieces: [TextRange(4, 7)]),
      ])
    #expect(
      body(page) == """

        <pb corresp="#src"/>
        <div type="story">
        <p xml:id="p1" part="I" next="#p1.1" source="src:0-2">ab</p>
        <div type="section">
        <head type="sub" source="src:4-7">sub</head>
        <p xml:id="p1.1" part="F" prev="#p1" source="src:9-11"><cb break="no" cert="0.5" source="src:2-4 src:7-9"/>cd</p>
        </div>
        </div>


        """)
  }

  @Test func `what XML cannot hold is a gap that spells its bytes, and the paragraph's range goes around it`() throws {
    let source = TestSource.make(path: "page.txt", [0x61, 0xFF, 0xFE, 0x62, 0x00, 0x63])
    let page = Document(
      source: source, blocks: [Block(label: .paragraph, pieces: [TextRange(0, source.text.count)])],
      articles: [Article(kind: .story, blocks: [0])])
    #expect(
      body(page).contains(
        """
        <p xml:id="p1" source="src:0-1 src:3-4 src:5-6">a<gap reason="undecodable" unit="byte" quantity="2" \
        source="src:1-3"><desc>FFFE</desc></gap>b<gap reason="illegal" unit="byte" quantity="1" source="src:4-5">\
        <desc>00</desc></gap>c</p>
        """))
  }

  @Test func `a paragraph after a jump line begins a new section`() {
    let jump = Jump(direction: .to, page: "2", range: TextRange(3, 8))
    let page = document(
      "a\n\n(->2)\n\nb", [
        Block(label: .paragraph, pieces: [TextRange(0, 1)]),
        Block(label: .jump, role: .to, pieces: [TextRange(3, 8)], inlines: [.jump(jump)]),
        Block(label: .paragraph, pieces: [TextRange(10, 11)]),
      ])
    #expect(
      body(page) == """

        <pb corresp="#src"/>
        <div type="story" part="Y">
        <div type="section">
        <p xml:id="p1" source="src:0-1">a</p>
        <trailer source="src:3-8"><ref type="jump" subtype="to" n="2" xml:id="j2.1" source="src:3-8">(-&gt;2)</ref></trailer>
        </div>
        <div type="section">
        <p xml:id="p3" source="src:10-11">b</p>
        </div>
        </div>


        """)
  }

  @Test func `an accepted fix is a choice between what stands there and what should`() {
    var page = document("one two three", [Block(label: .paragraph, pieces: [TextRange(0, 13)])])
    page.edits = [
      Edit(range: TextRange(0, 0), text: "<", rules: ["PUN001"]), Edit(range: TextRange(4, 7), text: "2", rules: ["NUM001", "NUM002"]),
      Edit(range: TextRange(13, 13), text: ".", rules: ["PUN001"]),
    ]
    let tei = String(decoding: Self.write(page), as: UTF8.self)
    #expect(
      tei.contains(
        """
        source="src:0-13"><choice><sic source="src:0-0"></sic><corr resp="#tool" ana="#PUN001">&lt;</corr></choice>one \
        <choice><sic source="src:4-7">two</sic><corr resp="#tool" ana="#NUM001 #NUM002">2</corr></choice> three\
        <choice><sic source="src:13-13"></sic><corr resp="#tool" ana="#PUN001">.</corr></choice></p>
        """))
    #expect(!tei.contains("<standOff>"))
  }

  @Test func `an accepted fix that does not fit into the text stands beside it`() {
    let byline = Byline(range: TextRange(0, 7), people: [.init(name: TextRange(4, 7), role: TextRange(0, 3))])
    var page = document("one two\u{0B}\nthree", [
      Block(label: .byline, pieces: [TextRange(0, 7)], inlines: [.byline(byline)]),
      Block(label: .paragraph, pieces: [TextRange(9, 14)]),
    ])
    page.edits = [
      Edit(range: TextRange(2, 5), text: "", rules: ["PUN001"]), Edit(range: TextRange(7, 8), text: "", rules: ["CHR003"]),
    ]
    let tei = String(decoding: Self.write(page), as: UTF8.self)
    #expect(!tei.contains("<choice>"))
    for (number, place, code) in [(1, "2-5", "PUN001"), (2, "7-8", "CHR003")] {
      let annotation = """
        <annotation xml:id="e\(number)" motivation="editing" ana="#\(code)" resp="#tool" target="src:\(place)">\
        <note type="correction"></note></annotation>
        """
      #expect(tei.contains(annotation))
    }
  }

  @Test func `a finding about a few words is marked in the text too`() {
    var page = document("one two three", [Block(label: .paragraph, pieces: [TextRange(0, 13)])])
    page.findings = [
      Finding(code: "DAT001", severity: .error, confidence: 0.9, message: "two?", range: TextRange(4, 7), evidence: ["1<2"])
    ]
    let tei = String(decoding: Self.write(page), as: UTF8.self)
    #expect(tei.contains("one <sic xml:id=\"f1\" source=\"src:4-7\">two</sic> three</p>"))
    #expect(
      tei.contains(
        """
        <annotation xml:id="n1" motivation="assessing" ana="#DAT001" cert="0.9" target="#f1 src:4-7">\
        <note type="error">two?</note><note type="evidence">1&lt;2</note></annotation>
        """))
    #expect(tei.contains("<category xml:id=\"DAT001\"><catDesc>DAT001</catDesc></category>"))
  }
}
