public import JumplineBytes
public import JumplineModel

public struct WeekdayMismatch: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "DAT005", name: "weekday-mismatch", severity: .error, confidence: 0.97, scope: .block, fix: .suggestion,
    summary: .init(
      zh: "日期与所注的星期不合。", en: "A date did not fall on the weekday that is printed with it."),
    why: .init(
      zh: "日期或星期有一个是错的，读者会来错日子。没有写年份时按本期的日期推算。",
      en: "Either the date or the weekday is wrong, and readers will come on the wrong day. A date without a year is taken to be the "
        + "one nearest to the issue's."),
    source: "Gregorian calendar; GB/T 7408.1—2023",
    fires: [
      "庙会定于⟦2019年10月1日(星期三⟧)开锣。",
      "渡口⟦２０２１年６月７日（星期四⟧）起停航。",
      "⟦二〇〇八年八月八日,星期日⟧,全村人围着一台电视。",
      "校舍在民國⟦93年12月6日（星期五⟧）落成。",
      "=== 1 2017-09-29\n供水管道检修,⟦10月2日(星期四⟧)停水一天。",
      "老人翻开日历,⟦2016年2月29日是星期三⟧,正好逢集。",
    ],
    silent: [
      "庙会定于2019年10月1日(星期二)开锣。",
      "农历二〇一九年八月十五(星期五)是中秋。",
      "2019年10月1日至星期四放假。",
      "比赛每周一、周三举行,2019年10月1日照常。",
      "2019年10月1日,周五生带着孩子来到县城。",
      "=== 1 2017-09-29\n供水管道检修,10月2日(星期一)停水一天。",
      "=== 1 2017-09-29\n那是1998年,大水漫过堤脚。8月7日(星期五),全村人都上了堤。",
      "供水管道检修,10月2日(星期四)停水一天。",
      "老人翻开日历,2016年2月29日是星期一,正好逢集。",
      "2016年2月29日是周三宝老人的百岁生日。",
    ])

  public static let needs: TextContents = .weekdayDates

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    for pair in page.weekdayDates {
      let year: Int
      let isPrinted: Bool
      if let printed = pair.year {
        (year, isPrinted) = (printed, true)
      } else if let nearest = Self.nearestYear(pair, page) {
        (year, isPrinted) = (nearest, false)
      } else {
        continue
      }
      guard let day = CalendarDay(year: year, month: pair.month, day: pair.day), day.weekday != pair.weekday else { continue }
      let right = Weekday.name(day.weekday)
      let range = ReadingRange(pair.date.start, pair.weekdayEnd)
      let quoted = page.reading.string(range)
      let last = page.reading.source(of: ReadingRange(pair.weekdayEnd - 3, pair.weekdayEnd))
      report.append(
        finding(
          at: range, on: page, severity: isPrinted ? nil : .warning, confidence: isPrinted ? nil : 0.85,
          zh: "“\(quoted)”：\(year) 年的这一天是星期\(right)", en: "“\(quoted)”: in \(year) that day was 星期\(right)",
          evidence: [isPrinted ? "year-printed" : "year-of-issue", "weekday: 星期" + right],
          fix: Fix(.suggestion, replacements: [.init(last, with: right)])))
    }
  }

  /// The year in which the day is nearest to the issue's; nil when that is not clear or another year was spoken of.
  private static func nearestYear(_ pair: WeekdayDate, _ page: LintedPage) -> Int? {
    guard let issue = page.issueDay else { return nil }
    let block = page.reading.block(at: pair.date.start)
    let article = block.flatMap { page.articleOfBlock.indices.contains($0) ? page.articleOfBlock[$0] : nil }
    for date in page.dates where date.calendarYear != nil && date.start < pair.date.start {
      guard let other = page.reading.block(at: date.start), page.articleOfBlock.indices.contains(other),
        page.articleOfBlock[other] == article, let year = date.calendarYear
      else { continue }
      if pair.fits(year) { return nil }
    }
    let days = (-1...1).compactMap { CalendarDay(year: issue.year + $0, month: pair.month, day: pair.day) }
    let nearest = days.min { abs($0.ordinal - issue.ordinal) < abs($1.ordinal - issue.ordinal) }
    guard let nearest, abs(nearest.ordinal - issue.ordinal) < 150 else { return nil }
    return nearest.year
  }
}
