import JumplineModel
import Testing

@testable import NewspaperText

@Suite struct JumpGrammarTests {
  private let grammar = JumpGrammar()

  private func read(_ text: String) -> String? {
    let line = ScalarLine(text)
    guard grammar.mayEnd(line), let parse = grammar.parse(endOf: line) else { return nil }
    let direction = parse.direction.map { $0 == .to ? "to" : "from" } ?? "either"
    return "\(direction) \(parse.page) \(line.string(parse.range))"
  }

  @Test(arguments: [
    ("(下转2版)", "to 2 (下转2版)"), ("下转第2版", "to 2 下转第2版"), ("（下转第二版）", "to 2 （下转第二版）"), ("下转Ａ２版", "to A2 下转Ａ２版"),
    ("(下轉a2版)", "to A2 (下轉a2版)"), ("紧接第十二版", "either 12 紧接第十二版"), ("▶转2版", "to 2 ▶转2版"),
    ("上接1版", "from 1 上接1版"), ("（上接第一版）", "from 1 （上接第一版）"), ("接1版", "from 1 接1版"), ("【下转3版】", "to 3 【下转3版】"),
    ("(下转2版·要闻)", "to 2 (下转2版·要闻)"), ("( 下 转 2 版 )", "to 2 ( 下 转 2 版 )"), ("他笑着说:“我给你查。” (下转4版)", "to 4 (下转4版)"),
    ("他笑着说。（下转第四版）", "to 4 （下转第四版）"), ("→2版", "to 2 →2版"), ("他笑了。→Ａ10版", "to A10 →Ａ10版"), ("←第1版", "from 1 ←第1版"),
    ("（續刊第六頁）", "to 6 （續刊第六頁）"), ("(更多消息下转12版)", "to 12 (更多消息下转12版)"),
    ("（下轉Ａ10版）", "to A10 （下轉Ａ10版）"), ("上接01版", "from 1 上接01版"), ("文轉A5版", "to A5 文轉A5版"),
  ] as [(String, String?)])
  func `reads every printed form`(text: String, jump: String?) {
    #expect(read(text) == jump)
  }

  @Test(arguments: ["新形势下转变作风", "由线下转线上", "这一版", "详见第3版", "上接天线下接地气", "他把稿子转给了二版编辑"])
  func `does not take ordinary verbs for a jump line`(text: String) {
    #expect(read(text) == nil)
  }

  @Test func `reads a jump line before the text`() {
    let line = ScalarLine("(上接1版)老街的石板路重新铺过")
    let parse = grammar.parse(startOf: line)
    #expect(parse?.page == "1")
    #expect(parse.map { line.string($0.range) } == "(上接1版)")
  }
}
