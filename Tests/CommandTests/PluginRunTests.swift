import Foundation
import JumplineTesting
import Testing

/// Runs over seven pages, of which a plugin fails on one: all seven come out, in their order, and the run ends.
@Suite(.enabled(if: Shell.hasProgram, "the program jumpline was not built beside the tests"))
struct PluginRunTests {
  private static let faulty = Shell.root.appending(path: "Tests/ProcessTests/Plugins/faulty.py").path
  private static let pages = ["a", "b", "c", "bad", "d", "e", "f"]

  private static func shell(_ mode: String, limit: Int = 60) throws -> Shell {
    let shell = try Shell()
    _ = try shell.run(
      """
      for page in \(pages.joined(separator: " ")); do printf '第一行。\\n第二行。\\n' > $page.txt; done
      printf 'plugins: {faulty: {command: [python3, %s, \(mode)], time-limit: \(limit)}}\\n' '\(faulty)' > .jumpline.yml
      """)
    return shell
  }

  /// What became of each page, and the status.
  private static func run(_ shell: Shell, _ options: String) throws -> (pages: [String], status: Int32) {
    let (output, status) = try shell.run("jumpline convert *.txt \(options) --to jsonl 2>/dev/null")
    let records = output.components(separatedBy: "\n").filter { $0.contains("\"kind\":\"page\"") }
    let told = records.map { record in
      let path = record.firstMatch(of: /"path":"([a-z]+)\.txt"/).map { String($0.1) } ?? "?"
      return record.contains("\"code\":\"plugin-failed\"") ? path + " failed" : path
    }
    return (told, status)
  }

  static let onAPage = [
    "dies", "half-a-line", "gigabyte", "late", "wrong-id", "no-id", "not-json", "not-utf8", "wrong-type", "outside", "half-a-character",
    "overlap", "hole", "closes-output",
  ]

  @Test(arguments: onAPage) func `a page on which a plugin fails is an error record, and no other page is lost`(_ mode: String) throws {
    let (pages, status) = try Self.run(try Self.shell(mode), "--from faulty --jobs 2")
    #expect(pages == ["a", "b", "bad failed", "c", "d", "e", "f"])
    #expect(status == 4)
  }

  @Test func `a plugin that never answers costs its time limit twice, and one page`() throws {
    let (pages, status) = try Self.run(try Self.shell("silent", limit: 4), "--from faulty --jobs 1")
    #expect(pages == ["a", "b", "bad failed", "c", "d", "e", "f"])
    #expect(status == 4)
  }

  @Test(arguments: ["twice", "shouts", "ignores-shutdown"]) func `faults that cost nothing lose nothing`(_ mode: String) throws {
    let (pages, status) = try Self.run(try Self.shell(mode), "--from faulty --jobs 1")
    #expect(pages == ["a", "b", "bad", "c", "d", "e", "f"])
    #expect(status == 0)
  }

  /// The plugin is named and cannot be had: what needs no plugin is done, and the status says that something is wrong.
  @Test(arguments: ["exits-at-once", "wrong-version"]) func `a plugin that does not start keeps no page back`(_ mode: String) throws {
    let (pages, status) = try Self.run(try Self.shell(mode), "")
    #expect(pages == ["a", "b", "bad", "c", "d", "e", "f"])
    #expect(status == 4)
  }

  @Test func `a plugin that is not executable keeps no page back`() throws {
    let shell = try Self.shell("none")
    _ = try shell.run("printf 'x\\n' > plugin && printf 'plugins: {faulty: {command: [./plugin]}}\\n' > .jumpline.yml")
    let (pages, status) = try Self.run(shell, "")
    #expect(pages == ["a", "b", "bad", "c", "d", "e", "f"])
    #expect(status == 4)
    let (told, _) = try shell.run("jumpline convert a.txt --to text -o a.out")
    #expect(told == "jumpline: plugin faulty: it could not be started: ./plugin: Permission denied\n")
  }

  @Test func `a writer that dies on a page leaves it out and says so, and writes the others`() throws {
    let shell = try Self.shell("none")
    _ = try shell.run(
      """
      cat > dies.py <<'END'
      import json, os, sys
      for line in sys.stdin:
          request = json.loads(line)
          if request["type"] == "shutdown":
              break
          if request["type"] == "hello":
              answer = {"type": "hello", "protocol": 1, "name": "dies", "version": "1", "kind": "writer", "formats": [{"name": "dies", "extensions": ["d"]}]}
          else:
              path = request["records"][0]["sources"][0]["path"]
              if "bad" in path:
                  os._exit(3)
              answer = {"id": request["id"], "type": "output", "text": path + "\\n"}
          print(json.dumps(answer), flush=True)
      END
      printf 'plugins: {dies: {command: [python3, dies.py]}}\\n' > .jumpline.yml
      """)
    let (written, status) = try shell.run("jumpline convert *.txt --to dies --jobs 1 2>told")
    #expect(written == "a.txt\nb.txt\nc.txt\nd.txt\ne.txt\nf.txt\n")
    #expect(status == 4)
    let (told, _) = try shell.run("cat told")
    #expect(told.contains("jumpline: bad.txt: plugin dies: it ended without an answer (status 3)"))
  }
}
