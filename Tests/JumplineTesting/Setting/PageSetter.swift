import JumplineEvaluation
import JumplineModel

/// Sets articles on a page in the ways newspapers do, so that what the page really says is known. The same style and seed
/// give the same page on every machine.
///
/// Articles are cut after commas, in words, in numbers, in quotations and after sentences; between the halves stand nothing,
/// blank lines, one caption or two, a caption with its credit, a subheading, a column of another article, or a whole notice; sometimes the second half
/// is missing. Articles jump to other pages, in mid-sentence or after one, and parts of others come from there. What cannot
/// be decided from the page is marked as ambiguous.
public struct PageSetter {
  let style: PageStyle
  let seed: UInt64
  let stock: ArticleStock
  let house: HouseStyle
  var random: SplitMix64
  var parts: PartsGenerator
  var draft = PageDraft()

  /// How this page is set.
  var breaker: LineBreaker
  let indent: String
  /// How headings stand in their column.
  let placing: HeadingPlacing
  /// Columns after which a headline is broken.
  let headlineWidth: Int
  let separatesParagraphs: Bool
  /// Whether blank lines come in any number, as where a program left what it could not print.
  let hasUnevenGaps: Bool
  /// Blank lines before an article; nil where they differ.
  let blanksBeforeArticle: Int?
  /// Clauses of the article that is being set, for the captions of its pictures.
  var subject: [String] = []
  /// Its own captions that are not set yet.
  var captions: [(text: String, isTraditional: Bool)] = []
  /// Whether what is being set stands in the middle of something else.
  var isInterrupting = false

  public static func page(_ style: PageStyle, seed: UInt64, from stock: ArticleStock = .own) -> SetPage {
    var setter = PageSetter(style, seed, stock)
    return setter.set()
  }

  init(_ style: PageStyle, _ seed: UInt64, _ stock: ArticleStock) {
    self.style = style
    self.seed = seed
    self.stock = stock
    let salt = UInt64(PageStyle.allCases.firstIndex(of: style) ?? 0) << 48
    var random = SplitMix64(seed: seed ^ salt)
    parts = PartsGenerator(random: SplitMix64(seed: random.next()), style: style)
    let hasFullMarks = random.chance(50)
    house = HouseStyle(style: style, hasFullMarks: style.isTraditional || hasFullMarks)
    indent = style.keepsPrintedLines && random.chance(75) ? "\u{3000}\u{3000}" : ""
    separatesParagraphs = random.chance(style.keepsPrintedLines ? 30 : 90)
    hasUnevenGaps = separatesParagraphs && !style.keepsPrintedLines && random.chance(15)
    let characters = 12 + random.below(18)
    let hangsMarks = random.chance(30)
    breaker = LineBreaker(
      width: 2 * characters, indent: indent.isEmpty ? 0 : 4, hangsMarks: hangsMarks, keepsNumbers: random.chance(40))
    let width = breaker.width
    placing = style.keepsPrintedLines ? random.pick([.left, .left, .left, .left, .setIn, .middle, .middle]) : .left
    headlineWidth = random.pick([max(width, 28), max(width, 28), width, max(16, width * 3 / 4)])
    blanksBeforeArticle = style.keepsPrintedLines ? nil : random.pick([nil, nil, nil, 1, 2, 3])
    self.random = random
  }

  private mutating func set() -> SetPage {
    if random.chance(10) { return fragment() }
    if random.chance(40) { for line in parts.head() { furniture(line) } }
    let usable = stock.articles.filter { style.isTraditional || !$0.isTraditional }
    var articles = chosen(usable)
    if random.chance(35) { articles.insert(parts.column(), at: random.below(articles.count + 1)) }
    if random.chance(15) { articles.insert(parts.poem(), at: random.below(articles.count + 1)) }
    let titles = Set(articles.compactMap(\.parts.first?.text))
    let others = usable.filter { $0.isStory && !titles.contains($0.parts.first?.text ?? "") }
    if !others.isEmpty {
      if random.chance(40) {
        for _ in 0..<1 + random.below(3) { articles.insert(brief(of: random.pick(others)), at: random.below(articles.count + 1)) }
      }
      if random.chance(20) { articles.insert(pictureStory(of: random.pick(others)), at: random.below(articles.count + 1)) }
    }
    for article in articles {
      if article.isStory, random.chance(15) {
        setRest(of: article)
      } else {
        setWhole(article)
      }
    }
    for line in parts.foot() { furniture(line) }
    return page(named: "\(style.rawValue)-\(seed)")
  }

  /// A few lines and nothing else, as people copy them out of a page: headlines, or paragraphs below one or below none; the
  /// first may be a single sentence.
  private mutating func fragment() -> SetPage {
    let usable = stock.articles.filter { (style.isTraditional || !$0.isTraditional) && $0.isStory }
    if random.chance(20) {
      for article in usable.shuffled(using: &random).prefix(1 + random.below(4)) {
        guard let main = article.parts.first(where: { $0.role == .main }) else { continue }
        headline(varied(main, article), article, draft.newArticle(), 1)
      }
      return page(named: "\(style.rawValue)-\(seed)")
    }
    let article = random.pick(usable)
    let texts = article.parts.filter { $0.label == .paragraph }
    let number = draft.newArticle()
    if random.chance(40) {
      if let main = article.parts.first(where: { $0.role == .main }) { headline(varied(main, article), article, number, 1) }
      if random.chance(40) { line(parts.byline(), .byline, number, gap()) }
    }
    let first = random.below(texts.count)
    for (index, part) in texts[first..<min(texts.count, first + 1 + random.below(3))].enumerated() {
      var text = house.write(part.text, isTraditional: article.isTraditional)
      if index == 0, random.chance(50), let end = text.firstIndex(of: "。") { text = Array(text[...end]) }
      paragraph(text, number, gap(), isWhole: true)
    }
    return page(named: "\(style.rawValue)-\(seed)")
  }

  /// The page with everything that was set on it.
  mutating func page(named name: String) -> SetPage {
    draft.page(style, seed, named: name, blanks: random.pick([0, 0, 1, 4]), endsLine: random.chance(70))
  }

  /// Two to five articles, stories oftener than anything else.
  private mutating func chosen(_ articles: [StockArticle]) -> [StockArticle] {
    let shuffled = articles.shuffled(using: &random)
    let count = 2 + random.below(4)
    let stories = shuffled.filter(\.isStory).prefix((count + random.below(2)) / 2)
    return (stories + shuffled.filter { !$0.isStory }.prefix(count - stories.count)).shuffled(using: &random)
  }
}
