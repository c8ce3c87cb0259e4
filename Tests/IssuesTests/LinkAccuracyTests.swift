import JumplineBytes
import JumplineEvaluation
import JumplineModel
import JumplinePipeline
import JumplineTesting
import NewspaperText
import Testing

/// Ten set issues of each style, always the same: what was reached must not be lost. `Scripts/accuracy` measures on many more.
@Suite struct LinkAccuracyTests {
  @Test(arguments: PageStyle.allCases)
  func `links set issues no worse than before`(style: PageStyle) throws {
    let reading = PageReading(readers: [NewspaperTextReader()], language: .en)
    var total = Figures()
    for number in 0..<10 {
      total += try IssueSetter.issue(style, seed: PageSeries.sample.seed(number)).figures(reading)
    }
    #expect(total.links.recall.denominator > 30)
    #expect(total.links.precision.value >= 0.95)
    #expect(total.links.recall.value >= 0.85)
  }

  @Test func `the same style and seed give the same issue`() {
    let (first, again) = (IssueSetter.issue(.blocks, seed: 7), IssueSetter.issue(.blocks, seed: 7))
    #expect(first.pages.map(\.page.bytes) == again.pages.map(\.page.bytes))
    #expect(first.links == again.links)
    #expect(first.linksFile == again.linksFile)
  }

  @Test func `both halves of a gold link are jump lines of the gold`() throws {
    for style in PageStyle.allCases {
      let issue = IssueSetter.issue(style, seed: 11)
      for link in issue.links {
        let from = issue.pages.first { $0.page.path == link.fromFile }?.page.gold.pieces.first { $0.range.start == link.fromStart }
        let to = issue.pages.first { $0.page.path == link.toFile }?.page.gold.pieces.first { $0.range.start == link.toStart }
        #expect(from?.jump?.direction == .to)
        #expect(to?.jump?.direction == .from)
      }
    }
  }
}
