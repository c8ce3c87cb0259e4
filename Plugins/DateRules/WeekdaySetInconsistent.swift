public import JumplineBytes
public import JumplineModel

public struct WeekdaySetInconsistent: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "DAT006", name: "weekday-set-inconsistent", severity: .error, confidence: 0.9, scope: .article,
    summary: .init(
      zh: "一篇文章里注了星期的几个日期，没有哪一年能同时相合。",
      en: "No single year fits all the dates of an article that say their weekday."),
    why: .init(
      zh: "不知道年份也能断定：其中至少有一个日期或星期是错的。", en: "Even without knowing the year, one date or weekday must be wrong."),
    source: "Gregorian calendar",
    fires: [
      "停水通知说,⟦6月3日(星期一)、6月5日(星期五⟧)停水。",
      "渡口⟦３月８日（周二⟧）停航,⟦３月１０日（周日⟧）复航。",
      "停水安排:6月3日(星期一)城东,6月4日(星期二)城西,⟦6月5日(星期五⟧)城南。",
    ],
    silent: [
      "停水通知说,6月3日(星期一)、6月5日(星期三)停水。",
      "元旦前后停航两天:12月31日(星期六)、1月2日(星期一)。",
      "2018年6月3日(星期日)和2019年6月3日(星期一)他都在场。",
      "6月3日(星期一)开工,农历六月初五(星期日)封顶。",
      "停水一天,时间是6月3日(星期一)。",
    ])

  public static let needs: TextContents = .weekdayDates

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    // The issue's date tells each of them by itself.
    guard page.issueDay == nil else { return }
    let pairs = page.weekdayDates.filter { $0.year == nil }
    guard pairs.count > 1 else { return }
    for group in Self.groups(pairs, page) {
      guard group.count > 1, FittingYears(group, within: FittingYears.earliest...2099).years.isEmpty else { continue }
      report += findings(group, page)
    }
  }

  /// By article, and by paragraph where an article speaks of several years.
  private static func groups(_ pairs: [WeekdayDate], _ page: LintedPage) -> [[WeekdayDate]] {
    let articles = page.articleOfBlock
    func article(_ offset: Int) -> Int? {
      page.reading.block(at: offset).flatMap { articles.indices.contains($0) ? articles[$0] : nil }
    }
    let years = Set(page.dates.filter { $0.calendarYear != nil }.compactMap { article($0.start) })
    var groups: [[WeekdayDate]] = []
    var last: [Int?] = []
    for pair in pairs {
      let owner = article(pair.date.start)
      let key = [owner, owner.map(years.contains) == false ? nil : page.reading.block(at: pair.date.start)]
      if key == last, !groups.isEmpty { groups[groups.count - 1].append(pair) } else { groups.append([pair]) }
      last = key
    }
    return groups
  }

  /// The odd one out when there is one; otherwise all of them.
  private func findings(_ group: [WeekdayDate], _ page: LintedPage) -> [Finding] {
    let odd = group.indices.filter { index in
      var rest = group
      rest.remove(at: index)
      return rest.count > 1 && !FittingYears(rest, within: FittingYears.earliest...2099).years.isEmpty
    }
    let places = odd.count == 1 ? odd : Array(group.indices)
    let spans = places.map { ReadingRange(group[$0].date.start, group[$0].weekdayEnd) }
    let words = group.map { page.reading.string(ReadingRange($0.date.start, $0.weekdayEnd)) }
    let together = Self.merged(spans, page)
    return together.map { range in
      finding(
        at: range, on: page, confidence: odd.count == 1 ? 0.95 : nil,
        zh: "没有哪一年同时合于“\(words.joined(separator: "”“"))”", en: "no year fits all of “\(words.joined(separator: "”, “"))”",
        evidence: ["years-that-fit: none", odd.count == 1 ? "odd-one-out" : "pairs: \(group.count)"])
    }
  }

  /// Dates of one list are one place.
  private static func merged(_ spans: [ReadingRange], _ page: LintedPage) -> [ReadingRange] {
    var merged: [ReadingRange] = []
    for span in spans {
      if let last = merged.last, span.start - last.end <= 6 { merged[merged.count - 1].end = span.end } else { merged.append(span) }
    }
    return merged
  }
}
