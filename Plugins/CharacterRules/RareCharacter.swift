public import JumplineBytes
public import JumplineModel

public struct RareCharacter: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "CHR011", name: "rare-character", severity: .information, confidence: 0.5, scope: .block,
    summary: .init(
      zh: "用了扩展区的罕用字（扩展 A 及以后）。",
      en: "A rare ideograph of the extension blocks (A and later) is used."),
    why: .init(
      zh: "人名、地名、物种名里确有这样的字，但识别软件也爱拿罕用字顶替常用字，值得看一眼。",
      en: "Names of people, places and species have them; but recognition also likes to put a rare character in place of a "
        + "common one, so it is worth a look."),
    source: "The Unicode Standard 16.0, chapter 18.1, extensions A to I",
    fires: [
      "评委李⟦𬭎⟧当场打出最高分。",
      "村口的⟦㙟⟧桥修好了。",
      "当地人把这种鱼叫作⟦𩽾𩾌⟧。",
    ],
    silent: [
      "评委李喆当场打出最高分。",
      "钱祎和闫戌麟出席了座谈会。",
      "这种鱼叫作鮟鱇。",
      "著名画家黄宾虹的遗作首次展出。",
      "她留言说👍。",
      "徒弟叫李𬭎。李𬭎的名字,电脑里打不出来。",
    ])

  public static let needs: TextContents = .unusualScalars

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    var uses: [UInt32: Int] = [:]
    for scalar in page.unusualScalars where Self.isRare(scalar.value) { uses[scalar.value, default: 0] += 1 }
    guard !uses.isEmpty else { return }
    // What comes again is a word of the page, a name or what the page is about.
    for run in CharacterRun.all(page.unusualScalars, where: { Self.isRare($0) && uses[$0] == 1 }) {
      let words = page.document.source.string(run.range)
      report.append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
          message: page.say(zh: "罕用字“\(words)”", en: "rare “\(words)”"), range: run.range, evidence: run.names))
    }
  }

  private static func isRare(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3400...0x4DBF, 0x20000...0x2A6DF, 0x2A700...0x2EE5D, 0x30000...0x323AF: true
    default: false
    }
  }
}
