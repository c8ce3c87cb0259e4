public import JumplineBytes
public import JumplineModel

public struct ReplacementCharacter: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "CHR001", name: "replacement-character", severity: .error, confidence: 1, scope: .block,
    summary: .init(
      zh: "文中有替换符 U+FFFD：原来的字已经丢失。",
      en: "The text holds U+FFFD: the character that stood there is lost."),
    why: .init(
      zh: "前面某道工序解码失败，用替换符顶替了原字。从本文件里已无法恢复，应当回到原件补字。",
      en: "A step before this one failed to decode the text and put U+FFFD in place of a character. It cannot be recovered "
        + "from this file; go back to the original."),
    source: "The Unicode Standard 16.0, chapter 23.8, Specials",
    fires: [
      "镇里新修的水渠⟦\u{FFFD}⟧直通到田头。",
      "老街改造后,居民⟦\u{FFFD}\u{FFFD}⟧都说方便多了。",
      "渔港明天开市⟦\u{FFFD}⟧,首批三十条船已经⟦\u{FFFD}⟧港。",
    ],
    silent: [
      "镇里新修的水渠直通到田头。",
      "这道填空题的答案是□,不是○。",
      "某某某(化名)说,他家住在××路。",
      "他问:“真的吗???”",
      "菜场里卖的是🐟和🦐。",
    ])

  public static let needs: TextContents = .unusualScalars

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let alignment = page.document.source.alignment
    // What this decoder could not read is reported with its bytes, by another rule.
    for run in UnusualRun.all(in: page, where: { $0.value == 0xFFFD && !alignment.isUndecodable($0.offset) }) {
      let count = run.scalars.count
      report.append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: 1,
          message: page.say(
            zh: "此处有 \(count) 个替换符 U+FFFD，原字已丢失",
            en: count == 1 ? "a character was lost here and replaced by U+FFFD"
              : "\(count) characters were lost here and replaced by U+FFFD"),
          range: run.range, evidence: ["U+FFFD × \(count)"]))
    }
  }
}
