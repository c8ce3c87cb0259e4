import JumplineConfiguration
import JumplineEncodings
import JumplineModel
import Testing

struct ManifestTests {
  private func rows(_ text: String, _ form: Manifest.Form = .csv) throws -> [String] {
    try Manifest(text, form, language: .en).rows.map { row in
      "\(row.line) \(row.path)|\(row.metadata.title)|\(row.metadata.date)|\(row.metadata.page)|\(row.metadata.edition)|\(row.encoding?.name ?? "")"
    }
  }

  private func faults(_ text: String, _ form: Manifest.Form = .csv) -> [String] {
    do throws(ConfigurationFailure) {
      _ = try Manifest(text, form, language: .en)
      return []
    } catch {
      return error.faults.map { "\($0.line):\($0.column)+\($0.length) \($0.message)" }
    }
  }

  @Test func `a row says what a page is, in columns of any order`() throws {
    #expect(
      try rows("page,path,date,title,encoding,edition\nA03,./a.txt,2024-09-12,青石日报,gbk,晚\n,b.txt,,,,\n")
        == ["2 a.txt|青石日报|2024-09-12|A3|晚|GB18030", "3 b.txt|||||"])
  }

  @Test func `quotes, commas, line ends and a byte order mark are those of CSV`() throws {
    #expect(
      try rows("\u{FEFF}path,title\r\n\"a,b.txt\",\"一\n二\"\"三\"\r\n\r\nc.txt,\"\"") == ["2 a,b.txt|一\n二\"三||||", "5 c.txt|||||"])
    #expect(try rows("path\na.txt") == ["2 a.txt|||||"])
  }

  @Test func `JSON Lines say the same`() throws {
    #expect(
      try rows(
        """
        {"path": "a.txt", "title": "青石日报", "date": "2024-09-12", "page": 2}

        {"path": "b.txt", "title": "\\ud842\\udfb7"}
        """, .jsonLines) == ["1 a.txt|青石日报|2024-09-12|2||", "3 b.txt|𠮷||||"])
  }

  @Test func `mistakes are told with their places`() {
    #expect(faults("") == ["1:1+1 expected a header such as path,title,date,page, found nothing"])
    #expect(faults("title,date\n") == ["1:1+5 there is no column path; found title, date"])
    #expect(faults("path,date,path\n") == ["1:11+4 the column path stands twice"])
    #expect(faults("path,date\na.txt,20240912\nb.txt,2024-02-30\n") == [
      "2:7+8 expected a date such as 2024-09-12, found 20240912", "3:7+10 expected a date such as 2024-09-12, found 2024-02-30",
    ])
    #expect(faults("path,page\na.txt,头版\n") == ["2:7+2 expected a page such as 2 or A03, found 头版"])
    #expect(
      faults("path,encoding\na.txt,GB\n") == [
        "2:7+2 expected an encoding, found GB; known are UTF-8, UTF-16, UTF-16LE, UTF-16BE, GB18030, Big5, Big5-HKSCS"
      ])
    #expect(faults("path,page\na.txt,1\n./a.txt,2\n") == ["3:1+7 a.txt stands on line 2 too"])
    #expect(faults("path,page\n,1\n") == ["2:1+1 the path is empty"])
    #expect(faults("path,page\na.txt\n") == ["2:1+5 expected 2 fields, found 1"])
    #expect(faults("path\n\"a.txt\n") == ["2:1+1 the quote is never closed"])
    #expect(faults("path\n\"a\"b\n") == ["2:1+1 expected a comma or the end of the line after the closing quote"])
    #expect(faults("path\na\"b\n") == ["2:1+1 a quote stands inside a field: put the field into quotes and double it"])
    #expect(faults("[]\n{\"title\": \"x\"}\n{\"path\": []}", .jsonLines) == [
      "1:1+2 expected a JSON object such as {\"path\": \"02.txt\"}", "2:1+14 there is no path", "3:1+12 expected text for path",
      "3:1+12 there is no path",
    ])
  }

  @Test func `columns that mean nothing are left out with a word`() throws {
    let csv = try Manifest("path,note,pge\na.txt,x,1\n", .csv, language: .en)
    #expect(
      csv.warnings.map { "\($0.line):\($0.column) \($0.message)" } == [
        "1:6 the column note is not used; known are path, title, date, page, encoding, edition",
        "1:11 the column pge is not used; did you mean page?",
      ])
    let lines = try Manifest("{\"path\": \"a\", \"note\": \"\"}\n{\"path\": \"b\", \"note\": \"\"}", .jsonLines, language: .en)
    #expect(lines.warnings.count == 1)
  }
}
