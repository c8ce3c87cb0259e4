import Testing

@testable import NewspaperText

@Suite struct CreditGrammarTests {
  private func read(_ text: String) -> String? {
    let line = ScalarLine(text)
    guard let parse = CreditGrammar(bylines: BylineGrammar()).parse(endOf: line) else { return nil }
    let people = parse.people.map { line.string($0.name) + "[" + ($0.role.map(line.string) ?? "") + "]" }
    return line.string(parse.range) + "|" + people.joined(separator: " ")
  }

  @Test(arguments: [
    ("孩子们在稻田里体验收割。周航 摄", "周航 摄|周航[]"), ("法庭设在码头上。 本报记者 周航 摄", "本报记者 周航 摄|周航[本报记者]"),
    ("▲車站大廳湧現人潮。 記者周大航/攝", "記者周大航/攝|周大航[記者]"), ("通讯员 周航 摄", "通讯员 周航 摄|周航[通讯员]"),
    ("老街新貌(资料图片)", "(资料图片)|"), ("工人在架线。新华社发", "新华社发|"), ("车间一角 本报记者 周航 摄", "本报记者 周航 摄|周航[本报记者]"),
    ("题图：周　航", "题图：周　航|周　航[]"), ("（插圖：周大航）", "（插圖：周大航）|周大航[]"), ("青年小组在装配柴油机　　周大航摄", "周大航摄|周大航[]"), ("水库工地一角　　石　夫画", "石　夫画|石　夫[]"), ("老工人像（速写）", "（速写）|"),
    ("工人在架线。（周航 摄）", "（周航 摄）|周航[]"), ("本报记者 周航 通讯员 林小满 摄", "本报记者 周航 通讯员 林小满 摄|周航[本报记者] 林小满[通讯员]"),
  ])
  func `reads who took the picture`(text: String, credit: String) {
    #expect(read(text) == credit)
  }

  @Test(arguments: ["剧组在老街拍摄", "他正在写生作画", "题图：一座老桥，两岸人家", "他们绘制了一张地图", "这部影片由青年导演拍摄。", "全媒体记者 周航 文/摄"])
  func `does not take a verb for a credit`(text: String) {
    #expect(read(text) == nil)
  }
}
