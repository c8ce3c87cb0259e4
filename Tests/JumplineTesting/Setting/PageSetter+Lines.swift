import JumplineEvaluation
import JumplineModel

/// What is printed on lines of its own: headlines, subheadings and everything that is no text.
extension PageSetter {
  mutating func headline(_ part: StockArticle.Part, _ article: StockArticle, _ number: Int, _ blanks: Int) {
    let text = house.write(part.text, isTraditional: article.isTraditional)
    let wraps = style.keepsPrintedLines && part.role != .kickerAndMain
    let lines = wraps
      ? LineBreaker(width: headlineWidth, indent: 0, hangsMarks: false, keepsNumbers: true).lines(text) : [text]
    for (index, content) in lines.enumerated() {
      let words = Self.trimmed(content)
      guard !words.isEmpty else { continue }
      draft.add(
        .init(
          text: words, label: .headline, role: part.role, article: number, blanks: index == 0 ? blanks : 0,
          indent: placing.indent(of: words, in: breaker.width), notes: part.isAmbiguous ? [.ambiguousLabel] : []))
    }
  }

  /// A clause or two of the article's text.
  mutating func subheading(of article: StockArticle) -> String {
    let clauses = article.clauses
    if clauses.isEmpty || random.chance(40), !stock.subheadings.isEmpty { return random.pick(stock.subheadings) }
    guard !clauses.isEmpty else { return "尾声" }
    let first = random.pick(clauses)
    switch random.below(11) {
    case 8: return random.pick(Self.sections)
    case 9: return String(first.prefix(4 + random.below(4)))
    case 10: return random.pick(["怎样", "如何", "为何", "谁来", "从"]) + first.prefix(4) + random.pick(["？", "", "谈起", "说起"])
    case 0, 1: return "\(first) \(random.pick(clauses))"
    case 2: return "“\(first)”"
    case 3: return "\(first)?"
    case 5: return "\(first.prefix(6))\(random.pick(["，", "，", "：", "——"]))\(random.pick(clauses))"
    case 4: return random.pick(["一、", "二、", "●", "■ ", "◆"]) + first
    default: return first
    }
  }

  /// What sections of many articles are called.
  private static let sections = [
    "问题在哪里", "几点建议", "各方反应", "记者调查", "新闻链接", "背景资料", "部门回应", "原因分析", "怎么办", "从头说起", "一波三折", "难在何处", "算一笔账", "试点先行", "今后的打算", "困难不少", "补上短板", "长远之计",
    "来龙去脉", "众人拾柴", "小账本", "不同的声音", "现场直击", "转机", "尾声", "路在前方", "经验与启示", "一封来信", "老办法不灵了", "变化看得见",
  ]

  /// What is printed or, now and then, a clause or two of the article's text: more headlines than there are articles.
  mutating func varied(_ part: StockArticle.Part, _ article: StockArticle) -> StockArticle.Part {
    let clauses = article.clauses
    guard part.role != .kickerAndMain, article.paragraphs > 1, !clauses.isEmpty, random.chance(35) else { return part }
    let first = random.pick(clauses)
    var part = part
    if part.role == .main, random.chance(20) {
      part.text = made(parts.headline(of: first), article)
      return part
    }
    if part.role == .main, random.chance(12) {
      part.text = made(parts.spokenHeadline(first, random.pick(clauses), random.pick(clauses)), article)
      return part
    }
    switch part.role {
    case .deck: part.text = random.chance(50) ? "——\(first)" : first
    case .kicker: part.text = first
    // A headline says a little more than a section's title does.
    default: part.text = random.chance(30) || first.count < 8 ? "\(first)\(random.pick([" ", " ", "　", "，"]))\(random.pick(clauses))" : first
    }
    return part
  }

  mutating func line(
    _ text: String, _ label: Label, role: Role = .none, _ article: Int, _ blanks: Int, isTraditional: Bool = false,
    notes: [GoldPiece.Note] = []
  ) {
    let words = Self.trimmed(house.write(text, isTraditional: isTraditional))
    guard !words.isEmpty else { return }
    let indent = label == .subheading || label == .byline ? placing.indent(of: words, in: breaker.width) : ""
    draft.add(.init(text: words, label: label, role: role, article: article, blanks: blanks, indent: indent, notes: notes))
  }

  mutating func furniture(_ text: String) { line(text, .furniture, 0, gap()) }

  mutating func gap() -> Int { hasUnevenGaps ? random.pick([1, 1, 2, 3]) : separatesParagraphs ? 1 : 0 }

  mutating func gapBeforeArticle() -> Int {
    blanksBeforeArticle ?? (style.keepsPrintedLines ? random.pick([1, 1, 2]) : (random.chance(15) ? 3 : 1))
  }

  static func trimmed(_ scalars: [Unicode.Scalar]) -> String {
    let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.count
    let end = scalars.lastIndex { !$0.properties.isWhitespace } ?? start - 1
    guard start <= end else { return "" }
    return String(String.UnicodeScalarView(scalars[start...end]))
  }
}
