public import JumplineBytes
public import JumplineModel

public struct ControlCharacter: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "CHR003", name: "control-character", severity: .error, confidence: 1, scope: .block, fix: .safe,
    summary: .init(
      zh: "文中混入控制字符（制表符和换行除外）或 U+2028/U+2029。",
      en: "The text holds a control character other than tab and line end, or U+2028 or U+2029."),
    why: .init(
      zh: "控制字符看不见，却会让检索漏掉这个词，让 XML 非法。独占行首的换页符是分页标记，不报。",
      en: "Nobody sees it, but a search misses the word and XML forbids it. A form feed at the start or end of a line marks "
        + "a page break and is left alone."),
    source: "XML 1.0, production 2 (Char); ISO/IEC 6429",
    fires: [
      "第二批新兵⟦\u{0B}⟧昨天启程。",
      "书店门口排起了⟦\u{08}⟧长队。",
      "展览将持续到⟦\u{2028}⟧月底。",
      "航班因大雾⟦\u{0C}⟧延误两小时。",
      "校园里的银杏⟦\u{85}⟧全黄了。",
      "渡轮⟦\u{08}\u{08}\u{0B}⟧晚点了半个小时。",
    ],
    silent: [
      "第二批新兵昨天启程。",
      "姓名\t年龄\t住址",
      "第一页的最后一段到此结束。\n\u{0C}第二页从这里开始。",
      "书店门口排起了长队。\r\n店员忙着维持秩序。",
      "展览将持续到月底。　　开放时间不变。",
    ])

  public static let needs: TextContents = .unusualScalars

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let text = page.document.source.text
    let runs = UnusualRun.all(in: page) { scalar in
      Self.isControl(scalar.value) && !(scalar.value == 0x0C && Self.isAtLineEdge(text.span, scalar))
    }
    for run in runs {
      let names = run.names
      report.append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: 1,
          message: page.say(
            zh: "控制字符 \(names)", en: "control character\(run.scalars.count == 1 ? "" : "s") \(names)"),
          range: run.range, evidence: [names], fix: Fix(.safe, replacements: [.init(run.range, with: "")])))
    }
  }

  private static func isControl(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func isAtLineEdge(_ text: Span<UInt8>, _ scalar: UnusualScalar) -> Bool {
    func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0x0C }
    return scalar.offset == 0 || scalar.end == text.count || isLineEnd(text[scalar.offset - 1])
      || isLineEnd(text[scalar.end])
  }
}
