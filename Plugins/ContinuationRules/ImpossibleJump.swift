import JumplineBytes
public import JumplineModel

public struct ImpossibleJump: IssueRule {
  public init() {}

  public static let card = RuleCard(
    code: "JMP005", name: "impossible-jump", severity: .warning, confidence: 0.9, scope: .page,
    summary: .init(
      zh: "转接行指向不可能的版面：第 0 版、本版自己、往回转，或远超这一期的版数。",
      en: "A jump line names a page that it cannot mean: page 0, its own page, a page in the wrong direction, or one far "
        + "beyond the issue."),
    why: .init(
      zh: "版号多半认错了一位，照它找不到另一半文章。",
      en: "Most often one digit of the page number was misread, and the other half of the article is not found by it."),
    source: "jumpline",
    fires: [
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。⟦(下转0版)⟧",
      "=== 1\n\n\n\n\n灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。⟦(下转1版)⟧",
      "=== 5\n\n\n\n\n灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。⟦（下转第三版）⟧",
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。⟦(下转98版)⟧",
      "=== 2\n\n\n\n\n⟦(上接6版)⟧\n\n他把灯擦得锃亮,才放心地走下楼梯。",
    ],
    silent: [
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。(下转2版)",
      "=== 1\n\n\n\n\n灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。(下转16版)",
      "=== A4\n\n\n\n\n灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。(下转B1版)",
      "=== 6\n\n\n\n\n(上接2版)\n\n他把灯擦得锃亮,才放心地走下楼梯。",
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。(下转明日)",
      "灯塔亮了一百年\n\n本报记者 何田\n\n下转0.5度,镜面就对准了航道,守塔人试了三个晚上。",
    ])

  private static let thickest = 80

  public func resolve(_ issue: LintedIssue<JumpFacts>) -> [[Finding]] {
    let last = lastPage(issue.pages)
    return issue.pages.map { page in
      page.lines.compactMap { line in
        guard let fault = fault(line, on: page, last: last) else { return nil }
        return Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: fault.confidence,
          message: issue.say(
            zh: "“\(line.text)”指向不可能的版面：\(fault.zh)", en: "“\(line.text)” cannot be right: \(fault.en)"),
          range: line.range, evidence: [fault.name])
      }
    }
  }

  /// The number of the last page, when the pages given run from 1 without a hole and are enough to be a whole issue.
  private func lastPage(_ facts: [JumpFacts]) -> Int? {
    let numbers = Set(facts.filter { $0.number.section.isEmpty }.compactMap(\.number.number))
    guard let last = numbers.max(), last >= 4, numbers.count == facts.count, numbers.contains(1), numbers.count == last
    else { return nil }
    return last
  }

  private func fault(_ line: JumpFacts.Line, on page: JumpFacts, last: Int?)
    -> (name: String, zh: String, en: String, confidence: Double)?
  {
    guard let wanted = line.target.number else { return nil }
    if wanted == 0 { return ("page-zero", "没有第 0 版", "there is no page 0", 0.98) }
    if let last, line.target.section.isEmpty, wanted > last * 3 {
      return ("beyond-the-issue", "这一期只有 \(last) 版", "the issue has \(last) pages", 0.9)
    }
    // No daily is so thick, whichever of its pages are here.
    if last == nil, line.target.section.isEmpty, wanted > Self.thickest {
      return ("beyond-any-issue", "没有一期报纸有这么多版", "no issue has so many pages", 0.8)
    }
    let own = page.number
    guard let here = own.number else { return nil }
    guard line.target.section.isEmpty || line.target.section == own.section else { return nil }
    if wanted == here { return ("own-page", "这里就是第 \(line.page) 版", "this is page \(line.page)", 0.97) }
    if line.isTo, wanted < here {
      return ("backwards", "下文不会在前面的版上", "the rest does not stand on an earlier page", 0.7)
    }
    if !line.isTo, wanted > here {
      return ("backwards", "上文不会在后面的版上", "the beginning does not stand on a later page", 0.7)
    }
    return nil
  }
}
