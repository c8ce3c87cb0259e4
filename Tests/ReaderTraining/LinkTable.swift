import JumplineEvaluation
import JumplineModel
import JumplinePipeline
import JumplineTesting
import NewspaperText

/// How well articles are found again on the pages they jump to, as a table in Markdown.
struct LinkTable {
  private(set) var lines = [
    "| issues | number | jumps F1 | links | precision | recall |",
    "|---|--:|--:|--:|--:|--:|",
  ]

  /// - Parameters:
  ///   - issues: of each style.
  ///   - seed: of the first issue.
  init(issues: Int, seed: Int) throws {
    let reading = PageReading(readers: [NewspaperTextReader()], language: .en)
    for style in PageStyle.allCases {
      var total = Figures()
      for number in 0..<issues {
        total += try IssueSetter.issue(style, seed: UInt64(seed + number)).figures(reading)
      }
      let cells = [
        style.rawValue, String(issues), AccuracyTable.decimal(total.jumps.f1), String(Int(total.links.recall.denominator)),
        AccuracyTable.decimal(total.links.precision.value), AccuracyTable.decimal(total.links.recall.value),
      ]
      lines.append("| " + cells.joined(separator: " | ") + " |")
    }
  }
}
