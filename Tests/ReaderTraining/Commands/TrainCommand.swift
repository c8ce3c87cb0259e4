import ArgumentParser
import JumplineTesting
import NewspaperText

/// Learns the reader's three tables from set pages and from the pages of the package, and writes them into `Weights.swift`.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Trains the weights and writes them into Weights.swift.")

  @OptionGroup var course: Course

  @Option(help: "The file that is rewritten.")
  var into = TestPage.package + "Plugins/NewspaperText/Decision/Weights.swift"

  @Flag(help: "Rewrite nothing, but print how well pages are understood with what was learned.")
  var dry = false

  @OptionGroup var measurement: Measurement

  func run() throws {
    let learned = try course.learn(from: TestPage.seeds + TestPage.handMade + TestPage.training) { print($0) }
    if dry {
      print(try measurement.table(NewspaperTextReader(weights: learned.weights)).lines.joined(separator: "\n"))
    } else {
      try WeightTables(learned).rewrite(into)
    }
  }
}
