/// A date as newspapers print it, with at least a year or a month: `2004年`, `2004年2月`, `十月三日`, `2017 年 9 月 29 日`.
///
/// A date that does not exist (`2月30日`) is a date all the same: that it is wrong is for a rule to say. Numbers of years
/// (`14年`) and decades (`1980年代`) are none.
public struct CalendarDate: Hashable, Sendable {
  /// Four digits, or any numeral that a month follows.
  public var year: Numeral?
  public var month: Numeral?
  public var day: Numeral?
  /// Whether the year is counted from the founding of the Republic in 1912: 民国三十八年.
  public var isRepublican = false
  /// Where it stands in the buffer it was read from, in bytes; the unit of the last part is part of it.
  public var start: Int
  public var end: Int

  /// A year that lacks its 年, as the first of a range may.
  public init(year: Numeral) {
    self.init(year: year, start: year.start, end: year.end)
  }

  init(year: Numeral? = nil, month: Numeral? = nil, day: Numeral? = nil, start: Int, end: Int) {
    self.year = year
    self.month = month
    self.day = day
    self.start = start
    self.end = end
  }

  /// The year as the calendar counts it; nil when the date says none, or says it in an older way.
  public var calendarYear: Int? {
    guard let year else { return nil }
    return isRepublican ? year.value + 1911 : year.isFourDigits ? year.value : nil
  }

  /// All dates of a short text, in order and without overlap.
  public static func all(in text: Span<UInt8>) -> [CalendarDate] {
    var units: [Int] = []
    var offset = 0
    while offset < text.count {
      if let unit = unit(at: offset, in: text), unit != .day { units.append(offset) }
      offset += UTF8Decoding.scalar(text, at: offset).length
    }
    return all(in: text, units: units)
  }

  /// All dates of a text, in order and without overlap.
  ///
  /// - Parameter units: where 年 and 月 stand in it, in order; see `TextScan`.
  public static func all(in text: Span<UInt8>, units: [Int]) -> [CalendarDate] {
    var dates: [CalendarDate] = []
    var end = 0
    for offset in units where offset >= end {
      guard let unit = unit(at: offset, in: text), let date = date(around: offset, unit, in: text, after: end) else { continue }
      dates.append(date)
      end = date.end
    }
    return dates
  }

  /// The days of a month; of February 29 when the year is not known. Nil for a month that does not exist.
  public static func days(inMonth month: Int, ofYear year: Int?) -> Int? {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: year.map { isLeap($0) ? 29 : 28 } ?? 29
    default: nil
    }
  }

  public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// The weekday of a day that exists, 1 for Monday to 7 for Sunday, as ISO 8601 counts.
  public static func weekday(year: Int, month: Int, day: Int) -> Int {
    // Zeller's congruence: the year begins with March, so that a leap day is its last.
    let (month, year) = month < 3 ? (month + 12, year - 1) : (month, year)
    let saturdayFirst = (day + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400) % 7
    return (saturdayFirst + 5) % 7 + 1
  }

  private enum Unit {
    case year, month, day
  }

  private static func unit(at offset: Int, in text: Span<UInt8>) -> Unit? {
    guard offset + 2 < text.count else { return nil }
    switch (text[offset], text[offset + 1], text[offset + 2]) {
    case (0xE5, 0xB9, 0xB4): return .year  // 年
    case (0xE6, 0x9C, 0x88): return .month  // 月
    case (0xE6, 0x97, 0xA5), (0xE5, 0x8F, 0xB7), (0xE8, 0x99, 0x9F): return .day  // 日 号 號
    default: return nil
    }
  }

  private static func date(around offset: Int, _ unit: Unit, in text: Span<UInt8>, after floor: Int) -> CalendarDate? {
    let numeralEnd = offset > 0 && text[offset - 1] == 0x20 ? offset - 1 : offset
    guard let numeral = Numeral.ending(at: numeralEnd, in: text), numeral.start >= floor else { return nil }
    var date = CalendarDate(start: numeral.start, end: offset + 3)
    if unit == .year {
      guard !isDecade(offset + 3, in: text) else { return nil }
      date.year = numeral
      date.isRepublican = !numeral.isFourDigits && isRepublic(before: numeral.start, in: text)
      if let (month, end) = part(.month, at: date.end, in: text) {
        date.month = month
        date.end = end
      } else if !numeral.isFourDigits && !date.isRepublican {
        return nil
      }
    } else {
      date.month = numeral
    }
    if date.month != nil, let (day, end) = part(.day, at: date.end, in: text) {
      date.day = day
      date.end = end
    }
    return date
  }

  private static func part(_ wanted: Unit, at offset: Int, in text: Span<UInt8>) -> (Numeral, Int)? {
    let start = skipSpace(offset, in: text)
    guard let numeral = Numeral.starting(at: start, in: text) else { return nil }
    let end = skipSpace(numeral.end, in: text)
    guard unit(at: end, in: text) == wanted else { return nil }
    return (numeral, end + 3)
  }

  private static func skipSpace(_ offset: Int, in text: Span<UInt8>) -> Int {
    offset < text.count && text[offset] == 0x20 ? offset + 1 : offset
  }

  /// 民国 or 民國
  private static func isRepublic(before offset: Int, in text: Span<UInt8>) -> Bool {
    guard let (scalar, length) = UTF8Decoding.scalar(text, before: offset), scalar == 0x56FD || scalar == 0x570B else { return false }
    return UTF8Decoding.scalar(text, before: offset - length)?.value == 0x6C11
  }

  /// 代 follows.
  private static func isDecade(_ offset: Int, in text: Span<UInt8>) -> Bool {
    offset + 2 < text.count && text[offset] == 0xE4 && text[offset + 1] == 0xBB && text[offset + 2] == 0xA3
  }
}
