import JumplineModel
import Testing

struct PageNumberTests {
  @Test func `pages are in the order of the paper`() {
    let pages = ["A10", "B1", "", "12", "A2", "2"].map(PageNumber.init).sorted()
    #expect(pages.map { $0.section + ($0.number.map(String.init) ?? "?") } == ["2", "12", "A2", "A10", "B1", "?"])
  }

  @Test func `a letter may be left out`() {
    #expect(PageNumber("A2").answers(to: PageNumber("2")))
    #expect(PageNumber("2").answers(to: PageNumber("A2")))
    #expect(PageNumber("2").answers(to: PageNumber("02")))
    #expect(!PageNumber("A2").answers(to: PageNumber("B2")))
    #expect(!PageNumber("").answers(to: PageNumber("")))
  }
}
