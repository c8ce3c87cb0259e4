import JumplineBytes
public import JumplineModel

public struct IssueNumberOrder: CorpusRule {
  public init() {}

  public static let card = RuleCard(
    code: "DOC004", name: "issue-number-order", severity: .warning, confidence: 0.85, scope: .corpus,
    summary: .init(
      zh: "日期在后的一期，期号反而不大于日期在前的一期。", en: "The issue of a later date has no higher number than one of an earlier date."),
    why: .init(
      zh: "期号或日期认错了，或者文件放错了地方。每年重新编号的报纸只在同一年内比较。",
      en: "The number or the date was misread, or the file is in the wrong place. Papers that count anew every year are compared within a year."),
    source: "jumpline",
    fires: [
      "=== 1 2024-07-23\n第8963期 2024年7月23日 星期二\n\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== 1 2024-07-24\n⟦第8954期 2024年7月24日 星期三⟧\n\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米。",
      "=== 1 2024-07-23\n总第4120期 2024年7月23日 星期二\n\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== 1 2025-07-23\n⟦总第4020期 2025年7月23日 星期三⟧\n\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米。",
      "=== 1 2024-07-23\n第63期 2024年7月23日 星期二\n\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== 1 2024-07-30\n⟦第63期 2024年7月30日 星期二⟧\n\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米。",
    ],
    silent: [
      "=== 1 2024-07-23\n第8963期 2024年7月23日 星期二\n\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== 1 2024-07-24\n第8964期 2024年7月24日 星期三\n\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米。",
      "=== 1 2024-12-31\n第105期 2024年12月31日 星期二\n\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== 1 2025-01-02\n第1期 2025年1月2日 星期四\n\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米。",
      "=== 1 2024-07-23\n第8963期 2024年7月23日 星期二\n\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== 2 2024-07-23\n第8963期 2024年7月23日 星期二\n\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米。",
      "=== 1 2024-07-23\n第8963期 2024年7月23日 星期二\n\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== 1 2024-07-24\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米,是第12期工程。",
      "=== 1 2024-07-24\n第8964期 2024年7月24日 星期三\n\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== 1 2024-07-23\n第8963期 2024年7月23日 星期二\n\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米。",
    ])

  public struct Facts: Codable, Sendable {
    var paper: String
    var edition: String
    var date: String
    /// 0 where the page prints none.
    var number: Int
    /// Counted through all years.
    var isTotal: Bool
    var start: Int
    var end: Int
  }

  public struct Memory: Sendable {
    struct Series: Hashable {
      var paper: String
      var edition: String
      /// 0 for numbers that are counted through all years.
      var year: Int
    }

    struct Known {
      var day: CalendarDay
      var number: Int
    }

    var issues: [Series: [Known]] = [:]
  }

  public var blank: Memory { Memory() }

  /// A number so high was not begun this year.
  private static let manyYears = 400
  private static let ordinal = WordList("第 总第 總第 总 總")
  private static let total = WordList("总第 總第 总 總")

  public func facts(of page: LintedPage) -> Facts {
    let metadata = page.document.metadata
    let bytes = page.reading.bytes
    let text = bytes.span
    for (block, range) in zip(page.document.blocks, page.reading.blocks) where block.label == .furniture {
      for numeral in page.numerals(from: range.start) {
        guard numeral.end < range.end else { break }
        // 期, or 号 behind more than a day of the month.
        let (sign, _) = UTF8Decoding.scalar(text, at: numeral.end)
        guard sign == 0x671F || (sign == 0x53F7 || sign == 0x865F) && numeral.value > 99, numeral.value > 0,
          let start = Self.ordinal.before(numeral.start, in: text), start >= range.start
        else { continue }
        let piece = page.reading.source(of: range)
        return Facts(
          paper: page.document.paper, edition: metadata.edition, date: metadata.date, number: numeral.value,
          isTotal: numeral.value > Self.manyYears || Self.total.stands(before: numeral.start, in: text), start: piece.start, end: piece.end)
      }
    }
    return Facts(paper: page.document.paper, edition: metadata.edition, date: metadata.date, number: 0, isTotal: false, start: 0, end: 0)
  }

  public func resolve(_ issue: LintedIssue<Facts>, after memory: inout Memory) -> [[Finding]] {
    var findings = [[Finding]](repeating: [], count: issue.pages.count)
    guard let place = issue.pages.firstIndex(where: { $0.number > 0 }), let day = CalendarDay(iso: issue.pages[place].date) else { return findings }
    let own = issue.pages[place]
    let series = Memory.Series(paper: own.paper, edition: own.edition, year: own.isTotal ? 0 : day.year)
    let known = memory.issues[series, default: []]
    let before = known.filter { $0.day < day && $0.number >= own.number }.max { $0.day < $1.day }
    let after = known.filter { day < $0.day && $0.number <= own.number }.min { $0.day < $1.day }
    if let other = before ?? after {
      let date = Self.iso(other.day)
      findings[place].append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
          message: issue.say(
            zh: "这一期（\(own.date)）是第 \(own.number) 期，\(date) 那一期却是第 \(other.number) 期",
            en: "this issue (\(own.date)) is number \(own.number), but that of \(date) is number \(other.number)"),
          range: TextRange(own.start, own.end), evidence: ["other: \(date) \(other.number)"]))
    } else {
      memory.issues[series, default: []].append(Memory.Known(day: day, number: own.number))
    }
    return findings
  }

  private static func iso(_ day: CalendarDay) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day.year)-\(two(day.month))-\(two(day.day))"
  }
}
