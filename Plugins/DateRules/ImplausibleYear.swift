import JumplineBytes
public import JumplineModel

public struct ImplausibleYear: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "DAT010", name: "implausible-year", severity: .warning, confidence: 0.85, scope: .article,
    summary: .init(
      zh: "年份远在本期之后，说的却是已经发生的事。", en: "A year far after the issue, of something that has happened."),
    why: .init(
      zh: "多半是数字颠倒（2018 成了 2081）。远景年份、科幻和书名不在此列。",
      en: "Most often digits changed places (2081 for 2018). Years of plans, of fiction and of titles are left alone."),
    source: "jumpline",
    fires: [
      "=== 1 2018-10-12\n⟦2081年8月18日⟧,全省首座浮桥建成通车。",
      "=== 1 2018-10-12\n⟦２０９１年⟧,她从卫校毕业后回到海岛。",
      "=== 1 2018-10-12\n合作社成立于⟦2108年5月⟧,现有社员三百人。",
      "老船长说,⟦二〇八一年六月三日⟧那场台风,掀翻了十几条船。",
      "据悉,⟦2107年11月⟧,盐场已建成两座新码头并投入使用。",
      "⟦1206年5月⟧,环岛公路全线通车,渔民进城只要一个小时。",
      "这伙人自⟦２０７１年３月⟧以来偷捕二十多次,日前被渔政查获。",
      "=== 1 2018-10-12\n⟦2032年⟧,村里修好了第一条路。",
    ],
    silent: [
      "=== 1 2018-10-12\n到2035年,全岛将建成十座灯塔。",
      "=== 1 2018-10-12\n小说《2081年》获得了科幻大奖。",
      "=== 1 2018-10-12\n2049年的目标,已经写进了规划。",
      "=== 1 2018-10-12\n2018年8月18日,浮桥建成通车。",
      "=== 1 2018-10-12\n1840年,炮舰驶进了海口。",
      "到2035年,全岛将建成十座灯塔。",
      "=== 1 2018-10-12\n设计寿命一百年,到2118年仍要能用。",
      "1206年5月,大军渡过此河,后人在公路边立了一块碑。",
      "南宋开禧二年,即1206年5月,这里设了盐官。如今,公路通到了码头。",
    ])

  /// So many years after the issue a year may be a slip of the day only, or a plan.
  static let grace = 2
  /// Without the date of the issue: no page is from later, and a day so far off is in no plan.
  private static let horizon = 2060
  /// Before this year nobody opened a motorway.
  private static let modern = 1850
  private static let modernThings = WordList(
    "通车 通車 通电 通電 投产 投產 公路建成 铁路建成 公司成立 机场启用 有限公司 派出所 居委会 环保 高速公路 地铁 电视 电站")
  private static let ancient = WordList("朝 宋 元 明 清 唐 汉 漢 隋 帝 大军 王 即 公元 西元 古")
  private static let sinceThen = WordList("以来 以來")
  private static let lastYear = WordList("去年，也就是 去年,也就是 去年即 前年即 去年（ 去年( 前年（ 前年(")
  private static let founded = WordList("成立于 成立於 建于 建於 始建于 出生于 生于 创办于 毕业于 诞生于 早在")
  private static let titles = WordList("《 “ 「 〈 ‘ 到 至 — - 》")

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    let text = bytes.span
    for date in page.dates {
      if let finding = tooEarly(date, page, text) { report.append(finding) }
      let latest = page.issueDay?.year ?? Self.horizon
      guard let year = date.calendarYear, latest + Self.grace < year, year < 3000, year < 2200 || Self.isPointInTime(date, page),
        !Self.titles.stands(before: date.start, in: text)
      else { continue }
      let tense = EventTense(of: page.reading.sentence(around: date.start), in: text)
      let isFounding =
        Self.founded.stands(before: date.start, in: text) || Self.sinceThen.stands(at: date.end, in: text)
        || Self.lastYear.stands(before: date.start, in: text)
      let isFar = latest + 40 < year || page.issueDay == nil
      guard isFounding || tense != .open else { continue }
      if page.issueDay == nil && date.month == nil && tense != .past && !isFounding { continue }
      let range = ReadingRange(date.start, date.end)
      let quoted = page.reading.string(range)
      report.append(
        finding(
          at: range, on: page, confidence: page.issueDay == nil ? 0.7 : isFar ? 0.92 : 0.8,
          zh: "“\(quoted)”还没有到，说的却是已经发生的事", en: "“\(quoted)” is yet to come, but tells of something that has happened",
          evidence: [page.issueDay.map { "year-of-issue: \($0.year)" } ?? "after-\(Self.horizon)", isFounding ? "founded" : "past"]))
    }
  }

  /// 2500年 may be a length of time, or be counted from the founding of a state, or backwards; 2979年3月 is neither.
  private static func isPointInTime(_ date: CalendarDate, _ page: LintedPage) -> Bool {
    let bytes = page.reading.bytes
    if countedFrom.stands(before: date.start, in: bytes.span) { return false }
    return date.month != nil || page.reading.beginsClause(date.start) && pause.stands(at: date.end, in: bytes.span)
  }

  private static let countedFrom = WordList("公元前 西元前 纪元前 紀元前 公元 佛历 佛曆 黄帝纪年")
  private static let pause = WordList("， ,")

  /// A thing of our days that is said to have happened many centuries ago.
  private func tooEarly(_ date: CalendarDate, _ page: LintedPage, _ text: Span<UInt8>) -> Finding? {
    guard let year = date.calendarYear, (1000..<Self.modern).contains(year), date.month != nil,
      !Self.titles.stands(before: date.start, in: text)
    else { return nil }
    let sentence = page.reading.sentence(around: date.start)
    guard Self.modernThings.occurs(in: date.end..<sentence.end, of: text), !Self.ancient.occurs(in: sentence.offsets, of: text)
    else { return nil }
    let range = ReadingRange(date.start, date.end)
    let quoted = page.reading.string(range)
    return finding(
      at: range, on: page, confidence: 0.8, zh: "“\(quoted)”还没有这样的事", en: "“\(quoted)” is too early for what is told of it",
      evidence: ["before-\(Self.modern)", "modern-things"])
  }
}
