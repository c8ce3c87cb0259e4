import JumplineBytes
import JumplineModel

/// A 下转 and a 上接 of one issue that nothing else answers, and of which one names the other's page and the other does not:
/// one of the two page numbers is wrong.
struct JumpMismatch {
  /// A line of an issue, by the index of its page and its index there.
  struct Place: Hashable {
    var page: Int
    var line: Int
  }

  /// The line whose page is wrong, and the one that answers it.
  let wrong: Place
  let answer: Place
  /// Whether the page that the wrong line names was given, so that nothing is known to be there.
  let isCertain: Bool

  /// All mismatches of an issue in which each line has but one possible partner.
  static func all(in issue: [JumpFacts]) -> [JumpMismatch] {
    guard issue.count > 1 else { return [] }
    let open = issue.indices.flatMap { page in
      issue[page].lines.indices.map { Place(page: page, line: $0) }.filter { isOpen($0, in: issue) }
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

  private static func pair(_ jump: Place, _ continuation: Place, in issue: [JumpFacts]) -> JumpMismatch? {
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
  private static func isOpen(_ place: Place, in issue: [JumpFacts]) -> Bool {
    let page = issue[place.page]
    let line = page.lines[place.line]
    guard !page.isImpossible(line) else { return false }
    let candidates = page.targets(of: line, in: issue)
    if line.isTo, candidates.contains(where: { HeadlineLikeness.match(line.headlines, issue[$0].headlines) }) { return false }
    let jump = JumpPartners(line: line, page: place.page, issue: issue, candidates: candidates)
    return candidates.isEmpty || jump.shortage?.isTotal == true
  }
}
