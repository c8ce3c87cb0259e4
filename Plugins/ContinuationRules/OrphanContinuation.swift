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

  public func facts(of page: LintedPage) -> JumpFacts { JumpFacts(page) }

  public func resolve(_ facts: [JumpFacts], language: Language) -> [[Finding]] {
    facts.indices.map { index in
      let page = facts[index]
      return page.lines.filter { !$0.isTo && !page.isImpossible($0) }.compactMap {
        finding($0, on: index, facts, language)
      }
    }
  }

  private func finding(_ line: JumpFacts.Line, on index: Int, _ issue: [JumpFacts], _ language: Language) -> Finding? {
    let zh = language == .zh
    let origins = issue[index].targets(of: line, in: issue)
    guard !origins.isEmpty else {
      return Finding(
        code: Self.card.code, severity: .information, confidence: 1,
        message: zh
          ? "“\(line.text)”无法核对：没有提供第 \(line.page) 版"
          : "“\(line.text)” cannot be resolved: page \(line.page) was not given",
        range: line.range, evidence: ["unresolvable"])
    }
    let own = issue[index].number
    let partners = origins.reduce(0) { sum, origin in
      sum + issue[origin].lines.count { $0.isTo && own.answers(to: $0.target) }
    }
    let rivals = issue[index].lines.count { !$0.isTo && $0.target == line.target }
    if partners >= rivals { return nil }
    let confidence = 0.95 * Double(rivals - partners) / Double(rivals)
    return Finding(
      code: Self.card.code, severity: partners == 0 ? Self.card.severity : .warning, confidence: confidence,
      message: zh
        ? "“\(line.text)”没有上文：第 \(line.page) 版上没有转到本版的“下转”"
        : "“\(line.text)” has no beginning: nothing on page \(line.page) jumps to this page",
      range: line.range,
      evidence: ["page-given", partners == 0 ? "no-jump-there" : "fewer-jumps-than-continuations"])
  }
}
