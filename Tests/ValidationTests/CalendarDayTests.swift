import Testing

@testable import RelaxNG

struct CalendarDayTests {
  @Test(arguments: ["2024-02-29", "0001-01-01", "1999-12-31"])
  func `days of the calendar are days`(text: String) {
    #expect(CalendarDay(iso: text) != nil)
  }

  @Test(arguments: ["2023-02-29", "2024-13-01", "2024-00-10", "2024-4-1", "20240401", "2024-04-01T00:00", "0000-01-01", ""])
  func `other texts are none`(text: String) {
    #expect(CalendarDay(iso: text) == nil)
  }

  @Test(arguments: ["2024年9月12日", "二〇二四年九月十二日", "９月１２日", "12日", "二零二四年九月", "2024-09-12", "2024.9.12", "24年9月", "本报讯", ""])
  func `a date fits what the text says of it`(text: String) throws {
    #expect(CalendarDay.Words(text).fits(try #require(CalendarDay(iso: "2024-09-12"))))
  }

  @Test(arguments: ["2023年9月12日", "十月十二日", "廿二日", "9月2日", "2024-09-13"])
  func `a date does not fit another day`(text: String) throws {
    #expect(!CalendarDay.Words(text).fits(try #require(CalendarDay(iso: "2024-09-12"))))
  }
}
