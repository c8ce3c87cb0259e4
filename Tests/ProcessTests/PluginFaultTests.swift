import Foundation
import JumplineModel
import JumplineProcess
import Testing

/// What a plugin can do wrong, none of which loses a page or hangs.
@Suite(.enabled(if: FaultyPlugin.hasPython, "there is no python3"), .serialized)
struct PluginFaultTests {
  /// What is said of the page on which a plugin fails again after it was started again.
  static let faults: [(mode: String, message: String)] = [
    ("dies", "plugin faulty: it ended without an answer (status 3)"),
    ("half-a-line", "plugin faulty: it ended after 20 bytes of an answer, without a line end (status 0)"),
    ("wrong-id", "plugin faulty: expected the answer to request 3, found 4711"),
    ("late", "plugin faulty: expected the answer to request 3, found 2"),
    ("no-id", "plugin faulty: expected the answer to request 3, found a message without id"),
    ("not-json", "plugin faulty: expected one JSON object a line, found `<page/>` (expected a value, found `<page/>` at byte 0)"),
    ("not-utf8", "plugin faulty: expected one JSON object a line, found `{\"id\": 3, \"type\": \"page\", \"language\": \"\u{FFFD}\u{FFFD}\"}` (not UTF-8 at byte 42)"),
  ]

  @Test(arguments: faults) func `a page on which it fails twice is told, the others are read`(_ mode: String, _ message: String) throws {
    let faulty = try FaultyPlugin(mode)
    #expect(faulty.read("a.txt") == "[2]")
    #expect(faulty.read("bad.txt") == message)
    #expect(faulty.read("b.txt") == "[2]")
  }

  @Test(arguments: faults) func `a page on which it fails once is read by the next child`(_ mode: String, _ message: String) throws {
    let faulty = try FaultyPlugin(mode, once: true)
    #expect(faulty.read("a.txt") == "[2]")
    #expect(faulty.read("bad.txt") == "[2]")
    #expect(faulty.read("b.txt") == "[2]")
    #expect(faulty.said.all.contains { $0.hasPrefix("started again: ") })
  }

  /// Question and answer are in step, so the child stays.
  @Test(arguments: [
    ("wrong-type", "plugin faulty: expected an answer of type `page`, found `pages`"),
    ("outside", "plugin faulty: pieces: 0-1099511627776 is not inside the text of 26 bytes"),
    ("half-a-character", "plugin faulty: pieces: 0-1 cuts a character in two at 1"),
    ("overlap", "plugin faulty: pieces: 0-12 is told twice: another piece ends at 12"),
    ("hole", "plugin faulty: pieces: no piece has 13-25, “第二行。”"),
    ("refuses", "expected lines, found bad ones"),
  ])
  func `an answer that cannot be true is the page's misfortune and nobody else's`(_ mode: String, _ message: String) throws {
    let faulty = try FaultyPlugin(mode)
    #expect(faulty.read("bad.txt") == message)
    #expect(faulty.read("b.txt") == "[2]")
    #expect(!faulty.said.all.contains { $0.hasPrefix("started again: ") })
  }

  @Test func `a second answer that nobody asked for is noticed with the next request`() throws {
    let faulty = try FaultyPlugin("twice")
    #expect(faulty.read("bad.txt") == "[2]")
    #expect(faulty.read("b.txt") == "[2]")
    #expect(faulty.said.all == ["started again: expected the answer to request 2, found 1"])
  }

  @Test func `a gigabyte without a line end is cut off`() throws {
    let faulty = try FaultyPlugin("gigabyte")
    #expect(faulty.read("bad.txt") == "plugin faulty: a line of more than 64 MiB")
    #expect(faulty.read("b.txt") == "[2]")
  }

  @Test func `a plugin that never answers is stopped when its time is over`() throws {
    let faulty = try FaultyPlugin("silent", limit: .seconds(4))
    #expect(faulty.read("bad.txt") == "plugin faulty: no answer within 4 seconds; time-limit sets the limit")
    #expect(faulty.read("b.txt") == "[2]")
  }

  @Test func `a plugin that says 256 megabytes on standard error is not passed on for ever, and its answer counts`() throws {
    let faulty = try FaultyPlugin("shouts")
    #expect(faulty.read("bad.txt") == "[2]")
    #expect(faulty.said.all.count == 1000)
    #expect(faulty.said.all.allSatisfy { $0.count <= 2000 })
    #expect(faulty.said.all.last == "…")
  }

  @Test func `a plugin that closes its output and lives on is ended`() throws {
    let faulty = try FaultyPlugin("closes-output")
    #expect(faulty.read("bad.txt") == "plugin faulty: it ended without an answer (still running)")
    #expect(faulty.read("b.txt") == "[2]")
  }

  @Test func `a child of a plugin that outlives it holds nobody up for longer than its time`() throws {
    let faulty = try FaultyPlugin("leaves-a-child", limit: .seconds(4))
    #expect(faulty.read("bad.txt") == "plugin faulty: no answer within 4 seconds; time-limit sets the limit")
    #expect(faulty.read("b.txt") == "[2]")
  }

  @Test func `a plugin that fails on three pages in a row is given up`() throws {
    let faulty = try FaultyPlugin("dies")
    for _ in 0..<3 { #expect(faulty.read("bad.txt") == "plugin faulty: it ended without an answer (status 3)") }
    #expect(
      faulty.read("a.txt")
        == "plugin faulty: it failed too often in a row and is not asked any more; the last time: it ended without an answer (status 3)")
  }

  @Test func `a plugin that dies on page 500 of 1,000 loses none`() throws {
    let faulty = try FaultyPlugin("dies", once: true)
    let results = (1...1000).map { faulty.read($0 == 500 ? "bad.txt" : "\($0).txt") }
    #expect(results.count == 1000)
    #expect(results.allSatisfy { $0 == "[2]" })
    #expect(faulty.said.all == ["about to die", "started again: it ended without an answer (status 3)"])
  }

  @Test func `a plugin that ignores shutdown is killed`() throws {
    let faulty = try FaultyPlugin("ignores-shutdown")
    #expect(faulty.read("a.txt") == "[2]")
    let clock = ContinuousClock()
    let time = clock.measure { faulty.plugin.end() }
    #expect(faulty.said.all == ["ignored shutdown and was killed"])
    #expect(time < .seconds(60))
  }

  // MARK: Before the first page

  private func failure(_ command: [String], limit: Duration = .seconds(60)) -> String? {
    do throws(PluginFailure) {
      let description = ProgramDescription(name: "p", command: command, folder: FaultyPlugin.folder, limit: limit)
      _ = try ProcessPlugin(description, language: .en) { _ in }
      return nil
    } catch {
      return error.message
    }
  }

  @Test func `a file that is not executable does not start, and no shell tries it`() {
    #expect(failure(["./faulty.py"]) == "it could not be started: ./faulty.py: Permission denied")
  }

  @Test func `a program that does not exist does not start`() {
    #expect(failure(["no-such-program"]) == "it could not be started: no-such-program: not found on PATH")
    #expect(failure(["./no-such-program"]) == "it could not be started: ./no-such-program: No such file or directory")
  }

  @Test func `a plugin of another version of the protocol is refused`() {
    #expect(failure(["python3", "faulty.py", "wrong-version"]) == "expected version 1 of the protocol, found 2")
  }

  @Test func `a plugin that exits at once is told with its status`() {
    #expect(failure(["python3", "faulty.py", "exits-at-once"]) == "it ended without an answer (status 5)")
  }

  @Test func `a program that is no plugin is told what was expected`() {
    #expect(failure(["echo", "hello"]) == "expected one JSON object a line, found `hello` (expected a value, found `hello` at byte 0)")
    #expect(failure(["sleep", "600"], limit: .seconds(1)) == "no answer within 1 seconds; time-limit sets the limit")
  }
}
