import JumplineBytes
import JumplineModel

/// A jump line and what could be its other half: the lines of the other direction on the pages that it may name.
struct JumpPartners {
  let line: JumpFacts.Line
  /// The index of its page in `issue`.
  let page: Int
  let issue: [JumpFacts]
  /// The pages that it may name; empty when none of them was given.
  let candidates: [Int]

  /// That a page has more jump lines to another than answer there.
  struct Shortage {
    /// Whether nothing answers at all.
    var isTotal: Bool
    var confidence: Double
  }

  /// What is said of every jump line of one direction, page by page; those that name an impossible page, or not that of
  /// their partner, are left to their own rules.
  static func findings(
    _ direction: Jump.Direction, in issue: LintedIssue<JumpFacts>, _ judge: (JumpPartners) -> Finding?
  ) -> [[Finding]] {
    let pages = issue.pages
    let mismatched = issue.view(JumpMismatches.self).places
    return pages.indices.map { index in
      let page = pages[index]
      return page.lines.indices.compactMap { number in
        let line = page.lines[number]
        guard line.isTo == (direction == .to), !page.isImpossible(line),
          !mismatched.contains(JumpMismatch.Place(page: index, line: number))
        else { return nil }
        return judge(JumpPartners(line: line, page: index, issue: pages, candidates: page.targets(of: line, in: pages)))
      }
    }
  }

  /// Says that there is no answer here, which is no fault of the page.
  func unresolvable(_ code: String, _ language: Language) -> Finding {
    Finding(
      code: code, severity: .information, confidence: 1,
      message: language.say(
        zh: "“\(line.text)”无法核对：没有提供第 \(line.page) 版",
        en: "“\(line.text)” cannot be resolved: page \(line.page) was not given"),
      range: line.range, evidence: ["unresolvable"])
  }

  /// Nil when as many lines answer as ask. A 下转 is also answered by a 上接 that names no page.
  var shortage: Shortage? {
    let own = issue[page].number
    let answers = candidates.reduce(0) { sum, candidate in
      sum + issue[candidate].lines.count {
        $0.isTo != line.isTo && (own.answers(to: $0.target) || (line.isTo && $0.target.number == nil))
      }
    }
    let asking = issue[page].lines.count { $0.isTo == line.isTo && $0.target == line.target }
    if answers >= asking { return nil }
    return Shortage(isTotal: answers == 0, confidence: 0.95 * Double(asking - answers) / Double(asking))
  }
}
