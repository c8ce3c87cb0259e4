public import JumplineBytes
public import JumplineModel

public struct OddSpace: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "CHR014", name: "odd-space", severity: .information, confidence: 0.9, scope: .block, fix: .safe,
    summary: .init(
      zh: "正文里出现不间断空格、制表符、细空格等少见的空白。",
      en: "A no-break space, a tab or a thin space stands inside running text."),
    why: .init(
      zh: "不同的空白看上去一样，检索和分词却当作不同的字符。行首的缩进和表格里的制表符不报。",
      en: "They look alike, and searching and segmenting take them for different characters. Indents and the tabs of tables are "
        + "left alone."),
    source: "The Unicode Standard 16.0, chapter 6.2, Space Characters",
    fires: [
      "展览将从三月⟦\u{A0}⟧持续到五月底,市民可以免费参观,团体参观须提前一天预约登记,每天限五百人。",
      "他说完⟦\u{9}⟧转身走进了车间,机器的轰鸣声盖过了一切,只剩下墙上的钟还在一格一格地走着。",
      "展览从三月持续到五月底,市民可以免费参观,团体参观须提前一天⟦　⟧预约登记,每天限五百人,周一不开放。",
      "全程⟦\u{2009}⟧四十二公里,共有来自十一个国家的三千名选手参赛,沿途设了十六个补给站和医疗点。",
    ],
    silent: [
      "展览将从三月持续到五月底,市民可以免费参观,团体参观须提前一天预约登记,每天限五百人。",
      "\u{A0}\u{A0}他说完转身走进了车间,机器的轰鸣声盖过了一切,只剩下墙上的钟还在一格一格地走着。",
      "姓名\t年龄\t住址\n王小明\t12\t东街\n李小红\t11\t西街",
      "本报讯　展览从三月持续到五月底,市民可以免费参观,团体参观须提前一天预约登记,每天限五百人。",
      "出席座谈会的有王　成、李　明等同志,大家听取了情况汇报,并对下一步的工作提出了不少意见和建议。",
      "　　全程四十二公里,共有来自十一个国家的三千名选手参赛,沿途设了十六个补给站和医疗点。",
      "The train leaves at nine and arrives before noon, says the new timetable that was printed on Monday.",
    ])

  public static let needs: TextContents = .oddSpaces

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let text = page.reading.bytes
    let span = text.span
    for (block, range) in zip(page.document.blocks, page.reading.blocks) where block.label == .paragraph {
      if let space = Self.loneWideSpace(in: range, page) { report.append(finding(space, page)) }
      var offset = range.start
      while true {
        offset = UTF8Decoding.afterHan(span, from: offset)
        guard offset < range.end else { break }
        let lead = span[offset]
        // The spaces in question begin with 09, C2 or E2.
        guard lead == 0x09 || lead == 0xC2 || lead == 0xE2 else {
          offset += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
          continue
        }
        let start = offset
        while offset < range.end {
          let (value, length) = UTF8Decoding.scalar(span, at: offset)
          guard Self.isOdd(value) else { break }
          offset += length
        }
        if start == offset {
          offset += UTF8Decoding.scalar(span, at: offset).length
          continue
        }
        report.append(finding(ReadingRange(start, offset), page))
      }
    }
  }

  private func finding(_ space: ReadingRange, _ page: LintedPage) -> Finding {
    let bytes = page.reading.bytes
    let value = UTF8Decoding.scalar(bytes.span, at: space.start).value
    let name = CodePointName.of(value)
    let source = page.reading.source(of: space)
    return Finding(
      code: Self.card.code, severity: Self.card.severity, confidence: 0.9,
      message: page.say(zh: "少见的空白 \(name)", en: "odd space \(name)"), range: source, evidence: [name],
      fix: Fix(.safe, replacements: [.init(source, with: value == 0x3000 ? "" : " ")]))
  }

  /// The only wide space of a paragraph, with running text on both sides: names and headings have them, sentences have not.
  private static func loneWideSpace(in range: ReadingRange, _ page: LintedPage) -> ReadingRange? {
    let bytes = page.reading.bytes
    let text = bytes.span
    var found: ReadingRange?
    for mark in page.marks(in: range) where mark.value == 0x3000 {
      if let last = found, last.end != mark.start { return nil }
      found = ReadingRange(found?.start ?? mark.start, mark.end)
    }
    guard let found, found.start - range.start >= 36, range.end - found.end >= 36,
      let (before, _) = UTF8Decoding.scalar(text, before: found.start), HanMap.block.contains(before),
      HanMap.block.contains(UTF8Decoding.scalar(text, at: found.end).value), !beside.stands(before: found.start, in: text),
      !beside.stands(at: found.end, in: text)
    else { return nil }
    return found
  }

  /// What a wide space is set beside on purpose.
  private static let beside = WordList("记者 記者 通讯员 通訊員 本报 本報 讯 訊 电 電 摄 攝 文 图 圖 新华社 新華社 编辑 编者 作者 版")

  private static func isOdd(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0xA0, 0x2000...0x200A, 0x202F, 0x205F: true
    default: false
    }
  }
}
