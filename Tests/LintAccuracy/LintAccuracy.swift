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
    var measure = LintMeasure(reader: NewspaperTextReader(), linter: Linter(everyRule, language: .en))
    let clean = [PageStyle.blocks, .traditional].flatMap { style in
      (0..<pages).map { PageSetter.page(style, seed: UInt64(seed + $0)) }
    }
    try measure.plant(on: TestPage.handMade + clean.prefix(60).map(\.page), each: each, seed: UInt64(seed))
    for page in TestPage.handMade { try measure.addClean(page) }
    for set in clean { try measure.addClean(set.page, lostHalves: set.lostHalves) }
    printRecall(measure)
    printAlarms(measure)
  }

  private func printRecall(_ measure: LintMeasure) {
    print("| planted error | rules | planted | found |\n|---|---|--:|--:|")
    for kind in ErrorKind.all {
      let recall = measure.recall[kind.name] ?? .init()
      print("| \(kind.name) | \(kind.codes.joined(separator: ", ")) | \(recall.planted) | \(Self.figure(recall.ratio)) |")
    }
    print("| all | | \(measure.total.planted) | \(Self.figure(measure.total.ratio)) |\n")
    guard list else { return }
    for error in measure.missed {
      let quoted = error.ranges.map { String(decoding: error.bytes[$0.start..<$0.end], as: UTF8.self) }
      print("missed \(error.kind): \(quoted.joined(separator: " … ")) (\(error.path))")
    }
  }

  private func printAlarms(_ measure: LintMeasure) {
    print("| rule | findings in 10,000 clean characters |\n|---|--:|")
    let codes = Dictionary(grouping: measure.alarms, by: \.code)
    for (code, alarms) in codes.sorted(by: { $0.key < $1.key }) {
      print("| \(code) | \(Self.figure(measure.rate(of: alarms))) |")
    }
    print("| all, warning or above | \(Self.figure(measure.rate(of: measure.alarms.filter { $0.severity > .information }))) |")
    let asides = ["PAR001", "JMP001", "JMP002"]
    let information = measure.alarms.filter { $0.severity == .information && !asides.contains($0.code) }
    print("| all, information without closed cuts and unresolvable jumps | \(Self.figure(measure.rate(of: information))) |")
    guard list else { return }
    print("")
    for alarm in measure.alarms where !asides.contains(alarm.code) {
      print("alarm \(alarm.code): \(alarm.quoted.prefix(80)) (\(alarm.path))")
    }
  }

  /// Two places behind the point.
  private static func figure(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
