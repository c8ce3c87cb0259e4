import JumplineBytes
import Testing

struct CalendarDayTests {
  @Test(arguments: ["2024-02-29", "0001-01-01", "1999-12-31"])
  func `days of the calendar are days`(text: String) {
    #expect(CalendarDay(iso: text) != nil)
  }

  @Test(arguments: ["2023-02-29", "2024-13-01", "2024-00-10", "2024-4-1", "20240401", "2024-04-01T00:00", "0000-01-01", ""])
  func `other texts are none`(text: String) {
    #expect(CalendarDay(iso: text) == nil)
  }

  @Test(arguments: [("2017-09-29", 5), ("2017-10-02", 1), ("2024-02-29", 4), ("2000-01-01", 6), ("1949-10-01", 6), ("2023-01-01", 7)])
  func `a day has its weekday`(text: String, weekday: Int) throws {
    #expect(try #require(CalendarDay(iso: text)).weekday == weekday)
  }

  @Test func `days follow one another over the ends of months and years`() throws {
    let days = try ["2023-12-31", "2024-01-01", "2024-02-28", "2024-02-29", "2024-03-01"].map { try #require(CalendarDay(iso: $0)) }
    #expect(days.map { $0.ordinal - days[0].ordinal } == [0, 1, 59, 60, 61])
    #expect(days == days.sorted())
  }
}
