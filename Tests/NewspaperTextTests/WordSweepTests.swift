import Testing

@testable import NewspaperText

struct WordSweepTests {
  private let sweep = WordSweep([WordList("现场 正在"), WordList("兹 特此"), WordList("电话 CN")])

  @Test(arguments: [
    ("会议现场", 0b001), ("兹有张三", 0b010), ("联系电话", 0b100), ("CN11-0001", 0b100), ("正在召开，特此公告。电话：", 0b111),
  ])
  func `each list with a word in the line has its bit`(_ line: String, _ found: WordSweep.Found) {
    #expect(sweep.lists(in: ScalarLine(line)) == found)
  }

  @Test(arguments: ["联系电", "现在", "特现", ""])
  func `a word cut by the end of the line is none, nor are parts of two words side by side`(_ line: String) {
    #expect(sweep.lists(in: ScalarLine(line)) == 0)
  }
}
