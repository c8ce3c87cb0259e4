public import JumplineBytes
public import JumplineModel

public struct DatelineConflict: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "HED007", name: "dateline-conflict", severity: .warning, confidence: 0.9, scope: .article,
    summary: .init(
      zh: "电头的日期晚于出报日期，或者根本没有这一天。",
      en: "A dateline's day is later than the issue, or does not exist."),
    why: .init(
      zh: "消息不会在见报之后才发出：电头或出报日期有一个认错了。不知道出报日期时不报。",
      en: "News is not sent after it was printed: either the dateline or the date of the issue was misread. Without a known "
        + "date of issue nothing is said."),
    source: "jumpline",
    fires: [
      "=== 1 2017-09-29\n\n\n\n\n秋茶开采\n\n⟦本报临江10月2日电⟧ 霜降过后,岭上的秋茶开采了。茶农们天不亮就上山。",
      "=== 1 2017-09-29\n\n\n\n\n守塔人的油灯\n\n⟦新华社杭州9月30日电⟧ 守塔人每天傍晚准时上塔,从没误过一次。",
      "=== 1 2019-01-03\n\n\n\n\n山路装上反光镜\n\n⟦本报临江1月23日讯⟧记者方正报道:急弯处新装了六十面反光镜,司机们都说心里踏实多了。",
      "=== 1 2019-01-03\n\n\n\n\n山路装上反光镜\n\n⟦据新华社临江一月八日电⟧急弯处新装了六十面反光镜,司机们都说心里踏实多了。",
      "=== 1 2019-01-03\n\n\n\n\n山路装上反光镜\n\n急弯处新装了六十面反光镜,司机们都说心里踏实多了。(⟦本报临江1月8日电⟧)",
      "=== 1 2019-01-03\n\n\n\n\n山路装上反光镜\n\n⟦本报北京1月23日讯⟧ 急弯处新装了六十面反光镜,司机们都说心里踏实多了。",
    ],
    silent: [
      "=== 1 2017-09-29\n\n\n\n\n秋茶开采\n\n本报临江9月28日电 霜降过后,岭上的秋茶开采了。茶农们天不亮就上山。",
      "=== 1 2017-09-29\n\n\n\n\n秋茶开采\n\n本报临江9月29日电 霜降过后,岭上的秋茶开采了。茶农们天不亮就上山。",
      "秋茶开采\n\n本报临江10月2日电 霜降过后,岭上的秋茶开采了。茶农们天不亮就上山。",
      "=== 1 2019-01-03\n\n\n\n\n山路装上反光镜\n\n本报北京12月30日电 急弯处新装了六十面反光镜,司机们都说心里踏实多了。",
      "=== 1 2017-09-29\n\n\n\n\n秋茶开采\n\n本报和新华社驻临江的记者说,10月2日电力供应会恢复,茶厂照常收茶。",
      "=== 1 2017-09-29\n\n\n\n\n秋茶开采\n\n本报讯 10月2日起,岭上的秋茶对游客开放。茶农们天不亮就上山。",
    ])

  /// Days around the turn of the year belong to the year before.
  private static let halfYear = 183

  public static let needs: TextContents = .dates

  /// What is between an agency and the day, in bytes: a city, or two with a dash.
  private static let longest = 36

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    guard let issue = page.issueDay else { return }
    let document = page.document
    let datelines = document.articles.flatMap { document.datelines(of: $0) }
    let bytes = page.reading.bytes
    for date in page.dates {
      guard let late = Self.lateness(of: date, issue) else { continue }
      let words = page.reading.source(of: ReadingRange(date.start, date.end))
      // The reader knows those that open an article.
      let known = datelines.first { $0.date?.overlaps(words) == true }?.range
      guard let range = known ?? Self.dateline(around: date, bytes.span).map(page.reading.source) else { continue }
      let quoted = document.source.string(words)
      report.append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
          message: page.say(
            zh: "电头的日期“\(quoted)”比出报日期 \(document.metadata.date) 晚 \(late) 天",
            en: "the dateline's day “\(quoted)” is \(late) days after the issue of \(document.metadata.date)"),
          range: range, evidence: ["issue: " + document.metadata.date]))
    }
  }

  /// 本报临江1月23日讯: who sent it, from where, when; nothing but Han and a dash between.
  private static func dateline(around date: CalendarDate, _ text: Span<UInt8>) -> ReadingRange? {
    var offset = date.start
    while date.start - offset < longest, let (scalar, length) = UTF8Decoding.scalar(text, before: offset),
      (0x4E00...0x9FFF).contains(scalar) || scalar == 0x2014 || scalar == 0xB7 || scalar == 0x20
    {
      offset -= length
      if StoryOpening.senders.stands(at: offset, in: text), let end = StoryOpening.end(at: offset, in: text), end > date.end {
        return ReadingRange(offset, end)
      }
    }
    return nil
  }

  /// By how many days a date is later than the issue; nil when it is not, or cannot be told.
  private static func lateness(of date: CalendarDate, _ issue: CalendarDay) -> Int? {
    guard let month = date.month?.value, let day = date.day?.value,
      let sent = CalendarDay(year: date.year?.value ?? issue.year, month: month, day: day)
    else { return nil }
    let late = sent.ordinal - issue.ordinal
    return late > 0 && (late < halfYear || date.year != nil) ? late : nil
  }
}
