import JumplineBytes
import JumplineLint
import JumplineModel
import JumplinePipeline
import JumplineTesting
import Synchronization
import Testing

/// Reads a page as one article of one paragraph, and counts how often it had to.
private final class CountingReader: Reader {
  let format = Format(name: "counting", extensions: ["txt"], summary: "")
  let date: String
  let reads = Mutex(0)

  init(date: String = "") { self.date = date }

  func recognizes(_ head: Span<UInt8>) -> Double { 1 }

  func read(_ source: Source) throws(ReadFailure) -> [Document] {
    reads.withLock { $0 += 1 }
    let block = Block(label: .paragraph, pieces: [TextRange(0, source.text.count)])
    return [
      Document(
        source: source, metadata: PageMetadata(title: date.isEmpty ? "" : "paper", date: date, page: "1"), blocks: [block],
        articles: [Article(kind: .story, blocks: [0])])
    ]
  }
}

/// Says of every page all that can be said.
private struct EveryPart: PageRule {
  static let card = LintCacheTests.card("ZZZ001")
  func check(_ page: LintedPage, _ report: inout [Finding]) {
    report.append(
      Finding(
        code: "ZZZ001", severity: .warning, confidence: 0.7, message: "“字”", range: TextRange(0, 3), evidence: ["a", "b"],
        notes: [.init("note", at: TextRange(3, 4))],
        fix: Fix(.unsafe(because: "why"), replacements: [.init(TextRange(0, 3), with: "x")])))
  }
}

private struct CountPages: IssueRule {
  static let card = LintCacheTests.card("ZZZ002")
  func facts(of page: LintedPage) -> [String] { [page.document.source.path] }
  func resolve(_ issue: LintedIssue<[String]>) -> [[Finding]] {
    issue.pages.map { _ in
      [Finding(code: "ZZZ002", severity: .error, confidence: 1, message: "one of \(issue.pages.count)", range: TextRange(0, 1))]
    }
  }
}

struct LintCacheTests {
  static func card(_ code: String) -> RuleCard {
    RuleCard(
      code: code, name: "flag", severity: .warning, confidence: 1, scope: .page, summary: .init(zh: "", en: ""),
      why: .init(zh: "", en: ""), source: "", fires: [], silent: [])
  }

  /// What lint says of the pages of a folder, finding by finding.
  private static func lint(
    _ folder: ScratchFolder, _ reader: CountingReader, program: String = "1", ignoring: [String] = [], habits: TitleHabits? = nil,
    language: Language = .en
  ) -> [Finding] {
    let catalogue = RuleCatalogue([EveryPart.self, CountPages.self])
    let selection = RuleSelection(catalogue, layers: [.init(ignore: ignoring)])
    let linter = Linter(catalogue, selection: { _ in selection }, habits: { _ in habits }, language: language)
    let said = Mutex<[Finding]>([])
    let linting = Linting(
      opening: SourceOpening(language: language), reading: PageReading(readers: [reader], language: language), linter: linter,
      lanes: 1, threshold: nil,
      cache: LintCache(folder: FilePath(folder.path + "/cache"), program: program, settings: "", linter: linter))
    let inputs = InputList([folder.path + "/pages"], extensions: ["txt"], language: language).inputs
    var ledger: FindingLedger?
    _ = linting.run(inputs, ledger: &ledger) { _, findings, _ in said.withLock { $0 += findings } } write: { _ in true } tell: { _ in }
    return said.withLock { $0 }
  }

  private static func pages() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write("pages/a/1.txt", Array("字一\n".utf8))
    try folder.write("pages/b/1.txt", Array("字二\n".utf8))
    return folder
  }

  @Test(arguments: ["", "2001-01-01"]) func `a second run says the same and reads nothing`(date: String) throws {
    let folder = try Self.pages()
    let reader = CountingReader(date: date)
    let first = Self.lint(folder, reader)
    #expect(first.count == 4)
    #expect(reader.reads.withLock { $0 } == 2)
    #expect(Self.lint(folder, reader) == first)
    #expect(reader.reads.withLock { $0 } == 2)
  }

  @Test func `a page that changed is read again, and no other`() throws {
    let folder = try Self.pages()
    let reader = CountingReader()
    _ = Self.lint(folder, reader)
    try folder.write("pages/b/1.txt", Array("字三\n".utf8))
    _ = Self.lint(folder, reader)
    #expect(reader.reads.withLock { $0 } == 3)
  }

  @Test func `another program, other rules and another language remember for themselves`() throws {
    let folder = try Self.pages()
    let reader = CountingReader()
    _ = Self.lint(folder, reader)
    _ = Self.lint(folder, reader, program: "2")
    #expect(reader.reads.withLock { $0 } == 4)
    #expect(Self.lint(folder, reader, ignoring: ["ZZZ002"]).allSatisfy { $0.code == "ZZZ001" })
    #expect(reader.reads.withLock { $0 } == 6)
    _ = Self.lint(folder, reader, language: .zh)
    #expect(reader.reads.withLock { $0 } == 8)
  }

  @Test func `other habits of the title remember for themselves`() throws {
    let folder = try Self.pages()
    let reader = CountingReader()
    func habits(_ form: String) -> TitleHabits { TitleHabits(kinds: [.zero: Habit(form: form, share: 1, count: 20)]) }
    _ = Self.lint(folder, reader)
    _ = Self.lint(folder, reader, habits: habits("〇"))
    #expect(reader.reads.withLock { $0 } == 4)
    _ = Self.lint(folder, reader, habits: habits("○"))
    #expect(reader.reads.withLock { $0 } == 6)
    _ = Self.lint(folder, reader, habits: habits("〇"))
    #expect(reader.reads.withLock { $0 } == 6)
  }

  @Test(arguments: [0, 1, 40, 200]) func `an entry that is broken is ignored and written anew`(kept: Int) throws {
    let folder = try Self.pages()
    let reader = CountingReader()
    let first = Self.lint(folder, reader)
    let entries = try folder.files().filter { $0.hasPrefix("cache/") }
    #expect(entries.count == 2)
    for entry in entries {
      var bytes = Array(try folder.read(bytes: entry).prefix(kept))
      if kept == 200 { bytes[100] ^= 1 }
      try folder.write(entry, bytes)
    }
    #expect(Self.lint(folder, reader) == first)
    #expect(reader.reads.withLock { $0 } == 4)
    #expect(Self.lint(folder, reader) == first)
    #expect(reader.reads.withLock { $0 } == 4)
    #expect(try folder.files().filter { $0.hasPrefix("cache/") } == entries)
  }
}
