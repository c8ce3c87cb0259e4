import JumplineBytes
public import JumplineModel

public struct MergedHeadlineDecks: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "HED001", name: "merged-headline-decks", severity: .information, confidence: 0.7, scope: .block, fix: .suggestion,
    summary: .init(
      zh: "引题、主题、副题挤在一行里，只用空格隔开。",
      en: "Kicker, headline and deck stand on one line, with only spaces between them."),
    why: .init(
      zh: "题目分不出主次，目录里成了一长串。只有一个空格的对句标题是常见的排法，不报。",
      en: "Nobody can tell the main headline from the rest. A headline of two halves with one space between them is common and "
        + "left alone."),
    source: "jumpline",
    fires: [
      "⟦何田在全县林业大会上强调 以更实的举措守护山林 为子孙后代留下绿色家底⟧\n\n本报讯 全县林业工作会议日前召开,各乡镇负责人参加。",
      "⟦许大山到岭上调研秋茶生产时指出 把好鲜叶质量第一道关口 让茶农的收入稳稳增长⟧\n\n本报讯 霜降过后,岭上的秋茶开采了。",
      "⟦方正在山區公路養護會議上強調 把每一處急彎都管起來 讓司機們走得更踏實⟧\n\n【本報訊】急彎處新裝了六十面反光鏡。",
    ],
    silent: [
      "岭上秋茶开采 茶农天不亮就上山\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。",
      "何田在全县林业大会上强调\n\n以更实的举措守护山林\n\n本报讯 全县林业工作会议日前召开,各乡镇负责人参加。",
      "何田在全县林业大会上强调 以更实的举措守护山林\n\n本报讯 全县林业工作会议日前召开,各乡镇负责人参加。",
      "看山 听水 采茶 读书\n\n方正\n\n山里的夏天很长,我在老屋里住了两个月。",
      "一盏灯 一座塔 一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。",
    ])

  /// A phrase of fewer characters is a part of a headline, not a line of its own.
  private static let shortestPhrase = 6

  private static let sayings = WordList(
    "强调 強調 指出 要求 表示 提出 时说 時說 讲话 講話 致辞 批示 会见 會見 主持 出席 寄语")

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.document.source.text
    for block in page.document.blocks where block.label == .headline {
      for line in block.pieces {
        let gaps = Self.gaps(in: line, bytes.span)
        guard gaps.count >= 2, sayings(before: gaps[0].start, bytes.span) else { continue }
        report.append(
          Finding(
            code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
            message: page.say(
              zh: "\(gaps.count + 1) 行标题排在了一行里：“\(page.document.source.string(line))”",
              en: "\(gaps.count + 1) lines of a headline stand on one: “\(page.document.source.string(line))”"),
            range: line, evidence: ["saying-then-space", "phrases: \(gaps.count + 1)"],
            fix: Fix(.suggestion, replacements: gaps.map { .init($0, with: "\n") })))
      }
    }
  }

  private func sayings(before offset: Int, _ text: Span<UInt8>) -> Bool { Self.sayings.stands(before: offset, in: text) }

  /// The white space between phrases; empty when one of the phrases is short.
  private static func gaps(in line: TextRange, _ text: Span<UInt8>) -> [TextRange] {
    var gaps: [TextRange] = []
    var offset = line.start
    var phrase = 0
    while offset < line.end {
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      if WhiteSpace.contains(scalar) {
        if let last = gaps.last, last.end == offset {
          gaps[gaps.count - 1] = TextRange(last.start, offset + length)
        } else {
          if phrase < shortestPhrase { return [] }
          gaps.append(TextRange(offset, offset + length))
        }
        phrase = 0
      } else {
        phrase += 1
      }
      offset += length
    }
    return phrase < shortestPhrase ? [] : gaps
  }
}
