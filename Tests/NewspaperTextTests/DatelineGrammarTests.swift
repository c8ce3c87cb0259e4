import Testing

@testable import NewspaperText

@Suite struct DatelineGrammarTests {
  private func read(_ text: String) -> String? {
    let line = ScalarLine(text)
    guard let parse = DatelineGrammar().parse(startOf: line) else { return nil }
    let parts = [parse.agency, parse.place, parse.date].map { $0.map(line.string) ?? "-" }
    return line.string(parse.range) + "|" + parts.joined(separator: "|")
  }

  @Test(arguments: [
    ("本报讯 立冬刚过,江边机声隆隆。", "本报讯|本报|-|-"), ("本报讯(记者 周航)立冬刚过", "本报讯|本报|-|-"),
    ("本报临江二十日电 船工们", "本报临江二十日电|本报|临江|二十日"), ("新华社北京5月1日电", "新华社北京5月1日电|新华社|北京|5月1日"),
    ("【新华社合肥十二日电】", "【新华社合肥十二日电】|新华社|合肥|十二日"), ("（中央社台北1日電）政府", "（中央社台北1日電）|中央社|台北|1日"),
    ("晨光晚报讯 昨天", "晨光晚报讯|晨光晚报|-|-"), ("本報訊 連日大雨", "本報訊|本報|-|-"),
    ("【嘉禾訊】昨日", "【嘉禾訊】|-|嘉禾|-"), ("（临江十日电）县政府", "（临江十日电）|-|临江|十日"),
    ("综合新华社消息 昨日", "综合新华社消息|新华社|-|-"), ("△本埠訊：昨日", "本埠訊|本埠|-|-"), ("【本市消息】昨日", "【本市消息】|本市|-|-"), ("（專電）昨日", "（專電）|-|-|-"),
    ("-南岭今报河口讯(记者黄必", "南岭今报河口讯|南岭今报河口|-|-"),
    ("东山网临江11月15日电2017年", "东山网临江11月15日电|东山网|临江|11月15日"), ("据东山社临江十日电 昨夜", "据东山社临江十日电|东山社|临江|十日"),
    ("据新华社临江3月26日电记者从县里", "据新华社临江3月26日电|新华社|临江|3月26日"), ("【體育中心／綜合報導】桂林", "【體育中心／綜合報導】|-|體育中心／綜合|-"),
  ])
  func `reads agency, place and date`(text: String, dateline: String) {
    #expect(read(text) == dateline)
  }

  @Test(arguments: ["新华社堪培拉1月", "本报罗马1月8日", "据新华社北京二十", "中央社臺北3"])
  func `knows a dateline that was cut in its date`(text: String) {
    #expect(DatelineGrammar().breaksOff(in: ScalarLine(text)))
  }

  @Test(arguments: ["本报10月21日", "新华社北京5月1日电", "立冬刚过的11月8日", "新华社发"])
  func `takes no other line for the beginning of a dateline`(text: String) {
    #expect(!DatelineGrammar().breaksOff(in: ScalarLine(text)))
  }

  @Test(arguments: ["本报10月21日3版刊登的文章有误", "新华社发表文章说", "本报电话改为七位数", "本社区的居民说", "（来电）", "【随时充电】", "综合治理消息灵通", "本市电话改为七位数", "本县消息灵通人士说", "城乡短讯(三则)", "新华社区五月一日电影专场", "东山网临江3月5日电价下调", "【深度報導】"])
  func `does not take prose for a dateline`(text: String) {
    #expect(read(text) == nil)
  }
}
