import JumplineBytes
public import JumplineModel

public struct PageNumberMismatch: IssueRule {
  public init() {}

  public static let card = RuleCard(
    code: "JMP003", name: "page-number-mismatch", severity: .error, confidence: 0.9, scope: .issue, fix: .suggestion,
    summary: .init(
      zh: "“下转”和“上接”明明是一对，版号却对不上。",
      en: "A 下转 and a 上接 are the two ends of one jump, but one of them names another page."),
    why: .init(
      zh: "照着印错的版号找不到另一半文章。两头都没有别的对象、只有一头说对了，才报。",
      en: "The other half of the article is not where the page number says. Reported only when neither end has another partner "
        + "and one of the two is right."),
    source: "jumpline",
    fires: [
      "=== 1\n\n\n\n\n水库移民搬进新居\n\n本报记者 何田\n\n搬家那天,老何把旧门牌也带走了。⟦(下转2版)⟧\n=== 2\n\n\n\n\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== 3\n\n\n\n\n(上接1版)\n\n新居的厨房朝南,老何的老伴最满意的就是这扇窗。",
      "=== 1\n\n\n\n\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米,能挡十二级台风。(下转第四版)\n=== 2\n\n\n\n\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== 4\n\n\n\n\n⟦（上接第二版）⟧\n\n合龙那天,渔民们自发放起了鞭炮。",
      "=== A1\n\n\n\n\n老粮站变身图书馆\n\n本报记者 何田\n\n粮仓的木梁都留着。⟦(下转A3版)⟧\n=== A3\n\n\n\n\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== A8\n\n\n\n\n(上接A1版)\n\n开馆第一天,来了三百多个孩子。",
      "=== 1\n\n\n\n\n水库移民搬进新居\n\n本报记者 何田\n\n搬家那天,老何把旧门牌也带走了。⟦(下转2版)⟧\n=== 3\n\n\n\n\n(上接1版)\n\n新居的厨房朝南,老何的老伴最满意的就是这扇窗。",
    ],
    silent: [
      "=== 1\n\n\n\n\n水库移民搬进新居\n\n本报记者 何田\n\n搬家那天,老何把旧门牌也带走了。(下转3版)\n=== 3\n\n\n\n\n(上接1版)\n\n新居的厨房朝南,老何的老伴最满意的就是这扇窗。",
      "=== 1\n\n\n\n\n水库移民搬进新居\n\n本报记者 何田\n\n搬家那天,老何把旧门牌也带走了。(下转2版)\n=== 2\n\n\n\n\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。",
      "=== A1\n\n\n\n\n老粮站变身图书馆\n\n本报记者 何田\n\n粮仓的木梁都留着。(下转4版)\n=== A4\n\n\n\n\n(上接1版)\n\n开馆第一天,来了三百多个孩子。",
      "=== 1\n\n\n\n\n水库移民搬进新居\n\n本报记者 何田\n\n搬家那天,老何把旧门牌也带走了。(下转2版)\n=== 2\n\n\n\n\n水库移民搬进新居\n\n新居的厨房朝南,老何的老伴最满意的就是这扇窗。\n=== 3\n\n\n\n\n(上接2版)\n\n岭上的秋茶开采了。",
      "=== 1\n\n\n\n\n水库移民搬进新居\n\n本报记者 何田\n\n搬家那天,老何把旧门牌也带走了。(下转2版)\n\n渔港新修防波堤\n\n本报记者 方正\n\n防波堤长九百米。(下转2版)\n=== 2\n\n\n\n\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== 3\n\n\n\n\n(上接1版)\n\n合龙那天,渔民们自发放起了鞭炮。",
      "水库移民搬进新居\n\n本报记者 何田\n\n搬家那天,老何把旧门牌也带走了。(下转2版)",
    ])

  /// Both ends of a jump on one page are none.
  public static let needsOtherPages = true

  public func resolve(_ issue: LintedIssue<JumpFacts>) -> [[Finding]] {
    var findings = [[Finding]](repeating: [], count: issue.pages.count)
    for mismatch in issue.view(JumpMismatches.self).all {
      let line = issue.pages[mismatch.wrong.page].lines[mismatch.wrong.line]
      let answer = issue.pages[mismatch.answer.page].lines[mismatch.answer.line]
      let page = issue.pages[mismatch.answer.page].page
      findings[mismatch.wrong.page].append(
        Finding(
          code: Self.card.code, severity: mismatch.isCertain ? Self.card.severity : .warning,
          confidence: mismatch.isCertain ? 0.9 : 0.7,
          message: issue.say(
            zh: "“\(line.text)”的另一头在第 \(page) 版（“\(answer.text)”），不在第 \(line.page) 版",
            en: "the other end of “\(line.text)” stands on page \(page) (“\(answer.text)”), not on page \(line.page)"),
          range: line.range, evidence: ["only-partner", mismatch.isCertain ? "page-given" : "page-not-given"],
          fix: Self.mended(line, page)))
    }
    return findings
  }

  /// The line with the right page; nil when the number is not written as it is kept.
  private static func mended(_ line: JumpFacts.Line, _ page: String) -> Fix? {
    let text = Array(line.text.utf8)
    let number = Array(line.page.utf8)
    guard text.count > number.count, let place = (0...(text.count - number.count)).first(where: { text[$0...].starts(with: number) })
    else { return nil }
    let start = line.start + place
    return Fix(.suggestion, replacements: [.init(TextRange(start, start + number.count), with: page)])
  }
}
