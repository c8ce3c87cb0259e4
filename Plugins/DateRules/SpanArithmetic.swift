public import JumplineBytes
public import JumplineModel

public struct SpanArithmetic: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "DAT002", name: "span-arithmetic", severity: .warning, confidence: 0.9, scope: .article,
    summary: .init(
      zh: "写出的时长与起止日期不合。", en: "A stated duration does not agree with the dates that it is said of."),
    why: .init(
      zh: "起止日期和时长三个数字里必有一个是错的。首尾都算在内的“第几个年头”比相差的年数多一，不在此列。",
      en: "One of the three numbers is wrong. A count that includes both ends is one more than the difference, and is left alone."),
    source: "jumpline; GB/T 7408.1—2023 (durations)",
    fires: [
      "从1996年到2010年,⟦11年⟧的守望,换来满山青松。",
      "１９８１年至１９９１年的⟦１５年⟧间,他只回过两次家。",
      "水库自二〇〇三年至二〇〇八年,历时⟦九年⟧方告完工。",
      "从1996年到2010年,从荒坡到林海,都是因为全村人一锹一镐、⟦21年⟧的坚守。",
      "工程从2015年3月到2017年6月,前后⟦5年⟧,总算通过验收。",
      "展览从5月1日至5月10日,为期⟦20天⟧。",
      "林场从1996年到2010年,已走到⟦第12个年头⟧。",
    ],
    silent: [
      "从1996年到2010年,14年的守望,换来满山青松。",
      "从1996年到2010年,已是第15个年头。",
      "从1996年到2010年,近12年里村里没有一起纠纷。",
      "从1996年到2010年,他当过8年的会计。",
      "2004—2005学年,全校有12年教龄的教师占三成。",
      "从2015年11月到2017年1月,前后两年,总算通过验收。",
      "展览从5月1日至5月10日,为期10天。",
      "合同从2010年到2018年有效,其中前3年免租。",
      "从1996年到2010年,十多年过去了。",
    ])

  public static let needs: TextContents = .dates

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    guard page.dates.count > 0 else { return }
    for span in DateSpan.all(page) {
      guard let length = SpanLength(span), let stated = StatedLength(of: span, page), !length.allows(stated) else { continue }
      let words = page.reading.string(stated.range)
      let dates = page.reading.string(span.range)
      report.append(
        finding(
          at: stated.range, on: page, confidence: stated.isNear ? 0.92 : 0.75,
          zh: "“\(words)”与“\(dates)”不合：相差 \(length.count(in: stated.unit))",
          en: "“\(words)” does not agree with “\(dates)”, which is \(length.count(in: stated.unit))",
          evidence: ["span: " + dates, "stated: " + words, stated.isNear ? "side-by-side" : "same-sentence"],
          notes: [.init(page.say(zh: "起止日期", en: "the dates"), at: page.reading.source(of: span.range))]))
    }
  }
}
