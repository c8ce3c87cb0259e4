import Foundation
import JumplineTesting
import Testing

/// A page of Markdown whose `console` blocks are shell lines and all that they print.
///
/// ```console
/// $ jumpline convert missing.txt --to tei
/// jumpline: missing.txt: …
/// [3]
/// ```
/// Standard output and standard error stand in the order in which they came; a status other than 0 follows in brackets,
/// and `(no line end)` where the last line has none. A line that begins with `> ` goes on with the command. All lines of a
/// page run in one fresh folder, in which `seeds` are the package's seeds.
struct Transcript: CustomTestStringConvertible, Sendable {
  let path: String
  private let lines: [String]

  init(_ path: String) throws {
    self.path = path
    lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
  }

  var testDescription: String { URL(filePath: path).deletingPathExtension().lastPathComponent }

  /// All transcripts of this target, by name.
  static let all: [Transcript] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Transcripts").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().compactMap { try? Transcript("\(folder)/\($0)") }
  }()

  /// The same page with what the lines really print.
  func replay(in shell: Shell) throws -> String {
    var replayed: [String] = []
    var isConsole = false
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      if line.hasPrefix("```") { isConsole = line == "```console" }
      guard isConsole, line.hasPrefix("$ ") else {
        if !isConsole || line.hasPrefix("```") { replayed.append(line) }
        continue
      }
      replayed.append(line)
      var command = String(line.dropFirst(2))
      while index < lines.count, lines[index].hasPrefix("> ") {
        replayed.append(lines[index])
        command += "\n" + lines[index].dropFirst(2)
        index += 1
      }
      let (output, status) = try shell.run(command)
      if !output.isEmpty {
        let endsInLine = output.hasSuffix("\n")
        replayed += (endsInLine ? String(output.dropLast()) : output).components(separatedBy: "\n")
        if !endsInLine { replayed.append("(no line end)") }
      }
      if status != 0 { replayed.append("[\(status)]") }
    }
    return replayed.joined(separator: "\n")
  }

  /// As it stands in the file.
  var text: String { lines.joined(separator: "\n") }
}
