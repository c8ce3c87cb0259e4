import Testing

@testable import NewspaperText

@Suite struct ListNumberTests {
  @Test(arguments: ["1、若门把不烫手", "2. 其他事项", "３．办理时间", "四、加快发展", "十二、附则", "（三）加强管理", "(2)报名方式", "5）领取证件"])
  func `the number of an item begins a line`(_ line: String) { #expect(ListNumber.opens(ScalarLine(line))) }

  @Test(
    arguments: [
      "1.5元一斤", "10、20元的都有", "二、三产业", "三、四个人", "三个人", "（三年前）他说", "2018年", "1998.12", "（三）", "、四", "一九九八年", "500）",
    ])
  func `what only looks like one does not`(_ line: String) { #expect(!ListNumber.opens(ScalarLine(line))) }
}
