import JumplineBytes
public import JumplineIssues
public import JumplineModel

/// Speaks of the pairs that the linking of pages does not make because another would do as well.
public struct AmbiguousPartner: IssueRule {
  public init() {}

  public static let card = RuleCard(
    code: "JMP004", name: "ambiguous-partner", severity: .warning, confidence: 0.9, scope: .issue,
    summary: .init(
      zh: "几处“下转”与几处“上接”都可能相接，从版次、标题和文字都分不出来。",
      en: "Several 下转 and 上接 lines may belong together, and neither page numbers, headlines nor words tell which."),
    why: .init(
      zh: "不能确定时不连接，文章在数据里断成两半；两个可能的另一半都写在证据里，由人决定。",
      en: "What cannot be told is not linked, and the article stays in two halves. Both candidates are named in the evidence, "
        + "for people to decide."),
    source: "jumpline",
    fires: [
      "=== 1\n\n\n\n\n水库移民搬进新居\n\n本报记者 何田\n\n搬家那天,老何把旧门牌也带走了。⟦(下转2版)⟧\n\n渔港新修防波堤\n\n本报记者 方正\n\n防波堤长九百米,能挡十二级台风。⟦(下转2版)⟧\n=== 2\n\n\n\n\n⟦(上接1版)⟧\n\n今年可以睡个好觉。\n\n⟦(上接1版)⟧\n\n窗外就是山。",
      "=== A1\n\n\n\n\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。⟦(下转A4版)⟧\n\n山路装上反光镜\n\n本报记者 方正\n\n急弯处新装了六十面镜子。⟦(下转A4版)⟧\n=== A4\n\n\n\n\n⟦(上接A1版)⟧\n\n大家都说好。\n\n⟦(上接A1版)⟧\n\n往后不用发愁。",
      "=== 1\n\n\n\n\n老粮站变身图书馆\n\n本报记者 何田\n\n粮仓的木梁都留着。⟦（下转第三版）⟧\n\n县剧团下乡演出\n\n本报记者 方正\n\n锣鼓一响,晒谷场上坐满了人。⟦（下转第三版）⟧\n=== 3\n\n\n\n\n⟦（上接第一版）⟧\n\n孩子来得最早。\n\n⟦（上接第一版）⟧\n\n天黑才散。",
    ],
    silent: [
      "水库移民搬进新居\n\n本报记者 何田\n\n搬家那天,老何把旧门牌也带走了。(下转2版)",
      "=== 1\n\n\n\n\n水库移民搬进新居\n\n本报记者 何田\n\n搬家那天,老何把旧门牌也带走了。(下转2版)\n=== 2\n\n\n\n\n(上接1版)\n\n新居的厨房朝南。",
      "=== 1\n\n\n\n\n水库移民搬进新居\n\n本报记者 何田\n\n搬家那天,老何把旧门牌也带走了。(下转2版)\n\n渔港新修防波堤\n\n本报记者 方正\n\n防波堤长九百米,能挡十二级台风。(下转2版)\n=== 2\n\n\n\n\n移民搬新居\n\n(上接1版)\n\n老何的孙子在新学校里交了朋友。\n\n防波堤\n\n(上接1版)\n\n渔民们把船系在防波堤里面。",
      "=== 1\n\n\n\n\n水库移民搬进新居\n\n本报记者 何田\n\n搬家那天,老何把旧门牌也带走了。(下转2版)\n\n渔港新修防波堤\n\n本报记者 方正\n\n防波堤长九百米,能挡十二级台风。(下转3版)\n=== 2\n\n\n\n\n(上接1版)\n\n今年可以睡个好觉。\n=== 3\n\n\n\n\n(上接1版)\n\n窗外就是山。",
      "=== 2\n\n\n\n\n(上接1版)\n\n今年可以睡个好觉。\n\n(上接1版)\n\n窗外就是山。",
    ],
    alwaysRuns: true)

  /// Both halves of an article on one page are no continuation.
  public static let needsOtherPages = true

  public func resolve(_ issue: LintedIssue<ContinuationFacts>) -> [[Finding]] {
    var findings = issue.pages.map { _ in [Finding]() }
    for link in issue.view(JumpLinks.self).all where link.isAmbiguous {
      if let other = link.otherTo {
        findings[link.from.page].append(finding(at: link.from, [link.to, other], link.confidence, issue))
      }
      if let other = link.otherFrom {
        findings[link.to.page].append(finding(at: link.to, [link.from, other], link.confidence, issue))
      }
    }
    return findings
  }

  /// - Parameter confidence: in the first of the candidates.
  private func finding(
    at end: Continuation.End, _ candidates: [Continuation.End], _ confidence: Double,
    _ issue: LintedIssue<ContinuationFacts>
  ) -> Finding {
    let line = issue.pages[end.page].lines[end.line]
    let named = candidates.map { other -> String in
      let half = issue.pages[other.page].lines[other.line]
      let place = issue.say(zh: "第 \(issue.pages[other.page].page) 版", en: "page \(issue.pages[other.page].page) ")
      return half.isTo ? "\(place)“…\(half.words)”" : "\(place)“\(half.words)…”"
    }
    let both = named.joined(separator: issue.say(zh: " 或 ", en: " or "))
    return Finding(
      code: Self.card.code, severity: Self.card.severity, confidence: 1 - confidence / 2,
      message: issue.say(
        zh: "分不出\(line.isTo ? "下文" : "上文")是哪一段：\(both)",
        en: "\(line.isTo ? "goes on" : "begins") in one of two places, and nothing tells in which: \(both)"),
      range: TextRange(line.start, line.end), evidence: named)
  }
}
