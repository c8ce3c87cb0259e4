/// A day of the Gregorian calendar, which is counted backwards too: days before 1582 are those it would have had.
public struct CalendarDay: Hashable, Comparable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Nil for days that the calendar does not have.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), let days = CalendarDate.days(inMonth: month, ofYear: year), (1...days).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// `2024-09-12`; nil for anything else and for days that the calendar does not have.
  public init?(iso: String) {
    let parts = iso.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(Substring(parts[0])), let month = Int(Substring(parts[1])), let day = Int(Substring(parts[2]))
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// How many days after 1 March of the year 0; only differences mean something.
  public var ordinal: Int {
    let years = month > 2 ? year : year - 1
    let months = (month + 9) % 12
    return 365 * years + years / 4 - years / 100 + years / 400 + (153 * months + 2) / 5 + day - 1
  }

  /// 1 for Monday to 7 for Sunday, as ISO 8601 counts.
  public var weekday: Int { CalendarDate.weekday(year: year, month: month, day: day) }

  public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.ordinal < right.ordinal }
}
