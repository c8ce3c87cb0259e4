import JumplineBytes
public import JumplineModel

public struct JumpWithoutPartner: IssueRule {
  public init() {}

  public static let card = RuleCard(
    code: "JMP001", name: "jump-without-partner", severity: .error, confidence: 0.95, scope: .issue,
    summary: .init(
      zh: "“下转N版”所指的版面就在这一期里，那里却没有“上接”。",
      en: "The page that a 下转 line names is in the issue, but nothing on it is marked as continued from here."),
    why: .init(
      zh: "读者翻到那一版找不到下文，文章在数据里断成两半。那一版没有提供时，只作为提示说“无法核对”（unresolvable），不算错误。",
      en: "A reader who turns the page does not find the rest, and the article stays in two halves. When the page was not "
        + "given, it only says, as information and not as an error, that the line cannot be resolved (unresolvable)."),
    source: "jumpline",
    fires: [
      "=== 1\n\n\n\n\n水库移民搬进新居\n\n本报记者 何田\n\n搬家那天,老何把旧门牌也带走了。他说,这块门牌陪了他四十年。⟦(下转2版)⟧\n=== 2\n\n\n\n\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,中午前把鲜叶送到厂里。",
      "=== 1\n\n\n\n\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米,能挡十二级台风。渔民们说,今年可以睡个好觉。⟦（下转第三版）⟧\n=== 3\n\n\n\n\n县剧团下乡演出\n\n本报记者 方正\n\n锣鼓一响,晒谷场上坐满了人。剧团今年要演一百二十场。",
      "=== A1\n\n\n\n\n老粮站变身图书馆\n\n本报记者 何田\n\n粮仓的木梁都留着,书架就立在从前堆谷子的地方。⟦(下转A4版)⟧\n=== A4\n\n\n\n\n山路装上反光镜\n\n本报记者 方正\n\n急弯处新装了六十面反光镜,司机们都说心里踏实多了。",
    ],
    silent: [
      "水库移民搬进新居\n\n本报记者 何田\n\n搬家那天,老何把旧门牌也带走了。(下转2版)",
      "=== 1\n\n\n\n\n水库移民搬进新居\n\n本报记者 何田\n\n搬家那天,老何把旧门牌也带走了。(下转2版)\n=== 2\n\n\n\n\n(上接1版)\n\n新居的厨房朝南,老何的老伴最满意的就是这扇窗。",
      "=== 1\n\n\n\n\n水库移民搬进新居\n\n本报记者 何田\n\n搬家那天,老何把旧门牌也带走了。(下转2版)\n=== 2\n\n\n\n\n水库移民搬进新居\n\n新居的厨房朝南,老何的老伴最满意的就是这扇窗。",
      "=== 1\n\n\n\n\n水库移民搬进新居\n\n本报记者 何田\n\n搬家那天,老何把旧门牌也带走了。(下转2版)\n=== 3\n\n\n\n\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。",
      "=== A1\n\n\n\n\n老粮站变身图书馆\n\n本报记者 何田\n\n粮仓的木梁都留着,书架就立在从前堆谷子的地方。(下转4版)\n=== A4\n\n\n\n\n(上接A1版)\n\n开馆第一天,来了三百多个孩子。",
      "水库移民搬进新居\n\n本报记者 何田\n\n搬家那天,老何把旧门牌也带走了。他说,这块门牌陪了他四十年。",
      "=== 1\n\n\n\n\n水库移民搬进新居\n\n本报记者 何田\n\n搬家那天,老何把旧门牌也带走了。他说,这块门牌陪了他四十年。\n\n（相关报道见2版）\n=== 2\n\n\n\n\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。",
    ])

  public func resolve(_ issue: LintedIssue<JumpFacts>) -> [[Finding]] {
    JumpPartners.findings(.to, in: issue) { finding($0, issue.language) }
  }

  private func finding(_ jump: JumpPartners, _ language: Language) -> Finding? {
    let line = jump.line
    if jump.candidates.isEmpty { return jump.unresolvable(Self.card.code, language) }
    if jump.candidates.contains(where: { HeadlineLikeness.match(line.headlines, jump.issue[$0].headlines) }) { return nil }
    guard let shortage = jump.shortage else { return nil }
    return Finding(
      code: Self.card.code, severity: shortage.isTotal ? Self.card.severity : .warning, confidence: shortage.confidence,
      message: language.say(
        zh: "“\(line.text)”没有下文：第 \(line.page) 版上没有与它相接的“上接”",
        en: "“\(line.text)” leads nowhere: page \(line.page) has no part that continues it"),
      range: line.range,
      evidence: [
        "page-given", shortage.isTotal ? "no-continuation-there" : "fewer-continuations-than-jumps", "no-like-headline",
      ])
  }
}
