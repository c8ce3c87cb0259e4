import JumplineModel

/// What is taken down of a page to judge its issue: facts of one type, and the rules that judge by them.
struct FactsEntry: Sendable {
  let type: any (Codable & Sendable).Type
  /// One, or all that share the facts, in order of code.
  private(set) var rules: [(code: String, rule: any IssueRule)]

  private init(_ code: String, _ rule: any IssueRule) {
    type = Swift.type(of: rule).factType
    rules = [(code, rule)]
  }

  /// Facts that belong to the page, and not to one rule, are taken once.
  static func entries(_ rules: [(code: String, rule: any IssueRule)]) -> [FactsEntry] {
    var entries: [FactsEntry] = []
    for (code, rule) in rules {
      let type = Swift.type(of: rule).factType
      if type is any PageView.Type, let place = entries.firstIndex(where: { $0.type == type }) {
        entries[place].rules.append((code, rule))
      } else {
        entries.append(FactsEntry(code, rule))
      }
    }
    return entries
  }

  /// Who is said to have taken the time.
  var name: String { rules.count == 1 ? rules[0].code : RuleProfile.shared }

  /// Nil where no rule has anything to say of the page.
  func facts(of page: LintedPage, standsAlone: Bool) -> (any Codable & Sendable)? {
    guard let asking = rules.first(where: { !standsAlone || Self.speaksAlone($0.rule, page) }) else { return nil }
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
