import EveryRule
import Foundation
import JumplineEditing
import JumplineLint
import JumplineModel
import JumplinePipeline
import JumplineReport
import JumplineTesting
import NewspaperText
import Testing

/// What becomes of files.
struct EditLogTests {
  private static let page = Array("县水利局昨日向全县各乡镇发布通告，，请沿线各村提前做好准备。\n".utf8)

  private static func folder(_ bytes: [UInt8] = page) throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write("pages/1.txt", bytes)
    return folder
  }

  private static func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `permissions are kept`() throws {
    let folder = try Self.folder()
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.path + "/pages/1.txt")
    FixPropertyTests.fix(folder, allowsUnsafe: false)
    #expect(try folder.read(bytes: "pages/1.txt") != Self.page)
    #expect(try Self.mode(folder.path + "/pages/1.txt") == 0o640)
  }

  @Test func `a link is kept, and the file that it leads to changed`() throws {
    let folder = try ScratchFolder()
    try folder.write("kept/1.txt", Self.page)
    try FileManager.default.createDirectory(atPath: folder.path + "/pages", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/pages/1.txt", withDestinationPath: "../kept/1.txt")
    FixPropertyTests.fix(folder, allowsUnsafe: false)
    #expect(try folder.read(bytes: "kept/1.txt") != Self.page)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/pages/1.txt") == "../kept/1.txt")
  }

  @Test func `nothing else is left in the folder`() throws {
    let folder = try Self.folder()
    FixPropertyTests.fix(folder, allowsUnsafe: false)
    #expect(try folder.files() == ["log.jsonl", "pages/1.txt"])
  }

  @Test func `without a record a page stays as it is`() throws {
    let folder = try Self.folder()
    try FileManager.default.createDirectory(atPath: folder.path + "/log.jsonl", withIntermediateDirectories: true)
    let told = FixPropertyTests.fix(folder, allowsUnsafe: false)
    #expect(told.map(\.message) == ["expected a place that can be written to, but it is a folder. Choose another with --edit-log, or make room or change its permissions."])
    #expect(try folder.read(bytes: "pages/1.txt") == Self.page)
  }

  @Test func `a page that was changed meanwhile is left alone`() throws {
    let folder = try Self.folder()
    var linting = Linting(
      opening: SourceOpening(language: .en), reading: PageReading(readers: [NewspaperTextReader()], language: .en),
      linter: Linter(everyRule, language: .en), lanes: 1, threshold: nil)
    linting.fixing = Fixing(allowsUnsafe: false, isTrial: false, ledger: nil)
    var log = EditLog(FilePath(folder.path + "/log.jsonl"), language: .en)
    var ledger: FindingLedger?
    var told: [String] = []
    let inputs = InputList([folder.path + "/pages/1.txt"], extensions: ["txt"], language: .en).inputs
    let outcome = linting.run(inputs, ledger: &ledger, report: { _, _, _ in }) { page in
      _ = try? folder.write("pages/1.txt", Array("别的文字。\n".utf8))
      return log.commit(page)
    } write: { _ in true } tell: { told.append($0.message) }
    #expect(told == ["not changed: the file was changed by somebody else after it was read. Run lint again."])
    #expect(outcome.status == .inputOrOutput)
    #expect(try folder.read("pages/1.txt") == "别的文字。\n")
    #expect(log.fixes == 0)
  }

  @Test func `runs after each other come back to the first page`() throws {
    let worn = FixPropertyTests.worn(3)
    let folder = try Self.folder(worn)
    FixPropertyTests.fix(folder, allowsUnsafe: false)
    let safe = try folder.read(bytes: "pages/1.txt")
    FixPropertyTests.fix(folder, allowsUnsafe: true)
    let all = try folder.read(bytes: "pages/1.txt")
    #expect(safe != worn)
    #expect(all != safe)
    let path = FilePath(folder.path + "/log.jsonl")
    let history = try EditHistory(path, try folder.read(bytes: "log.jsonl"), language: .en)
    let original = try #require(try history.original(of: all, page: folder.path + "/pages/1.txt"))
    #expect(original.bytes == worn)
    #expect(original.script.applied(to: worn) == all)
    // Under another name, and put back by hand.
    #expect(try history.original(of: all, page: "elsewhere.txt")?.bytes == worn)
    let again = try #require(try history.original(of: worn, page: folder.path + "/pages/1.txt"))
    #expect(again.script.applied(to: worn) == all)
    // A copy that was kept elsewhere.
    #expect(try history.original(of: worn, page: "elsewhere.txt")?.script == again.script)
    #expect(try history.original(of: Array("别的文字。\n".utf8), page: "elsewhere.txt") == nil)
  }

  @Test func `a log that was written to does not give back a page`() throws {
    let folder = try Self.folder()
    FixPropertyTests.fix(folder, allowsUnsafe: false)
    let path = FilePath(folder.path + "/log.jsonl")
    let log = try folder.read("log.jsonl")
    let fixed = try folder.read(bytes: "pages/1.txt")
    func refusal(_ log: String) -> String? {
      do throws(EditHistory.Contradiction) {
        _ = try EditHistory(path, Array(log.utf8), language: .en).original(of: fixed, page: folder.path + "/pages/1.txt")
        return nil
      } catch {
        return error.message
      }
    }
    #expect(refusal(log) == nil)
    #expect(refusal(log.replacing("\"start\":48", with: "\"start\":45")) == "line 1 is no record of an edit (jumpline.edit/1). Restore the file; only lint --fix should write it.")
    #expect(refusal(log.replacing("efbc8cefbc8c", with: "efbc8cefbc8d")) == "the edits at \(path):1 cannot be undone: the record does not fit the page. Restore the log.")
    #expect(refusal("nonsense\n") == "line 1 is no record of an edit (jumpline.edit/1). Restore the file; only lint --fix should write it.")
  }
}
