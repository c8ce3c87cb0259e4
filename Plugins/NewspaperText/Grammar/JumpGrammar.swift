import JumplineBytes
import JumplineModel

/// Reads jump lines in all the forms that papers print.
///
///     (下转2版)  下转第二版  （下轉A2版）  文转2版  转2版▶  →2版  上接1版  接1版  紧接第二版
///
/// A page is named by digits of either width, Han numerals, or a section letter and digits.
struct JumpGrammar: Sendable {
  struct Parse: Sendable {
    /// Nil for 紧接, which says only that the pages belong together.
    var direction: Jump.Direction?
    var page: String
    /// Indices into the line, with brackets and signs around.
    var range: Range<Int>
  }

  private let onward = WordList("下转 下轉 文转 文轉 转 轉 全文转 詳轉 详转 下接 續 续 续刊 續刊 续见 續見 续登 續登 → ➡ ⇒")
  private let backward = WordList("上接 接 文接 承接 上承 ← ⬅ ⇐")
  private let either = WordList("紧接 緊接")
  /// All of them: next to no scalar begins any.
  private let verbs: WordList
  let pageWords = WordList("版 页 頁 面")

  init() { verbs = WordList([onward, backward, either]) }

  /// Whether the end of a line names a page at all, which next to no line does.
  func mayEnd(_ line: ScalarLine) -> Bool {
    let reach = line.count > 0 && Mark.closes(line[line.count - 1]) ? 40 : 14
    for index in max(0, line.count - reach)..<line.count where pageWords.prefix(of: line, at: index) > 0 { return true }
    return false
  }

  /// A jump line that ends where the line ends and starts at or after an index. A line with nothing else may leave out the
  /// brackets; after other text, brackets or a sign must set it off.
  func parse(endOf line: ScalarLine) -> Parse? {
    var end = line.count
    while end > 0, isAround(line[end - 1]), line[end - 1] != 0x300B { end -= 1 }
    guard end > 0 else { return nil }
    // The verb is never far from the page number; the leftmost reading is the longest: 下转, not 转.
    for index in max(0, end - 40)..<end {
      if let parse = parse(line, at: index, end: end) { return parse }
    }
    return nil
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
    let isSetOff = end < line.count || index > start || Mark.decorates(line[index])
    guard isWhole || isSetOff else { return nil }
    // A section or the headline may follow the page: (下转2版·要闻), (上接A1版《三条铁路年内开建》).
    let tail = end - head.end
    let isTitle = tail > 2 && line[head.end] == 0x300A
    guard tail == 0 || (tail <= (isTitle ? 30 : 8) && index > start && end < line.count) else { return nil }
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

  private func head(_ line: ScalarLine, at index: Int, end: Int) -> (direction: Jump.Direction?, page: String, end: Int)? {
    let spaced = spacedVerb(line, at: index)
    guard spaced != nil || verbs.prefix(of: line, at: index) > 0 else { return nil }
    let to = spaced == .to ? 3 : onward.prefix(of: line, at: index)
    let from = spaced == .from ? 3 : backward.prefix(of: line, at: index)
    let both = either.prefix(of: line, at: index)
    let length = max(to, from, both)
    guard length > 0, let page = page(line, at: index + length, end: end) else { return nil }
    let direction: Jump.Direction? = both > 0 ? nil : to > 0 ? .to : .from
    // 转, 接 and 续 alone are ordinary verbs: the page word must be there (it always is) and be the end.
    return (direction, page.name, page.end)
  }

  /// ( 下 转 2 版 ): a line set wide.
  private func spacedVerb(_ line: ScalarLine, at index: Int) -> Jump.Direction? {
    guard index + 2 < line.count, WhiteSpace.contains(line[index + 1]) else { return nil }
    let isOnward = line[index] == 0x4E0B && (line[index + 2] == 0x8F6C || line[index + 2] == 0x8F49)
    let isBackward = line[index] == 0x4E0A && line[index + 2] == 0x63A5
    return isOnward ? .to : isBackward ? .from : nil
  }

  private func page(_ line: ScalarLine, at start: Int, end: Int) -> (name: String, end: Int)? {
    var index = start
    func skipSpaces() { while index < end, WhiteSpace.contains(line[index]) { index += 1 } }
    skipSpaces()
    if index < end, line[index] == 0x7B2C { index += 1 }
    skipSpaces()
    var letter = ""
    if index < end, let ascii = asciiUpper(line[index]) { letter = String(ascii); index += 1 }
    skipSpaces()
    let digits = index
    var number = 0
    while index < end, Mark.isDigit(line[index]), index - digits < 4 {
      number = number * 10 + Int(line[index] >= 0xFF10 ? line[index] - 0xFF10 : line[index] - 0x30)
      index += 1
    }
    if index == digits {
      while index < end, Mark.isHanDigit(line[index]), index - digits < 4 { index += 1 }
      guard let value = HanNumber.value(line, digits..<index) else { return nil }
      number = value
    }
    skipSpaces()
    let word = pageWords.prefix(of: line, at: index)
    guard word > 0, index + word <= end else { return nil }
    return (letter + String(number), index + word)
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
