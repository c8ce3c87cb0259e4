import JumplineBytes
import Testing

struct CalendarDateTests {
  private func dates(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return CalendarDate.all(in: bytes.span).map { date in
      let parts = [date.year, date.month, date.day].map { $0.map { String($0.value) } ?? "-" }
      return String(decoding: bytes[date.start..<date.end], as: UTF8.self) + " " + parts.joined(separator: " ")
    }
  }

  private func years(_ text: String) -> [Int?] {
    let bytes = Array(text.utf8)
    return CalendarDate.all(in: bytes.span).map(\.calendarYear)
  }

  @Test func `dates in digits of either width and in Han numerals`() {
    #expect(dates("于2004年2月3日开工") == ["2004年2月3日 2004 2 3"])
    #expect(dates("２００４年１２月") == ["２００４年１２月 2004 12 -"])
    #expect(dates("一九五三年十月廿五日") == ["一九五三年十月廿五日 1953 10 25"])
    #expect(dates("2017 年 9 月 29 日") == ["2017 年 9 月 29 日 2017 9 29"])
    #expect(dates("9月29号") == ["9月29号 - 9 29"])
  }

  @Test func `dates side by side are apart`() {
    #expect(dates("从2004年2018年") == ["2004年 2004 - -", "2018年 2018 - -"])
    #expect(dates("9月29日10月3日") == ["9月29日 - 9 29", "10月3日 - 10 3"])
  }

  @Test func `numbers of years, decades and months of duration are no dates`() {
    #expect(dates("14年的积累,第15个年头,今年") == [])
    #expect(dates("上世纪80年代,1980年代") == [])
    #expect(dates("三个月,每月") == [])
  }

  @Test func `years of the republic are years of the calendar`() {
    #expect(years("民國93年12月6日,民国三十八年") == [2004, 1949])
    #expect(years("二十年二月") == [nil])
  }

  @Test func `a year of any length is a year when a month follows`() {
    #expect(dates("光绪二十年二月") == ["二十年二月 20 2 -"])
  }
}
