import JumplineEvaluation
import JumplineModel

/// Whole articles, what other pages have left of them, and what jumps away.
extension PageSetter {
  mutating func setWhole(_ article: StockArticle, mayJump: Bool = true) {
    let number = draft.newArticle()
    let (pageBreaker, pageSubject, pageCaptions) = (breaker, subject, captions)
    defer { (breaker, subject, captions) = (pageBreaker, pageSubject, pageCaptions) }
    subject = article.clauses
    captions = article.captions.map { ($0, article.isTraditional) }
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
          line(subheading(of: article), .subheading, number, blanks)
        }
        let isLast = paragraphs == min(limit, article.paragraphs)
        let hasDateline = mayJump && paragraphs == 1 && random.chance(30) && !part.text.prefix(8).contains { "讯訊电電（(【".contains($0) }
        let dateline = hasDateline ? house.write(parts.dateline(), isTraditional: false) : []
        let text = dateline + house.write(part.text, isTraditional: article.isTraditional)
        if random.chance(8) {
          // A picture between whole paragraphs, or above the first one.
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
        line(subheading(of: article), .subheading, number, blanks)
      default:
        // A stanza ends.
        if index > 0, part.label == .verse, article.parts[index - 1].label == .verse, random.chance(18) { blanks += 1 + random.below(2) }
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

  /// Made-up words, or some that hold them, in the script of an article.
  func made(_ text: String, _ article: StockArticle) -> String {
    article.isTraditional ? String(String.UnicodeScalarView(house.write(text))) : text
  }

  /// News of a paragraph or two below a headline.
  mutating func brief(of article: StockArticle) -> StockArticle {
    let clauses = article.clauses
    var texts = article.parts.filter { $0.label == .paragraph && $0.text.count < 260 }.prefix(random.chance(75) ? 1 : 2)
    if let last = texts.indices.last, random.chance(25) { texts[last].text += made("（\(parts.name())）", article) }
    let main = article.parts.first { $0.role == .main && $0.text.count <= 24 }?.text
    let title = random.chance(40) ? main : nil
    return StockArticle(
      parts: [.init(label: .headline, role: .main, text: title ?? clauses.filter { $0.count > 6 }.randomElement(using: &random) ?? made("简讯", article))] + texts,
      isTraditional: article.isTraditional)
  }

  /// A picture with a headline, and below it what it shows: under the name of the column, or with a credit.
  mutating func pictureStory(of article: StockArticle) -> StockArticle {
    var pieces: [StockArticle.Part] = []
    let hasTitle = random.chance(60)
    if hasTitle { pieces.append(.init(label: .headline, role: .kicker, text: made(random.pick(["图片新闻", "图片新闻", "新闻图片", "图片报道"]), article))) }
    pieces.append(.init(label: .headline, role: .main, text: article.clauses.randomElement(using: &random) ?? made("街头一景", article)))
    let text = article.parts.first { $0.label == .paragraph && (30..<150).contains($0.text.count) && $0.text.hasSuffix("。") }?.text
    let shown = made(random.chance(30) ? "图为" : "", article) + (text ?? made("昨天,市民在新落成的广场上散步。", article))
    switch random.below(hasTitle ? 4 : 3) {
    case 0: pieces.append(.init(label: .caption, text: shown + made(" 本报记者 \(parts.name()) 摄", article)))
    case 1: pieces.append(.init(label: .caption, text: shown + made("\(parts.name())摄", article)))
    case 2:
      pieces.append(.init(label: .caption, text: shown))
      pieces.append(.init(label: .credit, text: made(parts.credit(), article)))
    default: pieces.append(.init(label: .caption, text: shown))
    }
    return StockArticle(parts: pieces, isTraditional: article.isTraditional)
  }

  /// The part of an article that another page sent here.
  mutating func setRest(of article: StockArticle) {
    let number = draft.newArticle()
    let page = parts.pageBefore()
    subject = article.clauses
    captions = []
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
}
