public import JumplineBytes
public import JumplineModel

public struct InvisibleCharacter: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "CHR004", name: "invisible-character", severity: .warning, confidence: 0.95, scope: .block, fix: .safe,
    summary: .init(
      zh: "文中夹着看不见的字符：零宽空格、软连字符、双向控制符、文中的 BOM 等。",
      en: "An invisible character stands in the text: a zero-width space, a soft hyphen, a bidirectional control, a byte order "
        + "mark in the middle."),
    why: .init(
      zh: "谁也看不见它，检索却因此找不到这个词，复制到别处还会断行。姓名用字的异体选择符和表情符号里的连接符不报。",
      en: "Nobody sees it, but a search misses the word, and elsewhere the line breaks there. Variation sequences of names "
        + "and joiners inside emoji are left alone."),
    source: "The Unicode Standard 16.0, chapters 23.2, 23.3 and 23.8; UTS #37 for variation sequences",
    fires: [
      "平⟦\u{200B}⟧安乡的茶叶出口海外。",
      "图书馆⟦\u{AD}⟧每天开放十二小时。",
      "老人把信⟦\u{FEFF}⟧寄回家乡。",
      "司机⟦\u{202E}\u{2066}⟧老周开了三十年车。",
      "一天⟦\u{FE0F}⟧卖出上百份。",
    ],
    silent: [
      "平安乡的茶叶出口海外。",
      "演员葛\u{E0100}城出席了首映式。",
      "网友纷纷留言👨\u{200D}👩\u{200D}👧,送上祝福❤\u{FE0F}。",
      "标题里有一处\u{3000}空格,是排版的习惯。",
      "波斯语里写作می\u{200C}خواهم。",
      "英文co-op一词,连字符是看得见的。",
    ])

  public static let needs: TextContents = .unusualScalars

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let text = page.document.source.text
    for run in CharacterRun.all(page.unusualScalars, where: Self.isInvisible) {
      let range = run.range
      if range.start == 0, run.scalars.first?.value == 0xFEFF { continue }
      if Self.isAtHome(run, text.span) { continue }
      let list = run.names.joined(separator: " ")
      report.append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
          message: page.say(zh: "看不见的字符 \(list)", en: "invisible \(list)"), range: range, evidence: run.names,
          fix: Fix(.safe, replacements: [.init(range, with: "")])))
    }
  }

  private static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// Emoji, and scripts that join letters or run from right to left, need what is a fault between Han characters.
  private static func isAtHome(_ run: CharacterRun, _ text: Span<UInt8>) -> Bool {
    let range = run.range
    guard let before = UTF8Decoding.scalar(text, before: range.start)?.value else { return false }
    let after = range.end < text.count ? UTF8Decoding.scalar(text, at: range.end).value : 0
    return needsControls(before) || needsControls(after)
  }

  private static func needsControls(_ scalar: UInt32) -> Bool {
    switch scalar {
    // Hebrew to Mongolian, where letters are joined; symbols and emoji; digits and signs that take an enclosing keycap.
    case 0x590...0x10FF, 0x1780...0x18AF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x203C...0x2BFF, 0x3030, 0x303D, 0x3297, 0x3299,
      0x1F000...0x1FAFF, 0x1F1E6...0x1F1FF:
      true
    default: false
    }
  }
}
