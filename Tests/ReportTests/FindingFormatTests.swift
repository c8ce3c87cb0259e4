import JumplineBytes
import JumplineJSON
import JumplineLint
import JumplineModel
import JumplineReport
import JumplineTesting
import Testing

/// Every format on the same three pages, whole, from head to foot. `Scripts/check-formats` asks others whether the goldens
/// are what they claim to be.
struct FindingFormatTests {
  /// Astral characters, line ends of every kind, wide and narrow letters, and names that need escapes.
  static let pages: [(document: Document, findings: [Finding])] = {
    let hard = document("pages/tea, 100%:1.txt", "🍵𬭎a的给“老王”上了red\t茶,<一盏>红茶。\r\n\r\n红\u{08}茶\r黑茶\n\n绿茶 & 白茶\n")
    let red = ReportSample.range(of: "红茶", in: hard)
    let black = ReportSample.range(of: "黑茶", in: hard)
    let green = ReportSample.range(of: "绿茶", in: hard)
    let king = ReportSample.range(of: "老王", in: hard)
    var odd = Finding(
      code: "XYZ999", severity: .error, confidence: 1, message: "odd: 100% of “茶”,\n<&> and ]]>, \u{08}",
      range: ReportSample.range(of: "红\u{08}茶", in: hard))
    odd.fix = Fix(.safe, replacements: [.init(ReportSample.range(of: "\u{08}", in: hard), with: "")])
    var far = ReportSample.finding(
      TextRange(black.start, green.end), notes: [.init("here \"too\"", at: green)],
      fix: Fix(.unsafe(because: "guests differ"), replacements: [.init(black, with: "红茶"), .init(green, with: "红茶")]))
    far.severity = .information
    let missing = ReportSample.finding(
      TextRange(king.end, king.end), fix: Fix(.suggestion, replacements: [.init(TextRange(king.end, king.end), with: "𬭎")]))
    let plain = document("tea.txt", "红茶,红茶")
    let twice = [0, 7].map { ReportSample.finding(TextRange($0, $0 + 6)) }
    return [
      (hard, [ReportSample.finding(red), odd, far, missing]), (document("clean/白.txt", "水"), []), (plain, twice),
    ]
  }()

  private static func document(_ path: String, _ text: String) -> Document {
    let bytes = Array(text.utf8)
    var page = ReportSample.page(text)
    page.source = Source(path: path, utf8: bytes, sha256: "00ff")
    return page
  }

  /// New ones each time: SARIF remembers the pages that it was shown.
  static var formats: [any FindingFormat] {
    [
      TextReport(catalogue: ReportSample.catalogue, language: .en), ConciseReport(language: .en), GroupedReport(language: .en),
      JSONReport(catalogue: ReportSample.catalogue),
      SARIFReport(catalogue: ReportSample.catalogue, language: .en, version: "1.2.3"),
      GitHubReport(catalogue: ReportSample.catalogue, language: .en), GitLabReport(), JUnitReport(language: .en),
      CheckstyleReport(), ReviewdogReport(),
    ]
  }

  static func print(
    _ format: some FindingFormat, _ pages: [(document: Document, findings: [Finding])], isComplete: Bool = true
  ) -> [UInt8] {
    var stream = FindingStream(format)
    var output = stream.head()
    var counts: [Severity: Int] = [:]
    for page in pages {
      var printed: [UInt8] = []
      format.write(ReportedPage(page.document, findings: page.findings), to: &printed)
      output += stream.add(printed)
      for finding in page.findings { counts[finding.severity, default: 0] += 1 }
    }
    return output + stream.foot(FindingTotals(findings: counts, isComplete: isComplete))
  }

  @Test(arguments: formats.indices)
  func `a format prints what its golden holds`(index: Int) {
    let format = Self.formats[index]
    let golden = GoldenFile("ReportTests/Golden/\(type(of: format).name).txt")
    #expect(golden.difference(from: Self.print(format, Self.pages)) == nil)
  }

  @Test(arguments: formats.indices)
  func `a format prints the same whether pages come alone or together`(index: Int) {
    let format = Self.formats[index]
    var together: [UInt8] = []
    for page in Self.pages { format.write(ReportedPage(page.document, findings: page.findings), to: &together) }
    var stream = FindingStream(format)
    let once = stream.head() + stream.add(together)
    var parted = FindingStream(format)
    var apart = parted.head()
    for page in Self.pages {
      var printed: [UInt8] = []
      format.write(ReportedPage(page.document, findings: page.findings), to: &printed)
      apart += parted.add(printed)
    }
    #expect(once == apart)
  }

  @Test(arguments: ["sarif", "gitlab", "rdjson", "json"])
  func `what is JSON can be parsed, with and without findings`(name: String) throws {
    for format in Self.formats where type(of: format).name == name {
      for pages in [Self.pages, [], [Self.pages[1]]] {
        let printed = Self.print(format, pages)
        if name == "json" {
          for line in printed.split(separator: 0x0A) { _ = try JSONValue(parsing: Array(line)) }
        } else {
          _ = try JSONValue(parsing: printed)
        }
      }
    }
  }

  @Test func `SARIF stops at what GitHub takes, and says what was left out`() throws {
    let format = SARIFReport(catalogue: ReportSample.catalogue, language: .en, version: "1")
    let page = Self.pages[2]
    let many = (document: page.document, findings: [Finding](repeating: page.findings[0], count: 25_003))
    let run = try JSONValue(parsing: Self.print(format, [many], isComplete: false))["runs"]?.array.first
    #expect(run?["results"]?.array.count == 25_000)
    let invocation = run?["invocations"]?.array.first
    #expect(invocation?["executionSuccessful"] == .bool(false))
    let notification = invocation?["toolExecutionNotifications"]?.array.first
    #expect(
      notification?["message"]?["text"]?.string
        == "3 of 25003 findings were left out: a run holds 25000 at the most. Lint fewer pages at once.")
  }

  @Test func `GitHub is told how much it does not show`() {
    let format = GitHubReport(catalogue: ReportSample.catalogue, language: .en)
    let page = Self.pages[2]
    let many = (document: page.document, findings: [Finding](repeating: page.findings[0], count: 11))
    let last = String(decoding: Self.print(format, [many]), as: UTF8.self).split(separator: "\n").last
    #expect(
      last == "::notice title=jumpline::only 10 annotations of each kind are shown; all findings are in the log: error 0, warning 11, information 0")
  }
}
