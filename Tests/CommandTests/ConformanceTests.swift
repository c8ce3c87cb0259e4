import Foundation
import JumplineTesting
import Testing

/// Every check of `jumpline plugin test` has a guest that fails it, and nothing else.
@Suite(.enabled(if: Shell.hasProgram, "the program jumpline was not built beside the tests"))
struct ConformanceTests {
  struct Guest: CustomTestStringConvertible, Sendable {
    var kind: String
    var fault: String
    /// The one line that fails, with `N` for numbers that differ from run to run.
    var line: String
    var limit = 60

    init(_ kind: String, _ fault: String, _ line: String, limit: Int = 60) {
      (self.kind, self.fault, self.line, self.limit) = (kind, fault, line, limit)
    }

    var testDescription: String { "\(kind) \(fault)" }
  }

  static let guests = [
    // Before anything is asked.
    Guest("rules", "wrong-version", "handshake: expected version 1 of the protocol, found 2"),
    Guest("rules", "chatters", "handshake: expected one JSON object a line, found `loading` (expected a value, found `loading` at byte 0)"),
    // Readers.
    Guest("reader", "no-signature", "signature: guest has none; --from auto will not know its files"),
    Guest("reader", "other-signature", "recognized a.guest: none of its signatures is in it"),
    Guest("reader", "blind", "read a.guest: plugin guest: pieces: no piece has 0-54, “guest”"),
    Guest("reader", "changes", "same again a.guest: another page"),
    Guest("reader", "dies-of-nothing", "an empty file: plugin guest: it ended without an answer (status 9)"),
    Guest("reader", "dies-of-another-format", "a file of another format: plugin guest: it ended without an answer (status 9)"),
    // Writers.
    Guest("writer", "writes-nothing", "write guest: nothing"),
    Guest("writer", "changes", "same again: another text"),
    Guest("writer", "broken-xml", "well formed: line 4: the file ends before <page> is closed: it may have been cut short"),
    Guest("writer", "dies-of-nothing", "a page without blocks: it ended without an answer (status 9)"),
    // Rules.
    Guest("rules", "outside", "check a page: findings: 0-1099511627776 is not inside the block, whose text has 24 bytes"),
    Guest("rules", "changes", "same again: other findings"),
    Guest("rules", "dies-of-nothing", "a page without blocks: it ended without an answer (status 9)"),
    Guest("rules", "no-silent", "examples of GST001: a card has examples that fire, and some that are silent"),
    Guest("rules", "misses", "GST001 fires 1: expected 6-12, found nothing"),
    Guest("rules", "finds-too-much", "GST001 silent 1: expected nothing, found 6-12"),
    // The protocol, whatever the kind.
    Guest("rules", "reorders", "in flight: expected the answer to request N, found N"),
    Guest("rules", "wants-to-be-alone", "two at once: it ended without an answer (status 6)"),
    Guest("reader", "dies-of-length", "a long page: it ended without an answer (status 9)"),
    Guest("reader", "sleeps-over-length", "a long page: no answer within 5 seconds; time-limit sets the limit", limit: 5),
    Guest("rules", "takes-anything", "an unknown request: expected an answer of type `error`, found `page`"),
    Guest("rules", "complains-of-json", "a line that is no JSON: expected one JSON object a line, found `oops` (expected a value, found `oops` at byte 0)"),
    Guest("rules", "complains-of-utf-8", "a line that is not UTF-8: expected one JSON object a line, found `oops` (expected a value, found `oops` at byte 0)"),
    Guest("rules", "complains-of-empty", "an empty line: expected one JSON object a line, found `oops` (expected a value, found `oops` at byte 0)"),
    Guest("rules", "leaves-a-mess", "killed in the middle: it ended without an answer (status 7)"),
    Guest("rules", "hoards", "memory: N KiB after N requests, N KiB after N; the slowest answer took N ms"),
    Guest("rules", "ignores-shutdown", "shutdown: still running two seconds after it was asked to end"),
    Guest("rules", "ignores-the-end", "end of input: still running two seconds after its standard input ended"),
  ]

  /// What `plugin test` says of a guest that is well but for a fault.
  static func trial(_ kind: String, _ fault: String, limit: Int = 60) throws -> (lines: [String], status: Int32) {
    let shell = try Shell()
    let script = Shell.root.appending(path: "Tests/CommandTests/Guests/guest.py").path
    let (output, status) = try shell.run(
      """
      mkdir -p guest/samples && printf 'guest\\n昨天上午，山城新修的步道开放了。\\n' > guest/samples/a.guest
      printf 'command: [python3, %s, \(kind), \(fault)]\\ntime-limit: \(limit)\\n' '\(script)' > guest/plugin.yml
      jumpline plugin test guest --requests 20
      """)
    return (output.components(separatedBy: "\n"), status)
  }

  @Test(arguments: guests) func `a guest with one fault fails one check`(_ guest: Guest) throws {
    let (lines, status) = try Self.trial(guest.kind, guest.fault, limit: guest.limit)
    let failed = lines.filter { $0.hasPrefix("FAIL ") }.map { String($0.dropFirst(5)) }
    let differs = guest.line.contains(" N")
    #expect(failed.map { differs ? $0.replacing(/\d+/, with: "N") : $0 } == [guest.line])
    #expect(status == 1)
  }

  @Test(arguments: ["reader", "writer", "rules"]) func `a guest without a fault passes every check`(_ kind: String) throws {
    let (lines, status) = try Self.trial(kind, "none")
    #expect(lines.filter { $0.hasPrefix("FAIL") } == [])
    #expect(status == 0)
  }
}
