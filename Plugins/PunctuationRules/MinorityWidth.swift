public import JumplineBytes
public import JumplineLint
public import JumplineModel

public struct MinorityWidth: PageRule, HabitRule {
  public init() {}

  public static let card = RuleCard(
    code: "PUN003", name: "minority-width", severity: .information, confidence: 0.8, scope: .page, fix: .suggestion,
    summary: .init(
      zh: "全页标点用一种宽度，个别地方用了另一种。",
      en: "A mark has the width that hardly any other mark of the page has."),
    why: .init(
      zh: "全角半角都可以，混用说明这里被改动或识别错过。数字、外文、网址里的标点不算。",
      en: "Either width will do; a mixture shows where something was changed or misread. Marks in numbers, foreign words and "
        + "addresses do not count."),
    source: "The title's profile; else the page's own majority",
    fires: [
      "一,二,三,四,五,六,七,八,九,十,百,千,万,甲,乙,丙,丁,戊,己,庚,辛⟦，⟧壬,癸。",
      "天，地，人，山，水，风，云，雨，雪，花，草，木，金，石，土，火，田，林，海⟦,⟧江，河，湖。",
      "守塔人每天傍晚准时上塔（从没误过一次⟦)⟧。他说（塔灯）亮了一百年。",
      "渔港扩建(第二期⟦）⟧开工。新堤(九百米)能挡台风,老堤(四百米)留给孩子们钓鱼。",
      "渔港扩建工程在北堤动工⟦.⟧三百条渔船将有新的泊位。渔民们都说盼了多年。船长们也说好。孩子们跑来看。",
      "「早上好」,他說：「今天，天氣，真好，我們，一起，去，山上，看看，花，還有，樹，好嗎，當然，好，走，快，走吧，別，停⟦!⟧」".replacing("「早上好」,", with: "早上好，"),
    ],
    silent: [
      "一,二,三,四,五,六,七,八,九,十,百,千,万,甲,乙,丙,丁,戊,己,庚,辛,壬,癸。",
      "天，地，人，山，水，风，云，雨，雪，花，草，木，金，石，土，火，田，林，海，江，河，湖，共1,200人。",
      "天，地，人，山，水,风，云，雨,雪，花，草,木。",
      "天，地，人，山，水，风，云，雨，雪，花，草，木，金，石，土，火，田，林，海，比分3:2，网址http://a.b/c?d。",
      "今日，小雨,有风。",
      "渔港扩建(第二期)开工。新堤（九百米）能挡台风。",
      "诗人泰戈.尔敦来了。渔港扩建。新堤能挡台风。",
      "来的有A.史密斯和B.琼斯。渔港扩建。新堤能挡台风。",
      "渔港扩建工程在北堤动工.三百条渔船将有新的泊位.渔民们都说盼了多年。",
    ])

  public static let needs: TextContents = .marksOfBothWidths

  /// So many marks have to tell before a page has a habit.
  private static let enough = 20

  public static func learn(from page: LintedPage, into count: inout HabitCount) {
    let telling = telling(page)
    let full = telling.count { $0.value >= 0x80 }
    count.add(.punctuationWidth, HabitKind.fullWidth, times: full)
    count.add(.punctuationWidth, HabitKind.halfWidth, times: telling.count - full)
  }

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    addPairs(page, &report)
    addStops(page, &report)
    let telling = Self.telling(page)
    let full = telling.count { $0.value >= 0x80 }
    if let habit = page.habits[.punctuationWidth] {
      let isFull = habit.form == HabitKind.fullWidth
      let others = isFull ? telling.count - full : full
      if others * 2 > telling.count, others >= Self.enough {
        reportPage(page, telling, isFull: isFull, others: others, &report)
      } else {
        self.report(page, telling, isFull: isFull, evidence: ["\(telling.count - others)-of-\(telling.count)", "profile"], &report)
      }
      return
    }
    guard telling.count >= Self.enough else { return }
    let isFull = full * 2 > telling.count
    let others = isFull ? telling.count - full : full
    guard others > 0, others * 20 <= telling.count + 19 else { return }
    self.report(page, telling, isFull: isFull, evidence: ["\(telling.count - others)-of-\(telling.count)"], &report)
  }

  // MARK: Pairs and stops

  /// The half of a pair of brackets that is not as wide as the other; of the two, the one that fewer brackets of the page are like.
  private func addPairs(_ page: LintedPage, _ report: inout [Finding]) {
    let brackets = page.marks.filter { Self.bracket($0.value) != nil }
    let narrow = brackets.count { $0.value < 0x80 }
    for (open, close) in Self.mixedPairs(brackets, page) {
      let openIsOdd = narrow * 2 == brackets.count ? false : (open.value < 0x80) == (narrow * 2 < brackets.count)
      let odd = openIsOdd ? open : close
      add(odd, as: Self.bracket(odd.value) ?? odd.value, page, evidence: "pair-of-two-widths", &report)
    }
  }

  /// Brackets that close each other in one block, of which one is narrow and one is wide.
  private static func mixedPairs(_ brackets: [PunctuationMark], _ page: LintedPage) -> [(PunctuationMark, PunctuationMark)] {
    var pairs: [(PunctuationMark, PunctuationMark)] = []
    var open: [PunctuationMark] = []
    var block: Int?
    for mark in brackets {
      let own = page.reading.block(at: mark.start)
      if own != block { (block, open) = (own, []) }
      if mark.value == 0x28 || mark.value == 0xFF08 {
        open.append(mark)
      } else if let left = open.popLast(), (left.value < 0x80) != (mark.value < 0x80) {
        pairs.append((left, mark))
      }
    }
    return pairs
  }

  private static func bracket(_ mark: UInt32) -> UInt32? {
    switch mark {
    case 0x28, 0x29: mark + 0xFEE0
    case 0xFF08, 0xFF09: mark - 0xFEE0
    default: nil
    }
  }

  /// A full stop of English at the end of a Chinese sentence, where hardly any sentence of the page ends so.
  private func addStops(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    let narrow = page.marks.filter { $0.value == 0x2E && Self.endsSentence($0, page, bytes.span) }
    guard !narrow.isEmpty, case let wide = page.marks.count(where: { $0.value == 0x3002 }), narrow.count * 20 <= wide + 17 else { return }
    for mark in narrow { add(mark, as: 0x3002, page, evidence: "\(narrow.count)-of-\(narrow.count + wide)", &report) }
  }

  /// So many Han characters stand before it in its clause, and a clause behind it. A dot in a name has fewer on one side.
  private static func endsSentence(_ mark: PunctuationMark, _ page: LintedPage, _ text: Span<UInt8>) -> Bool {
    var before = 0
    var offset = mark.start
    while before < leastClause, let (scalar, length) = UTF8Decoding.scalar(text, before: offset), (0x4E00...0x9FFF).contains(scalar) {
      before += 1
      offset -= length
    }
    var behind = 0
    offset = mark.end
    while behind < leastClause, offset < text.count, case let (scalar, length) = UTF8Decoding.scalar(text, at: offset), (0x4E00...0x9FFF).contains(scalar) {
      behind += 1
      offset += length
    }
    return before > 0 && behind > 0 && before + behind >= leastClause && !isInName(mark, text)
  }

  private static let leastClause = 6

  /// Both neighbours are characters that foreign names are written with.
  private static func isInName(_ mark: PunctuationMark, _ text: Span<UInt8>) -> Bool {
    guard let before = UTF8Decoding.scalar(text, before: mark.start)?.value else { return false }
    return NameCharacters.all.contains(before) && NameCharacters.all.contains(UTF8Decoding.scalar(text, at: mark.end).value)
  }

  private func add(_ mark: PunctuationMark, as right: UInt32, _ page: LintedPage, evidence: String, _ report: inout [Finding]) {
    guard let right = Unicode.Scalar(right).map({ String(Character($0)) }) else { return }
    let range = ReadingRange(mark.start, mark.end)
    let printed = page.reading.string(range)
    report.append(
      finding(
        at: range, on: page, zh: "“\(printed)”应为“\(right)”：旁的同类标点不是这样宽", en: "“\(printed)” stands for “\(right)”: others of its kind have another width",
        evidence: [evidence], fix: Fix(.suggestion, replacements: [.init(page.reading.source(of: range), with: right)])))
  }

  /// Says of each mark of the other width that it is one.
  private func report(
    _ page: LintedPage, _ telling: [PunctuationMark], isFull: Bool, evidence: [String], _ report: inout [Finding]
  ) {
    let whole = page.habits[.punctuationWidth] == nil ? (zh: "全页", en: "on a page") : (zh: "本报", en: "in a title")
    for mark in telling where (mark.value >= 0x80) != isFull {
      guard let other = Self.width(mark.value).flatMap(Unicode.Scalar.init) else { continue }
      let range = ReadingRange(mark.start, mark.end)
      let source = page.reading.source(of: range)
      report.append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
          message: isFull
            ? page.say(zh: "\(whole.zh)用全角标点，这里是半角“\(page.reading.string(range))”", en: "half-width “\(page.reading.string(range))” \(whole.en) of full-width marks")
            : page.say(zh: "\(whole.zh)用半角标点，这里是全角“\(page.reading.string(range))”", en: "full-width “\(page.reading.string(range))” \(whole.en) of half-width marks"),
          range: source, evidence: evidence,
          fix: Fix(.suggestion, replacements: [.init(source, with: String(Character(other)))])))
    }
  }

  /// Most marks are not as in the rest of the title: that is said once and not of each.
  private func reportPage(
    _ page: LintedPage, _ telling: [PunctuationMark], isFull: Bool, others: Int, _ report: inout [Finding]
  ) {
    guard let first = telling.first(where: { ($0.value >= 0x80) != isFull }) else { return }
    report.append(
      finding(
        at: ReadingRange(first.start, first.end), on: page,
        zh: "本报用\(isFull ? "全角" : "半角")标点，这一版 \(telling.count) 个标点有 \(others) 个是\(isFull ? "半角" : "全角")",
        en: "\(others) of the \(telling.count) marks of this page are \(isFull ? "half" : "full")-width in a title of \(isFull ? "full" : "half")-width marks",
        evidence: ["\(telling.count - others)-of-\(telling.count)", "profile"]))
  }

  /// The marks that show a habit.
  private static func telling(_ page: LintedPage) -> [PunctuationMark] {
    let bytes = page.reading.bytes
    return page.marks.filter { width($0.value) != nil && isChinese($0, bytes.span) }
  }

  /// The same mark in the other width.
  private static func width(_ mark: UInt32) -> UInt32? {
    switch mark {
    case 0x2C, 0x3A, 0x3B, 0x21, 0x3F: mark + 0xFEE0
    case 0xFF0C, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F: mark - 0xFEE0
    default: nil
    }
  }

  /// Han characters or their marks on both sides; a line's end counts as either.
  private static func isChinese(_ mark: PunctuationMark, _ text: Span<UInt8>) -> Bool {
    let before = UTF8Decoding.scalar(text, before: mark.start)?.value ?? 0x0A
    let after = mark.end < text.count ? UTF8Decoding.scalar(text, at: mark.end).value : 0x0A
    return before >= 0x2010 && (after == 0x0A || after >= 0x2010 && Numeral.arabicDigit(after) == nil)
  }
}
