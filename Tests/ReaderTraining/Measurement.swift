import ArgumentParser
import JumplineEvaluation
import JumplineTesting
import NewspaperText

/// What is measured: set pages of every style, the hand-made pages, and any folder of pages with gold.
struct Measurement: ParsableArguments {
  @Option(help: "Pages of each style.")
  var pages = 500

  @Option(help: "The seed of the first page.")
  var seed = PageSeries.accuracy.rawValue

  @Option(help: "A further folder of pages with gold; may be given again.")
  var folder: [String] = []

  @Option(help: "The commonest wrong labels to print.")
  var confusions = 8

  func table(_ reader: NewspaperTextReader) throws -> AccuracyTable {
    var rows: [AccuracyTable.Row] = []
    for style in PageStyle.allCases {
      rows.append(try Self.row(style.rawValue, (0..<pages).lazy.map { PageSetter.page(style, seed: UInt64(seed + $0)).page }, reader))
    }
    rows.append(try Self.row("hand-made", TestPage.handMade, reader))
    rows.append(try Self.row("further hand-made", TestPage.training, reader))
    for folder in folder { rows.append(try Self.row(folder, TestPage.pages(in: folder, as: folder), reader)) }
    return AccuracyTable(rows: rows, confusions: confusions)
  }

  static func row(_ name: String, _ pages: some Sequence<TestPage>, _ reader: NewspaperTextReader) throws -> AccuracyTable.Row {
    var evaluation = Evaluation()
    var count = 0
    for page in pages {
      count += 1
      for document in try reader.read(page.source) { evaluation.add(document, gold: page.gold) }
    }
    return (name, count, evaluation.total)
  }
}
