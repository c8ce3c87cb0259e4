public import JumplineBytes
public import JumplineModel

public struct ReversedRange: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "DAT011", name: "reversed-range", severity: .warning, confidence: 0.9, scope: .block, fix: .suggestion,
    summary: .init(
      zh: "起止日期前后颠倒：终点在起点之前。", en: "A range of dates that ends before it begins."),
    why: .init(
      zh: "不是两个日期写反了，就是有一个写错了。", en: "Either the dates changed places or one of them is wrong."),
    source: "GB/T 7408.1—2023",
    fires: [
      "从⟦2016年到2007年⟧,岛上的林地多了一倍。",
      "休渔期为⟦２０１６年９月至２０１６年３月⟧。",
      "他在⟦一九九五年至一九八七年⟧间管过灯塔。",
      "⟦2020年—2012年⟧,盐场连年增产。",
      "渡口⟦5月20日至5月10日⟧停航。",
      "由⟦2016年9月3日至2016年9月1日⟧,渡口停航。",
      "⟦2018—2004年⟧,灯塔修过四次。",
      "⟦2016年7月24日至7月9日⟧,渡口停航。",
      "渡口⟦7月24日至9日⟧停航。",
    ],
    silent: [
      "从2007年到2016年,岛上的林地多了一倍。",
      "休渔期为11月至次年3月。",
      "休渔期为11月5日至3月1日。",
      "公元前210年—前202年,天下大乱。",
      "从2016年回溯到2007年,账目清清楚楚。",
      "他把2016年至2016年的账又查了一遍。",
      "从2016年9月到2017年3月,渡口停航。",
      "时间倒流,从2016年到1987年,老照片一张张翻过去。",
      "渡口7月9日至24日停航。",
      "渡口7月30日至2日停航。",
      "2016年12月24日至1月9日,渡口停航。",
    ])

  public static let needs: TextContents = .dates

  private static let backwards = WordList("回溯 追溯 倒流 倒退 倒推 上溯 往回 倒数 倒计时 回到 公元前 前溯 逆流 穿越")

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    for date in page.dates {
      if let day = Self.earlierDay(behind: date, bytes.span) { add(ReadingRange(date.start, day.end + 3), swapping: nil, page, &report) }
    }
    for span in DateSpan.all(page) {
      guard Self.isReversed(span), !Self.backwards.occurs(in: page.reading.sentence(around: span.first.start).offsets, of: bytes.span)
      else { continue }
      let first = ReadingRange(span.first.start, span.first.end)
      let second = ReadingRange(span.second.start, span.second.end)
      let replacements = [
        Fix.Replacement(page.reading.source(of: first), with: page.reading.string(second)),
        Fix.Replacement(page.reading.source(of: second), with: page.reading.string(first)),
      ]
      // A first year without its 年 cannot simply change places.
      let isSwappable = span.first.month != nil || page.reading.string(first).hasSuffix("年")
      add(span.range, swapping: isSwappable ? replacements : nil, page, &report)
    }
  }

  private func add(_ range: ReadingRange, swapping ends: [Fix.Replacement]?, _ page: LintedPage, _ report: inout [Finding]) {
    let quoted = page.reading.string(range)
    report.append(
      finding(
        at: range, on: page, zh: "起止颠倒：“\(quoted)”", en: "this range ends before it begins: “\(quoted)”",
        evidence: ["end-before-start"], fix: ends.map { Fix(.suggestion, replacements: $0) }))
  }

  /// The end of 7月24日至9日; one that may be of the next month (7月30日至2日) is none.
  private static func earlierDay(behind date: CalendarDate, _ text: Span<UInt8>) -> Numeral? {
    guard let first = date.day?.value, first < 25, let day = DateSpan.day(behind: date, in: text), day.value < first else { return nil }
    return day
  }

  private static func isReversed(_ span: DateSpan) -> Bool {
    if let from = span.first.calendarYear, let to = span.second.calendarYear {
      // Years of one century or of two that touch; anything else is no range of years.
      if from != to { return to < from && from - to < 200 }
    } else if span.second.year != nil {
      return false
    }
    guard let fromMonth = span.first.month?.value, let toMonth = span.second.month?.value else { return false }
    // Without years, 11月至3月 goes over the end of one.
    if fromMonth != toMonth { return span.first.calendarYear != nil && span.second.calendarYear != nil && toMonth < fromMonth }
    guard let fromDay = span.first.day?.value, let toDay = span.second.day?.value else { return false }
    return toDay < fromDay
  }
}
