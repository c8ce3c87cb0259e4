import JumplineBytes
public import JumplineIssues
public import JumplineModel

public struct SeamMismatch: IssueRule {
  public init() {}

  public static let card = RuleCard(
    code: "JMP008", name: "seam-mismatch", severity: .warning, confidence: 0.75, scope: .issue,
    summary: .init(
      zh: "“下转”前的半句与“上接”后的文字说的不是一回事。", en: "The half-sentence before a 下转 and the text behind its 上接 speak of different things."),
    why: .init(
      zh: "版号对得上，两半却几乎没有共同的词语：多半是接到了别的文章，或有一半认错了版面。句子说完才转版的无从比较，不报。",
      en: "The page numbers agree, but the halves have hardly a word in common: the wrong text was put there, or one half was read from another "
        + "page. Where the jump falls at the end of a sentence, nothing is said."),
    source: "The threshold is the project's own choice, between pairs that belong together and pairs that do not",
    fires: [
      "=== 1\n\n\n\n\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米,能挡十二级台风。渔民们说,从前一到风季,船要拖上岸,网要收进屋,一家人守着收音机等天亮;如今船就停在港里,缆绳一系,回家吃饭,再大的风浪也不用\n\n⟦(下转2版)⟧\n=== 2\n\n\n\n\n(上接1版)\n\n唱腔。锣鼓一响,晒谷场上坐满了观众。剧团今年要演一百二十场,最远的戏台在海岛上,戏箱得坐两趟船。老团长说,座位越少越要去,台下只有三位观众照演不误。",
      "=== 1\n\n\n\n\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米,能挡十二级台风。渔民们说,从前一到风季,船要拖上岸,网要收进屋,一家人守着收音机等天亮;如今船就停在港里,缆绳一系,回家吃饭,再大的风浪也不用\n\n⟦（下转第三版）⟧\n=== 3\n\n\n\n\n（上接第一版）\n\n揉捻、烘干。霜降过后,岭上的秋茶开采了,茶农们天不亮就背着竹篓上山,赶在中午之前把鲜叶送到厂里。收茶的车排成了长队,价钱比去年高出一成,家家都有笑声。",
      "=== A1\n\n\n\n\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米,能挡十二级台风。渔民们说,从前一到风季,船要拖上岸,网要收进屋,一家人守着收音机等天亮;如今船就停在港里,缆绳一系,回家吃饭,再大的风浪也不用\n\n⟦(下转A4版)⟧\n=== A4\n\n\n\n\n(上接A1版)\n\n揉捻、烘干。霜降过后,岭上的秋茶开采了,茶农们天不亮就背着竹篓上山,赶在中午之前把鲜叶送到厂里。收茶的车排成了长队,价钱比去年高出一成,家家都有笑声。",
    ],
    silent: [
      "=== 1\n\n\n\n\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米,能挡十二级台风。渔民们说,从前一到风季,船要拖上岸,网要收进屋,一家人守着收音机等天亮;如今船就停在港里,缆绳一系,回家吃饭,再大的风浪也不用\n\n(下转2版)\n=== 2\n\n\n\n\n(上接1版)\n\n担心。合龙那天,老船长把第一盏灯挂上堤头,灯光照出去很远很远,渔民们放起了鞭炮。台风过后,港里的渔船一条也没有少,守着堤的人都说,这九百米防波堤顶得上十二级台风。",
      "=== 1\n\n\n\n\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米,能挡十二级台风。渔民们说,从前一到风季,船要拖上岸,网要收进屋,一家人守着收音机等天亮;如今船就停在港里,缆绳一系,回家吃饭,再大的风浪也不用担心。\n\n(下转2版)\n=== 2\n\n\n\n\n(上接1版)\n\n唱腔。锣鼓一响,晒谷场上坐满了观众。剧团今年要演一百二十场,最远的戏台在海岛上,戏箱得坐两趟船。老团长说,座位越少越要去,台下只有三位观众照演不误。",
      "=== 1\n\n\n\n\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米,能挡十二级台风。渔民们说,从前一到风季,船要拖上岸,网要收进屋,一家人守着收音机等天亮;如今船就停在港里,缆绳一系,回家吃饭,再大的风浪也不用\n\n(下转2版)\n=== 2\n\n\n\n\n(上接1版)\n\n担心。",
      "=== 1\n\n\n\n\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米,能挡十二级台风。渔民们说,从前一到风季,船要拖上岸,网要收进屋,一家人守着收音机等天亮;如今船就停在港里,缆绳一系,回家吃饭,再大的风浪也不用\n\n(下转2版)",
      "=== 1\n\n\n\n\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米,能挡十二级台风。渔民们说,从前一到风季,船要拖上岸,网要收进屋,一家人守着收音机等天亮;如今船就停在港里,缆绳一系,回家吃饭,再大的风浪也不用\n\n(下转2版)\n=== 2\n\n\n\n\n渔港新修防波堤\n\n(上接1版)\n\n唱腔。锣鼓一响,晒谷场上坐满了观众。剧团今年要演一百二十场,最远的戏台在海岛上,戏箱得坐两趟船。老团长说,座位越少越要去,台下只有三位观众照演不误。",
    ])

  public static var needsOtherPages: Bool { true }

  /// Halves of one article have at least three times as much in common.
  private static let likeness = 0.012
  /// In pairs of characters; a shorter half has nothing in common with any.
  private static let shortest = 30

  public func resolve(_ issue: LintedIssue<ContinuationFacts>) -> [[Finding]] {
    var findings = [[Finding]](repeating: [], count: issue.pages.count)
    for link in issue.view(JumpLinks.self).all where !link.isAmbiguous && link.likeness < Self.likeness && !link.cutEvidence.isEmpty {
      let from = issue.pages[link.from.page].lines[link.from.line]
      let to = issue.pages[link.to.page].lines[link.to.line]
      guard min(from.vocabularySize, to.vocabularySize) >= Self.shortest, !link.evidence.contains("headline"), !link.evidence.contains("same-name"),
        !link.evidence.contains("number-across-seam"), !link.evidence.contains("open-mark")
      else { continue }
      findings[link.from.page].append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
          message: issue.say(
            zh: "“…\(from.words)”与第 \(issue.pages[link.to.page].page) 版的“\(to.words)…”接不上",
            en: "“…\(from.words)” does not go on with “\(to.words)…” on page \(issue.pages[link.to.page].page)"),
          range: TextRange(from.start, from.end), evidence: ["likeness: \(Int((1000 * link.likeness).rounded()))‰", "cut-in-mid-sentence"]))
    }
    return findings
  }
}
