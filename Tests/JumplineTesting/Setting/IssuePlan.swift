import JumplineModel

/// Which article of an issue stands on which pages, before anything is set.
struct IssuePlan {
  /// What one page has of an article.
  struct Part {
    enum Title {
      case whole
      case short(String)
      case none
    }

    var article: StockArticle
    var title: Title
    /// Paragraphs as their writer handed them in; the first and the last may be half of one.
    var paragraphs: [String]
    var startsInside = false
    var endsInside = false
    /// The pages that its jump lines name; nil where it has none.
    var from: String?
    var to: String?
    /// The numbers of the cuts that its jump lines stand at: both halves of a cut have the same.
    var cutBefore: Int?
    var cutAfter: Int?
  }

  private(set) var names: [String] = []
  /// The parts on each page.
  private(set) var parts: [[Part]] = []
  private var random: SplitMix64
  private var cuts = 0

  init(_ stock: [StockArticle], seed: UInt64) {
    random = SplitMix64(seed: seed &* 0x9E37_79B9)
    let count = 4 + random.below(9)
    let isSectioned = count >= 6 && random.chance(30)
    let first = isSectioned ? count / 2 + random.below(2) : count
    names = (0..<count).map { isSectioned ? ($0 < first ? "A\($0 + 1)" : "B\($0 - first + 1)") : String($0 + 1) }
    parts = [[Part]](repeating: [], count: count)

    let articles = stock.shuffled(using: &random)
    var stories = articles.indices.filter { articles[$0].paragraphs >= 2 && articles[$0].parts.first?.label == .headline }
    // Few pages take the rest of many articles: two jumps to the same page are common.
    let targets = (0..<max(2, count / 3)).map { _ in 1 + random.below(count - 1) }
    var used: Set<Int> = []
    for _ in 0..<min(stories.count, 3 + random.below(count)) {
      let number = stories.removeFirst()
      used.insert(number)
      continueArticle(articles[number], targets)
    }
    for (number, article) in articles.enumerated() where !used.contains(number) {
      let page = random.below(count)
      guard parts[page].count < 2 + page % 3 else { continue }
      parts[page].append(Part(article: article, title: .whole, paragraphs: []))
    }
    for page in parts.indices { parts[page].shuffle(using: &random) }
  }

  private mutating func continueArticle(_ article: StockArticle, _ targets: [Int]) {
    var page = random.below(max(1, names.count / 2))
    var texts = article.parts.filter { $0.label == .paragraph }.map(\.text)
    var part = Part(article: article, title: .whole, paragraphs: [])
    var isFirst = true
    while true {
      let isLast = !isFirst && (texts.count < 3 || random.chance(88))
      let wanted = random.chance(85) ? targets[random.below(targets.count)] : random.below(names.count)
      guard !isLast, wanted != page, wanted > page || random.chance(20), texts.count > 1 else {
        part.paragraphs = texts
        parts[page].append(part)
        return
      }
      part.paragraphs = Array(texts.prefix(1 + random.below(min(6, texts.count - 1))))
      texts.removeFirst(part.paragraphs.count)
      part.endsInside = random.chance(65) && splitLast(&part.paragraphs, &texts)
      var rest = Part(article: article, title: title(article), paragraphs: [], startsInside: part.endsInside)
      part.to = name(of: wanted, on: page)
      rest.from = name(of: page, on: wanted)
      cuts += 1
      (part.cutAfter, rest.cutBefore) = (cuts, cuts)
      if random.chance(4) { misprint(&part.to) } else if random.chance(4) { misprint(&rest.from) }
      // Now and then the beginning is not at hand, or the rest was never printed.
      if !random.chance(3) { parts[page].append(part) }
      if random.chance(4) { return }
      (part, page, isFirst) = (rest, wanted, false)
    }
  }

  /// As a jump line names a page: the letter of its own section is often left out.
  private mutating func name(of page: Int, on own: Int) -> String {
    let name = names[page]
    guard let letter = name.first, letter.isLetter, names[own].first == letter, random.chance(40) else { return name }
    return String(name.dropFirst())
  }

  private mutating func misprint(_ page: inout String?) {
    page = random.chance(50) ? String(1 + random.below(names.count)) : String(20 + random.below(60))
  }

  private mutating func title(_ article: StockArticle) -> Part.Title {
    guard let main = article.parts.first(where: { $0.label == .headline && $0.role == .main })?.text else { return .none }
    switch random.below(100) {
    case ..<20: return .whole
    case ..<45:
      let letters = Array(main.unicodeScalars.filter { !$0.properties.isWhitespace })
      let count = min(letters.count, 4 + random.below(4))
      let start = random.below(letters.count - count + 1)
      return .short(String(String.UnicodeScalarView(letters[start..<start + count])))
    default: return .none
    }
  }

  /// Cuts the last of some paragraphs; its second half begins the others.
  private mutating func splitLast(_ paragraphs: inout [String], _ rest: inout [String]) -> Bool {
    guard let last = paragraphs.last else { return false }
    let scalars = Array(last.unicodeScalars)
    guard let cut = ParagraphCutter.cut(scalars, &random) else { return false }
    paragraphs[paragraphs.count - 1] = String(String.UnicodeScalarView(scalars[..<cut]))
    rest.insert(String(String.UnicodeScalarView(scalars[cut...])), at: 0)
    return true
  }
}
