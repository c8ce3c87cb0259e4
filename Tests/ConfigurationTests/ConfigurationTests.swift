import JumplineConfiguration
import JumplineEncodings
import JumplineIssues
import JumplineLint
import JumplineModel
import Testing

struct ConfigurationTests {
  static let rules = ["DAT001", "DAT003", "JMP001", "PAR001", "PUN001"]

  private func configuration(_ text: String) throws -> Configuration {
    try Configuration(text, rules: Self.rules, language: .en)
  }

  /// `line:column+length message` of each fault.
  private func faults(_ text: String, _ language: Language = .en) -> [String] {
    do throws(ConfigurationFailure) {
      _ = try Configuration(text, rules: Self.rules, language: language)
      return []
    } catch {
      return error.faults.map { "\($0.line):\($0.column)+\($0.length) \($0.message)" }
    }
  }

  // MARK: What it says

  @Test func `every key is read, with its line`() throws {
    let it = try configuration(
      """
      pages:
        patterns:
          - "{title}_{year}{month}{day}_{page}.txt"
      manifest: pages.csv
      encoding: GB18030
      years: 1990-2030
      select: [DAT, PUN001]
      ignore:
        - DAT003
      severity: {DAT: warning, DAT001: error}
      overrides:
        - paths: ["1950/**"]
          ignore: [PUN]
          severity: {DAT001: information}
      profile: title.yml
      packs: []
      fail-on: never
      min-confidence: 0.5
      """)
    #expect(it.patterns?.value.map(\.description) == ["{title}_{year}{month}{day}_{page}.txt"])
    #expect(it.patterns?.origin == .file(line: 2))
    #expect(it.manifest?.value == "pages.csv" && it.manifest?.origin == .file(line: 4))
    #expect(it.encoding?.value == .gb18030)
    #expect(it.years?.value == 1990...2030)
    #expect(it.rules == .init(select: ["DAT", "PUN001"], isExclusive: true, ignore: ["DAT003"], severity: ["DAT": .warning, "DAT001": .error]))
    #expect(it.overrides.map(\.line) == [12])
    #expect(it.overrides.map(\.rules) == [.init(ignore: ["PUN"], severity: ["DAT001": .information])])
    #expect(it.overrides.first?.paths.map(\.description) == ["1950/**"])
    #expect(it.profile?.value == "title.yml" && it.packs?.value == [])
    #expect(it.failOn?.value == .some(nil) && it.failOn?.origin == .file(line: 17))
    #expect(it.minimumConfidence?.value == 0.5)
  }

  @Test(arguments: ["", "\n\n", "# nothing\n", "---\n"])
  func `a file that says nothing is a configuration`(text: String) throws {
    let it = try configuration(text)
    #expect(it.select == nil && it.patterns == nil && it.overrides.isEmpty && it.failOn == nil)
    #expect(it.rules == .init())
  }

  // MARK: What is wrong

  @Test func `an unknown key is named with the nearest one`() {
    #expect(faults("years: 1990-2030\n\nselct: [DAT]\n") == ["3:1+5 unknown key `selct`; did you mean `select`?"])
    #expect(faults("overrides:\n  - path: [a]\n") == ["2:5+4 unknown key `path`; did you mean `paths`?"])
    #expect(
      faults("pages: {zzzzzzzzz: 1}") == ["1:9+9 unknown key `zzzzzzzzz`; known are patterns"])
    #expect(faults("selct: [DAT]", .zh) == ["1:1+5 不认识的设置 `selct`；是不是 `select`？"])
  }

  @Test func `a value of another kind is named`() {
    #expect(faults("select: DAT") == ["1:9+3 expected a list, found `DAT`"])
    #expect(faults("select:") == ["1:8+1 expected a list, found nothing"])
    #expect(faults("manifest: [a]") == ["1:11+3 expected text, found a list"])
    #expect(faults("- DAT") == ["1:1+5 expected the keys pages, manifest, encoding, years, select, ignore, severity, overrides, profile, packs, plugins, fail-on, error-weights, min-confidence, found a list"])
    #expect(faults("fail-on: warn") == ["1:10+4 expected error, warning, information or never, found `warn`; did you mean `warning`?"])
    #expect(faults("severity: {DAT001: fatal}") == ["1:20+5 expected information, warning or error, found `fatal`"])
    #expect(faults("min-confidence: 2") == ["1:17+1 expected a number from 0 to 1, found `2`"])
    #expect(faults("min-confidence: nan") == ["1:17+3 expected a number from 0 to 1, found `nan`"])
    #expect(faults("encoding: GB18031") == ["1:11+7 expected UTF-8, UTF-16, UTF-16LE, UTF-16BE, GB18030, Big5 or Big5-HKSCS, found `GB18031`; did you mean `GB18030`?"])
    #expect(faults("years: '2030-1990'") == ["1:8+11 expected two years such as 1990-2030, found `2030-1990`"])
  }

  @Test func `a rule that nobody knows is named with the nearest one`() {
    #expect(faults("ignore: [DAT01]") == ["1:10+5 no rule's code is `DAT01` or begins with it; did you mean `DAT001`?"])
    #expect(faults("ignore: ['']") == ["1:10+2 no rule's code is `` or begins with it; did you mean `DAT`?"])
    #expect(faults("severity: {XXXXXXXX: error}") == ["1:12+8 no rule's code is `XXXXXXXX` or begins with it; codes begin with DAT, JMP, PAR, PUN"])
  }

  @Test func `a pattern that cannot be is named`() {
    #expect(faults("pages: {patterns: ['{title}-{yaer}']}") == ["1:20+16 a pattern has no field {yaer}; did you mean {year}?"])
    #expect(faults("pages: {patterns: ['{title']}") == ["1:20+8 a { of the pattern has no }"])
    #expect(faults("pages: {patterns: ['{page}{page}']}") == ["1:20+14 {page} stands twice in the pattern"])
    #expect(faults("pages: {patterns: ['{year}-{page}']}") == ["1:20+15 a date needs {year}, {month} and {day}"])
    #expect(faults("pages: {patterns: ['page.txt']}") == ["1:20+10 the pattern has no field; an example is {title}-{year}{month}{day}-{page}.txt"])
  }

  @Test func `all faults are told, in their order`() {
    #expect(faults("fail-on: x\nselct: []\n").count == 2)
  }

  @Test func `what is no YAML is told with its place`() {
    #expect(faults("select: [DAT\nignore: x").map { $0.prefix(4) } == ["2:7+"])
    #expect(faults("years: 1-2\nyears: 1-2").map { $0.contains("`years` stands twice") } == [true])
    #expect(faults("\tselect: []").count == 1)
  }
}
