import Testing

@testable import NewspaperText

@Suite struct FurnitureGrammarTests {
  private let grammar = Lexicon().furnitureLines

  @Test(arguments: [
    "江州日报 2018年7月16日 星期一 B14 教育", "2003.11.21 星期五", "2024-09-05", "今日出版一大张 每份售价二百元", "责任编辑：顾小燕 电话：87784518", "责任编辑:许洋 校对:林小满",
    "农历九月二十九 今日12版", "第四三一二号", "第三百二十六號　本報價目每份五十元", "总第389期", "国内统一刊号 CN16—0018 邮发代号 15—67", "B4", "③", "第三版：要闻", "查詢電話：21006512",
    "本报地址：南湖县正街十四号", "南湖晚报　第4版　民生", "bianji@paper.example", "責任編輯：賴小偉 版面設計：邱大輝", "中華民國五十五年三月二十四日　星期四",
  ])
  func `reads what a page says of itself`(text: String) {
    #expect(grammar.parse(ScalarLine(text)) == .furniture)
  }

  @Test(arguments: ["国际", "要聞", "本市新闻", "DIANNAN RIBAO", "中共南湖市委机关报", "南湖日报"])
  func `knows the name of a section or of a paper that stands alone`(text: String) {
    #expect(grammar.parse(ScalarLine(text)) == .name)
  }

  @Test(arguments: [
    "国际油价再次上涨", "电话那头没有人说话", "2018年7月16日，桥合龙了", "责任编辑一职由他担任，他推辞了", "三月茧价回暖", "青菜 1.80元 2.10元", "林小满 周航", "本报记者 周航", "8日", "星", "他说", "GDP增长8.1%", "一",
  ])
  func `takes no text for furniture`(text: String) {
    #expect(grammar.parse(ScalarLine(text)) == nil)
  }
}
