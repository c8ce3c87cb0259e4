import JumplineBytes
import JumplineModel
import JumplineTesting
import NewspaperText
import TEI
import Testing

/// The seeds as they are understood and written: `UPDATE_GOLDEN=1 swift test --filter TEITests` writes the files anew.
struct GoldenTests {
  @Test(arguments: TestPage.seeds)
  func `a seed is written as its golden file says`(page: TestPage) throws {
    var document = try #require(try NewspaperTextReader().read(page.source).first)
    TestSource.stampIdentifiers(&document)
    let golden = GoldenFile("TEITests/Golden/\(page.name).xml")
    #expect(golden.difference(from: TEIWriterTests.write(document)) == nil)
  }

  @Test func `a page with accepted fixes is written as its golden file says`() throws {
    let page = "河畔新桥通车\n本报记者 林小舟\n\n昨日清晨，，横跨东河的新桥正式通车，两岸居民不再绕行。大桥始建于2019年2023年两端。\u{0B}\n\n桥长三百米\n"
    let source = TestSource.make(path: "page.txt", Array(page.utf8))
    var document = try #require(try NewspaperTextReader().read(source).first)
    TestSource.stampIdentifiers(&document)
    func edit(_ words: String, after skipped: String = "", _ new: String, _ code: String) throws -> Edit {
      let start = try #require(page.firstRange(of: words)).lowerBound
      let offset = page.utf8.distance(from: page.startIndex, to: start) + skipped.utf8.count
      return Edit(range: TextRange(offset, offset + words.utf8.count - skipped.utf8.count), text: new, rules: [code])
    }
    document.edits = [
      try edit("者 林", "者林", "HED002"), try edit("，，", "，", "PUN004"), try edit("年", after: "年", "到", "DAT001"),
      try edit("\u{0B}", "", "CHR003"), try edit("米", after: "米", "。", "PAR006"),
    ]
    let golden = GoldenFile("TEITests/Golden/edits.xml")
    #expect(golden.difference(from: TEIWriterTests.write(document)) == nil)
  }
}
