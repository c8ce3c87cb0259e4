import JumplineBytes
import JumplineModel

/// Two dates with 到, 至 or a dash between them: the ends of a range.
struct DateSpan {
  var first: CalendarDate
  var second: CalendarDate

  var range: ReadingRange { ReadingRange(first.start, second.end) }

  private static let connectors = WordList("到 至 直到 一直到 迄 — —— - － – ~ ～ ─ ―")
  /// Parts of a year that belong to the first date.
  private static let parts = WordList("初 底 末 中 春 夏 秋 冬 春天 夏天 秋天 冬天 上半年 下半年 年初 年底 年末")

  /// All of a page, in order. The first year may lack its 年: 2004—2018年.
  static func all(_ page: LintedPage) -> [DateSpan] {
    let dates = page.dates
    let bytes = page.reading.bytes
    let text = bytes.span
    var spans: [DateSpan] = []
    for (index, second) in dates.enumerated() {
      guard let connector = connectors.before(withoutSpace(second.start, text), in: text) else { continue }
      let end = withoutSpace(connector, text)
      if index > 0, [end, parts.before(end, in: text)].contains(dates[index - 1].end) {
        spans.append(DateSpan(first: dates[index - 1], second: second))
      } else if second.year != nil, let numeral = Numeral.ending(at: end, in: text), numeral.isFourDigits,
        (1000...2199).contains(numeral.value), !isInWord(numeral.start, text)
      {
        spans.append(DateSpan(first: CalendarDate(year: numeral), second: second))
      }
    }
    return spans
  }

  /// 5月20日至12日: the day without a month with which a range ends that begins with a date.
  static func day(behind date: CalendarDate, in text: Span<UInt8>) -> Numeral? {
    guard date.day != nil, let next = connectors.after(date.end, in: text), let numeral = Numeral.starting(at: next, in: text),
      (1...31).contains(numeral.value), dayUnit.stands(at: numeral.end, in: text)
    else { return nil }
    return numeral
  }

  private static let dayUnit = WordList("日 号 號")

  private static func withoutSpace(_ offset: Int, _ text: Span<UInt8>) -> Int {
    offset > 0 && text[offset - 1] == 0x20 ? offset - 1 : offset
  }

  /// A letter, a digit or a sign of a code is before it.
  private static func isInWord(_ offset: Int, _ text: Span<UInt8>) -> Bool {
    guard offset > 0 else { return false }
    let byte = text[offset - 1]
    return byte < 0x80 && byte != 0x20 && byte != 0x28 && byte != 0x2C && byte != 0x0A && byte != 0x3A
  }
}
