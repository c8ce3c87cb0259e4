/// The years that fit all dates of a page that say their weekday and not their year.
///
/// Weekdays of a date come back every 5, 6 or 11 years, so several years fit as a rule, and none when a date or a weekday is
/// wrong. It is evidence of when a page was printed and never that date itself.
public struct FittingYears: Hashable, Sendable {
  /// The years that newspapers are looked for in by themselves: from the first year of the modern Chinese daily press.
  public static let earliest = 1872

  /// What speaks for the years, in order of position; dates that print a year are left out, they tell of no other.
  public let pairs: [WeekdayDate]
  /// Ascending. Empty without pairs, too.
  public let years: [Int]

  /// - Parameters:
  ///   - pairs: all of a page or of an article.
  ///   - span: the years that come into question.
  public init(_ pairs: [WeekdayDate], within span: ClosedRange<Int>) {
    let pairs = pairs.filter { $0.date.year == nil }
    self.pairs = pairs
    years = pairs.isEmpty ? [] : span.filter { Self.fits(pairs, $0) }
  }

  /// In one year, or over its end: on a page of December, the dates of January are those of the next year.
  private static func fits(_ pairs: [WeekdayDate], _ year: Int) -> Bool {
    if pairs.allSatisfy({ $0.fits(year) }) { return true }
    guard pairs.contains(where: { $0.month >= 10 }), pairs.contains(where: { $0.month <= 3 }) else { return false }
    return pairs.allSatisfy { $0.fits($0.month <= 3 ? year + 1 : year) }
  }
}
