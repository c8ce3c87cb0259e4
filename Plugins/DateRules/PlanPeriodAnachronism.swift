import JumplineBytes
public import JumplineModel

public struct PlanPeriodAnachronism: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "DAT014", name: "plan-period-anachronism", severity: .information, confidence: 0.85, scope: .article,
    summary: .init(
      zh: "五年规划的开局之年、收官之年与所说的年份不合。", en: "The first or last year of a five-year plan does not agree with the year it is said of."),
    why: .init(
      zh: "“十三五”是 2016 至 2020 年，每个五年规划的起止年份都是固定的。", en: "Every five-year plan has its fixed years: 十三五 is 2016 to 2020."),
    source: "The five-year plans of China, 一五 1953 to 十五五 2030",
    fires: [
      "2017年是⟦“十三五”开局之年⟧,渔港扩建全面铺开。",
      "=== 1 2019-03-01\n今年是⟦“十三五”收官之年⟧,渔港扩建进入倒计时。",
      "二〇一五年是⟦十二五规划的开局之年⟧,海塘加高一米。",
      "=== 1 2019-03-01\n站在⟦“十三五”开局之年⟧的起点上,渔港扩建全面铺开。",
      "=== 1 2019-03-01\n⟦“十三五”规划实施的第一年⟧的今年,渔港扩建全面铺开。",
    ],
    silent: [
      "2016年是“十三五”开局之年,渔港扩建全面铺开。",
      "=== 1 2019-03-01\n2016年是“十三五”开局之年,渔港扩建就此铺开。",
      "=== 1 2020-03-01\n今年是“十三五”收官之年,渔港扩建进入倒计时。",
      "=== 1 2020-12-01\n明年是“十四五”开局之年,渔港扩建将再提速。",
      "正逢“十三五”开局之年,渔港扩建全面铺开。",
      "十五五个孩子围成一圈,开局之年的那副棋还在。",
      "=== 1 2019-03-01\n渔港是“十三五”开局之年动工的,如今已经完工。",
    ])

  private static let first = WordList("开局之年 開局之年 开局年 起步之年 第一年 头一年")
  private static let last = WordList("收官之年 收官年 最后一年 决胜之年 收官")
  private static let marks = WordList("“ ” 「 」 规划 規劃 的 时期 期间 計劃 计划 实施 實施")
  private static let quotes = WordList("“ 「")
  private static let thisYear = WordList("今年 站在 正值 时值 恰逢")
  private static let thisYearBehind = WordList("的今年")
  private static let nextYear = WordList("明年 去年 前年 后年 即将 将 将要 迎来 谋划")

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    let text = bytes.span
    for numeral in page.numerals where numeral.form == .hanWords || numeral.form == .hanDigits {
      guard let plan = Self.plan(numeral, text) else { continue }
      var offset = numeral.end
      while let next = Self.marks.after(offset, in: text) { offset = next }
      let year: Int
      let end: Int
      if let found = Self.first.after(offset, in: text) {
        (year, end) = (plan, found)
      } else if let found = Self.last.after(offset, in: text) {
        (year, end) = (plan + 4, found)
      } else {
        continue
      }
      let clause = page.reading.clause(around: numeral.start)
      let before = clause.start..<numeral.start
      let said: Int
      if let date = page.dates.last(where: { clause.contains($0.start) && $0.start < numeral.start }), let own = date.calendarYear {
        said = own
      } else if let issue = page.issueDay, Self.thisYear.occurs(in: before, of: text) || Self.thisYearBehind.stands(at: end, in: text),
        !Self.nextYear.occurs(in: before, of: text)
      {
        said = issue.year
      } else {
        continue
      }
      guard said != year else { continue }
      let start = numeral.start - (Self.quotes.before(numeral.start, in: text).map { numeral.start - $0 } ?? 0)
      let quoted = page.reading.string(ReadingRange(start, end))
      report.append(
        finding(
          at: ReadingRange(start, end), on: page, zh: "“\(quoted)”应是 \(year) 年，这里说的是 \(said) 年",
          en: "“\(quoted)” was \(year), but is said of \(said)", evidence: ["plan-year: \(year)", "said: \(said)"]))
    }
  }

  /// The first year of 一五 to 十五五.
  private static func plan(_ numeral: Numeral, _ text: Span<UInt8>) -> Int? {
    // 十三五 is read as 十三 and 五, 十五 as the tenth of them.
    guard let last = UTF8Decoding.scalar(text, before: numeral.end), last.value == 0x4E94, numeral.end - numeral.start > 3 else { return nil }
    guard let number = Numeral.ending(at: numeral.end - 3, in: text), number.start == numeral.start, (1...15).contains(number.value)
    else { return nil }
    switch number.value {
    case 1, 2: return 1953 + (number.value - 1) * 5
    default: return 1966 + (number.value - 3) * 5
    }
  }
}
