import JumplineBytes
public import JumplineModel

public struct MissingPage: IssueRule {
  public init() {}

  public static let card = RuleCard(
    code: "DOC001", name: "missing-page", severity: .warning, confidence: 0.85, scope: .issue,
    summary: .init(
      zh: "一期报纸的版号中间有缺：前后的版都在，中间的没有。",
      en: "The page numbers of an issue have a gap: the pages before and after it are there, those between are not."),
    why: .init(
      zh: "多半是漏扫或漏传了一版，转到那里的文章也就断了。给出的版太少时不作判断。",
      en: "Most often a page was not scanned or not passed on, and articles that go on there are cut. When fewer pages were given "
        + "than are missing, someone picked pages, and nothing is said."),
    source: "jumpline",
    fires: [
      "=== 1\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== 2\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米。\n=== 4\n⟦县剧团下乡演出⟧\n\n本报记者 方正\n\n锣鼓一响,晒谷场上坐满了人。",
      "=== A1\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== A3\n⟦渔港新修防波堤⟧\n\n本报记者 何田\n\n防波堤长九百米。\n=== A4\n县剧团下乡演出\n\n本报记者 方正\n\n锣鼓一响,晒谷场上坐满了人。",
      "=== 2\n⟦秋茶开采⟧\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== 3\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米。\n=== 4\n县剧团下乡演出\n\n本报记者 方正\n\n锣鼓一响,晒谷场上坐满了人。",
    ],
    silent: [
      "=== 1\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== 2\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米。\n=== 3\n县剧团下乡演出\n\n本报记者 方正\n\n锣鼓一响,晒谷场上坐满了人。",
      "=== 1\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== 4\n县剧团下乡演出\n\n本报记者 方正\n\n锣鼓一响,晒谷场上坐满了人。",
      "=== 1\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== 2\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米。\n=== 9\n县剧团下乡演出\n\n本报记者 方正\n\n锣鼓一响,晒谷场上坐满了人。",
      "=== A1\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== A2\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米。\n=== B1\n县剧团下乡演出\n\n本报记者 方正\n\n锣鼓一响,晒谷场上坐满了人。",
      "=== 5\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== 6\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米。\n=== 7\n县剧团下乡演出\n\n本报记者 方正\n\n锣鼓一响,晒谷场上坐满了人。",
      "秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。",
    ])

  public static let needsOtherPages = true

  public func resolve(_ issue: LintedIssue<PageRecord>) -> [[Finding]] {
    var findings = [[Finding]](repeating: [], count: issue.pages.count)
    var sections: [String: [Int: Int]] = [:]
    for (index, page) in issue.pages.enumerated() {
      guard let number = page.number.number else { continue }
      sections[page.number.section, default: [:]][number] = sections[page.number.section]?[number] ?? index
    }
    for (section, pages) in sections {
      let numbers = pages.keys.sorted()
      guard let first = numbers.first, let last = numbers.last else { continue }
      // Page 1 is there in any issue; a section that begins with 5 was picked.
      let expected = (first == 2 ? 1 : first)...last
      guard numbers.count >= 3, expected.count - numbers.count < numbers.count else { continue }
      var previous = expected.lowerBound - 1
      for number in numbers {
        let missing = previous + 1..<number
        previous = number
        guard !missing.isEmpty, let index = pages[number] else { continue }
        let names = missing.map { section + String($0) }.joined(separator: ", ")
        findings[index].append(
          Finding(
            code: Self.card.code, severity: Self.card.severity, confidence: 0.85,
            message: issue.say(zh: "这一期缺第 \(names) 版", en: "the issue lacks page \(names)"), range: issue.pages[index].range,
            evidence: ["pages given: \(numbers.map { section + String($0) }.joined(separator: ", "))"]))
      }
    }
    return findings
  }
}
