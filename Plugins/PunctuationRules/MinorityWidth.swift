public import JumplineBytes
public import JumplineModel

public struct MinorityWidth: PageRule {
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
    source: "The page's own majority",
    fires: [
      "一,二,三,四,五,六,七,八,九,十,百,千,万,甲,乙,丙,丁,戊,己,庚,辛⟦，⟧壬,癸。",
      "天，地，人，山，水，风，云，雨，雪，花，草，木，金，石，土，火，田，林，海⟦,⟧江，河，湖。",
      "「早上好」,他說：「今天，天氣，真好，我們，一起，去，山上，看看，花，還有，樹，好嗎，當然，好，走，快，走吧，別，停⟦!⟧」".replacing("「早上好」,", with: "早上好，"),
    ],
    silent: [
      "一,二,三,四,五,六,七,八,九,十,百,千,万,甲,乙,丙,丁,戊,己,庚,辛,壬,癸。",
      "天，地，人，山，水，风，云，雨，雪，花，草，木，金，石，土，火，田，林，海，江，河，湖，共1,200人。",
      "天，地，人，山，水,风，云，雨,雪，花，草,木。",
      "天，地，人，山，水，风，云，雨，雪，花，草，木，金，石，土，火，田，林，海，比分3:2，网址http://a.b/c?d。",
      "今日，小雨,有风。",
    ])

  public static let needs: TextContents = .marksOfBothWidths

  /// So many marks have to tell before a page has a habit.
  private static let enough = 20

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    let telling = page.marks.filter { Self.width($0.value) != nil && Self.isChinese($0, bytes.span) }
    let full = telling.count { $0.value >= 0x80 }
    guard telling.count >= Self.enough else { return }
    let isFull = full * 2 > telling.count
    let others = isFull ? telling.count - full : full
    guard others > 0, others * 20 <= telling.count + 19 else { return }
    for mark in telling where (mark.value >= 0x80) != isFull {
      guard let other = Self.width(mark.value).flatMap(Unicode.Scalar.init) else { continue }
      let range = ReadingRange(mark.start, mark.end)
      let source = page.reading.source(of: range)
      report.append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
          message: isFull
            ? page.say(zh: "全页用全角标点，这里是半角“\(page.reading.string(range))”", en: "half-width “\(page.reading.string(range))” on a page of full-width marks")
            : page.say(zh: "全页用半角标点，这里是全角“\(page.reading.string(range))”", en: "full-width “\(page.reading.string(range))” on a page of half-width marks"),
          range: source, evidence: ["\(telling.count - others)-of-\(telling.count)"],
          fix: Fix(.suggestion, replacements: [.init(source, with: String(Character(other)))])))
    }
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
