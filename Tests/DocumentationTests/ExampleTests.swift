import Foundation
import JumplineTesting
import Testing

/// What the documentation says that a command prints is what it prints.
///
/// `UPDATE_GOLDEN=1 swift test --filter DocumentationTests` writes the outputs anew; read the difference before you commit it.
struct ExampleTests {
  static let pages = ["README.md", "Documentation/command-line.md"]

  @Test(arguments: pages)
  func `every example prints what the page says`(page: String) throws {
    let file = Shell.root.appending(path: page)
    var lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let updates = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
    for var block in ConsoleBlock.all(in: lines).reversed() {
      let shell = try Shell(copying: "Documentation/example")
      for index in block.examples.indices {
        let found = try shell.lines(of: block.examples[index].command)
        if updates {
          block.examples[index].output = found
        } else {
          let expected = block.examples[index].output
          #expect(
            found == expected,
            "\(page), line \(block.start + 1): \(block.examples[index].command); UPDATE_GOLDEN=1 writes it anew")
        }
      }
      if updates { lines.replaceSubrange((block.start + 1)..<block.end, with: block.lines) }
    }
    if updates { try Data(lines.joined(separator: "\n").utf8).write(to: file) }
  }

  /// Pages that are followed from the first line to the last, in one folder.
  static let guides = ["Documentation/plugins.md", "Documentation/rule-packs.md"]

  /// A block in another language is the file that the words before it name, like `lines.py`, if they end in a colon or in
  /// “becomes:”, and is written when its turn has come.
  @Test(arguments: guides)
  func `a guide that is followed to the letter gives what it says`(page: String) throws {
    let file = Shell.root.appending(path: page)
    let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let updates = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
    let shell = try Shell()
    var followed: [String] = []
    var words = ""
    var index = 0
    while index < lines.count {
      let fence = lines[index]
      guard fence.hasPrefix("```"), let end = lines[(index + 1)...].firstIndex(of: "```") else {
        if !fence.isEmpty { words = fence }
        followed.append(fence)
        index += 1
        continue
      }
      if fence == "```console" {
        followed.append(fence)
        for var example in ConsoleBlock.all(in: Array(lines[index...end])).flatMap(\.examples) {
          let found = try shell.lines(of: example.command)
          if updates { example.output = found }
          #expect(found == example.output, "\(page): \(example.command); UPDATE_GOLDEN=1 writes it anew")
          followed += ["$ " + example.command] + example.output
        }
        followed.append("```")
      } else {
        followed += lines[index...end]
        let names = words.components(separatedBy: "`")
        if words.hasSuffix(":"), names.count >= 3 { try shell.write(names[names.count - 2], lines[(index + 1)..<end].joined(separator: "\n") + "\n") }
      }
      words = ""
      index = end + 1
    }
    if updates { try Data(followed.joined(separator: "\n").utf8).write(to: file) }
  }

  @Test func `reading.md explains every cue and every name of evidence`() throws {
    let weights = try String(
      contentsOf: Shell.root.appending(path: "Plugins/NewspaperText/Decision/Weights.swift"), encoding: .utf8)
    let page = try String(contentsOf: Shell.root.appending(path: "Documentation/reading.md"), encoding: .utf8)
    let tables = weights.components(separatedBy: "\"\"\"")
    try #require(tables.count >= 7)
    // The first and the third table hold the names of cues and of seam cues.
    for table in [tables[1], tables[5]] {
      for line in table.components(separatedBy: "\n").dropFirst(2) {
        guard let name = line.split(separator: " ").first, name != "bias" else { continue }
        #expect(page.contains("`\(name)`"), "reading.md does not explain \(name)")
      }
    }
  }

  @Test func `every link inside the documentation leads somewhere`() throws {
    let folder = Shell.root.appending(path: "Documentation")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }
    for page in ["README.md", "Schemas/README.md"] + names.map({ "Documentation/" + $0 }) {
      let file = Shell.root.appending(path: page)
      let text = try String(contentsOf: file, encoding: .utf8)
      for part in text.components(separatedBy: "](").dropFirst() {
        let target = part.prefix { $0 != ")" && $0 != "#" }
        guard !target.isEmpty, !target.hasPrefix("http") else { continue }
        let path = file.deletingLastPathComponent().appending(path: String(target)).path
        #expect(FileManager.default.fileExists(atPath: path), "\(page) leads to \(target)")
      }
    }
  }
}
