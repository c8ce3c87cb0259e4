import JumplineBytes
import JumplineModel

/// Reads jump lines in all the forms that papers print.
///
///     (下转2版)  下转第二版  （下轉A2版）  文转2版  转2版▶  →2版  上接1版  接1版  紧接第二版
///     （文轉Ａ６）  下转A05  轉 B2  (下转2、3版)  （下转02）  （續第二張第三版）  （下转中缝）
///
/// A page is named by digits of either width, Han numerals, or a section letter and digits. The word for page may be missing
/// behind a letter, and behind 下转 and 上接, which are said of nothing else.
struct JumpGrammar: Sendable {
  struct Parse: Sendable {
    /// Nil for 紧接 and 续, which say only that the pages belong together.
    var direction: Jump.Direction?
    var page: String
    /// Indices into the line, with brackets and signs around.
    var range: Range<Int>
  }

  private let onward = WordList("下转 下轉 文转 文轉 转 轉 全文转 全文轉 全文见 全文見 全文刊 詳轉 详转 下接 下續 下续 续刊 續刊 续见 續見 续登 續登 轉版 转版 轉頁 转页 → ➡ ⇒ ▶ ►")
  private let backward = WordList("上接 接 文接 文承 承接 上承 接版 接頁 ← ⬅ ⇐ ◀ ◄")
  /// Verbs that nothing but a jump line has.
  private let certain = WordList("下转 下轉 上接 下接 文转 文轉 文接 全文转 全文轉 下續 下续 文承")
  private let folds = WordList("中缝 中縫")
  private let either = WordList("紧接 緊接 續 续")
  /// What leads to other news of the same event, not to the rest of this.
  private let pointers = WordList("新闻见 新聞見 报道见 報道見 報導見 报导见 消息见 消息見 详见 詳見 详刊 詳刊 新闻刊 新聞刊 报道刊 報道刊 图见 圖見 请见 請見")
  /// The same in brackets that hold nothing else: （获奖名单刊第三版）.
  private let bracketedPointers = WordList("见 見 刊 登 载 載")
  /// Whose page it is, before its number: （上接本刊B4版）.
  private let possessives = WordList("本刊 本报 本報 今日 今天")
  /// All that jump lines have: next to no scalar begins any.
  private let verbs: WordList
  let pageWords = WordList("版 页 頁 面")

  init() { verbs = WordList([onward, backward, either]) }

  /// Whether the end of a line names a page at all, which next to no line does.
  /// - Parameter holdsPageWord: false where the line is known to have no word for page.
  func mayEnd(_ line: ScalarLine, holdsPageWord: Bool = true) -> Bool {
    if namesPageAtEnd(line) { return true }
    guard holdsPageWord else { return false }
    let reach = line.count > 0 && Mark.closes(line[line.count - 1]) ? 40 : 14
    for index in max(0, line.count - reach)..<line.count where pageWords.prefix(of: line, at: index) > 0 { return true }
    return false
  }

  /// A number or 中缝 at the end, and a verb or a letter before it: what a jump line without a word for page has.
  private func namesPageAtEnd(_ line: ScalarLine) -> Bool {
    var end = line.count
    while end > 0, isAround(line[end - 1]) { end -= 1 }
    guard end > 1 else { return false }
    // 下转A8·关注
    if Mark.isHan(line[end - 1]), let mark = (max(1, end - 9)..<end).last(where: { Self.setsTopicApart(line[$0]) }) { end = mark }
    if Mark.isDigit(line[end - 1]) {
      var start = end - 1
      while start > 0, Mark.isDigit(line[start - 1]) || WhiteSpace.contains(line[start - 1]) { start -= 1 }
      // 上接P.11
      if start > 1, line[start - 1] == 0x2E { start -= 1 }
      return start > 0 && (Mark.isLatin(line[start - 1]) || certain.suffix(of: line, before: start) > 0)
    }
    guard end < line.count else { return false }
    if Mark.isHanDigit(line[end - 1]) {
      var start = end - 1
      while start > 0, Mark.isHanDigit(line[start - 1]) { start -= 1 }
      return certain.suffix(of: line, before: start) > 0
    }
    return line[end - 1] == 0x7F1D || line[end - 1] == 0x7E2B
  }

  /// A jump line that ends where the line ends and starts at or after an index. A line with nothing else may leave out the
  /// brackets; after other text, brackets or a sign must set it off.
  func parse(endOf line: ScalarLine) -> Parse? {
    var end = line.count
    while end > 0, isAround(line[end - 1]), line[end - 1] != 0x300B { end -= 1 }
    guard end > 0 else { return nil }
    // The verb is never far from the page number; the leftmost reading is the longest: 下转, not 转.
    for index in max(0, end - 40)..<end where mayBegin(line, at: index) {
      if let parse = parse(line, at: index, end: end) { return parse }
    }
    return nil
  }

  /// The page of other news that a line names and does nothing else: （相关新闻见3版）, 詳見A6版. Nothing of this article goes on there.
  func pointer(_ line: ScalarLine) -> String? {
    guard line.count <= 24, mayEnd(line) else { return nil }
    var end = line.count
    while end > 0, isAround(line[end - 1]) { end -= 1 }
    let isBracketed = line.count > 0 && Mark.opens(line[0]) && end < line.count
    for index in 0..<end {
      let length = pointers.prefix(of: line, at: index)
      if length > 0 {
        let page = page(line, at: index + length, end: end, isCertain: true)
        return page?.end == end ? page?.name : nil
      }
      let short = isBracketed ? bracketedPointers.prefix(of: line, at: index) : 0
      if short > 0, let page = page(line, at: index + short, end: end, isCertain: true), page.end == end, page.isWorded { return page.name }
    }
    return nil
  }

  /// The first page that a folio names by its word or its section, or with nothing beside it: 第7版 要闻, A03 时政, 04; not 今日8版, which
  /// counts them.
  func firstPage(_ line: ScalarLine) -> String? {
    var end = 0
    if let page = number(line, &end, line.count), end == line.count, end <= 2 { return String(page) }
    for index in 0..<line.count where index == 0 || WhiteSpace.contains(line[index - 1]) || line[index] == 0x7B2C {
      if possessives.prefix(of: line, at: index) == 0, let page = page(line, at: index, end: line.count, isCertain: false) { return page.name }
    }
    return nil
  }

  /// The page that a jump line leads on to which the end of a printed line broke: `…长跑（下转` and `第A7版）`, `…吧？▶下转7` and `版`.
  /// - Parameter above: the end of the line above.
  func page(of line: ScalarLine, brokenOff above: ScalarLine) -> String? {
    guard line.count <= 10, line.count > 0 else { return nil }
    let tail = max(0, above.count - 8)..<above.count
    let closes = Mark.closes(line[line.count - 1])
    func names(_ scalar: UInt32) -> Bool { Mark.isDigit(scalar) || Mark.isHanDigit(scalar) || Mark.isLatin(scalar) }
    guard closes || (0..<line.count).allSatisfy({ names(line[$0]) || pageWords.prefix(of: line, at: $0) > 0 }) else { return nil }
    guard let start = tail.last(where: { closes ? Mark.opens(above[$0]) : certain.prefix(of: above, at: $0) > 0 }) else { return nil }
    let whole = above.joined(from: start, with: line)
    guard let jump = parse(endOf: whole), jump.direction == .to, jump.range == 0..<whole.count else { return nil }
    return jump.page
  }

  /// A jump line at the start of a line, set off by brackets: `(上接1版)河边的新渡口…`.
  func parse(startOf line: ScalarLine) -> Parse? {
    var start = 0
    var brackets = 0
    while start < line.count, isAround(line[start]) {
      if Mark.opens(line[start]) { brackets += 1 }
      start += 1
    }
    guard brackets > 0, let head = head(line, at: start, end: line.count), head.direction != .to else { return nil }
    var end = head.end
    if end < line.count, line[end] == 0x300A {
      while end < min(line.count, head.end + 30), line[end] != 0x300B { end += 1 }
      end += 1
    }
    guard end < line.count, Mark.closes(line[end]) else { return nil }
    end += 1
    return Parse(direction: head.direction, page: head.page, range: 0..<end)
  }

  private func parse(_ line: ScalarLine, at index: Int, end: Int) -> Parse? {
    guard let head = head(line, at: index, end: end) else { return nil }
    var start = index
    while start > 0, isAround(line[start - 1]) { start -= 1 }
    let isWhole = start == 0
    // …解决方案。下转2版
    let isPlain = head.isWorded && certain.prefix(of: line, at: index) > 0
      && (start > 0 && Mark.endsSentence(line[start - 1]) || head.end > 1 && Mark.isDigit(line[head.end - 2]))
    let isSetOff = head.isWorded && end < line.count || index > start || Mark.decorates(line[index]) || isPlain
    guard isWhole || isSetOff else { return nil }
    // A section or the headline may follow the page: (下转2版·要闻), (上接A1版《三条铁路年内开建》).
    let tail = end - head.end
    let isTitle = tail > 2 && line[head.end] == 0x300A
    // 上接A1版／選後人事, 下转A8·关注, 上接A1版《煤球炉子》: nothing else on the line.
    let isTopic = isWhole && ((2...10).contains(tail) && Self.setsTopicApart(line[head.end]) || isTitle && tail <= 30 && line[end - 1] == 0x300B)
    guard tail == 0 || isTopic || (tail <= (isTitle ? 30 : 8) && index > start && end < line.count) else { return nil }
    while start < index, WhiteSpace.contains(line[start]) { start += 1 }
    var stop = line.count
    while stop > end, WhiteSpace.contains(line[stop - 1]) { stop -= 1 }
    // Closing quotes before the bracket belong to the text.
    var open = index
    while open > start, !Mark.closes(line[open - 1]), !Mark.endsSentence(line[open - 1]) { open -= 1 }
    while open < index, WhiteSpace.contains(line[open]) { open += 1 }
    // (更多消息下转3版): the bracket holds words before the pointer.
    if open > 0, !isWhole, Mark.opens(line[0]), Mark.closes(line[stop - 1]), stop <= 18 { open = 0 }
    return Parse(direction: head.direction, page: head.page, range: open..<stop)
  }

  /// / ／ · ‧ | ｜
  private static func setsTopicApart(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2F, 0xFF0F, 0xB7, 0x2027, 0x30FB, 0x7C, 0xFF5C: true
    default: false
    }
  }

  private struct Head {
    var direction: Jump.Direction?
    var page: String
    var end: Int
    /// Whether a word for page or for the fold stands behind the number.
    var isWorded: Bool
  }

  private func head(_ line: ScalarLine, at index: Int, end: Int) -> Head? {
    guard mayBegin(line, at: index) else { return nil }
    let spaced = spacedVerb(line, at: index)
    let to = spaced == .to ? 3 : onward.prefix(of: line, at: index)
    let from = spaced == .from ? 3 : backward.prefix(of: line, at: index)
    let both = either.prefix(of: line, at: index)
    let length = max(to, from, both)
    let isCertain = spaced != nil || certain.prefix(of: line, at: index) > 0
    guard length > 0, let page = page(line, at: index + length, end: end, isCertain: isCertain) else { return nil }
    let direction: Jump.Direction? = both == length ? nil : to == length ? .to : .from
    // 转, 接 and 续 alone are ordinary verbs: a page word or a section's letter must be there and be the end.
    return Head(direction: direction, page: page.name, end: page.end, isWorded: page.isWorded)
  }

  /// Whether a verb stands at an index, which it does at next to none.
  @inline(__always)
  private func mayBegin(_ line: ScalarLine, at index: Int) -> Bool {
    verbs.prefix(of: line, at: index) > 0 || spacedVerb(line, at: index) != nil
  }

  /// ( 下 转 2 版 ): a line set wide.
  private func spacedVerb(_ line: ScalarLine, at index: Int) -> Jump.Direction? {
    guard index + 2 < line.count, line[index] == 0x4E0B || line[index] == 0x4E0A, WhiteSpace.contains(line[index + 1]) else { return nil }
    let isOnward = line[index] == 0x4E0B && (line[index + 2] == 0x8F6C || line[index + 2] == 0x8F49)
    let isBackward = line[index] == 0x4E0A && line[index + 2] == 0x63A5
    return isOnward ? .to : isBackward ? .from : nil
  }

  private func page(_ line: ScalarLine, at start: Int, end: Int, isCertain: Bool) -> (name: String, end: Int, isWorded: Bool)? {
    var index = start
    func skipSpaces() { while index < end, WhiteSpace.contains(line[index]) { index += 1 } }
    func take(_ scalar: UInt32) { if index < end, line[index] == scalar { index += 1 } }
    skipSpaces()
    if isCertain {
      let fold = folds.prefix(of: line, at: index)
      if fold > 0, index + fold <= end { return ("中缝", index + fold, true) }
    }
    index += possessives.prefix(of: line, at: index)
    take(0x7B2C)
    skipSpaces()
    var letter = ""
    if index + 1 < end, asciiUpper(line[index]) == "P", line[index + 1] == 0x2E {
      // P.11
      index += 2
    } else if index < end, let ascii = asciiUpper(line[index]) {
      letter = String(ascii)
      index += 1
    } else if index < end, line[index] == 0x7279 {
      // 特2版
      letter = "特"
      index += 1
    }
    skipSpaces()
    guard var number = number(line, &index, end) else { return nil }
    skipSpaces()
    // 第二張第三版: the page of a sheet.
    if index < end, line[index] == 0x5F20 || line[index] == 0x5F35 {
      index += 1
      take(0x7B2C)
      guard let inside = self.number(line, &index, end) else { return nil }
      number = inside
    }
    let name = letter + String(number)
    let bare = index
    // 2、3版, 2—3版: the first of them.
    if index < end, line[index] == 0x3001 || line[index] == 0x2D || line[index] == 0xFF0C || line[index] == 0x2C || Mark.isDash(line[index]) {
      while index < end, Mark.isDash(line[index]) || Mark.pausesSentence(line[index]) || line[index] == 0x2D { index += 1 }
      take(0x7B2C)
      // A4、A5版
      if !letter.isEmpty, index < end, asciiUpper(line[index]) != nil { index += 1 }
      if self.number(line, &index, end) == nil { index = bare }
      skipSpaces()
    }
    let word = pageWords.prefix(of: line, at: index)
    if word > 0, index + word <= end {
      // 一、四版中缝
      let fold = folds.prefix(of: line, at: index + word)
      return (name, index + word + (index + word + fold <= end ? fold : 0), true)
    }
    let isSection = ("A"..."F").contains(letter) || isCertain && !letter.isEmpty && letter != "特"
    // （下轉四）
    let isEnclosed = bare < line.count && Mark.closes(line[bare])
    guard isSection || isCertain && letter.isEmpty && (Mark.isDigit(line[bare - 1]) || isEnclosed), number > 0, number < 100 else { return nil }
    // A8·关注: what follows a page without its word is set off.
    let isOver = bare >= end || Self.setsTopicApart(line[bare]) || line[bare] == 0x300A || WhiteSpace.contains(line[bare - 1])
    return isOver ? (name, bare, false) : nil
  }

  private func number(_ line: ScalarLine, _ index: inout Int, _ end: Int) -> Int? {
    let digits = index
    var number = 0
    while index < end, Mark.isDigit(line[index]), index - digits < 4 {
      number = number * 10 + Int(line[index] >= 0xFF10 ? line[index] - 0xFF10 : line[index] - 0x30)
      index += 1
    }
    if index > digits { return number }
    while index < end, Mark.isHanDigit(line[index]), index - digits < 4 { index += 1 }
    return HanNumber.value(line, digits..<index)
  }

  private func asciiUpper(_ scalar: UInt32) -> Character? {
    let folded = scalar >= 0xFF21 && scalar <= 0xFF5A ? scalar - 0xFF21 + 0x41 : scalar
    let upper = (0x61...0x7A).contains(folded) ? folded - 0x20 : folded
    guard (0x41...0x5A).contains(upper), let value = Unicode.Scalar(upper) else { return nil }
    return Character(value)
  }

  private func isAround(_ scalar: UInt32) -> Bool {
    if Mark.isCommonHan(scalar) { return false }
    return Mark.opens(scalar) || Mark.closes(scalar) || Mark.decorates(scalar) || WhiteSpace.contains(scalar) || Mark.isDash(scalar)
      || scalar == 0x2E || Mark.isEllipsis(scalar) || scalar == 0x3E || scalar == 0x3C
  }
}
