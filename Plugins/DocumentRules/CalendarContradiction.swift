import JumplineBytes
public import JumplineModel

public struct CalendarContradiction: CorpusRule {
  public init() {}

  public static let card = RuleCard(
    code: "DOC008", name: "calendar-contradiction", severity: .warning, confidence: 0.85, scope: .corpus,
    summary: .init(
      zh: "报纸登过启事说那一天休刊，却有那一天的一期。", en: "There is an issue of a day on which the paper had said that it would not appear."),
    why: .init(
      zh: "不是那一期的日期写错了，就是启事里的日期认错了。两头之中后读到的一头报出来，并说出另一头在哪里；一则启事只报一次。",
      en: "Either the date of that issue is wrong or a date in the notice was misread. Of the two, the one that is read later is told, and says where "
        + "the other is; one notice is told once."),
    source: "jumpline",
    fires: [
      "=== 1 2024-09-28\n休刊启事\n\n本报10月2日至5日休刊,10月6日恢复出版,敬请读者留意。\n=== 1 2024-10-03\n⟦秋茶开采⟧\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。",
      "=== 1 2024-12-30\n休刊启事\n\n因新年假期,本报1月1日休刊一天,敬请读者留意。\n=== 1 2025-01-01\n⟦秋茶开采⟧\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。",
      "=== 1 2024-09-28\n休刊啟事\n\n本報10月2日（星期三）—10月5日（星期六）休刊，敬請讀者留意。\n=== 1 2024-10-05\n⟦渔港新修防波堤⟧\n\n本报记者 何田\n\n防波堤长九百米。",
      "=== 1 2024-10-03\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== 1 2024-09-28\n休刊启事\n\n本报⟦10月2日至5日休刊⟧,10月6日恢复出版,敬请读者留意。",
      "=== 1 2024-09-28\n休刊启事\n\n本报10月2日至5日休刊,敬请读者留意。\n=== 1 2024-10-03\n⟦秋茶开采⟧\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== 1 2024-10-04\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米。",
    ],
    silent: [
      "=== 1 2024-09-28\n休刊启事\n\n本报10月2日至5日休刊,10月6日恢复出版,敬请读者留意。\n=== 1 2024-10-06\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。",
      "=== 1 2024-09-28\n秋茶开采\n\n本报记者 许大山\n\n《渔讯》10月2日至5日休刊,霜降过后,岭上的秋茶开采了。\n=== 1 2024-10-03\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米。",
      "=== 1 2024-09-28\n休刊启事\n\n本报10月2日至5日休刊,敬请读者留意。\n=== 1 2025-10-03\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。",
      "=== 1 2024-10-03\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。",
      "=== 1 2024-09-28\n出版启事\n\n本报10月2日至5日照常出版,敬请读者留意。\n=== 1 2024-10-03\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。",
    ])

  public struct Facts: Codable, Sendable {
    struct Rest: Codable, Sendable {
      var first: Int
      var last: Int
      var words: String
      /// Where they stand.
      var start: Int
      var end: Int
    }

    var paper: String
    var edition: String
    var date: String
    /// As named.
    var path: String
    /// Days on which the page says that the paper will not appear, as ordinals.
    var rests: [Rest]
    var start: Int
    var end: Int
  }

  public struct Memory: Sendable {
    struct Paper: Hashable {
      var name: String
      var edition: String
    }

    struct Notice {
      var rest: Facts.Rest
      var date: String
      var path: String
      /// An issue that contradicts it was told.
      var isTold: Bool
    }

    var notices: [Paper: [Notice]] = [:]
    /// Dates of which there is an issue, by the ordinal of the day.
    var dates: [Paper: [Int: String]] = [:]
  }

  public var blank: Memory { Memory() }

  private static let rests = WordList("休刊 停刊 暂停出版 暫停出版 停止出版 不出报 不出報 停出")
  private static let own = WordList("本报 本報 本刊 我报 我報 我社")
  private static let ranges = WordList("至 到 — —— – - － ~ ～ 起至")
  private static let marks = WordList("日 号 號")

  public func facts(of page: LintedPage) -> Facts {
    let document = page.document
    let first = document.firstPiece
    var rests: [Facts.Rest] = []
    if let issue = page.issueDay {
      let bytes = page.reading.bytes
      let text = bytes.span
      for date in page.dates {
        guard let month = date.month?.value, let day = date.day?.value else { continue }
        let sentence = page.reading.sentence(around: date.start)
        guard let rest = Self.rests.first(in: date.end..<page.reading.clause(around: date.start).end, of: text),
          Self.own.occurs(in: sentence.start..<rest, of: text),
          let from = CalendarDay(year: date.calendarYear ?? Self.year(of: month, near: issue), month: month, day: day), issue.ordinal <= from.ordinal
        else { continue }
        let last = Self.last(behind: date, from, page, text) ?? from
        let words = ReadingRange(date.start, rest + 6)
        let range = page.reading.source(of: words)
        rests.append(
          .init(first: from.ordinal, last: max(from, last).ordinal, words: page.reading.string(words), start: range.start, end: range.end))
      }
    }
    return Facts(
      paper: document.paper, edition: document.metadata.edition, date: document.metadata.date, path: document.source.path, rests: rests,
      start: first.start, end: first.end)
  }

  /// 至5日, —10月5日: the day on which a rest ends that began with a date.
  private static func last(behind date: CalendarDate, _ from: CalendarDay, _ page: LintedPage, _ text: Span<UInt8>) -> CalendarDay? {
    var offset = date.end
    // （星期三）
    if offset < text.count, case let (open, length) = UTF8Decoding.scalar(text, at: offset), open == 0x28 || open == 0xFF08 {
      offset += length
      var count = 0
      while offset < text.count, count < 5 {
        let (scalar, width) = UTF8Decoding.scalar(text, at: offset)
        offset += width
        count += 1
        if Punctuation.closes(scalar) { break }
      }
    }
    guard let next = ranges.after(offset, in: text) else { return nil }
    if let other = page.dates.first(where: { $0.start == next }), let month = other.month?.value, let day = other.day?.value {
      return CalendarDay(year: month < from.month ? from.year + 1 : from.year, month: month, day: day)
    }
    guard let numeral = Numeral.starting(at: next, in: text), marks.stands(at: numeral.end, in: text) else { return nil }
    return CalendarDay(year: from.year, month: from.month, day: numeral.value)
  }

  /// A notice speaks of days to come.
  private static func year(of month: Int, near issue: CalendarDay) -> Int { month < issue.month - 6 ? issue.year + 1 : issue.year }

  public func resolve(_ issue: LintedIssue<Facts>, after memory: inout Memory) -> [[Finding]] {
    var findings = [[Finding]](repeating: [], count: issue.pages.count)
    guard let own = issue.pages.first, let day = CalendarDay(iso: own.date)?.ordinal else { return findings }
    let paper = Memory.Paper(name: own.paper, edition: own.edition)
    var notices = memory.notices[paper] ?? []
    let contradicted = notices.indices.filter { notices[$0].date != own.date && (notices[$0].rest.first...notices[$0].rest.last).contains(day) }
    if let first = contradicted.first, !notices[first].isTold {
      let notice = notices[first]
      findings[0].append(
        finding(
          issue.say(
            zh: "\(notice.date) 的一期说过“\(notice.rest.words)”，却有 \(own.date) 的一期；启事在 \(notice.path)",
            en: "the issue of \(notice.date) said “\(notice.rest.words)”, but here is one of \(own.date); the notice is in \(notice.path)"),
          TextRange(own.start, own.end), evidence: ["notice: \(notice.date)"]))
    }
    // A notice is printed on several days, and has one mistake in it or none.
    for index in contradicted { notices[index].isTold = true }
    for (index, page) in issue.pages.enumerated() {
      for rest in page.rests {
        let other = (rest.first...rest.last).first { $0 != day && memory.dates[paper]?[$0] != nil }
        if let other, let date = memory.dates[paper]?[other] {
          findings[index].append(
            finding(
              issue.say(zh: "这里说“\(rest.words)”，却有 \(date) 的一期", en: "“\(rest.words)” is said here, but there is an issue of \(date)"),
              TextRange(rest.start, rest.end), evidence: ["issue: \(date)"]))
        }
        notices.append(Memory.Notice(rest: rest, date: page.date, path: page.path, isTold: other != nil))
      }
    }
    memory.notices[paper] = notices
    memory.dates[paper, default: [:]][day] = own.date
    return findings
  }

  private func finding(_ message: String, _ range: TextRange, evidence: [String]) -> Finding {
    Finding(code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence, message: message, range: range, evidence: evidence)
  }
}
