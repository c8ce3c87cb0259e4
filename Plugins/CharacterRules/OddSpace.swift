import JumplineBytes
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
      "全程⟦\u{2009}⟧四十二公里,共有来自十一个国家的三千名选手参赛,沿途设了十六个补给站和医疗点。",
    ],
    silent: [
      "展览将从三月持续到五月底,市民可以免费参观,团体参观须提前一天预约登记,每天限五百人。",
      "\u{A0}\u{A0}他说完转身走进了车间,机器的轰鸣声盖过了一切,只剩下墙上的钟还在一格一格地走着。",
      "姓名\t年龄\t住址\n王小明\t12\t东街\n李小红\t11\t西街",
      "　　全程四十二公里,共有来自十一个国家的三千名选手参赛,沿途设了十六个补给站和医疗点。",
      "The train leaves at nine and arrives before noon, says the new timetable that was printed on Monday.",
    ])

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let text = page.reading.bytes
    let span = text.span
    for (block, range) in zip(page.document.blocks, page.reading.blocks) where block.label == .paragraph {
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
        let source = page.reading.source(of: ReadingRange(start, offset))
        let name = CodePointName.of(UTF8Decoding.scalar(span, at: start).value)
        report.append(
          Finding(
            code: Self.card.code, severity: Self.card.severity, confidence: 0.9,
            message: page.say(zh: "少见的空白 \(name)", en: "odd space \(name)"), range: source, evidence: [name],
            fix: Fix(.safe, replacements: [.init(source, with: " ")])))
      }
    }
  }

  private static func isOdd(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0xA0, 0x2000...0x200A, 0x202F, 0x205F: true
    default: false
    }
  }
}
