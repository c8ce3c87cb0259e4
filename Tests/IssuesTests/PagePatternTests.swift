import JumplineIssues
import JumplineModel
import Testing

struct PagePatternTests {
  private func read(_ pattern: String, _ path: String) throws -> String? {
    try PagePattern(pattern).metadata(ofPath: path).map { "\($0.title)|\($0.date)|\($0.page)|\($0.edition)" }
  }

  @Test func `a pattern reads title, date, page and edition from names and folders`() throws {
    #expect(try read("{title}-{year}{month}{day}-{page}.txt", "in/QSRB-20240912-02.txt") == "QSRB|2024-09-12|2|")
    #expect(try read("{page}_{title}_{day}.{month}.{year}", "02_青石日报_3.9.2024.txt") == "青石日报|2024-09-03|2|")
    #expect(try read("{title}/{year}/{month}{day}/{any}-A{page}.txt", "x/青石日报/2024/0912/scan-A03.txt") == "青石日报|2024-09-12|3|")
    #expect(try read("{edition}版-{page}.txt", "晚版-B2.txt") == "||B2|晚")
  }

  @Test func `what does not fit says nothing`() throws {
    #expect(try read("{title}-{year}{month}{day}-{page}.txt", "QSRB-20240931-02.txt") == nil)
    #expect(try read("{title}-{year}{month}{day}-{page}.txt", "QSRB-20240912-02.xml") == nil)
    #expect(try read("{title}/{page}.txt", "02.txt") == nil)
    #expect(try read("{title}-{page}.txt", "a/b-c/x.txt") == nil)
    #expect(try read("{title}{page}.txt", "头版.txt") == nil)
  }
}
