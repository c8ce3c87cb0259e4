import EveryRule
import Foundation
import JumplineBytes
import JumplineLint
import JumplineModel
import JumplineTesting
import NewspaperText
import Testing

/// The small sample of what `Scripts/accuracy` measures at length.
struct PlantedErrorTests {
  static let pages =
    TestPage.handMade
    + [PageStyle.blocks, .traditional].flatMap { style in
      (0..<15).map { PageSetter.page(style, seed: PageSeries.sample.seed($0)).page }
    }

  @Test(arguments: ErrorKind.all.map(\.name))
  func `every kind of error can be planted, and stands where it is said to`(name: String) throws {
    let kind = try #require(ErrorKind.all.first { $0.name == name })
    let planted = Self.pages.enumerated().compactMap { kind.plant(on: $1, seed: UInt64($0)) }
    #expect(!planted.isEmpty)
    for error in planted {
      #expect(!error.ranges.isEmpty)
      #expect(error.ranges.allSatisfy { $0.start < $0.end && $0.end <= error.bytes.count }, "\(error.path) \(error.ranges)")
    }
  }

  /// How often a rule may speak in 10,000 characters of pages that have no fault: `false-alarm-budgets.txt`, a rule a line.
  /// Rules without a line have the budget of `others`.
  static func budgets() throws -> [String: Double] {
    let path = TestPage.package + "Tests/RuleTests/false-alarm-budgets.txt"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    return Dictionary(
      uniqueKeysWithValues: try lines.map { line in
        let fields = line.split(separator: " ")
        return (String(fields[0]), try #require(fields.count > 1 ? Double(fields[1]) : nil))
      })
  }

  @Test func `rules stay within their budget of false alarms`() throws {
    var measure = LintMeasure(reader: NewspaperTextReader(), linter: Linter(everyRule.onByDefault, language: .en))
    for page in TestPage.handMade { try measure.addClean(page) }
    for style in [PageStyle.blocks, .traditional] {
      for number in 0..<40 {
        let set = PageSetter.page(style, seed: PageSeries.sample.seed(number))
        try measure.addClean(set.page, lostHalves: set.lostHalves)
      }
    }
    let budgets = try Self.budgets()
    let others = try #require(budgets["others"])
    let (warnings, information) = (try #require(budgets["warnings"]), try #require(budgets["information"]))
    #expect(measure.rate(of: measure.alarms(warnings: true)) <= warnings)
    #expect(measure.rate(of: measure.alarms(warnings: false)) <= information)
    let alarms = measure.alarms(warnings: true) + measure.alarms(warnings: false)
    for (code, own) in Dictionary(grouping: alarms, by: \.code) {
      #expect(measure.rate(of: own) <= budgets[code] ?? others, "\(code): \(own.map { "\($0.quoted) (\($0.path))" })")
    }
  }

  @Test func `planted errors are found`() throws {
    var measure = LintMeasure(reader: NewspaperTextReader(), linter: Linter(everyRule.onByDefault, language: .en))
    try measure.plant(on: Self.pages, each: 3, seed: 1)
    #expect(measure.total.ratio >= 0.95, "\(measure.missed.map(\.kind))")
  }

  @Test func `the same seed plants the same error`() {
    for kind in ErrorKind.all {
      #expect(kind.plant(on: Self.pages[0], seed: 3)?.bytes == kind.plant(on: Self.pages[0], seed: 3)?.bytes)
    }
  }

  @Test func `kinds of errors have names of their own`() {
    #expect(Set(ErrorKind.all.map(\.name)).count == ErrorKind.all.count)
  }
}
