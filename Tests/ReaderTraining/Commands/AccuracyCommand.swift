import ArgumentParser
import JumplineEvaluation
import JumplineTesting
import NewspaperText

/// Reads set pages that nobody has trained on, and the hand-made ones, and prints every figure as a table in Markdown.
struct AccuracyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accuracy", abstract: "Prints how well pages of each style are understood.")

  @Option(help: "Pages of each style.")
  var pages = 500

  @Option(help: "Issues of each style.")
  var issues = 100

  @Option(help: "The seed of the first page.")
  var seed = PageSeries.accuracy.rawValue

  @Option(help: "The commonest wrong labels to print.")
  var confusions = 8

  func run() throws {
    let reader = NewspaperTextReader()
    var rows: [(name: String, count: Int, figures: Figures)] = []
    for style in PageStyle.allCases {
      var evaluation = Evaluation()
      for number in 0..<pages {
        let set = PageSetter.page(style, seed: UInt64(seed + number))
        for document in try reader.read(set.page.source) { evaluation.add(document, gold: set.page.gold) }
      }
      rows.append((style.rawValue, pages, evaluation.total))
    }
    var handMade = Evaluation()
    for page in TestPage.handMade {
      for document in try reader.read(page.source) { handMade.add(document, gold: page.gold) }
    }
    rows.append(("hand-made", TestPage.handMade.count, handMade.total))
    let links = try LinkTable(issues: issues, seed: seed)
    print((AccuracyTable(rows: rows, confusions: confusions).lines + [""] + links.lines).joined(separator: "\n"))
  }
}
