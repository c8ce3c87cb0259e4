import EveryRule
import Foundation
import JumplineBytes
import JumplineEditing
import JumplineEncodings
import JumplineJSON
import JumplineLint
import JumplineModel
import JumplinePipeline
import JumplineTesting
import NewspaperText
import RelaxNG
import Synchronization
import TEI
import Testing

/// What holds of every page that was fixed, whatever it is: a second run changes nothing; the log gives back the page as it
/// came; no two edits touch; the TEI of the page with its edits is valid and gives back both.
struct FixPropertyTests {
  /// Pages with an error planted in them, and pages that no newspaper would print.
  static func pages() -> [(name: String, bytes: [UInt8])] {
    var pages: [(name: String, bytes: [UInt8])] = []
    for (number, kind) in ErrorKind.all.enumerated() {
      let page = TestPage.handMade[number % TestPage.handMade.count]
      guard let error = kind.plant(on: page, seed: UInt64(number)) else { continue }
      pages.append(("planted-\(kind.name)", error.bytes))
    }
    for seed in 0..<24 as Range<UInt64> {
      var generator = RawPageGenerator(seed: seed)
      pages.append(("made-\(seed)", generator.page(seed % 2 == 0 ? .clean : .init())))
    }
    return pages
  }

  /// A page with many errors in it, several of them side by side.
  static func worn(_ seed: UInt64) -> [UInt8] {
    var random = SplitMix64(seed: seed)
    let page = TestPage.handMade[Int(seed) % TestPage.handMade.count]
    var scalars = Array(String(decoding: page.bytes, as: UTF8.self).unicodeScalars)
    for _ in 0..<30 {
      let place = random.below(scalars.count)
      scalars.insert(contentsOf: random.pick(wear).unicodeScalars, at: place)
    }
    return Array(String(String.UnicodeScalarView(scalars)).utf8)
  }

  private static let wear = [
    "，，", "。。", "、、", " ，", "\u{200B}", "\u{200B}\u{FEFF}", "\u{0B}", "\u{2F08}", "，\u{200B}，", "人ロ", "二O一八年", "２0１8年",
    "\u{F90A}", "，。", "1, 000", "24 .72%", "(下转2版)又", "\u{3000} ", "・",
  ]

  /// Runs lint with fixes over files.
  /// - Returns: what people are told.
  @discardableResult
  static func fix(_ folder: ScratchFolder, allowsUnsafe: Bool, lanes: Int = 1) -> [Complaint] {
    let linting = { (fixing: Fixing) in
      var linting = Linting(
        opening: SourceOpening(language: .en), reading: PageReading(readers: [NewspaperTextReader()], language: .en),
        linter: Linter(everyRule, language: .en), lanes: lanes, threshold: nil)
      linting.fixing = fixing
      return linting
    }(Fixing(allowsUnsafe: allowsUnsafe, isTrial: false, ledger: nil))
    var log = EditLog(FilePath(folder.path + "/log.jsonl"), language: .en)
    var told: [Complaint] = []
    var ledger: FindingLedger?
    let inputs = InputList([folder.path + "/pages"], extensions: ["txt"], language: .en).inputs
    _ = linting.run(inputs, ledger: &ledger, report: { _, _, _ in }) { log.commit($0) } write: { _ in true } tell: { told.append($0) }
    return told
  }

  private static func check(_ pages: [(name: String, bytes: [UInt8])], allowsUnsafe: Bool) throws {
    let folder = try ScratchFolder()
    for (name, bytes) in pages { try folder.write("pages/\(name)/1.txt", bytes) }
    fix(folder, allowsUnsafe: allowsUnsafe)
    let once = try pages.map { try folder.read(bytes: "pages/\($0.name)/1.txt") }
    #expect(zip(pages, once).contains { $0.bytes != $1 })
    let log = try folder.read(bytes: "log.jsonl")
    fix(folder, allowsUnsafe: allowsUnsafe)
    let history = try EditHistory(FilePath(folder.path + "/log.jsonl"), log, language: .en)
    let schema = try JSONSchema("edit.schema.json")
    for line in log.split(separator: 0x0A) { #expect(schema.faults(in: try JSONValue(parsing: Array(line))) == []) }
    for ((name, before), after) in zip(pages, once) {
      #expect(try folder.read(bytes: "pages/\(name)/1.txt") == after, "\(name): a second run changes it again")
      let original = try history.original(of: after, page: folder.path + "/pages/\(name)/1.txt")
      #expect(original?.bytes ?? after == before, "\(name) does not come back")
      guard let original else { continue }
      #expect(EditScript(original.script.edits, size: before.count) == original.script, "\(name): edits touch")
      #expect(original.script.applied(to: before) == after, "\(name)")
      try checkTEI(name, original, after)
    }
    #expect(try folder.read(bytes: "log.jsonl") == log)
  }

  private static func checkTEI(_ name: String, _ original: EditHistory.Original, _ after: [UInt8]) throws {
    let source = SourceReading(detecting: original.bytes).source(path: name, sha256: Fingerprint.sha256(original.bytes))
    var document = try #require(try NewspaperTextReader().read(source).first)
    var documents = [document]
    ArticleIdentifier.stamp(&documents)
    document = documents[0]
    document.edits = original.edits(of: source)
    var tei: [UInt8] = []
    TEIWriter().write(document, WriterOptions(), to: &tei)
    let faults = RelaxNGValidator().validate(tei, name: name)
    #expect(faults.filter { $0.severity == .error }.map(\.message) == [], "\(name)")
    let rebuilt = try #require(try TEIReader().rebuild(tei).first)
    #expect(rebuilt.bytes == original.bytes, "\(name): the TEI does not give it back")
    #expect(rebuilt.discrepancies.map(\.message) == [], "\(name)")
    let codec = try #require(SourceCodec(named: source.encoding))
    let edits = rebuilt.corrections.map {
      ByteEdit(range: $0.range, new: codec.encode(Array($0.text.utf8)[...]).bytes, rules: [], isUnsafe: false)
    }
    #expect(EditScript(edits, size: rebuilt.bytes.count)?.applied(to: rebuilt.bytes) == after, "\(name): the corrections get lost")
    let again = try #require(try TEIReader().read(Source(path: "", utf8: tei, sha256: "")).first)
    #expect(again.edits == document.edits, "\(name)")
  }

  @Test func `planted and made pages are fixed once and for all, and come back`() throws {
    try Self.check(Self.pages(), allowsUnsafe: true)
  }

  @Test(arguments: [false, true]) func `worn pages are fixed once and for all, and come back`(allowsUnsafe: Bool) throws {
    try Self.check((0..<16).map { ("worn-\($0)", Self.worn(UInt64($0))) }, allowsUnsafe: allowsUnsafe)
  }

  @Test(arguments: [TextEncoding.gb18030, .utf16LE, .big5HKSCS]) func `pages in other encodings too`(encoding: TextEncoding) throws {
    let codec = try #require(SourceCodec(encoding))
    let pages = (0..<8).map { seed in
      let text = String(decoding: Self.worn(UInt64(seed)), as: UTF8.self)
      return ("worn-\(seed)", text.unicodeScalars.flatMap { codec.encode(Array(String($0).utf8)[...]).bytes })
    }
    try Self.check(pages, allowsUnsafe: true)
  }

  @Test func `pages with line ends of two bytes keep them`() throws {
    let pages = (0..<6).map { seed -> (name: String, bytes: [UInt8]) in
      let text = String(decoding: Self.worn(UInt64(seed)), as: UTF8.self)
      return ("worn-\(seed)", Array(text.unicodeScalars.flatMap { $0 == "\n" ? Array("\r\n".utf8) : Array(String($0).utf8) }))
    }
    try Self.check(pages, allowsUnsafe: true)
    let folder = try ScratchFolder()
    for (name, bytes) in pages { try folder.write("pages/\(name)/1.txt", bytes) }
    Self.fix(folder, allowsUnsafe: true)
    for (name, _) in pages {
      let fixed = try folder.read(bytes: "pages/\(name)/1.txt")
      let feeds = fixed.count { $0 == 0x0A }
      let both = zip(fixed, fixed.dropFirst()).count { $0 == 0x0D && $1 == 0x0A }
      #expect(feeds == both, "\(name)")
    }
  }

  @Test func `pages and log are the same with any number of lanes`() throws {
    let folders = try [1, 3].map { lanes in
      let folder = try ScratchFolder()
      for seed in 0..<16 { try folder.write("pages/\(seed)/1.txt", Self.worn(UInt64(seed))) }
      Self.fix(folder, allowsUnsafe: true, lanes: lanes)
      return folder
    }
    for file in try folders[0].files() { #expect(try folders[0].read(bytes: file) == folders[1].read(bytes: file), "\(file)") }
  }
}
