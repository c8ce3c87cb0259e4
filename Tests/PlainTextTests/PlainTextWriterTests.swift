import JumplineBytes
import JumplineModel
import JumplineTesting
import PlainText
import Testing

@Suite struct PlainTextWriterTests {
  private func write(_ document: Document, _ mode: WriterOptions.TextMode = .clean) -> [UInt8] {
    var output: [UInt8] = []
    PlainTextWriter().write(document, WriterOptions(textMode: mode), to: &output)
    return output
  }

  /// A document whose blocks are given with their text, one line a piece.
  private func document(_ blocks: [(Label, [String])], _ articles: [[Int]], language: String = "zh-Hans") -> Document {
    var text: [UInt8] = []
    var made: [Block] = []
    for (label, lines) in blocks {
      var block = Block(label: label, pieces: [])
      for line in lines {
        block.pieces.append(TextRange(text.count, text.count + line.utf8.count))
        if block.pieces.count > 1 { block.joins.append(Join(confidence: 0.9, evidence: [])) }
        text += Array(line.utf8) + [0x0A]
      }
      made.append(block)
    }
    return Document(
      source: TestSource.make(path: "t.txt", text), language: language, blocks: made,
      articles: articles.map { Article(kind: .story, blocks: $0) })
  }

  @Test func `closes cuts and sets captions apart`() {
    let document = document(
      [
        (.furniture, ["第2版"]), (.headline, ["山路通了"]), (.byline, ["本报记者 林木"]), (.paragraph, ["清早,雨", "水声。"]),
        (.caption, ["新修的路。"]), (.credit, ["周村 摄"]), (.subheading, ["茶"]), (.paragraph, ["茶香。"]),
        (.headline, ["灯"]), (.verse, ["一盏"]), (.verse, ["两盏"]), (.unassigned, ["不知"]),
      ], [[1, 2, 3, 4, 5, 6, 7], [8, 9, 10]])
    #expect(
      String(decoding: write(document), as: UTF8.self) == """
        山路通了
        本报记者 林木

        清早,雨水声。

        〔图片〕新修的路。
        周村 摄

        茶

        茶香。

        * * *

        灯

        一盏
        两盏

        * * *

        不知


        """)
  }

  @Test func `marks captions in the language of the page`() {
    #expect(String(decoding: write(document([(.caption, ["a"])], [[0]], language: "en")), as: UTF8.self) == "[Picture] a\n\n")
    #expect(String(decoding: write(document([(.caption, ["a"])], [[0]], language: "zh-Hant")), as: UTF8.self) == "〔圖片〕a\n\n")
  }

  @Test func `writes nothing for a page without text`() {
    #expect(write(Document(source: TestSource.make(path: "e.txt", Array("\n \n".utf8)))) == [])
  }

  @Test func `gives the source back byte for byte`() {
    for document in DocumentGenerator.documents(100) { #expect(write(document, .source) == document.source.bytes) }
    for page in TestPage.seeds { #expect(write(page.document, .source) == page.bytes) }
  }

  @Test(arguments: TestPage.seeds)
  func `writes the seeds as they are read`(_ page: TestPage) {
    #expect(GoldenFile("PlainTextTests/Golden/\(page.name).txt").difference(from: write(page.document)) == nil)
  }

  @Test func `every paragraph is one line and is there once`() {
    for page in TestPage.seeds + TestPage.examples {
      let lines = String(decoding: write(page.document), as: UTF8.self).split(separator: "\n")
      for block in page.document.blocks where block.label == .paragraph {
        #expect(lines.filter { $0 == page.document.text(of: block) }.count == 1)
      }
    }
  }
}
