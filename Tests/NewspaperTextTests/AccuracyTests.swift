import JumplineEvaluation
import JumplineTesting
import NewspaperText
import Testing

/// Ten set pages of each style, always the same: what was reached must not be lost. `Scripts/accuracy` measures on many more.
@Suite struct AccuracyTests {
  struct Floor: Sendable, CustomStringConvertible {
    var style: PageStyle
    var labels, precision, recall, articles, pieces, jumps: Double

    var description: String { style.rawValue }
  }

  static let floors = [
    Floor(style: .blocks, labels: 0.92, precision: 0.76, recall: 0.73, articles: 0.62, pieces: 0.90, jumps: 1),
    Floor(style: .printedLines, labels: 0.96, precision: 0.97, recall: 0.97, articles: 0.73, pieces: 0.93, jumps: 1),
    Floor(style: .traditional, labels: 0.94, precision: 0.66, recall: 0.66, articles: 0.69, pieces: 0.92, jumps: 1),
    Floor(style: .traditionalPrintedLines, labels: 0.96, precision: 0.98, recall: 0.94, articles: 0.79, pieces: 0.92, jumps: 0.8),
  ]

  @Test(arguments: floors)
  func `understands set pages no worse than before`(floor: Floor) throws {
    let reader = NewspaperTextReader()
    var evaluation = Evaluation()
    for number in 0..<10 {
      let set = PageSetter.page(floor.style, seed: PageSeries.sample.seed(number))
      for document in try reader.read(set.page.source) { evaluation.add(document, gold: set.page.gold) }
    }
    let figures = evaluation.total
    #expect(figures.labels.value >= floor.labels)
    #expect(figures.joins.precision.value >= floor.precision)
    #expect(figures.joins.recall.value >= floor.recall)
    #expect(figures.articles.f1 >= floor.articles)
    #expect(figures.pieces.f1 >= floor.pieces)
    #expect(figures.jumps.f1 >= floor.jumps)
    #expect(figures.covered.value == 1)
    #expect(figures.twice == 0)
  }
}
