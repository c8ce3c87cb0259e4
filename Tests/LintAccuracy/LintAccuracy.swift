import ArgumentParser
import EveryRule
import Foundation
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
  var each = 150

  @Option(help: "Set pages of each style that are read as clean pages.")
  var pages = 200

  @Option(help: "The seed of the first page.")
  var seed = PageSeries.accuracy.rawValue

  @Option(help: "Plant these kinds only; may be said more than once.")
  var kind: [String] = []

  @Flag(help: "Print every error that was missed and every false alarm.")
  var list = false

  @Option(help: "A folder for the pages with errors that were missed, to look at.")
  var missed: String?

  @Flag(help: "Put the tables into Documentation/lint-accuracy.md.")
  var write = false

  func run() throws {
    var measure = LintMeasure(reader: NewspaperTextReader(), linter: Linter(everyRule.onByDefault, language: .en))
    let clean = [PageStyle.blocks, .traditional].flatMap { style in
      (0..<pages).map { PageSetter.page(style, seed: UInt64(seed + $0)) }
    }
    let kinds = kind.isEmpty ? ErrorKind.all : ErrorKind.all.filter { kind.contains($0.name) }
    try measure.plant(kinds, on: TestPage.handMade + clean.prefix(60).map(\.page), each: each, seed: UInt64(seed))
    for page in TestPage.handMade { try measure.addClean(page) }
    for set in clean { try measure.addClean(set.page, lostHalves: set.lostHalves) }
    let codes = everyRule.onByDefault.cards.map(\.code)
    print(measure.recallTable)
    if list { printMissed(measure) }
    print(measure.alarmTable(of: codes))
    if list { printAlarms(measure) }
    if let missed { try write(measure.missed, to: missed) }
    if write { try writeTables(measure, codes) }
    let over = measure.overBudget()
    if !over.isEmpty {
      print("over their budget, to be mended or put behind --preview: \(over.joined(separator: ", "))")
      throw ExitCode.failure
    }
  }

  private func writeTables(_ measure: LintMeasure, _ codes: [String]) throws {
    let path = TestPage.package + "Documentation/lint-accuracy.md"
    let page = try String(contentsOfFile: path, encoding: .utf8)
    let marks = ("<!-- measured: begin -->", "<!-- measured: end -->")
    guard let begin = page.range(of: marks.0), let end = page.range(of: marks.1) else {
      throw ValidationError("\(path): expected “\(marks.0)” and “\(marks.1)”")
    }
    let tables = "\n\(each) errors of each kind, \(pages) set pages of each style.\n\n\(measure.alarmTable(of: codes))\n\(measure.recallTable)"
    try page.replacingCharacters(in: begin.upperBound..<end.lowerBound, with: tables).write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func write(_ errors: [PlantedError], to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (number, error) in errors.enumerated() {
      try Data(error.bytes).write(to: URL(fileURLWithPath: "\(folder)/\(error.kind)-\(number).txt"))
    }
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
