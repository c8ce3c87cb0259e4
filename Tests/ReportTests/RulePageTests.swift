import JumplineModel
import JumplineReport
import Testing

struct RulePageTests {
  @Test func `explain prints the card in English`() {
    #expect(
      RulePage.text(ReportSample.WrongTea.card, language: .en) == """
        TEA001 wrong-tea
        warning · confidence: 0.75 · scope: block · fix: suggestion · on by default

        The tea is wrong.

        Guests leave.

        Flagged
          - 上了⟦红茶⟧。
          - 一杯⟦<U+000B>⟧茶

        Not flagged
          - 上了绿茶。
            没有客人。

        Source house rule 4

        """)
  }

  @Test func `explain prints the card in Chinese`() {
    #expect(
      RulePage.text(ReportSample.WrongTea.card, language: .zh) == """
        TEA001 wrong-tea
        警告 · 把握：0.75 · 范围：段落 · 修改：仅建议 · 默认启用

        茶不对。

        客人会走。

        会报的例子
          - 上了⟦红茶⟧。
          - 一杯⟦<U+000B>⟧茶

        不报的例子
          - 上了绿茶。
            没有客人。

        依据 house rule 4

        """)
  }

  @Test func `the nearest name is found whatever the case`() {
    #expect(NearestName.of("dat01", among: ["CHR001", "DAT001", "DAT003"]) == "DAT001")
    #expect(NearestName.of("jsno", among: ["json", "text"]) == "json")
    #expect(NearestName.of("qqqqqq", among: ["json", "text"]) == nil)
  }

  @Test func `the summary counts in words`() {
    #expect(
      SummaryLine.text(pages: 1, findings: [.error: 1, .warning: 2], language: .en)
        == "1 page: 1 error, 2 warnings, 0 information")
    #expect(
      SummaryLine.text(pages: 5, findings: [.information: 7], language: .zh) == "5 个版面：0 个错误，0 个警告，7 条提示")
  }
}
