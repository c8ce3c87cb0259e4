import JumplineBytes
import Testing

struct WeekdayDateTests {
  private func pairs(_ text: String) -> [WeekdayDate] {
    let bytes = Array(text.utf8)
    return WeekdayDate.all(among: CalendarDate.all(in: bytes.span), in: bytes.span)
  }

  private func said(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return pairs(text).map {
      "\($0.month)-\($0.day) \($0.weekday) " + String(decoding: bytes[$0.weekdayStart..<$0.weekdayEnd], as: UTF8.self)
    }
  }

  @Test func `the weekday of days whose weekday is known`() {
    #expect(CalendarDate.weekday(year: 2017, month: 10, day: 2) == 1)
    #expect(CalendarDate.weekday(year: 2000, month: 2, day: 29) == 2)
    #expect(CalendarDate.weekday(year: 1872, month: 4, day: 30) == 2)
    #expect(CalendarDate.weekday(year: 1949, month: 10, day: 1) == 6)
    #expect(CalendarDate.weekday(year: 1900, month: 1, day: 1) == 1)
    #expect(CalendarDate.weekday(year: 2023, month: 12, day: 31) == 7)
  }

  @Test func `weekdays in brackets, after a space, a comma or nothing`() {
    #expect(said("10月2日(星期一)至10月5日（星期四）") == ["10-2 1 星期一", "10-5 4 星期四"])
    #expect(said("2017年9月29日 星期五") == ["9-29 5 星期五"])
    #expect(said("十月廿五日　禮拜日") == ["10-25 7 禮拜日"])
    #expect(said("9月29日，星期五，晴") == ["9-29 5 星期五"])
    #expect(said("9月29日周五上午") == ["9-29 5 周五"])
    #expect(said("９月２９日（五）") == ["9-29 5 五"])
    #expect(said("9月30日（週六）、10月1日（星期天）") == ["9-30 6 週六", "10-1 7 星期天"])
  }

  @Test func `weekdays of several days, of other words and of the old calendar are none`() {
    #expect(said("10月2日至10月5日(星期一至星期四)") == [])
    #expect(said("10月7日（周六、周日）") == [])
    #expect(said("9月29日，周五的菜场") == [])
    #expect(said("9月29日周五福到任") == [])
    #expect(said("9月29日（五人）") == [])
    #expect(said("农历8月10日（星期五）") == [])
    #expect(said("9月29日讯") == [])
    #expect(said("13月2日(星期一)，2月30日(星期一)") == [])
    #expect(said("9月29日") == [])
    #expect(said("9月29日(星期") == [])
  }

  @Test func `a leap day fits leap years only`() {
    let leap = pairs("2月29日(星期二)")
    #expect(leap.map { $0.fits(2000) } == [true])
    #expect(leap.map { $0.fits(2001) } == [false])
  }

  // MARK: Years

  private func years(_ text: String, _ span: ClosedRange<Int> = 1990...2030) -> [Int] {
    FittingYears(pairs(text), within: span).years
  }

  @Test func `the years that fit all pairs of a page`() {
    #expect(years("9月29日(星期五)放假，10月2日(星期一)恢复") == [1995, 2000, 2006, 2017, 2023, 2028])
    #expect(years("2月29日(星期二)") == [2000, 2028])
    #expect(years("9月29日(星期五)", 2017...2017) == [2017])
  }

  @Test func `no year fits when one weekday is wrong`() {
    #expect(years("9月29日(星期四)放假，10月2日(星期一)恢复") == [])
  }

  @Test func `a date that prints its year tells of no other, and nothing tells nothing`() {
    #expect(years("2017年9月29日(星期五)") == [])
    #expect(years("今日晴") == [])
  }

  @Test func `dates of both ends of a year may be of two years`() {
    #expect(years("12月31日(星期日)至1月1日(星期一)") == [1995, 2000, 2006, 2017, 2023, 2028])
  }
}
