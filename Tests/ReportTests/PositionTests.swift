import JumplineBytes
import JumplineModel
import JumplineReport
import Testing

struct PositionTests {
  @Test func `places counted in one walk are those counted one by one`() {
    let page = ReportSample.page("一盏🍵红茶\n\n再来一盏\n茶")
    let lines = LineTable(page.source)
    let offsets = [0, 3, 6, 10, 13, 18, 21, 31]
    let findings = offsets.map { ReportSample.finding(TextRange($0, $0)) }
    #expect(ReportedPage(page, findings: findings).positions == offsets.map(lines.position))
  }

  @Test func `notes before and after the place have their own places`() {
    let page = ReportSample.page("一盏红茶,再来一盏\n茶")
    let tea = ReportSample.range(of: "茶", in: page)
    let notes = [0, 16, 26].map { Finding.Note("here", at: TextRange($0, $0 + 3)) }
    let report = ReportSample.text(page, [ReportSample.finding(tea, notes: notes)])
    let said = report.split(separator: "\n").filter { $0.contains("note") }.map(String.init)
    #expect(said == ["  = note: here (1:1)", "  = note: here (1:7)", "  = note: here (2:1)"])
  }
}
