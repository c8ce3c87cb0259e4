import JumplineBytes
import JumplineModel

/// A rule that is aboard, and what a page must hold for it to be asked.
struct PageRuleEntry: Sendable {
  let code: String
  let rule: any PageRule
  private let needs: TextContents
  /// The numbers of its cues, as `LintedPage.cuesFound` has them.
  private let cues: UInt64

  /// - Parameter index: holds the cues of the rule.
  init(_ code: String, _ rule: any PageRule, _ index: CueIndex) {
    self.code = code
    self.rule = rule
    needs = type(of: rule).needs
    cues = type(of: rule).cues.reduce(0) { $0 | 1 << UInt64(min(index.number(of: $1) ?? 63, 63)) }
  }

  /// Whether the rule may have something to say. One that states no needs is always asked, and no text is read for it.
  func mayApply(to page: LintedPage) -> Bool {
    if needs.isEmpty { return true }
    if needs.contains(.cues), page.cuesFound & cues == 0 { return false }
    return page.contents.isSuperset(of: needs.subtracting(.cues))
  }
}
