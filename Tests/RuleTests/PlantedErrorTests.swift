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

  @Test func `rules stay within their budget of false alarms`() throws {
    var measure = LintMeasure(reader: NewspaperTextReader(), linter: Linter(everyRule.onByDefault, language: .en))
    for page in TestPage.handMade { try measure.addClean(page) }
    for style in [PageStyle.blocks, .traditional] {
      for number in 0..<40 {
        let set = PageSetter.page(style, seed: PageSeries.sample.seed(number))
        try measure.addClean(set.page, lostHalves: set.lostHalves)
      }
    }
    let budgets = AlarmBudgets.committed
    #expect(measure.rate(of: measure.alarms(warnings: true)) <= budgets.warnings)
    #expect(measure.rate(of: measure.alarms(warnings: false)) <= budgets.information)
    let over = measure.overBudget()
    #expect(over.isEmpty, "\(measure.alarms.filter { over.contains($0.code) }.map { "\($0.code) \($0.quoted) (\($0.path))" })")
  }

  /// `Scripts/accuracy lint --write` has written it.
  @Test func `the committed table has every rule, and none above its budget`() throws {
    let rows = try String(contentsOfFile: TestPage.package + "Documentation/lint-accuracy.md", encoding: .utf8)
      .split(separator: "\n").map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
    let rules = Dictionary(
      uniqueKeysWithValues: rows.filter { $0.count == 3 || $0.count == 2 }.flatMap { row in
        row[0].split(separator: " ").filter { $0.count == 6 && $0 == $0.uppercased() && Int($0.suffix(3)) != nil }
          .map { (String($0), Double(row[1])) }
      })
    #expect(Set(rules.keys) == Set(everyRule.onByDefault.cards.map(\.code)))
    for (code, rate) in rules where !LintMeasure.asides.contains(code) {
      #expect(try #require(rate) <= AlarmBudgets.committed.limit(of: code), "\(code)")
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
