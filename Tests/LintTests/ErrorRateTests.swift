import Foundation
import JumplineBytes
import JumplineLint
import JumplineModel
import Testing

struct ErrorRateTests {
  private static func page(_ text: String, date: String = "", path: String = "page.txt") -> Document {
    Document(
      source: Source(path: path, utf8: Array(text.utf8), sha256: ""),
      metadata: PageMetadata(title: date.isEmpty ? "" : "山城日报", date: date, page: "1"))
  }

  private static func finding(_ code: String, at start: Int, _ severity: Severity = .warning) -> Finding {
    Finding(code: code, severity: severity, confidence: 1, message: "", range: TextRange(start, start + 3))
  }

  private static func rate(
    _ document: Document, _ findings: [Finding], _ weights: ErrorWeights = ErrorWeights()
  ) -> ErrorRate.Row? {
    var rate = ErrorRate()
    rate.add(document, findings, weights: weights)
    return rate.rows.first
  }

  @Test func `marks count a tenth each time, wrong words once a page`() throws {
    let page = Self.page("山山山山山\n山山山山 \u{3000}山")
    let row = try #require(Self.rate(page, [
      Self.finding("PUN004", at: 0), Self.finding("PUN004", at: 3), Self.finding("CHR012", at: 0), Self.finding("CHR012", at: 3),
      Self.finding("DAT003", at: 0), Self.finding("PAR006", at: 0),
    ]))
    #expect(row.characters == 10)
    #expect(row.findings == 4)
    #expect(row.errors == 3.2)
    #expect(row.rate == 3200)
  }

  @Test func `information is no error`() throws {
    #expect(try #require(Self.rate(Self.page("山水"), [Self.finding("DAT003", at: 0, .information)])).errors == 0)
  }

  @Test func `a page without characters has no rate`() throws {
    #expect(try #require(Self.rate(Self.page(" \n"), [Self.finding("DOC007", at: 0)])).rate == 0)
  }

  @Test func `pages add up to issues, years and all`() {
    var rate = ErrorRate()
    for (date, path) in [("2024-09-12", "b"), ("", "c"), ("2024-09-12", "a"), ("2023-01-01", "d")] {
      rate.add(Self.page("山水", date: date, path: path), [Self.finding("PUN004", at: 0)], weights: ErrorWeights())
    }
    #expect(rate.rows.map { "\($0.level) \($0.path) \($0.date) \($0.pages) \($0.characters) \($0.errors)" } == [
      "page b 2024-09-12 1 2 0.1", "page c  1 2 0.1", "page a 2024-09-12 1 2 0.1", "page d 2023-01-01 1 2 0.1",
      "issue  2023-01-01 1 2 0.1", "issue  2024-09-12 2 4 0.2", "year  2023 1 2 0.1", "year  2024 2 4 0.2", "all   4 8 0.4",
    ])
  }

  @Test func `the longest name that fits decides, and what a configuration says before what is built in`() {
    let builtIn = ErrorWeights()
    #expect(builtIn["DAT001"] == 1)
    #expect(builtIn["DAT002"] == 2)
    #expect(builtIn["ZZZ001"] == 0)
    let changed = ErrorWeights(changed: ["DAT": 3, "DAT009": 0.5, "ZZZ": 1])
    #expect(changed["DAT001"] == 3)
    #expect(changed["DAT009"] == 0.5)
    #expect(changed["ZZZ001"] == 1)
    #expect(changed["PUN001"] == 0.1)
  }

  @Test func `the page of the documentation has the weights that are built in`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Documentation/error-rate.md").standardized
    let page = try String(contentsOf: file, encoding: .utf8)
    let head = "| rule | weight | | |\n|---|---|---|---|\n"
    let start = try #require(page.range(of: head))
    let table = ErrorWeights.builtIn.map { line in
      let weight = line.weight == line.weight.rounded() ? "\(Int(line.weight))" : "\(line.weight)"
      return "| \(line.rule) | \(weight) | \(line.reason) | \(line.isOurs ? "*ours*" : "") |\n"
    }.joined()
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try (String(page[..<start.upperBound]) + table).write(to: file, atomically: true, encoding: .utf8)
      return
    }
    #expect(String(page[start.upperBound...]) == table, "UPDATE_GOLDEN=1 writes it anew")
  }
}
