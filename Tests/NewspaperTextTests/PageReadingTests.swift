import JumplineBytes
import JumplineEvaluation
import JumplineModel
import JumplineTesting
import NewspaperText
import Testing

@Suite struct PageReadingTests {
  private let reader = NewspaperTextReader()

  @Test(arguments: TestPage.seeds)
  func `understands a seed as its gold does`(page: TestPage) throws {
    #expect(try figures([page]).isPerfect)
  }

  @Test(.enabled(if: TestPage.hasShared, "../shared/pages is not here"), arguments: TestPage.examples)
  func `understands an example page as its gold does`(page: TestPage) throws {
    #expect(try figures([page]).isPerfect)
  }

  @Test func `there are five seeds`() {
    #expect(TestPage.seeds.count == 5)
  }

  /// The pages are harder than any paper: what is asserted is what must not get worse.
  @Test func `understands hand-made pages of other papers`() throws {
    #expect(TestPage.handMade.count == 48)
    let figures = try figures(TestPage.handMade)
    #expect(figures.labels.value >= 0.97)
    #expect(figures.joins.precision.value >= 0.97)
    #expect(figures.joins.recall.value >= 0.97)
    #expect(figures.articles.f1 >= 0.80)
    #expect(figures.jumps.f1 == 1)
    #expect(figures.covered.value == 1)
    #expect(figures.twice == 0)
  }

  @Test func `understands the pages that it learned from`() throws {
    #expect(TestPage.training.count == 2412)
    let figures = try figures(TestPage.training)
    #expect(figures.labels.value >= 0.95)
    #expect(figures.joins.precision.value >= 0.955)
    #expect(figures.joins.recall.value >= 0.955)
    #expect(figures.articles.f1 >= 0.73)
    #expect(figures.jumps.f1 >= 0.91)
    #expect(figures.covered.value == 1)
    #expect(figures.twice == 0)
  }

  /// People, roles, datelines, credits, jumps and kinds, as a person reads them off the page.
  @Test(arguments: TestPage.seeds + TestPage.examples)
  func `names people, roles, datelines and kinds`(page: TestPage) throws {
    let document = try #require(try reader.read(page.source).first)
    let golden = GoldenFile("NewspaperTextTests/Golden/\(page.name).txt")
    #expect(golden.difference(from: Array(summary(document).utf8)) == nil)
  }

  private func figures(_ pages: [TestPage]) throws -> Figures {
    var evaluation = Evaluation()
    for page in pages {
      let document = try #require(try reader.read(page.source).first)
      evaluation.add(document, gold: page.gold)
    }
    return evaluation.total
  }

  private func summary(_ document: Document) -> String {
    func string(_ range: TextRange?) -> String { range.map(document.source.string) ?? "-" }
    var lines = ["language \(document.language)"]
    for (number, article) in document.articles.enumerated() {
      lines.append("\narticle \(number + 1): \(article.kind.rawValue)")
      for (role, range) in document.headlines(of: article) { lines.append("  \(role.rawValue): \(string(range))") }
      for inline in document.inlines(of: article) {
        switch inline {
        case .headlinePart: break
        case .byline(let byline): lines.append("  byline: \(people(byline, document))")
        case .credit(let byline): lines.append("  credit: \(string(byline.range)): \(people(byline, document))")
        case .dateline(let dateline):
          let parts = [dateline.agency, dateline.place, dateline.date].map(string)
          lines.append("  dateline: \(string(dateline.range)): \(parts.joined(separator: ", "))")
        case .jump(let jump): lines.append("  jump \(jump.direction.rawValue) \(jump.page): \(string(jump.range))")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func people(_ byline: Byline, _ document: Document) -> String {
    byline.people.map { "\(document.name(of: $0)) (\($0.role.map(document.source.string) ?? "-"))" }.joined(separator: ", ")
  }
}
