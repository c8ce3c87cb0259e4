public import JumplineBytes
public import JumplineModel

public struct CompatibilityIdeograph: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "CHR007", name: "compatibility-ideograph", severity: .warning, confidence: 0.99, scope: .block, fix: .safe,
    summary: .init(
      zh: "用了兼容表意文字的码位，它与通用码位是同一个字。",
      en: "A compatibility ideograph stands for a character that has a code point of its own."),
    why: .init(
      zh: "兼容码位只为与旧编码来回转换而设，规范化（NFC）后会变成通用码位；在此之前，检索和比较都会漏掉它。",
      en: "These code points exist for round trips with old encodings. Normalisation (NFC) replaces them; until then, "
        + "searching and comparing miss the word."),
    source: "The Unicode Standard 16.0, chapter 18.1, CJK Compatibility Ideographs; UAX #15",
    fires: [
      "项目资⟦\u{F90A}⟧已经到位。",
      "公园里,⟦\u{F934}⟧人们在打太极拳。",
      "兴修水⟦\u{F9DD}⟧,造福百姓。",
      "那是他第一次见到⟦\u{2F81A}⟧。",
    ],
    silent: [
      "项目资金已经到位。",
      "公园里,老人们在打太极拳。",
      "作者\u{FA0E}、\u{FA29}两位先生到场签售。",
      "兴修水利,造福百姓。",
      "全角标点：（）！？",
    ])

  public static let needs: TextContents = .unusualScalars

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    for run in CharacterRun.all(page.unusualScalars, where: { UnifiedIdeograph.ofCompatibility($0) != nil }) {
      report.append(run.finding(Self.card, page, confidence: Self.card.confidence, safety: .safe, form: UnifiedIdeograph.ofCompatibility))
    }
  }
}
