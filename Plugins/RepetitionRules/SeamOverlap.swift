import JumplineBytes
public import JumplineModel

public struct SeamOverlap: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "DUP003", name: "seam-overlap", severity: .warning, confidence: 0.9, scope: .block, fix: .unsafe,
    summary: .init(
      zh: "断开处前后重复了几个字：前半段的结尾又出现在后半段的开头。",
      en: "A few characters are printed on both sides of a cut: the end of the first half begins the second."),
    why: .init(
      zh: "两块版面识别时有重叠，接起来就多了字。排比句的重复不在断开处，不报。",
      en: "Two regions overlapped when the page was read, so the joined text says it twice. Repetition for effect does not fall "
        + "on a cut."),
    source: "The project's own choice",
    fires: [
      "共建美好家园\n\n连日来,全镇上下都在动手打造整洁有序的\n\n⟦整洁有序的⟧平安乡村,让群众住得更安心,日子越过越红火。",
      "春耕正忙\n\n连日来,农技人员走进田间地头,手把手\n\n⟦田间地头,手把手⟧教农户使用新农机,春耕进度比去年快了三天。",
      "水库除险\n\n施工队日夜奋战,终于在汛期到来之前完\n\n\n\n⟦来之前完⟧成了大坝加固,下游十万群众松了一口气。",
    ],
    silent: [
      "共建美好家园\n\n连日来,全镇上下都在动手打造整洁有序的\n\n平安乡村,让群众住得更安心,日子越过越红火。",
      "山里的孩子\n\n我们要让孩子有学上。\n\n我们要让孩子上好学,这是校长常说的话,老师们都记得。",
      "一句话\n\n他说好。\n\n他说好,就一定会办好,村里人都信他的话。",
      "春耕正忙\n\n连日来,农技人员走进田间地头,手把手教农户使用新农机,\n\n春耕进度比去年快了三天,乡亲们很满意。",
      "歌谣\n\n月亮走\n\n月亮走我也走,这是老人教给孩子的第一首歌谣,唱了一代又一代。",
    ])

  /// Repeated by chance only when shorter; in characters.
  private static let shortest = 4
  private static let longest = 24

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
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
