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
    ("他笑着说。（下转第四版）", "to 4 （下转第四版）"), ("→2版", "to 2 →2版"), ("老人的声音一下子下转A5版", "to A5 下转A5版"), ("（下轉四）", "to 4 （下轉四）"), ("上接A1版《煤球炉子》", "from A1 上接A1版《煤球炉子》"), ("最后有了解决方案。下转2版", "to 2 下转2版"), ("他笑了。→Ａ10版", "to A10 →Ａ10版"), ("←第1版", "from 1 ←第1版"),
    ("（續刊第六頁）", "to 6 （續刊第六頁）"), ("(更多消息下转12版)", "to 12 (更多消息下转12版)"),
    ("（下轉Ａ10版）", "to A10 （下轉Ａ10版）"), ("上接01版", "from 1 上接01版"), ("文轉A5版", "to A5 文轉A5版"),
    ("（文轉Ａ６）", "to A6 （文轉Ａ６）"), ("下转A05", "to A5 下转A05"), ("轉 B2", "to B2 轉 B2"), ("(全文见B3)", "to B3 (全文见B3)"), ("→A3", "to A3 →A3"), ("▶▶A3", "to A3 ▶▶A3"),
    ("轉版A3", "to A3 轉版A3"), ("（轉頁A3）", "to A3 （轉頁A3）"), ("（续见Ｂ２）", "to B2 （续见Ｂ２）"), ("下转 A 05", "to A5 下转 A 05"), ("（下转02）", "to 2 （下转02）"), ("◀上接01", "from 1 ◀上接01"),
    ("上接A1", "from A1 上接A1"), ("轉第六頁", "to 6 轉第六頁"), ("接第二頁", "from 2 接第二頁"), ("（下转二、三版）", "to 2 （下转二、三版）"), ("(下转2、3版)", "to 2 (下转2、3版)"), ("（下转第2—3版）", "to 2 （下转第2—3版）"),
    ("（下转中缝）", "to 中缝 （下转中缝）"), ("（下转一、四版中缝）", "to 1 （下转一、四版中缝）"), ("（續第二張第三版）", "either 3 （續第二張第三版）"), ("（續A1版）", "either A1 （續A1版）"), ("（续二版）", "either 2 （续二版）"), ("（續刊第二版）", "to 2 （續刊第二版）"), ("（下转特2版）", "to 特2 （下转特2版）"),
    ("上接A1版／選後人事", "from A1 上接A1版／選後人事"), ("下转A8·关注", "to A8 下转A8·关注"), ("（文承A1版）", "from A1 （文承A1版）"),
    ("他笑着说。（下转A5）", "to A5 （下转A5）"), ("（全文刊2版）", "to 2 （全文刊2版）"), ("↘下转第八版", "to 8 ↘下转第八版"), ("⇒A3", "to A3 ⇒A3"),
    ("(上接P.1)", "from 1 (上接P.1)"), ("上接P.11", "from 11 上接P.11"), ("（上接本刊B4版）", "from B4 （上接本刊B4版）"), ("（下转A4、A5版）", "to A4 （下转A4、A5版）"),
  ] as [(String, String?)])
  func `reads every printed form`(text: String, jump: String?) {
    #expect(read(text) == jump)
  }

  @Test(arguments: ["新形势下转变作风", "由线下转线上", "这一版", "详见第3版", "上接天线下接地气", "他把稿子转给了二版编辑",
    "转G20", "续航300公里", "由线下转2", "（公交接B2）", "乘101路转15", "文转A股", "见A4纸", "接2号线", "转1", "全文见2", "下转300", "他把A4"])
  func `does not take ordinary verbs for a jump line`(text: String) {
    #expect(read(text) == nil)
  }

  @Test(arguments: [
    ("（相关新闻见3版）", "3"), ("詳見A6版", "A6"), ("详见第3版", "3"), ("詳刊二版", "2"), ("（觀塘山泥傾瀉消息見第二頁）", "2"),
    ("（戰況表刊12版）", "12"), ("(座谈会发言摘登见第3版)", "3"), ("（详见今日18版）", "18"), ("相關新聞見A4、A5版", "A4"),
    ("（见第三排）", nil), ("（刊于一九五八年）", nil), ("征稿细则见第四版", nil), ("下转2版", nil), ("新闻见报之后", nil), ("详见第3版的报道和图片", nil), ("他在新闻见面会上说了什么", nil),
  ] as [(String, String?)])
  func `tells a pointer to other news from a jump line`(text: String, page: String?) {
    #expect(grammar.pointer(ScalarLine(text)) == page)
    if page != nil { #expect(read(text) == nil) }
  }

  @Test(arguments: [
    ("他说还要再来一次（下转", "第A7版）", "A7"), ("渔民们都笑了。（下", "转5版）", "5"), ("渔民们都笑了。(", "下转3版)", "3"), ("渔民们都笑了。（下转4", "版）", "4"),
    ("渔民们都笑了（见图", "2版）", nil), ("渔民们都笑了。（上接", "4版）", nil), ("渔民们（下转", "让出4版）", nil), ("渔民们都笑了", "4版）", nil), ("渔民们都笑了。▶下转C0", "8版", "C8"), ("渔民们都笑了。", "8版", nil), ("。（下转4版·国际）", "面对面", nil),
  ] as [(String, String, String?)])
  func `mends a jump line that the end of a printed line broke`(above: String, line: String, page: String?) {
    #expect(grammar.page(of: ScalarLine(line), brokenOff: ScalarLine(above)) == page)
  }

  @Test(arguments: [
    ("第7版 要闻", "7"), ("A03　时政　2019年7月14日", "A3"), ("2012年6月8日 星期五 第二版", "2"), ("要闻 B2版", "B2"), ("04", "4"), ("今日8版", nil), ("江城日报 2012年6月8日", nil),
  ] as [(String, String?)])
  func `finds the page in a folio`(text: String, page: String?) {
    #expect(grammar.firstPage(ScalarLine(text)) == page)
  }

  @Test func `reads a jump line before the text`() {
    let line = ScalarLine("(上接1版)老街的石板路重新铺过")
    let parse = grammar.parse(startOf: line)
    #expect(parse?.page == "1")
    #expect(parse.map { line.string($0.range) } == "(上接1版)")
  }
}
