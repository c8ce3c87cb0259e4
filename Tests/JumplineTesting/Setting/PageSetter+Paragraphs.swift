import JumplineEvaluation
import JumplineModel

/// Paragraphs, where they are cut, and what stands between their halves.
extension PageSetter {
  mutating func paragraph(_ text: [Unicode.Scalar], _ number: Int, _ blanks: Int, isWhole: Bool, isRest: Bool = false) {
    let last =
      style.keepsPrintedLines
      ? printedParagraph(text, number, blanks, isRest: isRest) : blockParagraph(text, number, blanks)
    if isRest, let first = last.first { draft.markLost(first) }
    if !isWhole, let end = last.last { draft.markLost(end) }
  }

  mutating func blockParagraph(_ text: [Unicode.Scalar], _ number: Int, _ blanks: Int) -> [Int] {
    var segments = [text]
    if !isInterrupting, text.count > 60, random.chance(35), let cut = ParagraphCutter.cut(text, &random) {
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
      if index == segments.count - 1, segments[index - 1].count >= ParagraphCutter.before, random.chance(3) {
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
  mutating func between(_ number: Int) -> Int {
    switch random.below(100) {
    case ..<36:
      if random.chance(12) {
        captionSeries(number)
      } else {
        caption(number, blanks: random.pick([1, 3, 3]))
        if random.chance(20) { caption(number, blanks: random.pick([0, 1, 3])) }
      }
      return random.pick([1, 3])
    case ..<46: return 3
    case ..<50:
      if !stock.subheadings.isEmpty { line(random.pick(stock.subheadings), .subheading, number, 1) }
      return 1
    case ..<62 where !isInterrupting:
      isInterrupting = true
      for _ in 0..<(random.chance(15) ? 2 : 1) { setWhole(interruption()) }
      isInterrupting = false
      return random.pick([1, 3])
    default: return style.keepsPrintedLines ? random.pick([1, 2]) : 1
    }
  }

  /// A notice or a short piece of news.
  private mutating func interruption() -> StockArticle {
    let usable = stock.articles.filter { style.isTraditional || !$0.isTraditional }
    let (notices, stories) = (usable.filter(\.isNotice), usable.filter(\.isStory))
    if !stories.isEmpty, random.chance(40) { return brief(of: random.pick(stories)) }
    return notices.isEmpty || random.chance(60) ? parts.notice() : random.pick(notices)
  }

  mutating func caption(_ number: Int, blanks: Int) {
    if random.chance(8), let text = reportedPicture() { return pictureText(text, number, blanks, isTraditional: false) }
    if !captions.isEmpty, random.chance(70) {
      let own = captions.remove(at: random.below(captions.count))
      return pictureText(own.text, number, blanks, isTraditional: own.isTraditional)
    }
    if !subject.isEmpty, random.chance(20) {
      let text = parts.caption(of: random.pick(subject))
      // Its credit is made up.
      return pictureText(text, number, blanks, isTraditional: false)
    }
    let printed = stock.captions.filter { style.isTraditional || !$0.isTraditional }
    let isPrinted = !printed.isEmpty && random.chance(60)
    var (text, isTraditional) = isPrinted ? random.pick(printed) : (parts.caption(), false)
    // No picture is printed twice on a page.
    if draft.lines.contains(where: { $0.text == Self.trimmed(house.write(text, isTraditional: isTraditional)) }) {
      (text, isTraditional) = (parts.caption(), false)
    }
    pictureText(text, number, blanks, isTraditional: isTraditional)
    if random.chance(15) { line(parts.credit(), .credit, number, random.pick([0, 1])) }
  }

  /// A caption as long as a short story, with its credit.
  private mutating func reportedPicture() -> String? {
    let texts = stock.articles.filter { !$0.isTraditional && $0.isStory }.flatMap(\.parts)
      .filter { $0.label == .paragraph && (40..<110).contains($0.text.count) && $0.text.hasSuffix("。") }
    guard !texts.isEmpty else { return nil }
    let text = random.pick(texts).text
    return text + random.pick(["", "图为\(parts.scene())。"]) + random.pick([" 本报记者 \(parts.name()) 摄", "（\(parts.name())摄）", "新华社记者 \(parts.name()) 摄", "(\(parts.name()) 摄)", " 图/\(parts.name())"])
  }

  /// Several pictures with numbers, and one credit for all behind the last, below it, or nowhere.
  mutating func captionSeries(_ number: Int) {
    let count = 2 + random.below(2)
    let (start, blanks) = (random.pick([0, 4]), random.pick([0, 1, 3]))
    for index in 0..<count where start + index < PartsGenerator.circled.count {
      let scene = parts.scene()
      let credit = index == count - 1 ? random.pick(["", " 本报记者 \(parts.name()) 摄", "\(parts.name())摄"]) : ""
      pictureText("\(PartsGenerator.circled[start + index])\(scene)。\(credit)", number, index == 0 ? random.pick([1, 3]) : blanks, isTraditional: false)
    }
    if random.chance(30) { line(parts.credit(), .credit, number, random.pick([0, 1])) }
  }

  /// On a page that keeps its printed lines a caption has several.
  mutating func pictureText(_ text: String, _ number: Int, _ blanks: Int, isTraditional: Bool) {
    let written = house.write(text, isTraditional: isTraditional)
    // The picture is as wide as the column, or narrower.
    let width = random.chance(60) ? breaker.width : 2 * (9 + random.below(6))
    let lines = style.keepsPrintedLines && random.chance(75)
      ? LineBreaker(width: min(width, breaker.width), indent: 0, hangsMarks: false, keepsNumbers: false).lines(written) : [written]
    var before: Int?
    for content in lines {
      let words = Self.trimmed(content)
      guard !words.isEmpty else { continue }
      before = draft.add(
        .init(text: words, label: .caption, article: number, joins: before, blanks: before == nil ? blanks : 0))
    }
  }

  mutating func printedParagraph(_ text: [Unicode.Scalar], _ number: Int, _ blanks: Int, isRest: Bool) -> [Int] {
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

  func columns(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + LineBreaker.columns($1) } }

  /// What people say to each other, a line each: short paragraphs that look like headings.
  mutating func dialogue(_ article: StockArticle, _ number: Int, _ blanks: Int) {
    let clauses = article.clauses
    guard !clauses.isEmpty else { return }
    for _ in 0..<1 + random.below(3) {
      let (first, second) = (random.pick(clauses), random.pick(clauses))
      let said = random.pick(["“\(first)？”", "“\(first)，\(second)？”", "“\(first)！”", "“\(first)，\(second)。”"])
      paragraph(house.write(said, isTraditional: article.isTraditional), number, blanks, isWhole: true)
    }
  }
}
