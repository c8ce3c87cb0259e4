import ArgumentParser
import Foundation
import JumplineTesting

/// Writes set issues with their gold and their links, for people and for `jumpline evaluate`.
struct SetIssuesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set-issues", abstract: "Writes issues of each style, with gold and links, into a folder.")

  @Argument(help: "The folder; each issue gets one of its own in it.")
  var folder: String

  @Option(help: "Issues of each style.")
  var issues = 10

  @Option(help: "The seed of the first issue.")
  var seed = PageSeries.accuracy.rawValue

  func run() throws {
    for style in PageStyle.allCases {
      for number in 0..<issues {
        let issue = IssueSetter.issue(style, seed: UInt64(seed + number))
        let place = URL(filePath: folder).appending(path: style.rawValue).appending(path: String(issue.seed))
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        for set in issue.pages { try set.write(into: place) }
        try Data(issue.linksFile.utf8).write(to: place.appending(path: "links.tsv"))
      }
    }
  }
}
