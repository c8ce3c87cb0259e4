public import JumplineBytes
public import JumplineModel

public struct PrivateUse: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "CHR002", name: "private-use", severity: .error, confidence: 1, scope: .block,
    summary: .init(
      zh: "文中有私用区码位：离开造字的字库就没有人知道它是什么字。",
      en: "The text holds a private-use code point, which means nothing without the font that it was made for."),
    why: .init(
      zh: "照排系统把生僻字造在私用区里。换一台机器，这个字就成了空白或别的字，人名地名尤其常见。应当查出原字，换成标准码位。",
      en: "Typesetting systems kept rare characters, often of names, in the private-use area. On any other machine they are "
        + "blank or another character. Find out which it is and use its standard code point."),
    source: "The Unicode Standard 16.0, chapter 23.5, Private-Use Characters",
    fires: [
      "评委李⟦\u{E5E5}⟧当场打出了最高分。",
      "村民在⟦\u{F8F5}⟧溪上架起了一座木桥。",
      "获奖者有陈⟦\u{E863}\u{E864}⟧、王小芳等五人。",
    ],
    silent: [
      "评委李喆当场打出了最高分。",
      "村民在洺溪上架起了一座木桥。",
      "著名画家黄𬭎的遗作首次展出。",
      "气温升到30℃,湿度为60%。",
      "本店主营①茶叶②瓷器③丝绸。",
    ])

  public static let needs: TextContents = .unusualScalars

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    for run in UnusualRun.all(in: page, where: { Self.isPrivate($0.value) }) {
      let names = run.names
      report.append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: 1,
          message: page.say(
            zh: "私用区码位 \(names)，不知道是什么字", en: "private-use \(names): nobody can tell which character this is"),
          range: run.range, evidence: [names]))
    }
  }

  private static func isPrivate(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: true
    default: false
    }
  }
}
