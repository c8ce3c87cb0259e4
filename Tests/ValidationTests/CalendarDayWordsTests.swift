import JumplineBytes
import Testing

@testable import RelaxNG

struct CalendarDayWordsTests {
  @Test(arguments: ["2024年9月12日", "二〇二四年九月十二日", "９月１２日", "12日", "二零二四年九月", "2024-09-12", "2024.9.12", "24年9月", "本报讯", ""])
  func `a date fits what the text says of it`(text: String) throws {
    #expect(CalendarDay.Words(text).fits(try #require(CalendarDay(iso: "2024-09-12"))))
  }

  @Test(arguments: ["2023年9月12日", "十月十二日", "廿二日", "9月2日", "2024-09-13"])
  func `a date does not fit another day`(text: String) throws {
    #expect(!CalendarDay.Words(text).fits(try #require(CalendarDay(iso: "2024-09-12"))))
  }
}
