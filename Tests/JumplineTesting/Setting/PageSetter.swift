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
  private let indent: String
  private let separatesParagraphs: Bool

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
    separatesParagraphs = random.chance(30) || !style.keepsPrintedLines
    let characters = 12 + random.below(18)
    let hangsMarks = random.chance(30)
    breaker = LineBreaker(
      width: 2 * characters, indent: indent.isEmpty ? 0 : 4, hangsMarks: hangsMarks, keepsNumbers: random.chance(40))
    self.random = random
  }

  private mutating func set() -> SetPage {
    if random.chance(8) { return fragment() }
    if random.chance(40) { for line in parts.head() { furniture(line) } }
    let usable = stock.articles.filter { style.isTraditional || !$0.isTraditional }
    var articles = chosen(usable)
    if random.chance(35) { articles.insert(parts.column(), at: random.below(articles.count + 1)) }
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

  /// A few paragraphs and nothing else, as people copy them out of a page; the first may be a single sentence.
  private mutating func fragment() -> SetPage {
    let usable = stock.articles.filter { (style.isTraditional || !$0.isTraditional) && $0.isStory }
    let article = random.pick(usable)
    let texts = article.parts.filter { $0.label == .paragraph }
    let number = draft.newArticle()
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

  // MARK: Articles

  mutating func setWhole(_ article: StockArticle, mayJump: Bool = true) {
    let number = draft.newArticle()
    let pageBreaker = breaker
    defer { breaker = pageBreaker }
    // An article may be set to a width of its own.
    if random.chance(12) { breaker = breaker.with(width: 2 * (12 + random.below(18))) }
    let limit = article.isStory ? 4 + random.below(10) : Int.max
    var jump = mayJump && article.isStory && random.chance(45)
    var paragraphs = 0
    // How many paragraphs a section has, where the setter makes sections of its own.
    let hasSections = article.parts.contains { $0.label == .subheading || $0.label == .verse }
    let section = article.isStory && !hasSections && random.chance(30) ? 1 + random.below(4) : 0
    for (index, part) in article.parts.enumerated() {
      var blanks = index == 0 ? gapBeforeArticle() : gap()
      switch part.label {
      case .headline: headline(mayJump ? varied(part, article) : part, article, number, blanks)
      case .byline where article.isStory && random.chance(85):
        line(parts.byline(), .byline, number, blanks)
      case .paragraph where article.isStory:
        paragraphs += 1
        if paragraphs > limit { continue }
        // The first one may stand before any text, below the byline.
        if section > 0, (paragraphs - 1) % section == 0, paragraphs > 1 || random.chance(15) {
          line(subheading(of: article), .subheading, number, blanks, isTraditional: article.isTraditional)
        }
        let isLast = paragraphs == min(limit, article.paragraphs)
        let hasDateline = mayJump && paragraphs == 1 && random.chance(30) && !part.text.prefix(8).contains { "讯訊电電（(【".contains($0) }
        let text = house.write((hasDateline ? parts.dateline() : "") + part.text, isTraditional: article.isTraditional)
        if paragraphs > 1, random.chance(8) {
          // A picture between whole paragraphs.
          caption(number, blanks: random.pick([1, 3, 3]))
          blanks = random.pick([1, 3])
        }
        if paragraphs > 1, random.chance(3) { dialogue(article, number, blanks) }
        if isLast, jump, random.chance(50), let cut = ParagraphCutter.cut(text, &random) {
          // The rest stands on another page.
          paragraph(Array(text[..<cut]), number, blanks, isWhole: false)
          jumpTo(number, parts.page())
          jump = false
        } else {
          paragraph(text, number, blanks, isWhole: true)
        }
      case .caption:
        pictureText(part.text, number, random.chance(40) ? random.pick([1, 3]) : blanks, isTraditional: article.isTraditional)
      case .paragraph:
        paragraph(house.write(part.text, isTraditional: article.isTraditional), number, blanks, isWhole: true)
      case .subheading where paragraphs >= limit: continue
      case .subheading where random.chance(30) && article.isStory:
        line(subheading(of: article), .subheading, number, blanks, isTraditional: article.isTraditional)
      default:
        line(
          part.text, part.label, role: part.role, number, blanks, isTraditional: article.isTraditional,
          notes: part.isAmbiguous ? [.ambiguousLabel] : [])
      }
    }
    if jump {
      jumpTo(number, parts.page())
    } else if article.isStory, paragraphs <= limit, random.chance(5) {
      line(parts.nameAtEnd(), .byline, number, gap())
    } else if article.isStory, paragraphs <= limit, random.chance(2) {
      line(parts.writer(), .signature, number, gap())
    }
  }

  /// The part of an article that another page sent here.
  private mutating func setRest(of article: StockArticle) {
    let number = draft.newArticle()
    let page = parts.pageBefore()
    let main = random.chance(40) ? article.parts.first { $0.label == .headline && $0.role == .main } : nil
    let isHeadlineFirst = main != nil && random.chance(50)
    if isHeadlineFirst, let main { headline(varied(main, article), article, number, gapBeforeArticle()) }
    line(parts.jumpFrom(page), .jump, role: .from, number, isHeadlineFirst ? gap() : gapBeforeArticle(), notes: [.page(page)])
    if !isHeadlineFirst, let main { headline(varied(main, article), article, number, gap()) }
    let texts = article.parts.filter { $0.label == .paragraph }.suffix(1 + random.below(5))
    for (index, part) in texts.enumerated() {
      var text = house.write(part.text, isTraditional: article.isTraditional)
      var isCut = false
      if index == 0, random.chance(60), let cut = ParagraphCutter.cut(text, &random) {
        text.removeSubrange(..<cut)
        isCut = true
      }
      paragraph(text, number, gap(), isWhole: true, isRest: isCut)
    }
  }

  /// - Returns: the line that holds the jump line.
  @discardableResult
  mutating func jumpTo(_ number: Int, _ page: String, printedAs printed: String? = nil) -> Int {
    let jump = parts.jumpTo(printed ?? page)
    let last = draft.lines.count - 1
    let fits =
      !style.keepsPrintedLines
      || (draft.lines[last].text + draft.lines[last].indent + jump.text).unicodeScalars.reduce(0) {
        $0 + LineBreaker.columns($1)
      } <= breaker.width
    if jump.canEndParagraph, fits, draft.lines[last].label == .paragraph, draft.lines[last].article == number, random.chance(45) {
      draft.append((random.chance(30) ? " " : "") + jump.text, to: last)
      draft.note(.inlineJump(.to, page: page), on: last)
      return last
    }
    return draft.add(.init(text: jump.text, label: .jump, role: .to, article: number, blanks: gap(), notes: [.page(page)]))
  }

  // MARK: Paragraphs

  mutating func paragraph(_ text: [Unicode.Scalar], _ number: Int, _ blanks: Int, isWhole: Bool, isRest: Bool = false) {
    let last =
      style.keepsPrintedLines
      ? printedParagraph(text, number, blanks, isRest: isRest) : blockParagraph(text, number, blanks)
    if isRest, let first = last.first { draft.markLost(first) }
    if !isWhole, let end = last.last { draft.markLost(end) }
  }

  private mutating func blockParagraph(_ text: [Unicode.Scalar], _ number: Int, _ blanks: Int) -> [Int] {
    var segments = [text]
    if text.count > 60, random.chance(35), let cut = ParagraphCutter.cut(text, &random) {
      segments = [Array(text[..<cut]), Array(text[cut...])]
      if segments[1].count > 120, random.chance(25), let second = ParagraphCutter.cut(segments[1], &random) {
        segments = [segments[0], Array(segments[1][..<second]), Array(segments[1][second...])]
      }
    }
    var placed: [Int] = []
    for (index, segment) in segments.enumerated() {
      let words = Self.trimmed(segment)
      guard !words.isEmpty else { continue }
      guard let before = placed.last else {
        placed.append(draft.add(.init(text: words, label: .paragraph, article: number, blanks: blanks)))
        continue
      }
      if index == segments.count - 1, random.chance(3) {
        draft.markLost(before)
        break
      }
      let isOpen = segments[index - 1].last(where: { !$0.properties.isWhitespace }).map(ParagraphCutter.endsSentence) ?? false
      let gap = between(number)
      placed.append(
        draft.add(
          .init(
            text: words, label: .paragraph, article: number, joins: before, blanks: gap, notes: isOpen ? [.ambiguousJoin] : [])))
    }
    return placed
  }

  /// Puts something between two halves of a paragraph.
  /// - Returns: the blank lines before the second half.
  private mutating func between(_ number: Int) -> Int {
    switch random.below(100) {
    case ..<36:
      caption(number, blanks: random.pick([1, 3, 3]))
      if random.chance(20) { caption(number, blanks: random.pick([0, 1, 3])) }
      return random.pick([1, 3])
    case ..<46: return 3
    case ..<50:
      if !stock.subheadings.isEmpty { line(random.pick(stock.subheadings), .subheading, number, 1) }
      return 1
    case ..<57:
      let printed = stock.articles.filter { $0.isNotice && (style.isTraditional || !$0.isTraditional) }
      setWhole(printed.isEmpty || random.chance(60) ? parts.notice() : random.pick(printed))
      return random.pick([1, 3])
    default: return style.keepsPrintedLines ? random.pick([1, 2]) : 1
    }
  }

  private mutating func caption(_ number: Int, blanks: Int) {
    let printed = stock.captions.filter { style.isTraditional || !$0.isTraditional }
    let isPrinted = !printed.isEmpty && random.chance(35)
    let (text, isTraditional) = isPrinted ? random.pick(printed) : (parts.caption(), false)
    pictureText(text, number, blanks, isTraditional: isTraditional)
    if random.chance(15) { line(parts.credit(), .credit, number, random.pick([0, 1])) }
  }

  /// On a page that keeps its printed lines a caption has several.
  private mutating func pictureText(_ text: String, _ number: Int, _ blanks: Int, isTraditional: Bool) {
    let written = house.write(text, isTraditional: isTraditional)
    let lines = style.keepsPrintedLines && random.chance(70)
      ? LineBreaker(width: breaker.width, indent: 0, hangsMarks: false, keepsNumbers: false).lines(written) : [written]
    var before: Int?
    for content in lines {
      let words = Self.trimmed(content)
      guard !words.isEmpty else { continue }
      before = draft.add(
        .init(text: words, label: .caption, article: number, joins: before, blanks: before == nil ? blanks : 0))
    }
  }

  private mutating func printedParagraph(_ text: [Unicode.Scalar], _ number: Int, _ blanks: Int, isRest: Bool) -> [Int] {
    var placed: [Int] = []
    var gapBefore = blanks
    let isIndented = !isRest && !indent.isEmpty
    let lines = breaker.lines(isIndented || indent.isEmpty ? text : Array("　　".unicodeScalars) + text)
    for (index, content) in lines.enumerated() {
      let words = Self.trimmed(content)
      guard !words.isEmpty else { continue }
      var line = PageDraft.Line(
        text: words, label: .paragraph, article: number, joins: placed.last, blanks: gapBefore,
        indent: isIndented && placed.isEmpty ? indent : "")
      // Without indent or gap, a new paragraph below a full line looks like the rest of the one before.
      if placed.isEmpty, indent.isEmpty, gapBefore == 0, let last = draft.lines.last, last.label == .paragraph,
        columns(last.text) >= breaker.width - 2
      {
        line.notes.append(.ambiguousJoin)
      }
      // At a cut that falls on a sentence's end nobody can tell, unless indents do.
      if !placed.isEmpty, indent.isEmpty, gapBefore > 0, let last = placed.last.map({ draft.lines[$0] }),
        let end = last.text.unicodeScalars.last, ParagraphCutter.endsSentence(end)
      {
        line.notes.append(.ambiguousJoin)
      }
      placed.append(draft.add(line))
      gapBefore = 0
      if index + 1 < lines.count, random.chance(2) { gapBefore = between(number) }
    }
    return placed
  }

  private func columns(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + LineBreaker.columns($1) } }

  /// What people say to each other, a line each: short paragraphs that look like headings.
  private mutating func dialogue(_ article: StockArticle, _ number: Int, _ blanks: Int) {
    let clauses = article.clauses
    guard !clauses.isEmpty else { return }
    for _ in 0..<1 + random.below(3) {
      let (first, second) = (random.pick(clauses), random.pick(clauses))
      let said = random.pick(["“\(first)？”", "“\(first)，\(second)？”", "“\(first)！”", "“\(first)，\(second)。”"])
      paragraph(house.write(said, isTraditional: article.isTraditional), number, blanks, isWhole: true)
    }
  }

  // MARK: Lines

  mutating func headline(_ part: StockArticle.Part, _ article: StockArticle, _ number: Int, _ blanks: Int) {
    let text = house.write(part.text, isTraditional: article.isTraditional)
    let wraps = style.keepsPrintedLines && part.role != .kickerAndMain
    let lines = wraps
      ? LineBreaker(width: max(breaker.width, 28), indent: 0, hangsMarks: false, keepsNumbers: true).lines(text) : [text]
    for (index, content) in lines.enumerated() {
      let words = Self.trimmed(content)
      guard !words.isEmpty else { continue }
      draft.add(
        .init(
          text: words, label: .headline, role: part.role, article: number, blanks: index == 0 ? blanks : 0,
          notes: part.isAmbiguous ? [.ambiguousLabel] : []))
    }
  }

  /// A clause or two of the article's text.
  private mutating func subheading(of article: StockArticle) -> String {
    let clauses = article.clauses
    guard !clauses.isEmpty else { return stock.subheadings.isEmpty ? "尾声" : random.pick(stock.subheadings) }
    let first = random.pick(clauses)
    switch random.below(8) {
    case 0, 1: return "\(first) \(random.pick(clauses))"
    case 2: return "“\(first)”"
    case 3: return "\(first)?"
    case 5: return "\(first.prefix(6))\(random.pick(["，", "，", "：", "——"]))\(random.pick(clauses))"
    case 4: return random.pick(["一、", "二、", "●", "■ ", "◆"]) + first
    default: return first
    }
  }

  /// What is printed or, now and then, a clause or two of the article's text: more headlines than there are articles.
  private mutating func varied(_ part: StockArticle.Part, _ article: StockArticle) -> StockArticle.Part {
    let clauses = article.clauses
    guard part.role != .kickerAndMain, article.paragraphs > 1, !clauses.isEmpty, random.chance(35) else { return part }
    let first = random.pick(clauses)
    var part = part
    if part.role == .main, random.chance(20) {
      part.text = parts.headline(of: first)
      return part
    }
    switch part.role {
    case .deck: part.text = random.chance(50) ? "——\(first)" : first
    case .kicker: part.text = first
    default: part.text = random.chance(30) ? "\(first) \(random.pick(clauses))" : first
    }
    return part
  }

  mutating func line(
    _ text: String, _ label: Label, role: Role = .none, _ article: Int, _ blanks: Int, isTraditional: Bool = false,
    notes: [GoldPiece.Note] = []
  ) {
    let words = Self.trimmed(house.write(text, isTraditional: isTraditional))
    guard !words.isEmpty else { return }
    draft.add(.init(text: words, label: label, role: role, article: article, blanks: blanks, notes: notes))
  }

  mutating func furniture(_ text: String) { line(text, .furniture, 0, gap()) }

  mutating func gap() -> Int { separatesParagraphs ? 1 : 0 }

  mutating func gapBeforeArticle() -> Int {
    style.keepsPrintedLines ? random.pick([1, 1, 2]) : (random.chance(15) ? 3 : 1)
  }

  private static func trimmed(_ scalars: [Unicode.Scalar]) -> String {
    let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.count
    let end = scalars.lastIndex { !$0.properties.isWhitespace } ?? start - 1
    guard start <= end else { return "" }
    return String(String.UnicodeScalarView(scalars[start...end]))
  }
}
