import ArgumentParser
import JumplineEvaluation
import JumplineTesting
import NewspaperText

/// Reads set pages that nobody has trained on, and the hand-made ones, and prints every figure as a table in Markdown.
struct AccuracyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accuracy", abstract: "Prints how well pages of each style are understood.")

  @OptionGroup var measurement: Measurement

  @Option(help: "Issues of each style.")
  var issues = 100

  @Option(help: "Instead: train so many times, each time without a part of the hand-made pages, and measure on that part.")
  var folds: Int?

  @OptionGroup var course: Course

  func run() throws {
    if let folds {
      print(try unseen(folds).lines.joined(separator: "\n"))
    } else {
      let links = try LinkTable(issues: issues, seed: measurement.seed)
      print((try measurement.table(NewspaperTextReader()).lines + [""] + links.lines).joined(separator: "\n"))
    }
  }

  /// The hand-made pages as read by weights that have seen neither them nor pages set from their articles.
  private func unseen(_ folds: Int) throws -> AccuracyTable {
    var total = Figures()
    for part in try course.unseen(folds) { total += try Measurement.row("", part.pages, part.reader).figures }
    return AccuracyTable(
      rows: [("hand-made, not trained on", TestPage.handMade.count + TestPage.training.count, total)], confusions: measurement.confusions)
  }
}
