import JSONLines
import JumplineBytes
import JumplineModel
import JumplineProcess
import JumplineTesting
import Testing

/// What rules can say that cannot be true; the page has all findings but theirs, and the next page has theirs, too.
@Suite(.enabled(if: FaultyPlugin.hasPython, "there is no python3"))
struct RuleFaultTests {
  private static func page(_ text: String) -> LintedPage {
    let source = TestSource.make(path: "page.txt", Array(text.utf8))
    let block = Block(label: .paragraph, pieces: [TextRange(0, source.text.count)])
    return LintedPage(Document(source: source, blocks: [block], articles: [Article(kind: .story, blocks: [0])]), language: .en)
  }

  @Test(arguments: [
    ("outside", "findings: 0-1099511627776 is not inside the block, whose text has 6 bytes"),
    ("before", "findings: -1-3 is not inside the block, whose text has 6 bytes"),
    ("backwards", "findings: 3-0 is not inside the block, whose text has 6 bytes"),
    ("half-a-character", "findings: 1-3 cuts a character in two"),
    ("no-block", "findings: there is no block 7 in record 0"),
    ("no-record", "findings: there is no block 0 in record 7"),
    ("foreign-code", "findings.code: expected one of the plugin's own rules, found `DAT001`"),
    ("no-message", "findings.message: expected a string, found null"),
    ("no-confidence", "findings.confidence: expected a number from 0 to 1, found 2"),
    ("fix-outside", "findings: 0-1099511627776 is not inside the block, whose text has 6 bytes"),
    ("unsafe-without-reason", "fix.because: expected a string, found nothing"),
    ("dies", "it ended without an answer (status 3)"),
  ])
  func `a page of which rules say what cannot be does without them, the next does not`(_ mode: String, _ message: String) throws {
    let plugin = try ProcessPlugin(
      ProgramDescription(name: "faulty", command: ["python3", "faulty_rules.py", mode], folder: FaultyPlugin.folder, limit: .seconds(60)),
      language: .en
    ) { _ in }
    defer { plugin.end() }
    let rules = try #require(plugin.rules(records: JSONLinesWriter()))
    func check(_ text: String) -> String {
      var findings: [Finding] = []
      do throws(PluginFailure) {
        try rules.check(Self.page(text), ["FLT001"], &findings)
        return findings.map { "\($0.range) \($0.message)" }.joined()
      } catch {
        return findings.isEmpty ? error.message : "a finding and a failure"
      }
    }
    #expect(check("桥。") == "0-3 first")
    #expect(check("桥bad") == message)
    #expect(check("路。") == "0-3 first")
  }
}
