import JumplineBytes
public import JumplineModel

public struct OrphanContinuation: IssueRule {
  public init() {}

  public static let card = RuleCard(
    code: "JMP002", name: "orphan-continuation", severity: .error, confidence: 0.95, scope: .issue,
    summary: .init(
      zh: "“上接N版”所指的版面就在这一期里，那里却没有“下转”到本版。",
      en: "The page that a 上接 line names is in the issue, but no 下转 on it leads here."),
    why: .init(
      zh: "这段文字找不到开头，既没有标题也没有作者。那一版没有提供时，只作为提示说“无法核对”（unresolvable），不算错误。",
      en: "The text has no beginning: no headline, no author. When the page was not given, it only says, as "
        + "information and not as an error, that the line cannot be resolved (unresolvable)."),
    source: "jumpline",
    fires: [
      "=== 1\n\n\n\n\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山。\n=== 2\n\n\n\n\n⟦(上接1版)⟧\n\n新居的厨房朝南,老何的老伴最满意的就是这扇窗。",
      "=== 1\n\n\n\n\n县剧团下乡演出\n\n本报记者 方正\n\n锣鼓一响,晒谷场上坐满了人。\n=== 3\n\n\n\n\n⟦（上接第一版）⟧\n\n防波堤合龙那天,渔民们自发放起了鞭炮。",
      "=== A1\n\n\n\n\n山路装上反光镜\n\n本报记者 方正\n\n急弯处新装了六十面反光镜。\n=== A4\n\n\n\n\n⟦(上接A1版)⟧\n\n开馆第一天,来了三百多个孩子。",
    ],
    silent: [
      "(上接1版)\n\n新居的厨房朝南,老何的老伴最满意的就是这扇窗。",
      "=== 1\n\n\n\n\n水库移民搬进新居\n\n本报记者 何田\n\n搬家那天,老何把旧门牌也带走了。(下转2版)\n=== 2\n\n\n\n\n(上接1版)\n\n新居的厨房朝南,老何的老伴最满意的就是这扇窗。",
      "=== 2\n\n\n\n\n(上接1版)\n\n新居的厨房朝南,老何的老伴最满意的就是这扇窗。\n=== 3\n\n\n\n\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。",
      "=== 1\n\n\n\n\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== 2\n\n\n\n\n守灯塔的人\n\n本报记者 何田\n\n(上接昨日)老何点亮了灯,海面上的船依次鸣笛。",
      "=== A1\n\n\n\n\n老粮站变身图书馆\n\n本报记者 何田\n\n粮仓的木梁都留着。(下转4版)\n=== A4\n\n\n\n\n(上接1版)\n\n开馆第一天,来了三百多个孩子。",
    ])

  public func resolve(_ issue: LintedIssue<JumpFacts>) -> [[Finding]] {
    JumpPartners.findings(.from, in: issue) { finding($0, issue.language) }
  }

  private func finding(_ jump: JumpPartners, _ language: Language) -> Finding? {
    let line = jump.line
    if jump.candidates.isEmpty { return jump.unresolvable(Self.card.code, language) }
    guard let shortage = jump.shortage else { return nil }
    return Finding(
      code: Self.card.code, severity: shortage.isTotal ? Self.card.severity : .warning, confidence: shortage.confidence,
      message: language.say(
        zh: "“\(line.text)”没有上文：第 \(line.page) 版上没有转到本版的“下转”",
        en: "“\(line.text)” has no beginning: nothing on page \(line.page) jumps to this page"),
      range: line.range,
      evidence: ["page-given", shortage.isTotal ? "no-jump-there" : "fewer-jumps-than-continuations"])
  }
}
