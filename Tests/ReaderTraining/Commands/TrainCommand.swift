import ArgumentParser
import JumplineTesting
import NewspaperText

/// Learns the reader's tables from set pages and from the pages of the package: weights, what cues say together, what goes on in running
/// text, how lines are worded. Writes them into the files that hold them.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Trains the weights and the models of text, and writes their tables.")

  @OptionGroup var course: Course

  @Option(help: "The file of the weights.")
  var weights = TestPage.package + "Plugins/NewspaperText/Decision/Weights.swift"

  @Option(help: "The file of running text.")
  var running = TestPage.package + "Plugins/NewspaperText/Evidence/RunningText+Table.swift"

  @Option(help: "The file of the wording.")
  var wording = TestPage.package + "Plugins/NewspaperText/Evidence/LineWording+Table.swift"

  @Option(help: "The file of the network of cues.")
  var network = TestPage.package + "Plugins/NewspaperText/Decision/CueNetwork+Table.swift"

  @Flag(help: "Rewrite nothing, but print how well pages are understood with what was learned.")
  var dry = false

  @OptionGroup var measurement: Measurement

  func run() throws {
    let result = try course.learn(from: TestPage.handMade + TestPage.training) { print($0) }
    if dry {
      print(try measurement.table(result.reader).lines.joined(separator: "\n"))
    } else {
      try WeightTables(result.weights).rewrite(weights)
      try result.learned.running.rewrite(running)
      try result.learned.wording.rewrite(wording)
      try result.network.rewrite(network)
    }
  }
}
