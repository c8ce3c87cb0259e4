public import JumplineBytes
public import JumplineModel

public struct LaterThanPublication: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "DAT007", name: "later-than-publication", severity: .warning, confidence: 0.85, scope: .article,
    summary: .init(
      zh: "已经发生的事情，日期却在本期出版之后。", en: "Something that has happened is dated after the issue came out."),
    why: .init(
      zh: "报纸登不了还没有发生的事；月份或日子多半错了。", en: "A paper cannot report what has not happened yet; most often the month or the day is wrong."),
    source: "jumpline",
    fires: [
      "=== 1 2017-09-29\n⟦10月23日⟧,渔港扩建现场会在码头召开,各村代表参加了会议。",
      "=== 1 2017-09-29\n⟦２０１７年１２月３日⟧,巡逻艇在外海救起了三名渔民。",
      "=== 1 2017-09-29\n⟦十一月八日⟧上午,新灯塔举行了点灯仪式。",
      "=== 3 2004-03-05\n⟦2004年4月⟧,县里已经收齐了全部档案。",
      "=== 1 2017-09-29\n去年的鱼价不高,渔民增收主要靠养殖。今年的鱼价涨了两成,家家户户都添了新网。村里还修了三座冷库。⟦10月23日⟧,渔港扩建现场会在码头召开,各村代表参加了会议。",
      "=== 1 2017-09-29\n自2015年以来,渔港扩建了三次。⟦10月23日⟧,渔港扩建现场会在码头召开,各村代表参加了会议。",
    ],
    silent: [
      "=== 1 2017-09-29\n10月23日,渔港扩建现场会将在码头召开。",
      "=== 1 2017-09-29\n9月23日,渔港扩建现场会在码头召开,各村代表参加了会议。",
      "=== 1 2017-09-29\n2015年,村里修好了路。10月23日,第一班车开进了村。",
      "=== 1 2017-09-29\n去年,村里修好了路。10月23日,第一班车开进了村。",
      "=== 1 2017-09-29\n2012年,老何回到岛上。\n\n他修好了灯塔,又修码头。修码头的石头都是他一块一块背来的,背了三个冬天。村里人都来帮他。10月23日,第一班船靠了岸。",
      "=== 1 2017-01-03\n12月28日,渔港扩建现场会在码头召开,各村代表参加了会议。",
      "=== 1 2017-09-29\n去年10月23日,渔港扩建现场会在码头召开,各村代表参加了会议。",
      "=== 1 2017-09-29\n报名到10月23日为止,已有三百人报了名。",
      "10月23日,渔港扩建现场会在码头召开,各村代表参加了会议。",
      "=== 1 2017-09-29\n农历十月初三是他的生日,邻居们送来了寿桃。",
    ])

  public static let needs: TextContents = .dates

  /// How many days ahead a date without a year is still taken to be of the issue's own year.
  private static let horizon = 92
  private static let placers = WordList("在 于 於 早在")
  private static let otherYears = WordList("去年 前年 上年 往年 每年 历年 当年 那年 年前 这年 同年 次年 翌年 第二年 頭年 當年")

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    guard let issue = page.issueDay else { return }
    let bytes = page.reading.bytes
    let text = bytes.span
    var article: Int?
    /// The year last spoken of in the article.
    var year: Int?
    var named = 0
    for date in page.dates {
      guard let block = page.reading.block(at: date.start) else { continue }
      let owner = page.articleOfBlock.indices.contains(block) ? page.articleOfBlock[block] : nil
      if owner != article { (article, year) = (owner, nil) }
      if let printed = date.calendarYear, printed <= issue.year, !Self.since.stands(before: date.start, in: text) { (year, named) = (printed, date.end) }
      // Of last year's events a paper does not tell on and on, of older times a little longer.
      if let told = year, date.year == nil, case let memory = told + 1 < issue.year ? Self.longMemory : Self.memory,
        Self.sentences(in: named..<date.start, of: text) > memory
      {
        year = nil
      }
      guard let month = date.month?.value, !LunarContext.surrounds(date, text), !EventTense.isBound(date, in: text),
        let distance = Self.distance(date, month: month, year: year, issue), distance > 0, Self.isClauseStart(date, page)
      else { continue }
      let sentence = page.reading.sentence(around: date.start)
      let tense = EventTense(of: sentence, in: text)
      guard tense != .open, Self.isNews(block, tense, page), date.year != nil || !Self.otherYears.occurs(in: Self.before(sentence, page)..<date.end, of: text)
      else { continue }
      let range = ReadingRange(date.start, date.end)
      let quoted = page.reading.string(range)
      let day = page.document.metadata.date
      report.append(
        finding(
          at: range, on: page, confidence: (date.year != nil ? 0.9 : 0.8) - (tense == .past ? 0 : 0.1),
          zh: "“\(quoted)”在本期日期 \(day) 之后，说的却是已经发生的事",
          en: "“\(quoted)” is after the issue of \(day), but tells of something that has happened",
          evidence: ["issue: " + day, tense == .past ? "past" : "event", date.year != nil ? "year-printed" : "year-of-issue"]))
    }
  }

  private static let since = WordList("自 从 從 自从 自從")
  /// A year that was named is still meant so many sentences later.
  private static let memory = 2
  private static let longMemory = 6

  /// Where the sentence before begins, if one is in the same block.
  private static func before(_ sentence: ReadingRange, _ page: LintedPage) -> Int {
    let bytes = page.reading.bytes
    guard let (scalar, length) = UTF8Decoding.scalar(bytes.span, before: sentence.start), scalar != 0x0A else { return sentence.start }
    return page.reading.sentence(around: sentence.start - length).start
  }

  /// How many sentences and paragraphs end in a stretch.
  private static func sentences(in range: Range<Int>, of text: Span<UInt8>) -> Int {
    var count = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      if scalar == 0x0A || scalar != 0x2E && Punctuation.endsSentence(scalar) { count += 1 }
      offset += length
    }
    return count
  }

  private static func isNews(_ block: Int, _ tense: EventTense, _ page: LintedPage) -> Bool {
    let label = page.document.blocks[block].label
    guard label == .paragraph || label == .caption else { return false }
    guard page.articleOfBlock.indices.contains(block), let article = page.articleOfBlock[block] else { return true }
    switch page.document.articles[article].kind {
    // A notice tells of what is to come, unless it says otherwise.
    case .notice: return tense == .past
    case .advertisement, .weather, .verse: return false
    default: return true
    }
  }

  private static func isClauseStart(_ date: CalendarDate, _ page: LintedPage) -> Bool {
    let text = page.reading.bytes
    return page.reading.beginsClause(date.start) || placers.stands(before: date.start, in: text.span)
  }

  /// Days, or months of 30 days, from the issue to the date; nil when the year of the date is in doubt, or so far off that
  /// it is for another rule.
  private static func distance(_ date: CalendarDate, month: Int, year: Int?, _ issue: CalendarDay) -> Int? {
    let own = date.calendarYear ?? year ?? issue.year
    guard own >= issue.year, own <= issue.year + ImplausibleYear.grace else { return nil }
    guard let day = date.day?.value else {
      guard date.year != nil else { return nil }
      return ((own - issue.year) * 12 + month - issue.month) * 30
    }
    guard let found = CalendarDay(year: own, month: month, day: day) else { return nil }
    let distance = found.ordinal - issue.ordinal
    return date.year == nil && distance > horizon ? nil : distance
  }
}
