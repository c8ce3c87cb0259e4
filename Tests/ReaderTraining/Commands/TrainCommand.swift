import ArgumentParser
import JumplineTesting
import NewspaperText

/// Learns the reader's tables of weights, and the one of how lines are worded, from set pages and from the pages of the package,
/// and writes them into the files that hold them.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Trains the weights and the wording of lines, and writes their tables.")

  @OptionGroup var course: Course

  @Option(help: "The file of the weights.")
  var weights = TestPage.package + "Plugins/NewspaperText/Decision/Weights.swift"

  @Option(help: "The file of the wording.")
  var wording = TestPage.package + "Plugins/NewspaperText/Evidence/LineWording+Table.swift"

  @Flag(help: "Rewrite nothing, but print how well pages are understood with what was learned.")
  var dry = false

  @OptionGroup var measurement: Measurement

  func run() throws {
    let learned = try course.learn(from: TestPage.handMade + TestPage.training) { print($0) }
    if dry {
      print(try measurement.table(learned.reader).lines.joined(separator: "\n"))
    } else {
      try WeightTables(learned.weights).rewrite(weights)
      try learned.wording.rewrite(wording)
    }
  }
}
