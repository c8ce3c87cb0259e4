import JumplineBytes
public import JumplineModel

public struct DuplicatePage: IssueRule {
  public init() {}

  public static let card = RuleCard(
    code: "DOC002", name: "duplicate-page", severity: .error, confidence: 0.9, scope: .issue,
    summary: .init(
      zh: "两个文件是同一期的同一版。", en: "Two files are the same page of the same issue."),
    why: .init(
      zh: "文章会计两遍，或者其中一个文件的日期、版号写错了。同一天的不同版次请在清单中用 edition 区分。",
      en: "Its articles are counted twice, or the date or number of one of the files is wrong. Editions of one day are told apart by "
        + "the column edition of a manifest."),
    source: "jumpline",
    fires: [
      "=== 2\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== 2\n⟦渔港新修防波堤⟧\n\n本报记者 何田\n\n防波堤长九百米。",
      "=== A1\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== A1\n⟦秋茶开采⟧\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。",
      "=== 1\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== 3\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米。\n=== 3\n⟦县剧团下乡演出⟧\n\n本报记者 方正\n\n锣鼓一响,晒谷场上坐满了人。",
    ],
    silent: [
      "=== 1\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== 2\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米。",
      "=== A1\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== B1\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米。",
      "=== 1 2001-01-01\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== 1 2001-01-02\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。",
      "秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。",
      "=== 12\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== 2\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米。",
    ])

  public static let needsOtherPages = true

  public func resolve(_ issue: LintedIssue<PageRecord>) -> [[Finding]] {
    issue.pages.indices.map { index in
      let page = issue.pages[index]
      // Papers that do not say their title are told apart by their folders, unless the files are copies.
      guard page.number.number != nil,
        let first = issue.pages[..<index].first(where: { 
          $0.number == page.number && (!page.title.isEmpty || $0.folder == page.folder || !page.sha256.isEmpty && $0.sha256 == page.sha256)
        })
      else { return [] }
      let isCopy = !page.sha256.isEmpty && page.sha256 == first.sha256
      return [
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: isCopy ? 1 : 0.9,
          message: issue.say(
            zh: "第 \(page.page) 版在这一期已经有了：\(first.path)", en: "page \(page.page) of this issue is there already: \(first.path)"),
          range: page.range, evidence: [isCopy ? "same-bytes" : "other-bytes", "first: \(first.path)"])
      ]
    }
  }
}
