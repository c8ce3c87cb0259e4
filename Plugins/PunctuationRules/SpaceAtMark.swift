public import JumplineBytes
public import JumplineModel

public struct SpaceAtMark: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "PUN007", name: "space-at-mark", severity: .information, confidence: 0.9, scope: .block, fix: .safe,
    summary: .init(
      zh: "汉字与后面的点号、后引号之间，或前引号、前括号与汉字之间多了空格。",
      en: "A space stands before a comma, full stop or closing mark, or behind an opening one."),
    why: .init(
      zh: "标点自带空白，多出的空格来自识别或排版残留，会打断检索和换行。",
      en: "Marks bring their own room; a space beside them was left by recognition or typesetting and breaks searches and lines."),
    source: "GB/T 15834—2011, 5.1; the space before a jump line is house style and left alone",
    fires: [
      "会议强调⟦ ⟧,要抓好春耕。",
      "老支书常说“⟦ ⟧人勤地不懒”。",
      "村民喜笑颜开⟦ ⟧。丰收在望。",
      "他读完了《⟦　⟧茶经》这本书。",
      "坡上种着桃树、⟦ ⟧李树和梨树,户户都有一片。",
      "潮水退下去了。⟦ ⟧渔民们趁着月色到滩上拾贝壳。",
    ],
    silent: [
      "会议强调,要抓好春耕。",
      "村里的故事还在继续。 (下转2版)",
      "村里的故事还在继续。 本报记者 何田 摄",
      "潮水退了。 何田",
      "一、 要抓好春耕。",
      "他问:“去不去?” “去!”",
      "The cat , as they say , is back.",
      "参观者有李明 、王强等人,周 末照常。".replacing(" 、", with: "、").replacing("周 末", with: "周末"),
      "评分:★★★ ,五星为满分。".replacing(" ,", with: ","),
    ])

  public static let needs: TextContents = .spacesAtMarks

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let marks = page.marks
    let bytes = page.reading.bytes
    for (index, mark) in marks.enumerated() where mark.value == 0x20 || mark.value == 0x3000 {
      let before = UTF8Decoding.scalar(bytes.span, before: mark.start)?.value ?? 0x0A
      let after = mark.end < bytes.count ? UTF8Decoding.scalar(bytes.span, at: mark.end).value : 0x0A
      let isBeforeMark = Self.isHan(before) && Self.leansLeft(after)
      let isBehindOpening = index > 0 && marks[index - 1].end == mark.start && Self.opens(before) && Self.isHan(after)
      let isBehindMark = !isBeforeMark && !isBehindOpening && Self.isHan(after) && isInsideText(mark, before, page)
      guard isBeforeMark || isBehindOpening || isBehindMark else { continue }
      let source = page.reading.source(of: ReadingRange(mark.start, mark.end))
      report.append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
          message: isBeforeMark
            ? page.say(zh: "标点前多了空格", en: "a space stands before the mark")
            : page.say(zh: "标点后多了空格", en: "a space stands behind the mark"),
          range: source, evidence: [isBeforeMark ? "before-mark" : isBehindMark ? "behind-mark" : "behind-opening-mark"],
          fix: Fix(.safe, replacements: [.init(source, with: "")])))
    }
  }

  /// Behind 、 ， or 。 with running text on both sides, and neither a list's number nor somebody's name.
  private func isInsideText(_ mark: PunctuationMark, _ before: UInt32, _ page: LintedPage) -> Bool {
    guard mark.value == 0x20, [0x3001, 0xFF0C, 0x3002].contains(before), let block = page.reading.block(at: mark.start),
      page.document.blocks[block].label == .paragraph
    else { return false }
    let range = page.reading.blocks[block]
    let bytes = page.reading.bytes
    let text = bytes.span
    return mark.start - range.start >= 18 && range.end - mark.end >= 24 && !Self.names.stands(at: mark.end, in: text)
      && !Self.names.occurs(in: mark.end..<min(range.end, mark.end + 24), of: text)
  }

  private static let names = WordList("本报 本報 记者 記者 通讯员 通訊員 新华 新華 摄 攝 文 图 据 責任 责任 编辑 編輯 来源 作者")

  private static func isHan(_ scalar: UInt32) -> Bool { (0x3400...0x9FFF).contains(scalar) }

  private static func leansLeft(_ scalar: UInt32) -> Bool {
    scalar == 0x3002 || scalar == 0xFF01 || scalar == 0xFF1F || Punctuation.dividesClauses(scalar)
      || Punctuation.closes(scalar) && scalar != 0x29 && scalar != 0xFF09
  }

  private static func opens(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201C, 0x2018, 0x300A, 0x3008, 0x300C, 0x300E, 0xFF08, 0x28: true
    default: false
    }
  }
}
