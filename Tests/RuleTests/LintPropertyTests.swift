import EveryRule
import JumplineBytes
import EveryRule
import JumplineJSON
import JumplineLint
import JumplineModel
import JumplineReport
import JumplineTesting
import NewspaperText
import Testing

/// What rules and reports promise on any page whatever.
struct LintPropertyTests {
  static let linter = Linter(everyRule, language: .en)

  /// Real pages with damage, as the reader understands them.
  static func damaged(_ count: Int) throws -> [Document] {
    let pages = TestPage.seeds + TestPage.examples
    var generator = RawPageGenerator(seed: 4)
    return try (0..<count).flatMap { number in
      let bytes = generator.mutate(pages[number % pages.count].bytes)
      return try NewspaperTextReader().read(TestSource.make(path: "damaged/\(number).txt", bytes))
    }
  }

  private func check(_ document: Document, _ findings: [Finding]) throws {
    let source = document.source
    for finding in findings {
      for range in [finding.range] + finding.notes.map(\.range) + (finding.fix?.replacements.map(\.range) ?? []) {
        #expect(range.start >= 0 && range.end <= source.text.count, "\(finding.code) \(range)")
        for bound in [range.start, range.end] where bound > 0 && bound < source.text.count {
          #expect(source.text[bound] & 0xC0 != 0x80, "\(finding.code) \(range) is inside a character")
        }
      }
      #expect((0...1).contains(finding.confidence), "\(finding.code)")
      #expect(!finding.message.isEmpty && !finding.evidence.isEmpty, "\(finding.code)")
    }
    #expect(findings == findings.sorted(by: Finding.inPageOrder))

    let page = ReportedPage(document, findings: findings)
    var text: [UInt8] = []
    TextReport(catalogue: everyRule, language: .zh).write(page, to: &text)
    var json: [UInt8] = []
    JSONReport(catalogue: everyRule).write(page, to: &json)
    let lines = json.split(separator: 0x0A)
    #expect(lines.count == findings.count)
    for line in lines {
      #expect(
        try JSONValue(parsing: Array(line)).keys == [
          "path", "code", "name", "severity", "confidence", "message", "start", "end", "line", "column", "article",
          "evidence", "fix",
        ])
    }
  }

  /// A rule that is wrong about what it needs would be silent where it must speak, and no example of its card might tell.
  @Test func `a rule has nothing to say of a page that does not meet its needs`() throws {
    let rules = everyRule.rules.compactMap { type -> (any PageRule)? in if case .page(let rule) = type.init().form { rule } else { nil } }
    let cues = CueIndex(rules.flatMap { type(of: $0).cues }, sets: rules.flatMap { type(of: $0).sets })
    let examples = try (RuleExample.fires + RuleExample.silent).flatMap { example in
      try MarkedExample(example.text).pages.flatMap { try NewspaperTextReader().read(TestSource.make(path: example.code, $0.bytes)) }
    }
    for document in try Self.damaged(100) + examples {
      let page = LintedPage(document, cues: cues, language: .en)
      for rule in rules {
        let kind = type(of: rule)
        let meetsNeeds = page.contents.isSuperset(of: kind.needs.subtracting(.cues))
        if meetsNeeds, !kind.needs.contains(.cues) || kind.cues.contains(where: { !page.places(of: $0).isEmpty }) { continue }
        var findings: [Finding] = []
        rule.check(page, &findings)
        #expect(findings.isEmpty, "\(kind.card.code) on \(document.source.path) without \(kind.needs)")
      }
    }
  }

  @Test func `every finding on a damaged page has its place, its reasons and a line in the reports`() throws {
    for document in try Self.damaged(200) { try check(document, Self.linter.lint(document)) }
  }

  @Test func `every finding on a made-up document has its place, its reasons and a line in the reports`() throws {
    let documents = DocumentGenerator.documents(200)
    for (document, findings) in zip(documents, Self.linter.lint(documents)) { try check(document, findings) }
  }

  @Test func `the same pages give the same findings`() throws {
    let documents = try Self.damaged(20)
    #expect(Self.linter.lint(documents) == Self.linter.lint(documents))
  }

  @Test(arguments: TestPage.seeds + TestPage.examples)
  func `a page understood as gold says has no fault but the one that is printed in it`(page: TestPage) {
    let faults = Linter(everyRule.onByDefault, language: .en).lint(page.document).filter { $0.severity > .information }
    let said = faults.map { "\($0.code) \(page.source.string($0.range))" }
    #expect(said == (page.name.hasPrefix("003") ? ["DAT001 从2004年2018年"] : []))
  }
}
