import ArgumentParser
import Foundation
import JumplineTesting

/// Writes set pages with their gold, for people and for `jumpline evaluate`.
struct SetPagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set-pages", abstract: "Writes pages of each style, with their gold, into a folder.")

  @Argument(help: "The folder; each style gets one of its own in it.")
  var folder: String

  @Option(help: "Pages of each style.")
  var pages = 10

  @Option(help: "The seed of the first page.")
  var seed = PageSeries.accuracy.rawValue

  func run() throws {
    for style in PageStyle.allCases {
      let place = URL(filePath: folder).appending(path: style.rawValue)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      for number in 0..<pages {
        try PageSetter.page(style, seed: UInt64(seed + number)).write(into: place)
      }
    }
  }
}

extension SetPage {
  /// Writes the page and its gold.
  func write(into folder: URL) throws {
    try Data(page.bytes).write(to: folder.appending(path: page.name + ".txt"))
    try Data(goldFile.utf8).write(to: folder.appending(path: page.name + ".gold.tsv"))
  }
}
