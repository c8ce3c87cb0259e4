import JumplineBytes

/// How long it is from one date to another, in the units that both dates are exact to.
struct SpanLength {
  private var years: Int
  private var months: Int?
  private var days: Int?

  /// Nil when that cannot be said, or the dates are the wrong way round.
  init?(_ span: DateSpan) {
    let from = span.first.calendarYear ?? span.second.calendarYear
    let to = span.second.calendarYear ?? span.first.calendarYear
    let hasYears = from != nil && to != nil
    if !hasYears, span.first.year != nil || span.second.year != nil { return nil }
    years = (to ?? 0) - (from ?? 0)
    guard (0...200).contains(years) else { return nil }
    if let first = span.first.month?.value, let last = span.second.month?.value {
      // 11月至2月 goes over the end of a year.
      let months = years * 12 + last - first
      self.months = months < 0 && !hasYears ? months + 12 : months
      if let first = CalendarDay(year: from ?? 2001, month: first, day: span.first.day?.value ?? 0),
        let last = CalendarDay(year: to ?? 2001, month: last, day: span.second.day?.value ?? 0), first <= last
      {
        days = last.ordinal - first.ordinal
      }
    }
    if let months, months < 0 { return nil }
    if !hasYears { years = 0 }
    if years == 0 && months == nil { return nil }
  }

  /// Counted with or without both ends.
  func allows(_ stated: StatedLength) -> Bool {
    switch stated.unit {
    case .year:
      if let months { return (months / 12...(months + 23) / 12).contains(stated.count) || years...years + 1 ~= stated.count }
      // 第N个年头 counts both ends.
      return years...years + 1 ~= stated.count
    case .month: return months.map { $0...$0 + 1 ~= stated.count } ?? true
    case .day: return days.map { $0...$0 + 1 ~= stated.count } ?? true
    }
  }

  func count(in unit: StatedLength.Unit) -> Int {
    switch unit {
    case .year: months.map { $0 / 12 } ?? years
    case .month: months ?? years * 12
    case .day: days ?? 0
    }
  }
}
