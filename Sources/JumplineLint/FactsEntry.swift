import JumplineModel

/// What is taken down of a page to judge its issue: facts of one type, and the rules that judge by them.
struct FactsEntry: Sendable {
  struct Judge: Sendable {
    var code: String
    var rule: any IssueRule
    /// The same rule, where it needs the issues before.
    var corpus: (any CorpusRule)?
  }

  let type: any (Codable & Sendable).Type
  /// One rule, or all that share the facts, in order of code.
  private(set) var judges: [Judge]

  private init(_ judge: Judge) {
    type = Swift.type(of: judge.rule).factType
    judges = [judge]
  }

  /// Facts that belong to the page, and not to one rule, are taken once.
  static func entries(_ judges: [Judge]) -> [FactsEntry] {
    var entries: [FactsEntry] = []
    for judge in judges {
      let type = Swift.type(of: judge.rule).factType
      if Swift.type(of: judge.rule).sharesFacts, let place = entries.firstIndex(where: { $0.type == type }) {
        entries[place].judges.append(judge)
      } else {
        entries.append(FactsEntry(judge))
      }
    }
    return entries
  }

  /// Who is said to have taken the time.
  var name: String { judges.count == 1 ? judges[0].code : RuleProfile.shared }

  /// Nil where no rule has anything to say of the page.
  func facts(of page: LintedPage, standsAlone: Bool) -> (any Codable & Sendable)? {
    guard let asking = judges.first(where: { !standsAlone || Self.speaksAlone($0.rule, page) }) else { return nil }
    return asking.rule.anyFacts(of: page)
  }

  /// Whether a rule has something to say of a page that stands alone.
  private static func speaksAlone(_ rule: any IssueRule, _ page: LintedPage) -> Bool {
    !Swift.type(of: rule).needsOtherPages || Swift.type(of: rule).readsHabits && !page.habits.isEmpty
  }
}

extension IssueRule {
  fileprivate static var factType: any (Codable & Sendable).Type { Facts.self }

  fileprivate func anyFacts(of page: LintedPage) -> any Codable & Sendable { facts(of: page) }
}
