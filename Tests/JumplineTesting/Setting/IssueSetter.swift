import JumplineBytes
import JumplineEvaluation
import JumplineModel

/// Sets issues of 4 to 12 pages on which articles go on from page to page, so that the links are known. The same style and
/// seed give the same issue on every machine.
///
/// Several articles jump to one page, and their rests stand there with the headline, a short one or none, in mid-sentence or
/// after one; pages are named in digits, in Han numerals or with the letter of a section; some numbers are misprinted, and
/// some halves are missing.
public enum IssueSetter {
  public static func issue(_ style: PageStyle, seed: UInt64) -> SetIssue {
    let stock = ArticleStock.own
    let plan = IssuePlan(stock.articles.filter { style.isTraditional || !$0.isTraditional }, seed: seed)
    let hasHanNumerals = plan.names.first == "1" && seed % 5 == 0
    var pages: [SetPage] = []
    // The jump lines at each cut: file and start.
    var exits: [Int: (file: String, start: Int)] = [:]
    var entries: [Int: (file: String, start: Int)] = [:]
    for (number, parts) in plan.parts.enumerated() {
      var setter = PageSetter(style, seed &* 64 &+ UInt64(number), stock)
      let lines = parts.map { setter.set($0, hasHanNumerals: hasHanNumerals) }
      let page = setter.page(named: "issue\(seed)-20240912-\(plan.names[number])")
      pages.append(page)
      for (part, line) in zip(parts, lines) {
        if let cut = part.cutBefore, let entry = line.entry { entries[cut] = (page.page.path, page.start(ofLine: entry)) }
        if let cut = part.cutAfter, let exit = line.exit { exits[cut] = (page.page.path, page.start(ofLine: exit)) }
      }
    }
    let links = exits.sorted { $0.key < $1.key }.compactMap { cut, exit in
      entries[cut].map { GoldLink(fromFile: exit.file, fromStart: exit.start, toFile: $0.file, toStart: $0.start) }
    }
    return SetIssue(style: style, seed: seed, pages: pages, links: links)
  }
}

extension SetPage {
  fileprivate func start(ofLine line: Int) -> Int { page.gold.pieces[line].range.start }
}

extension PageSetter {
  /// Sets what a page has of an article.
  /// - Returns: the lines of its jump lines, nil where it has none.
  mutating func set(_ part: IssuePlan.Part, hasHanNumerals: Bool) -> (entry: Int?, exit: Int?) {
    guard part.from != nil || part.to != nil else {
      setWhole(part.article, mayJump: false)
      return (nil, nil)
    }
    let number = draft.newArticle()
    var entry: Int?
    var opening: String?
    let headline = title(part)
    // Some papers print the title of a rest above 上接, others below.
    let isBelow = random.chance(50)
    if let headline, !isBelow || part.from == nil { set(headline, part.article, number) }
    if let from = part.from {
      let words = parts.jumpFrom(hasHanNumerals ? HanNumeral.word(from) : from)
      if !style.keepsPrintedLines, headline == nil || !isBelow, random.chance(30), words.first == "(" || words.first == "（" {
        opening = words
      } else {
        let blanks = headline == nil || isBelow ? gapBeforeArticle() : gap()
        entry = draft.add(
          .init(text: words, label: .jump, role: .from, article: number, blanks: blanks, notes: [.page(from)]))
        if isBelow, let headline { set(headline, part.article, number) }
      }
    }
    if part.from == nil, random.chance(85) { line(parts.byline(), .byline, number, gap()) }
    for (index, text) in part.paragraphs.enumerated() {
      let written = house.write(text, isTraditional: part.article.isTraditional)
      let isRest = index == 0 && part.startsInside
      let isLast = index == part.paragraphs.count - 1 && part.endsInside
      let first = draft.lines.count
      paragraph(
        (index == 0 ? opening.map { Array($0.unicodeScalars) } ?? [] : []) + written, number, index == 0 && opening != nil ? gapBeforeArticle() : gap(),
        isWhole: !isLast, isRest: isRest)
      if index == 0, opening != nil, let from = part.from {
        entry = first
        draft.note(.inlineJump(.from, page: from), on: first)
      }
    }
    guard let to = part.to else { return (entry, nil) }
    return (entry, jumpTo(number, to, printedAs: hasHanNumerals ? HanNumeral.word(to) : to))
  }

  private func title(_ part: IssuePlan.Part) -> [StockArticle.Part]? {
    switch part.title {
    case .none: nil
    case .short(let text): [.init(label: .headline, role: .main, text: text)]
    case .whole: part.article.parts.filter { $0.label == .headline && (part.from == nil || $0.role == .main) }
    }
  }

  private mutating func set(_ headlines: [StockArticle.Part], _ article: StockArticle, _ number: Int) {
    for (index, part) in headlines.enumerated() { headline(part, article, number, index == 0 ? gapBeforeArticle() : gap()) }
  }
}
