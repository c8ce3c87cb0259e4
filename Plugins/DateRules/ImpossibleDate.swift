import JumplineBytes
public import JumplineModel

public struct ImpossibleDate: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "DAT003", name: "impossible-date", severity: .error, confidence: 0.98, scope: .block,
    summary: .init(
      zh: "历书上没有的日期：月份大于 12，或日子超出当月天数。",
      en: "A date that no calendar has: a month above 12, or a day that the month does not have."),
    why: .init(
      zh: "日期中必有一个数字是错的，读者无从知道事情发生在哪一天。",
      en: "One of its numbers is wrong, and a reader cannot know which day was meant."),
    source: "Gregorian calendar, ISO 8601-1:2019, 4.2.1",
    fires: [
      "大桥将于⟦2019年2月29日⟧通车。",
      "报名截止到⟦6月31日⟧,逾期不候。",
      "他在⟦13月5日⟧的日记里写到了那场雪。",
      "工程自⟦二〇一一年四月三十一日⟧起停工检修。",
      "比赛定在⟦２０１７年１１月３１日⟧举行。",
      "村口的石碑上刻着⟦1988年14月⟧。",
      "渡口停航时间为9月27日至⟦31日⟧,请旅客改乘汽车。",
      "庙会从4月28日到⟦３１日⟧,四乡的人都来赶集。",
    ],
    silent: [
      "大桥将于2020年2月29日通车。",
      "当地人在农历二月三十日赶庙会,六月三十日再聚一次。",
      "孩子13月龄时已经会走路,发了13月薪的父亲给他买了新鞋。",
      "公司给员工发13个月工资,合同签到12月31日。",
      "光绪二十八年二月三十日,县志载有大水。",
      "10月40日均客流超过三万人次。",
      "闰二月三十日出生的老人难得过一次生日。",
      "2月29日这一天,全市有四十名婴儿出生。",
      "6月31号楼封顶,9月交房。",
      "昨日三版把展期误植为4月31日,应为4月30日。",
      "渡口停航时间为9月27日至30日,请旅客改乘汽车。",
      "4月28日、31号楼和32号楼先后封顶。",
      "船票从9月27日至10月31日有效。",
    ])

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let text = page.reading.bytes
    for date in page.dates {
      if let last = Self.impossibleEnd(of: date, text.span) {
        let quoted = page.reading.string(last.range)
        report.append(
          finding(
            at: last.range, on: page, confidence: 0.95, zh: "“\(quoted)”不存在：这个月只有 \(last.days) 天",
            en: "“\(quoted)” does not exist: that month has \(last.days) days", evidence: ["day-out-of-range", "end-of-span"]))
      }
      guard let fault = Self.fault(date, text.span) else { continue }
      // A correction quotes what was wrong: 误植为4月31日.
      if Self.corrections.occurs(in: max(0, date.start - Self.quoting)..<date.start, of: text.span) { continue }
      let quoted = page.reading.string(ReadingRange(date.start, date.end))
      let message: String
      switch fault.kind {
      case .month(let month): message = page.say(zh: "没有 \(month) 月：“\(quoted)”", en: "there is no month \(month): “\(quoted)”")
      case .day(let days):
        message = page.say(
          zh: "“\(quoted)”不存在：这个月只有 \(days) 天", en: "“\(quoted)” does not exist: that month has \(days) days")
      case .zero: message = page.say(zh: "“\(quoted)”不存在：月和日从 1 数起", en: "“\(quoted)” does not exist: months and days count from 1")
      }
      report.append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: fault.confidence, message: message,
          range: page.reading.source(of: ReadingRange(date.start, date.end)), evidence: [fault.name]))
    }
  }

  private static let links = WordList("至 到 — – - ~ ～ ——")
  private static let dayUnit = WordList("日")

  /// 31日 of 9月27日至31日: a day without a month is of the month before it.
  private static func impossibleEnd(of date: CalendarDate, _ text: Span<UInt8>) -> (range: ReadingRange, days: Int)? {
    guard let month = date.month, let first = date.day, month.form == .arabic,
      let days = CalendarDate.days(inMonth: month.value, ofYear: date.calendarYear), first.value <= days,
      let start = links.after(date.end, in: text), let last = Numeral.starting(at: start, in: text), last.form == .arabic,
      last.value > days, last.value < 40, let end = dayUnit.after(last.end, in: text), !continuesAsWord(text, end, last),
      !LunarContext.surrounds(date, text)
    else { return nil }
    return (ReadingRange(start, end), days)
  }

  private static let corrections = WordList("误植 誤植 误为 誤為 误作 误印 误写 误排")
  /// How many bytes before a date say that it is quoted.
  private static let quoting = 18

  private enum Kind {
    case month(Int)
    case day(of: Int)
    case zero
  }

  private struct Fault {
    var kind: Kind
    var name: String
    var confidence: Double
  }

  private static func fault(_ date: CalendarDate, _ text: Span<UInt8>) -> Fault? {
    guard let month = date.month else { return nil }
    if let day = date.day {
      if continuesAsWord(text, date.end, day) { return nil }
    } else if date.calendarYear == nil || continuesAsWord(text, date.end, nil) {
      // 13月 alone may be a thirteenth salary or an age.
      return nil
    }
    let year = date.calendarYear
    let isLunar = LunarContext.surrounds(date, text)
    if month.value == 0 || date.day?.value == 0 { return Fault(kind: .zero, name: "zero", confidence: 0.95) }
    guard let days = CalendarDate.days(inMonth: month.value, ofYear: year) else {
      return Fault(kind: .month(month.value), name: "month-out-of-range", confidence: 0.97)
    }
    guard let day = date.day, day.value > (isLunar ? 30 : days) else { return nil }
    // 二月三十日 in 汉字 may be a date of the old calendar that says so elsewhere.
    let mayBeLunar = month.form != .arabic && day.value == 30 && year == nil
    return Fault(kind: .day(of: isLunar ? 30 : days), name: "day-out-of-range", confidence: mayBeLunar ? 0.6 : 0.98)
  }

  /// 日均, 日龄, 月薪…: the unit belongs to the word that follows, and there is no date.
  private static func continuesAsWord(_ text: Span<UInt8>, _ offset: Int, _ day: Numeral?) -> Bool {
    guard offset < text.count else { return false }
    let next = UTF8Decoding.scalar(text, at: offset).value
    guard let day else {
      return [0x9F84, 0x9F61, 0x85AA, 0x5DE5, 0x79DF].contains(next)  // 龄 齡 薪 工 租
    }
    if let (unit, _) = UTF8Decoding.scalar(text, before: offset), unit == 0x53F7 || unit == 0x865F {
      // 号楼, 号线, 号文件 …: the number of a thing
      return [0x697C, 0x6A13, 0x7EBF, 0x7DDA, 0x4E95, 0x9662, 0x95E8, 0x9580, 0x8F66, 0x8ECA, 0x673A, 0x6587, 0x4EE4, 0x9986]
        .contains(next)
    }
    // 均 元 圆 龄 齡 产 產 增 游 照
    return day.value > 31 && [0x5747, 0x5143, 0x5706, 0x9F84, 0x9F61, 0x4EA7, 0x7522, 0x589E, 0x6E38, 0x7167].contains(next)
  }
}
