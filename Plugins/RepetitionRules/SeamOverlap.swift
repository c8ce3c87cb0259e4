import JumplineBytes
public import JumplineModel

public struct SeamOverlap: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "DUP003", name: "seam-overlap", severity: .warning, confidence: 0.9, scope: .block, fix: .unsafe,
    summary: .init(
      zh: "同样的话接连印了两遍：断开处前半段的结尾又出现在后半段的开头，或者段落中间一句半句紧接着又来一遍。",
      en: "The same words are printed twice in a row: on both sides of a cut, or one after the other inside a paragraph."),
    why: .init(
      zh: "两块版面识别时有重叠，接起来就多了字。排比句的重复不紧接着，短促的呼喊和诗歌也不报。",
      en: "Two regions overlapped when the page was read, so the joined text says it twice. Repetition for effect is "
        + "not so close, and short cries and verse are left alone."),
    source: "The project's own choice",
    fires: [
      "渔船进港\n\n三百条渔船赶在台风来到之前⟦赶在台风来到之前⟧进了港,缆绳都系好了。",
      "渔船进港\n\n渔民们连夜把晒好的网收进仓库。⟦渔民们连夜把晒好的网收进仓库。⟧第二天风就来了。",
      "共建美好家园\n\n连日来,全镇上下都在动手打造整洁有序的\n\n⟦整洁有序的⟧平安乡村,让群众住得更安心,日子越过越红火。",
      "春耕正忙\n\n连日来,农技人员走进田间地头,手把手\n\n⟦田间地头,手把手⟧教农户使用新农机,春耕进度比去年快了三天。",
      "水库除险\n\n施工队日夜奋战,终于在汛期到来之前完\n\n\n\n⟦来之前完⟧成了大坝加固,下游十万群众松了一口气。",
    ],
    silent: [
      "渔船进港\n\n“快进港!快进港!快进港!”船长喊道。台风就要来了,三百条渔船都往回赶。",
      "渔船进港\n\n一条船也不能少,一条船也不能少的话,他说了三遍。",
      "渔船进港\n\n渔民们连夜把网收进仓库。天亮以前,渔民们连夜把网收进仓库的消息传到了镇上。",
      "共建美好家园\n\n连日来,全镇上下都在动手打造整洁有序的\n\n平安乡村,让群众住得更安心,日子越过越红火。",
      "山里的孩子\n\n我们要让孩子有学上。\n\n我们要让孩子上好学,这是校长常说的话,老师们都记得。",
      "一句话\n\n他说好。\n\n他说好,就一定会办好,村里人都信他的话。",
      "春耕正忙\n\n连日来,农技人员走进田间地头,手把手教农户使用新农机,\n\n春耕进度比去年快了三天,乡亲们很满意。",
      "歌谣\n\n月亮走\n\n月亮走我也走,这是老人教给孩子的第一首歌谣,唱了一代又一代。",
    ])

  /// Words without a mark, and whole sentences, that nobody says twice in a row; in characters.
  private static let shortestWords = 7
  private static let shortestSentence = 10

  /// Repeated by chance only when shorter; in characters.
  private static let shortest = 4
  private static let longest = 24

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    addRepeats(page, &report)
    let text = page.document.source.text
    for block in page.document.blocks where block.label == .paragraph {
      for (left, right) in zip(block.pieces, block.pieces.dropFirst()) { check(left, right, text.span, page, &report) }
    }
    let blocks = page.document.blocks
    for article in page.document.articles {
      var last: TextRange?
      for index in article.blocks where blocks[index].label == .paragraph {
        if let end = last, let start = blocks[index].pieces.first { check(end, start, text.span, page, &report) }
        last = blocks[index].pieces.last
      }
    }
  }

  // MARK: Inside a paragraph

  private func addRepeats(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    var done = 0
    for stretch in page.returns where stretch.lowerBound >= done {
      guard let index = page.reading.block(at: stretch.lowerBound), case let label = page.document.blocks[index].label,
        label == .paragraph || label == .caption, let twice = Self.twice(stretch, in: page.reading.blocks[index], bytes.span),
        // A loop is another rule's.
        !(twice.isLoop && (page.loops.contains(index) || page.repeatedTails.contains(index)))
      else { continue }
      done = twice.second.end
      let (first, second) = (page.reading.source(of: twice.first), page.reading.source(of: twice.second))
      // Across a cut it was told already.
      guard first.end == second.start, first.count == twice.first.count, second.count == twice.second.count else { continue }
      let printed = page.reading.string(twice.second)
      report.append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
          message: page.say(zh: "“\(printed)”紧接着重复了", en: "“\(printed)” is printed twice in a row"), range: second,
          evidence: ["twice-in-a-row"], notes: [.init(page.say(zh: "第一次在这里", en: "the first time"), at: first)],
          fix: Fix(.unsafe(because: page.say(zh: "也可能是有意重复", en: "it may be repeated on purpose")), replacements: [.init(second, with: "")])))
    }
  }

  private typealias Twice = (first: ReadingRange, second: ReadingRange, isLoop: Bool)

  /// What stands twice in a row in a stretch and before it; nil where something is between, or it is short enough to be meant.
  private static func twice(_ stretch: ClosedRange<Int>, in block: ReadingRange, _ text: Span<UInt8>) -> Twice? {
    // One in four is sure to lie in the second of the two.
    var place = stretch.lowerBound
    while text[place] & 0xC0 == 0x80 { place += 1 }
    while place <= stretch.upperBound {
      let wanted = UTF8Decoding.scalar(text, at: place).value
      var (other, distance) = (place, 0)
      while distance < TextScan.longestSentence, let one = before(other, in: block, text) {
        (other, distance) = (one.offset, distance + 1)
        if one.scalar == wanted, let twice = twice(place, other, distance, in: block, text) { return twice }
      }
      for _ in 0..<4 where place < block.end { place = behind(place, text) }
    }
    return nil
  }

  private static func twice(_ place: Int, _ twin: Int, _ distance: Int, in block: ReadingRange, _ text: Span<UInt8>) -> Twice? {
    // From here back and forth as far as both say the same.
    var (start, otherStart, count) = (place, twin, 1)
    while let one = before(start, in: block, text), let two = before(otherStart, in: block, text), one.scalar == two.scalar {
      (start, otherStart, count) = (one.offset, two.offset, count + 1)
    }
    var (end, otherEnd) = (behind(place, text), behind(twin, text))
    while let one = next(end, in: block, text), let two = next(otherEnd, in: block, text), one.scalar == two.scalar {
      (end, otherEnd, count) = (behind(one.offset, text), behind(two.offset, text), count + 1)
    }
    guard count >= distance else { return nil }
    // Both begin where the first one does; behind the second one may follow what is alike by chance.
    var secondEnd = start
    for _ in 0..<distance { secondEnd = behind(next(secondEnd, in: block, text)?.offset ?? secondEnd, text) }
    let words = shape(ReadingRange(start, secondEnd), text)
    guard words.han >= shortestWords, words.han >= shortestSentence || !words.hasMark else { return nil }
    return (ReadingRange(otherStart, start), ReadingRange(start, secondEnd), count >= 2 * distance)
  }

  /// The character before an offset that is not white space, and where it begins.
  @inline(__always)
  private static func before(_ offset: Int, in block: ReadingRange, _ text: Span<UInt8>) -> (offset: Int, scalar: UInt32)? {
    // U+4000 to U+9FFF: nearly all of the text.
    let start = offset - 3
    if start >= block.start, text[start] &- 0xE4 < 6 { return (start, UTF8Decoding.scalar(ofThree: text, at: start)) }
    var offset = offset
    while offset > block.start, let (scalar, length) = UTF8Decoding.scalar(text, before: offset) {
      offset -= length
      if !WhiteSpace.contains(scalar) { return (offset, scalar) }
    }
    return nil
  }

  /// The character at an offset or behind it that is not white space, and where it begins.
  private static func next(_ offset: Int, in block: ReadingRange, _ text: Span<UInt8>) -> (offset: Int, scalar: UInt32)? {
    var offset = offset
    while offset < block.end {
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      if !WhiteSpace.contains(scalar) { return (offset, scalar) }
      offset += length
    }
    return nil
  }

  private static func behind(_ offset: Int, _ text: Span<UInt8>) -> Int { offset + UTF8Decoding.scalar(text, at: offset).length }

  private static func shape(_ range: ReadingRange, _ text: Span<UInt8>) -> (han: Int, hasMark: Bool) {
    var (offset, han, hasMark) = (range.start, 0, false)
    while offset < range.end {
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      if PrintedWords.isHan(scalar) { han += 1 } else { hasMark = true }
      offset += length
    }
    return (han, hasMark)
  }

  // MARK: At a cut

  private func check(_ left: TextRange, _ right: TextRange, _ text: Span<UInt8>, _ page: LintedPage, _ report: inout [Finding]) {
    guard let last = UTF8Decoding.scalar(text, before: left.end)?.value, !Punctuation.endsSentence(last), !Punctuation.closes(last)
    else { return }
    guard let length = Self.overlap(left, right, text) else { return }
    let range = TextRange(right.start, right.start + length)
    let printed = page.document.source.string(range)
    report.append(
      Finding(
        code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
        message: page.say(zh: "“\(printed)”在断开处重复了", en: "“\(printed)” is printed on both sides of the cut"), range: range,
        evidence: ["end-of-first-half-begins-second"],
        notes: [.init(page.say(zh: "前半段的结尾", en: "the end of the first half"), at: TextRange(left.end - length, left.end))],
        fix: Fix(
          .unsafe(because: page.say(zh: "也可能是有意重复", en: "it may be repeated on purpose")),
          replacements: [.init(range, with: "")])))
  }

  /// The length in bytes of the longest stretch that ends one piece and begins the other; nil where it is too short.
  private static func overlap(_ left: TextRange, _ right: TextRange, _ text: Span<UInt8>) -> Int? {
    let most = min(left.count, right.count - 1, 4 * longest)
    guard most >= 3 * shortest else { return nil }
    for length in stride(from: most, through: 3 * shortest, by: -1) {
      // Only at the border of a character, and only Han counts.
      let start = left.end - length
      guard text[start] & 0xC0 != 0x80, text[start + 2] == text[right.start + 2] else { continue }
      var index = 0
      while index < length, text[start + index] == text[right.start + index] { index += 1 }
      guard index == length else { continue }
      return hanCount(TextRange(start, left.end), text) >= shortest ? length : nil
    }
    return nil
  }

  private static func hanCount(_ range: TextRange, _ text: Span<UInt8>) -> Int {
    var (offset, count) = (range.start, 0)
    while offset < range.end {
      let (value, length) = UTF8Decoding.scalar(text, at: offset)
      if PrintedWords.isHan(value) { count += 1 }
      offset += length
    }
    return count
  }
}
