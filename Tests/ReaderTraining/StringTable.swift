import ArgumentParser
import Foundation

/// A table that a Swift file holds as a string of several lines: groups of characters, parted by white space.
enum StringTable {
  private static let width = 126

  /// Puts groups into a table in place of what it holds; the rest of the file stays as it is.
  /// - Parameter path: the file, for messages.
  static func fill(_ name: String, with groups: [String], in file: inout String, _ path: String) throws {
    var lines = [""]
    for group in groups {
      if !lines[lines.count - 1].isEmpty, lines[lines.count - 1].count + group.count > width { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + group
    }
    guard let head = file.range(of: "let \(name): StaticString = \"\"\"\n"),
      let end = file.range(of: "    \"\"\"", range: head.upperBound..<file.endIndex)
    else { throw ValidationError("\(path): expected a table \(name), found none.") }
    file.replaceSubrange(head.upperBound..<end.lowerBound, with: lines.map { "    \($0)\n" }.joined())
  }
}
