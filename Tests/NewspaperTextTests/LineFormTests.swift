import Testing

@testable import NewspaperText

@Suite struct LineFormTests {
  private let lexicon = Lexicon()

  @Test(arguments: ["南湖晚报", "南　湖　晚　报", "東山日報"])
  func `knows the name of a paper that stands alone`(text: String) {
    #expect(LineForm.isMasthead(ScalarLine(text), lexicon))
  }

  @Test(arguments: ["天气预报", "情况通报", "报", "南湖晚报今日改版", "南湖晚报社"])
  func `takes no report for a paper`(text: String) {
    #expect(!LineForm.isMasthead(ScalarLine(text), lexicon))
  }

  @Test(arguments: ["今日8版", "今日共12版", "本期四版", "今日二张", "第1208期", "星期三", "社会 5", "民生·A05", "副刊/3"])
  func `knows what little a line at the edge of a page says of it`(text: String) {
    #expect(LineForm.isFolio(ScalarLine(text), isAtEdge: true))
    #expect(!LineForm.isFolio(ScalarLine(text), isAtEdge: false))
  }

  @Test(arguments: ["2014年3月5日 星期三", "第4版 民生", "2014年3月5日 民生"])
  func `knows a folio anywhere`(text: String) {
    #expect(LineForm.isFolio(ScalarLine(text), isAtEdge: false))
  }

  @Test(arguments: ["8月5日、6日 19:30 话剧《渡口》 人民剧场", "今日开镰", "本期主持人", "面粉 1.80元"])
  func `takes no row of a table for a folio`(text: String) {
    #expect(!LineForm.isFolio(ScalarLine(text), isAtEdge: true))
  }
}
