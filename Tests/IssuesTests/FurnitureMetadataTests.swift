import JumplineBytes
import JumplineIssues
import JumplineModel
import JumplineTesting
import Testing

@Suite struct FurnitureMetadataTests {
  @Test(arguments: [
    ("江城晚报 1998年10月19日 星期一 第2版", Role.folio, "江城晚报", "1998-10-19", "2"),
    ("永宁县报　第五一八号", .imprint, "永宁县报", "", ""),
    ("东海晚報　社會　第七版", .folio, "东海晚報", "", "7"),
    ("今日8版 零售价两元", .folio, "", "", ""),
    ("临溪晨报", .masthead, "临溪晨报", "", ""),
  ])
  func `reads what stands beside each other in the head of a page`(line: String, role: Role, title: String, date: String, page: String) {
    let document = Document(
      source: TestSource.make(path: "page.txt", Array(line.utf8)), language: "",
      blocks: [Block(label: .furniture, role: role, pieces: [TextRange(0, line.utf8.count)])])
    let printed = FurnitureMetadata(document)
    #expect([printed.title, printed.date, printed.page] == [title, date, page])
  }
}
