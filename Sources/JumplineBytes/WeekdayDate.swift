/// A date with the weekday that newspapers print right behind it: `10月2日(星期一)`, `2017年9月29日 周五`, `９月２９日（五）`.
///
/// Dates of the old calendar are none: their months and days say nothing of a weekday. Neither are weekdays that belong to a
/// stretch of days (`星期一至星期四`).
public struct WeekdayDate: Hashable, Sendable {
  /// With a month and a day that exist in some year.
  public var date: CalendarDate
  /// 1 for Monday to 7 for Sunday, as ISO 8601 counts.
  public var weekday: Int
  /// Where the word for the weekday stands, in bytes of the buffer that was read.
  public var weekdayStart: Int
  public var weekdayEnd: Int

  /// Month and day; the initialiser of the type sees to it that there are both.
  public let month: Int
  public let day: Int
  /// The year, when the date prints one.
  public var year: Int? { date.calendarYear }

  /// All of them among the dates of a text, in order.
  public static func all(among dates: [CalendarDate], in text: Span<UInt8>) -> [WeekdayDate] {
    var found: [WeekdayDate] = []
    for date in dates {
      if let pair = WeekdayDate(date, in: text) { found.append(pair) }
    }
    return found
  }

  /// Nil when no weekday of one day stands behind the date.
  public init?(_ date: CalendarDate, in text: Span<UInt8>) {
    guard let month = date.month?.value, let day = date.day?.value,
      let days = CalendarDate.days(inMonth: month, ofYear: nil), (1...days).contains(day)
    else { return nil }
    var cursor = Cursor(offset: date.end)
    let link = cursor.skipLink(in: text)
    guard let word = Word(at: cursor.offset, isBracketed: link == .bracket, in: text),
      !word.beginsStretch(in: text), link != .comma || word.endsClause(in: text),
      !LunarContext.surrounds(date, text)
    else { return nil }
    self.date = date
    self.month = month
    self.day = day
    weekday = word.weekday
    weekdayStart = cursor.offset
    weekdayEnd = word.end
  }

  /// Whether the day had that weekday in a year; false too for February 29 of a year that has none.
  public func fits(_ year: Int) -> Bool {
    guard let days = CalendarDate.days(inMonth: month, ofYear: year), day <= days else { return false }
    return CalendarDate.weekday(year: year, month: month, day: day) == weekday
  }

  /// What may stand between a date and its weekday.
  private enum Link {
    case nothing, comma, bracket
  }

  private struct Cursor {
    var offset: Int

    /// White space, one comma, 是 or one opening bracket.
    mutating func skipLink(in text: Span<UInt8>) -> Link {
      var link = Link.nothing
      while offset < text.count {
        let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
        switch scalar {
        case 0x20, 0x3000: break
        case 0x2C where link == .nothing, 0xFF0C where link == .nothing: link = .comma
        // 是: 10月1日是星期二
        case 0x662F where link == .nothing: break
        // ( （ 〔 [ 【
        case 0x28, 0xFF08, 0x3014, 0x5B, 0x3010: link = .bracket
        default: return link
        }
        offset += length
      }
      return link
    }
  }

  /// 星期五, 礼拜五, 周五; within brackets also 五 alone.
  private struct Word {
    var weekday: Int
    var end: Int

    init?(at start: Int, isBracketed: Bool, in text: Span<UInt8>) {
      var scalars: [(value: UInt32, end: Int)] = []
      var offset = start
      while offset < text.count, scalars.count < 4 {
        let (value, length) = UTF8Decoding.scalar(text, at: offset)
        offset += length
        scalars.append((value, offset))
      }
      let prefix = Self.prefix(scalars.map(\.value))
      guard prefix > 0 || isBracketed, prefix < scalars.count, let weekday = Self.day(scalars[prefix].value) else { return nil }
      let next = prefix + 1 < scalars.count ? scalars[prefix + 1].value : 0x0A
      // 周 is a surname too, and 五 in brackets a number: only what comes next tells them apart.
      if prefix == 0, !Self.closes(next) { return nil }
      if prefix == 1, !isBracketed, Self.isHan(next), !Self.dayParts.contains(next) { return nil }
      self.weekday = weekday
      end = scalars[prefix].end
    }

    /// Whether another weekday follows: 至星期四, 、星期日, -五.
    func beginsStretch(in text: Span<UInt8>) -> Bool {
      guard end < text.count else { return false }
      let (scalar, length) = UTF8Decoding.scalar(text, at: end)
      // 至 到 和 及 与 與 、 - – — ~ ～
      let connects: Set<UInt32> = [0x81F3, 0x5230, 0x548C, 0x53CA, 0x4E0E, 0x8207, 0x3001, 0x2D, 0x2013, 0x2014, 0x7E, 0xFF5E]
      guard connects.contains(scalar), end + length < text.count else { return false }
      let next = UTF8Decoding.scalar(text, at: end + length).value
      // 星 礼 禮 周 週, or a day alone
      return [0x661F, 0x793C, 0x79AE, 0x5468, 0x9031].contains(next) || Self.day(next) != nil
    }

    /// Whether the words pause after it, so that what stands before the comma before it and it are one statement.
    func endsClause(in text: Span<UInt8>) -> Bool {
      guard end < text.count else { return true }
      let next = UTF8Decoding.scalar(text, at: end).value
      return !Self.isHan(next) || Self.dayParts.contains(next)
    }

    /// How many characters name a weekday before its number.
    private static func prefix(_ scalars: [UInt32]) -> Int {
      guard let first = scalars.first else { return 0 }
      // 周 週
      if first == 0x5468 || first == 0x9031 { return 1 }
      guard scalars.count > 1 else { return 0 }
      // 星期, 礼拜, 禮拜
      return (first == 0x661F && scalars[1] == 0x671F) || ((first == 0x793C || first == 0x79AE) && scalars[1] == 0x62DC) ? 2 : 0
    }

    /// 一 to 六, 日 and 天.
    private static func day(_ scalar: UInt32) -> Int? {
      if scalar == 0x65E5 || scalar == 0x5929 { return 7 }
      return Numeral.hanDigit(scalar).flatMap { (1...6).contains($0) ? $0 : nil }
    }

    private static func closes(_ scalar: UInt32) -> Bool { [0x29, 0xFF09, 0x3015, 0x5D, 0x3011].contains(scalar) }

    private static func isHan(_ scalar: UInt32) -> Bool { (0x3400...0x9FFF).contains(scalar) }

    /// 上 下 晚 早 中 凌 夜 傍 清: a part of the day follows.
    private static let dayParts: Set<UInt32> = [0x4E0A, 0x4E0B, 0x665A, 0x65E9, 0x4E2D, 0x51CC, 0x591C, 0x508D, 0x6E05]
  }
}
