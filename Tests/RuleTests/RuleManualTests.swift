import EveryRule
import Foundation
import JumplineLint
import JumplineReport
import RelaxNG
import Testing

/// `Documentation/rules.md` is printed from the cards: `UPDATE_GOLDEN=1 swift test --filter RuleManualTests` prints it anew.
struct RuleManualTests {
  static let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Documentation/rules.md")
    .standardized

  @Test func `the manual of rules is what the cards say`() throws {
    let manual = RuleManual.markdown(everyRule.cards + XMLFaults.cards)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try FileManager.default.createDirectory(
        at: Self.file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(manual.utf8).write(to: Self.file)
    }
    let written = String(decoding: try Data(contentsOf: Self.file), as: UTF8.self)
    #expect(written == manual, "Documentation/rules.md is stale; print it anew with UPDATE_GOLDEN=1")
  }
}
