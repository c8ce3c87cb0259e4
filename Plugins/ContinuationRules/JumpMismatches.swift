import JumplineBytes
import JumplineModel

/// All mismatches of an issue in which each line has but one possible partner.
struct JumpMismatches: IssueView {
  let all: [JumpMismatch]
  /// Both lines of each.
  let places: Set<JumpMismatch.Place>

  init(_ pages: [JumpFacts]) {
    all = pages.count > 1 ? Self.all(in: pages) : []
    places = Set(all.flatMap { [$0.wrong, $0.answer] })
  }

  private static func all(in issue: [JumpFacts]) -> [JumpMismatch] {
    let open = issue.indices.flatMap { page in
      issue[page].lines.indices.map { JumpMismatch.Place(page: page, line: $0) }.filter { isOpen($0, in: issue) }
    }
    var found: [JumpMismatch] = []
    for jump in open where issue[jump.page].lines[jump.line].isTo {
      for continuation in open where continuation.page != jump.page && !issue[continuation.page].lines[continuation.line].isTo {
        if let mismatch = pair(jump, continuation, in: issue) { found.append(mismatch) }
      }
    }
    return found.filter { one in
      found.count { $0.wrong == one.wrong || $0.wrong == one.answer || $0.answer == one.wrong || $0.answer == one.answer } == 1
    }
  }

  private static func pair(_ jump: JumpMismatch.Place, _ continuation: JumpMismatch.Place, in issue: [JumpFacts]) -> JumpMismatch? {
    let to = issue[jump.page].lines[jump.line]
    let from = issue[continuation.page].lines[continuation.line]
    let namesThere = issue[continuation.page].number.answers(to: to.target)
    let namesHere = issue[jump.page].number.answers(to: from.target)
    guard namesThere != namesHere, let there = issue[continuation.page].number.number, let here = issue[jump.page].number.number,
      here < there || issue[jump.page].number.section != issue[continuation.page].number.section
    else { return nil }
    let (wrong, answer) = namesHere ? (jump, continuation) : (continuation, jump)
    let named = issue[wrong.page].targets(of: issue[wrong.page].lines[wrong.line], in: issue)
    return JumpMismatch(wrong: wrong, answer: answer, isCertain: !named.isEmpty)
  }

  /// Nothing answers the line where it points to.
  private static func isOpen(_ place: JumpMismatch.Place, in issue: [JumpFacts]) -> Bool {
    let page = issue[place.page]
    let line = page.lines[place.line]
    guard !page.isImpossible(line) else { return false }
    let candidates = page.targets(of: line, in: issue)
    if line.isTo, candidates.contains(where: { HeadlineLikeness.match(line.headlines, issue[$0].headlines) }) { return false }
    let jump = JumpPartners(line: line, page: place.page, issue: issue, candidates: candidates)
    return candidates.isEmpty || jump.shortage?.isTotal == true
  }
}
