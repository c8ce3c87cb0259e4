import JumplineBytes
import JumplineLint
import JumplineModel
import Testing

struct MarkedExampleTests {
  @Test func `marks become ranges and are taken out`() {
    let page = MarkedExample("上了⟦红茶⟧。\n⟦完⟧").pages[0]
    #expect(page.bytes == Array("上了红茶。\n完".utf8))
    #expect(page.marks == [ByteRange(6, 12), ByteRange(16, 19)])
  }

  @Test func `an example without a ruler is one page that nothing is known of`() {
    let pages = MarkedExample("上了红茶。").pages
    #expect(pages.count == 1)
    #expect(pages[0].metadata.page.isEmpty)
  }

  @Test func `rulers begin pages of one issue`() {
    let pages = MarkedExample("=== 1\n\n甲\n=== A2\n⟦乙⟧").pages
    #expect(pages.map(\.metadata.page) == ["1", "A2"])
    #expect(pages.map { String(decoding: $0.bytes, as: UTF8.self) } == ["\n甲", "乙"])
    #expect(pages[1].marks == [ByteRange(0, 3)])
    #expect(pages[0].metadata.date == pages[1].metadata.date)
  }

  @Test func `a ruler can say of which date a page is`() {
    let page = MarkedExample("=== 1 2024-09-12\n甲").pages[0]
    #expect(page.metadata.page == "1")
    #expect(page.metadata.date == "2024-09-12")
  }

  @Test func `bytes that are not text can be written`() {
    let page = MarkedExample("好⟦⟪FF 80⟫⟧").pages[0]
    #expect(page.bytes == Array("好".utf8) + [0xFF, 0x80])
    #expect(page.marks == [ByteRange(3, 5)])
  }
}
