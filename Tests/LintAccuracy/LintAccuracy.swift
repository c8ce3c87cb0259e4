import ArgumentParser
import EveryRule
import JumplineBytes
import JumplineLint
import JumplineModel
import JumplineTesting
import NewspaperText

/// Plants errors on clean pages and prints, as tables in Markdown, what the rules find and what they say of pages on which
/// nothing is wrong.
@main
struct LintAccuracy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint-accuracy", abstract: "Prints how many planted errors lint finds, and its false alarms.")

  @Option(help: "Errors to plant of each kind.")
  var each = 40

  @Option(help: "Set pages of each style that are read as clean pages.")
  var pages = 200

  @Option(help: "The seed of the first page.")
  var seed = PageSeries.accuracy.rawValue

  @Flag(help: "Print every error that was missed and every false alarm.")
  var list = false

  func run() throws {
    var measure = LintMeasure(reader: NewspaperTextReader(), linter: Linter(everyRule.onByDefault, language: .en))
    let clean = [PageStyle.blocks, .traditional].flatMap { style in
      (0..<pages).map { PageSetter.page(style, seed: UInt64(seed + $0)) }
    }
    try measure.plant(on: TestPage.handMade + clean.prefix(60).map(\.page), each: each, seed: UInt64(seed))
    for page in TestPage.handMade { try measure.addClean(page) }
    for set in clean { try measure.addClean(set.page, lostHalves: set.lostHalves) }
    print(measure.recallTable)
    if list { printMissed(measure) }
    print(measure.alarmTable)
    if list { printAlarms(measure) }
  }

  private func printMissed(_ measure: LintMeasure) {
    for error in measure.missed {
      let quoted = error.ranges.map { String(decoding: error.bytes[$0.start..<$0.end], as: UTF8.self) }
      print("missed \(error.kind): \(quoted.joined(separator: " … ")) (\(error.path))")
    }
    print("")
  }

  private func printAlarms(_ measure: LintMeasure) {
    for alarm in measure.alarms(warnings: true) + measure.alarms(warnings: false) {
      print("alarm \(alarm.code) \(alarm.severity): \(alarm.quoted.prefix(80)) (\(alarm.path))")
    }
  }
}
