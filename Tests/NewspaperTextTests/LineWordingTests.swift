import Testing

@testable import NewspaperText

@Suite struct LineWordingTests {
  private let newspapers = LineWording.newspapers

  private func likeliest(_ text: String, among kinds: [LineWording.Kind] = LineWording.Kind.allCases) -> LineWording.Kind? {
    let odds = newspapers.odds(ScalarLine(text))
    return kinds.max { odds[$0.lane] < odds[$1.lane] }
  }

  /// 晒 anywhere speaks for a caption by two, 于 as first character for a paragraph's beginning by one and against a caption by one.
  private let small = LineWording("03e 00q晒曬 51i于 01I于")

  @Test func `what the characters say is added up, the first and the last apart`() {
    #expect(small.odds(ScalarLine("工人晒盐"))[LineWording.Kind.caption.lane] == 2.5)
    #expect(small.odds(ScalarLine("于是晒盐晒盐"))[LineWording.Kind.caption.lane] == 3.5)
    #expect(small.odds(ScalarLine("于是"))[LineWording.Kind.start.lane] == 1)
    #expect(small.odds(ScalarLine("出于"))[LineWording.Kind.start.lane] == 0)
  }

  @Test func `traditional characters count as their simplified forms`() {
    #expect(small.odds(ScalarLine("於是"))[LineWording.Kind.start.lane] == 1)
    #expect(newspapers.odds(ScalarLine("圖為村民曬穀")) == newspapers.odds(ScalarLine("图为村民晒谷")))
  }

  @Test func `a line of nothing that is counted says nothing`() {
    #expect(small.odds(ScalarLine("")) == LineWording.Odds())
    #expect(small.odds(ScalarLine("\u{20BB7}…")) == LineWording.Odds())
  }

  @Test(arguments: ["船工们在渡口检修缆绳", "图为修好的渡船（左）", "停在河滩上的旧渡船"])
  func `knows how captions are worded`(text: String) {
    #expect(likeliest(text, among: [.caption, .headline, .subheading]) == .caption)
  }

  @Test(arguments: ["东坪渡口停航半年后恢复通航", "我县多措并举推进春耕备耕", "一男子酒后划船被救起"])
  func `knows how headlines are worded`(text: String) {
    #expect(likeliest(text, among: [.caption, .headline]) == .headline)
  }

  @Test(arguments: [("读者来信", LineWording.Kind.column), ("东坪县渡口管理所", .signature), ("本报记者 周大航 通讯员 林小满", .byline)])
  func `knows the names of columns, signatures and bylines`(text: String, kind: LineWording.Kind) {
    #expect(likeliest(text) == kind)
  }
}
