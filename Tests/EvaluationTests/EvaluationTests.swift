import JumplineBytes
import JumplineEvaluation
import JumplineModel
import JumplineTesting
import Testing

@Suite struct EvaluationTests {
  @Test(arguments: TestPage.seeds + TestPage.examples)
  func `gold against itself is perfect`(_ page: TestPage) {
    var evaluation = Evaluation()
    evaluation.add(page.document, gold: page.gold)
    #expect(evaluation.total.isPerfect)
    #expect(evaluation.total.labels.denominator > 5)
    #expect(evaluation.total.confusions.isEmpty)
  }

  /// Four lines: headline, two halves of a paragraph, a caption of a second article.
  private static let bytes = Array("aaaa\nbbbb\ncccc\ndddd\n".utf8)
  private static let gold = GoldPage(pieces: [
    GoldPiece(range: ByteRange(0, 4), label: .headline, role: .main, article: 1),
    GoldPiece(range: ByteRange(5, 9), label: .paragraph, article: 1),
    GoldPiece(range: ByteRange(10, 14), label: .paragraph, article: 1, joins: 5, notes: [.inlineJump(.to, page: "2")]),
    GoldPiece(range: ByteRange(15, 19), label: .caption, article: 2),
  ])

  private func figures(_ blocks: [Block], _ articles: [[Int]], gold: GoldPage = gold) -> Figures {
    var evaluation = Evaluation()
    let source = TestSource.make(path: "four.txt", Self.bytes)
    evaluation.add(
      Document(source: source, blocks: blocks, articles: articles.map { Article(kind: .story, blocks: $0) }), gold: gold)
    return evaluation.total
  }

  @Test func `a missed join, a wrong label and one article too few cost what they should`() {
    let figures = figures(
      [
        Block(label: .headline, pieces: [TextRange(0, 4)]), Block(label: .paragraph, pieces: [TextRange(5, 9)]),
        Block(label: .paragraph, pieces: [TextRange(10, 14)]), Block(label: .paragraph, pieces: [TextRange(15, 19)]),
      ], [[0, 1, 2, 3]])
    #expect(figures.labels == Ratio(3, of: 4))
    #expect(figures.joins == Score(precision: Ratio(0, of: 0), recall: Ratio(0, of: 1)))
    #expect(figures.joins.f1 == 0)
    #expect(figures.articles == Score(precision: Ratio(0, of: 1), recall: Ratio(0, of: 2)))
    // Each of the three pieces of article 1 shares 3 of 4, the caption 1 of 4; all gold pieces find their whole set.
    #expect(figures.pieces == Score(precision: Ratio(2.5, of: 4), recall: Ratio(4, of: 4)))
    #expect(figures.headlines == Score(precision: Ratio(1, of: 1), recall: Ratio(1, of: 1)))
    #expect(figures.jumps == Score(precision: Ratio(0, of: 0), recall: Ratio(0, of: 1)))
    #expect(figures.covered == Ratio(16, of: 16))
    #expect(figures.confusionsByCount.map(\.confusion) == [.init(gold: .caption, predicted: .paragraph)])
  }

  @Test func `a piece with other bounds is a miss on both sides`() {
    let figures = figures(
      [
        Block(label: .headline, pieces: [TextRange(0, 4)]),
        Block(
          label: .paragraph, pieces: [TextRange(5, 9), TextRange(10, 13)], joins: [Join(confidence: 0.9, evidence: [])]),
      ], [[0, 1]])
    #expect(figures.labels == Ratio(2, of: 4))
    #expect(figures.joins == Score(precision: Ratio(0, of: 1), recall: Ratio(0, of: 1)))
    #expect(figures.covered == Ratio(11, of: 16))
    #expect(figures.confusions == [
      .init(gold: .paragraph, predicted: nil): 1, .init(gold: .caption, predicted: nil): 1,
    ])
  }

  @Test func `what cannot be decided is scored neither way`() {
    var gold = Self.gold
    gold.pieces[2].notes = [.ambiguousJoin]
    gold.pieces[3].notes = [.ambiguousLabel]
    let joined = Block(
      label: .paragraph, pieces: [TextRange(5, 9), TextRange(10, 14)], joins: [Join(confidence: 0.9, evidence: [])])
    let head = Block(label: .headline, pieces: [TextRange(0, 4)])
    let figures = figures([head, joined, Block(label: .credit, pieces: [TextRange(15, 19)])], [[0, 1], [2]], gold: gold)
    #expect(figures.labels == Ratio(3, of: 3))
    #expect(figures.joins == Score())
    #expect(figures.isPerfect)
  }

  @Test func `bytes in two blocks are counted`() {
    let figures = figures(
      [Block(label: .headline, pieces: [TextRange(0, 4)]), Block(label: .paragraph, pieces: [TextRange(2, 9)])], [[0, 1]])
    #expect(figures.twice == 2)
    #expect(!figures.isPerfect)
  }

  @Test func `links pair the jump lines of two pages`() {
    func page(_ path: String, _ direction: Jump.Direction, _ target: String, id: String) -> Document {
      let jump = Jump(direction: direction, page: "1", range: TextRange(5, 9), target: target)
      return Document(
        source: TestSource.make(path: path, Self.bytes),
        blocks: [Block(label: .jump, pieces: [TextRange(5, 9)], inlines: [.jump(jump)])],
        articles: [Article(id: id, kind: .story, blocks: [0])])
    }
    var evaluation = Evaluation()
    evaluation.add(page("x/a.txt", .to, "a2", id: "a1"), gold: GoldPage(pieces: []))
    evaluation.add(page("x/b.txt", .from, "a1", id: "a2"), gold: GoldPage(pieces: []))
    let right = GoldLink(fromFile: "a.txt", fromStart: 5, toFile: "b.txt", toStart: 5)
    let missed = GoldLink(fromFile: "a.txt", fromStart: 5, toFile: "c.txt", toStart: 5)
    evaluation.score(links: [right, missed])
    #expect(evaluation.total.links == Score(precision: Ratio(1, of: 1), recall: Ratio(1, of: 2)))
  }

  @Test func `prints numerators and denominators as JSON`() {
    var evaluation = Evaluation()
    let source = TestSource.make(path: "a\"b.txt", Self.bytes)
    let gold = GoldPage(pieces: [GoldPiece(range: ByteRange(0, 4), label: .headline, role: .main, article: 1)])
    evaluation.add(
      Document(source: source, blocks: [Block(label: .paragraph, pieces: [TextRange(0, 4)])]), gold: gold)
    let figures = #"""
      "labels":{"correct":0,"gold":1,"accuracy":0.0},\#
      "joins":{"correct":0,"predicted":0,"gold":0,"precision":null,"recall":null,"f1":null},\#
      "articles":{"correct":0,"predicted":0,"gold":1,"precision":null,"recall":0.0,"f1":0.0},\#
      "bcubed":{"precisionSum":0.0,"predicted":0,"recallSum":0.0,"gold":1,"precision":null,"recall":0.0,"f1":0.0},\#
      "headlines":{"correct":0,"predicted":0,"gold":1,"precision":null,"recall":0.0,"f1":0.0},\#
      "jumps":{"correct":0,"predicted":0,"gold":0,"precision":null,"recall":null,"f1":null},\#
      "links":{"correct":0,"predicted":0,"gold":0,"precision":null,"recall":null,"f1":null},\#
      "covered":{"bytes":4,"nonBlank":16,"share":0.25},"twice":0,\#
      "confusions":[{"gold":"headline","predicted":"paragraph","count":1}]
      """#
    #expect(
      evaluation.json == "{\"pages\":[\n{\"path\":\"a\\\"b.txt\",\(figures)}\n],\"total\":{\(figures)}}\n")
  }
}
