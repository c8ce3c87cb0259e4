import Foundation
import Testing

/// The table of exit statuses stands in `--help` and in the README, and says the same in both.
struct ExitStatusLaws {
  static let readme = Tree.text("README.md") ?? ""

  /// `0: clean; …` from the lines of the help text.
  static func inHelp() -> [String] {
    let help = Tree.text("Sources/JumplineCommand/Jumpline.swift") ?? ""
    return help.split(separator: "\n").compactMap { line in
      let words = line.trimmingCharacters(in: .whitespaces)
      guard let first = words.first, ("0"..."4").contains(first), words.dropFirst().hasPrefix("  ") else { return nil }
      return "\(first): \(words.dropFirst().trimmingCharacters(in: .whitespaces))"
    }
  }

  /// The same from rows `| 0 | clean; … |`.
  static func inReadme() -> [String] {
    readme.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 2, let status = Int(cells[0]), (0...4).contains(status) else { return nil }
      return "\(status): \(cells[1].replacing("`", with: ""))"
    }
  }

  @Test func `help has all five`() {
    #expect(Self.inHelp().count == 5)
  }

  @Test(.enabled(if: readme.contains("| 0 |"), "the README has no table of exit statuses yet"))
  func `the README says what help says`() {
    #expect(Self.inReadme() == Self.inHelp())
  }
}
