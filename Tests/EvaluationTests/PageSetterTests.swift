import JumplineBytes
import JumplineEvaluation
import JumplineModel
import JumplineTesting
import Testing

@Suite struct PageSetterTests {
  private static let pages = PageStyle.allCases.flatMap { style in
    (0..<12).map { PageSetter.page(style, seed: PageSeries.sample.seed(100 + $0)) }
  }

  @Test func `the same seed gives the same page`() {
    for set in Self.pages {
      let again = PageSetter.page(set.style, seed: set.seed)
      #expect(again.page.bytes == set.page.bytes)
      #expect(again.page.gold == set.page.gold)
    }
    #expect(Set(Self.pages.map(\.page.bytes)).count == Self.pages.count)
  }

  @Test func `gold has a row for every line of the page that is not blank`() {
    for set in Self.pages {
      let lines = set.page.bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
      let pieces = set.page.gold.pieces.map { String(decoding: set.page.bytes[$0.range.start..<$0.range.end], as: UTF8.self) }
      #expect(pieces == lines.map { String($0.drop { $0 == "\u{3000}" }) }, "\(set.page.name)")
    }
  }

  @Test func `a document made from gold scores perfectly against it`() throws {
    for set in Self.pages {
      let gold = try GoldPage(parsing: Array(set.goldFile.utf8))
      #expect(gold == set.page.gold)
      var evaluation = Evaluation()
      evaluation.add(set.page.document, gold: gold)
      #expect(evaluation.total.isPerfect, "\(set.page.name)")
    }
  }

  @Test func `paragraphs are cut in every style, and some halves are lost`() {
    for style in PageStyle.allCases {
      let set = (0..<40).map { PageSetter.page(style, seed: PageSeries.sample.seed(200 + $0)) }
      #expect(set.contains { $0.page.gold.pieces.contains { $0.joins != nil } })
      #expect(set.contains { !$0.lostHalves.isEmpty })
      #expect(set.contains { $0.page.gold.pieces.contains { $0.label == .jump && $0.role == .from } })
    }
  }
}
