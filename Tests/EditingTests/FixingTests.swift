import JumplineBytes
import JumplineEncodings
import JumplineLint
import JumplineModel
import JumplinePipeline
import JumplineTesting
import NewspaperText
import Testing

/// Replaces every letter by another one.
private protocol LetterRule: PageRule {
  static var letter: UInt8 { get }
  static var other: String { get }
}

extension LetterRule {
  func check(_ page: LintedPage, _ report: inout [Finding]) {
    for (offset, byte) in page.document.source.text.enumerated() where byte == Self.letter {
      let range = TextRange(offset, offset + 1)
      report.append(
        Finding(
          code: Self.card.code, severity: .warning, confidence: 1, message: "a letter", range: range,
          fix: Fix(.safe, replacements: [.init(range, with: Self.other)])))
    }
  }
}

private struct AForB: LetterRule {
  static let card = FixingTests.card("ZZZ001")
  static let letter = UInt8(ascii: "a")
  static let other = "b"
}

private struct BForA: LetterRule {
  static let card = FixingTests.card("ZZZ002")
  static let letter = UInt8(ascii: "b")
  static let other = "a"
}

private struct RareForC: LetterRule {
  static let card = FixingTests.card("ZZZ003")
  static let letter = UInt8(ascii: "c")
  static let other = "𠮷"
}

/// Wants away what stands before each d, whatever it is.
private struct NothingBeforeD: PageRule {
  static let card = FixingTests.card("ZZZ004")
  func check(_ page: LintedPage, _ report: inout [Finding]) {
    let text = page.document.source.text
    for (offset, byte) in text.enumerated() where byte == UInt8(ascii: "d") && offset > 0 && text[offset - 1] == UInt8(ascii: "a") {
      let range = TextRange(offset - 1, offset)
      report.append(
        Finding(
          code: Self.card.code, severity: .warning, confidence: 1, message: "before d", range: range,
          fix: Fix(.safe, replacements: [.init(range, with: "")])))
    }
  }
}

struct FixingTests {
  static func card(_ code: String) -> RuleCard {
    RuleCard(
      code: code, name: "flag", severity: .warning, confidence: 1, scope: .page, fix: .safe, summary: .init(zh: "", en: ""),
      why: .init(zh: "", en: ""), source: "", fires: [], silent: [])
  }

  /// What rules make of a page, what people are told, and how many findings are left.
  private static func fix(
    _ page: [UInt8], _ rules: [any LintRule.Type], language: Language = .en
  ) throws -> (page: [UInt8], told: [String], left: Int) {
    let folder = try ScratchFolder()
    try folder.write("page.txt", page)
    var linting = Linting(
      opening: SourceOpening(language: language), reading: PageReading(readers: [NewspaperTextReader()], language: language),
      linter: Linter(RuleCatalogue(rules), language: language), lanes: 1, threshold: nil)
    linting.fixing = Fixing(allowsUnsafe: false, isTrial: false, ledger: nil)
    var log = EditLog(FilePath(folder.path + "/log.jsonl"), language: language)
    var ledger: FindingLedger?
    var told: [String] = []
    let inputs = InputList([folder.path + "/page.txt"], extensions: ["txt"], language: language).inputs
    let outcome = linting.run(inputs, ledger: &ledger, report: { _, _, _ in }) { log.commit($0) } write: { _ in true } tell: {
      told.append("\($0.path.split(separator: "/").last ?? ""): \($0.message)")
    }
    return (try folder.read(bytes: "page.txt"), told, outcome.findings.values.reduce(0, +))
  }

  @Test func `fixes that undo each other leave the page as it was, and are told`() throws {
    let (page, told, left) = try Self.fix(Array("x a y\n".utf8), [AForB.self, BForA.self])
    #expect(page == Array("x a y\n".utf8))
    #expect(told == ["page.txt: left as it was: the fixes of ZZZ001, ZZZ002 undo each other without end. Leave out one of these rules with --ignore."])
    #expect(left == 1)
  }

  @Test func `what the encoding does not have is left and told`() throws {
    // Big5, found out by its bytes.
    let words = String(repeating: "本報訊縣政府昨日召開會議討論水利建設的問題", count: 6)
    let codec = try #require(SourceCodec(.big5))
    let page = codec.encode(Array("\(words)c，。\n".utf8)[...]).bytes
    let (fixed, told, left) = try Self.fix(page, [RareForC.self])
    #expect(fixed == page)
    #expect(told == ["page.txt:1:127: the fix of ZZZ003 was left: Big5-HKSCS does not have “𠮷”. Convert the page to UTF-8 first."])
    #expect(left == 1)
  }

  @Test func `of two fixes of one place the one that lost is told, unless it comes to pass later`() throws {
    let (page, told, left) = try Self.fix(Array("x ad y\n".utf8), [AForB.self, NothingBeforeD.self])
    #expect(String(decoding: page, as: UTF8.self) == "x bd y\n")
    #expect(told == ["page.txt:1:3: the fix of ZZZ004 was left: it touches that of ZZZ001, which went first."])
    #expect(left == 0)
    let (all, silence, none) = try Self.fix(Array("x aaaaa y\n".utf8), [AForB.self])
    #expect(String(decoding: all, as: UTF8.self) == "x bbbbb y\n")
    #expect(silence == [])
    #expect(none == 0)
  }
}
