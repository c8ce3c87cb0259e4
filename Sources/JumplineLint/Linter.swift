import JumplineBytes
public import JumplineModel

/// Runs rules over pages. Stateless; the same pages give the same findings in the same order, however they are spread.
///
/// Page rules are run page by page. Rules that need the pages around are run as facts of each page, which `examine` takes
/// down, and a verdict over all pages of an issue, which `resolve` speaks. A page whose date is not known is an issue of its
/// own.
public struct Linter: Sendable {
  public let catalogue: RuleCatalogue
  public let language: Language

  private let pageRules: [PageRuleEntry]
  private let factsEntries: [FactsEntry]
  /// Each with its codes that are aboard, in order.
  private let sets: [(set: any RuleSet, codes: [String])]
  private let selection: (@Sendable (_ path: String) -> RuleSelection?)?
  private let habits: (@Sendable (_ path: String) -> TitleHabits?)?
  private let profile: RuleProfile?
  /// The words that the rules look for all over a page.
  private let cues: CueIndex
  /// Rules that report what the reader met do not ask what the text says.
  private let readsText: Bool

  /// - Parameters:
  ///   - selection: which rules speak on the page of a path; nil lets all of the catalogue speak on every page.
  ///   - habits: those of the title of a path's page; nil where none are known.
  ///   - profile: is told how long each rule takes.
  public init(
    _ catalogue: RuleCatalogue, selection: (@Sendable (_ path: String) -> RuleSelection?)? = nil,
    habits: (@Sendable (_ path: String) -> TitleHabits?)? = nil, profile: RuleProfile? = nil, language: Language
  ) {
    self.catalogue = catalogue
    self.selection = selection
    self.habits = habits
    self.profile = profile
    self.language = language
    var pageRules: [(code: String, rule: any PageRule)] = []
    var judges: [FactsEntry.Judge] = []
    for type in catalogue.rules {
      switch type.init().form {
      case .page(let rule): pageRules.append((type.card.code, rule))
      case .issue(let rule): judges.append(.init(code: type.card.code, rule: rule))
      case .corpus(let rule): judges.append(.init(code: type.card.code, rule: rule, corpus: rule))
      }
    }
    sets = catalogue.sets.map { ($0.set, $0.codes.sorted()) }
    let cues = CueIndex(
      pageRules.flatMap { type(of: $0.rule).cues } + catalogue.sets.flatMap(\.set.cues), sets: pageRules.flatMap { type(of: $0.rule).sets })
    self.cues = cues
    readsText = catalogue.cards.contains { !$0.alwaysRuns }
    self.pageRules = pageRules.map { PageRuleEntry($0.code, $0.rule, cues) }
    factsEntries = FactsEntry.entries(judges)
  }

  /// All findings of the rules on a page that stands alone, in page order.
  public func lint(_ document: Document) -> [Finding] {
    resolve([examine(document)]).first ?? []
  }

  /// All findings of the rules, page by page in the order given; pages of one title and date are read as one issue.
  public func lint(_ documents: [Document]) -> [[Finding]] {
    var failures: [PluginFailure] = []
    return lint(documents, &failures)
  }

  /// - Parameter failures: is given what sets of rules could not do, in the order of the pages.
  public func lint(_ documents: [Document], _ failures: inout [PluginFailure]) -> [[Finding]] {
    if documents.count == 1 {
      let verdict = examine(documents[0])
      failures += verdict.failures
      return resolve([verdict], &failures)
    }
    let verdicts = documents.map(examine)
    failures += verdicts.flatMap(\.failures)
    var findings = [[Finding]](repeating: [], count: verdicts.count)
    var memory = CorpusMemory()
    for issue in Self.issues(verdicts) {
      for (place, found) in zip(issue, resolve(issue.map { verdicts[$0] }, after: &memory, &failures)) { findings[place] = found }
    }
    return findings
  }

  /// The half of the work that needs one page only.
  public func examine(_ document: Document) -> PageVerdict {
    let habits = habits(ofPath: document.source.path)
    let page = measure(RuleProfile.shared) {
      LintedPage(document, cues: cues, habits: habits, readsText: readsText, language: language)
    }
    let selection = selection?(document.source.path)
    var findings: [Finding] = []
    // By index: most rules have nothing to say of most pages, and nobody should have to hold them to see that.
    for index in pageRules.indices where pageRules[index].mayApply(to: page) && selection?.isOn(pageRules[index].code) ?? true {
      measure(pageRules[index].code) { pageRules[index].rule.check(page, &findings) }
    }
    var failures: [PluginFailure] = []
    let setFacts = sets.map { set, codes in
      examine(page, set, selection.map { selection in codes.filter { selection.isOn($0) } } ?? codes, &findings, &failures)
    }
    findings.sort(by: Finding.inPageOrder)
    let issue = IssueKey(document.metadata)
    let facts = factsEntries.map { entry in measure(entry.name) { entry.facts(of: page, standsAlone: issue == nil) } }
    return PageVerdict(
      findings: findings, issue: issue, selection: selection, page: PageNumber(document.metadata.page), facts: facts,
      setFacts: setFacts, failures: failures)
  }

  /// What the rules of a set say of a page, and what they take down of it. A set that fails says nothing of the page.
  private func examine(
    _ page: LintedPage, _ set: any RuleSet, _ codes: [String], _ findings: inout [Finding], _ failures: inout [PluginFailure]
  ) -> (any Sendable)? {
    if codes.isEmpty { return nil }
    var found: [Finding] = []
    do throws(PluginFailure) {
      let facts = try measure(set.name) { () throws(PluginFailure) in
        try set.check(page, codes, &found)
        return try set.facts(of: page, codes)
      }
      findings += found
      return facts
    } catch {
      failures.append(PluginFailure(plugin: error.plugin, error.message, path: page.document.source.path))
      return nil
    }
  }

  /// The verdict over a page that was examined before, from what it came to then.
  public func verdict(_ document: Document, findings: [Finding], facts: [any Codable & Sendable]) -> PageVerdict {
    PageVerdict(
      findings: findings, issue: IssueKey(document.metadata), selection: selection?(document.source.path),
      page: PageNumber(document.metadata.page), facts: facts)
  }

  /// What the issue rules take down of a page, as `PageVerdict.facts` has it.
  public var factTypes: [any (Codable & Sendable).Type] { factsEntries.map(\.type) }

  /// Which rules speak on the page of a path; nil for all of them.
  public func selection(ofPath path: String) -> RuleSelection? { selection?(path) }

  /// The habits of the title of a path's page.
  public func habits(ofPath path: String) -> TitleHabits { habits?(path) ?? .none }

  /// The other half: all findings for each page of one issue, given in the order of the paper.
  public func resolve(_ issue: [PageVerdict]) -> [[Finding]] {
    var failures: [PluginFailure] = []
    return resolve(issue, &failures)
  }

  /// - Parameter failures: is given what sets of rules could not do.
  public func resolve(_ issue: [PageVerdict], _ failures: inout [PluginFailure]) -> [[Finding]] {
    var memory = CorpusMemory()
    return resolve(issue, after: &memory, &failures)
  }

  /// The same where there were issues before.
  public func resolve(
    _ issue: [PageVerdict], after memory: inout CorpusMemory, _ failures: inout [PluginFailure]
  ) -> [[Finding]] {
    var findings = issue.map(\.findings)
    let views = IssueViews()
    for (index, entry) in factsEntries.enumerated() where issue.contains(where: { $0.facts[index] != nil }) {
      let facts = issue.map { $0.facts[index] }
      for judge in entry.judges {
        let found = measure(judge.code) {
          if let rule = judge.corpus { return Self.resolve(rule, facts, views, after: &memory.values[judge.code], language) }
          return Self.resolve(judge.rule, facts, views, language)
        }
        for (page, more) in zip(findings.indices, found) { findings[page] += more }
      }
    }
    for (index, (set, _)) in sets.enumerated() {
      let pages = issue.indices.filter { index < issue[$0].setFacts.count && issue[$0].setFacts[index] != nil }
      if pages.isEmpty { continue }
      do throws(PluginFailure) {
        let found = try set.resolve(pages.compactMap { issue[$0].setFacts[index] }, language: language)
        for (page, more) in zip(pages, found) { findings[page] += more }
      } catch {
        failures.append(error)
      }
    }
    for page in findings.indices {
      if let selection = issue[page].selection { selection.apply(to: &findings[page]) }
      findings[page].sort(by: Finding.inPageOrder)
    }
    return findings
  }

  private func measure<Result, Failure: Error>(_ code: String, _ work: () throws(Failure) -> Result) throws(Failure) -> Result {
    guard let profile else { return try work() }
    return try profile.measure(code, work)
  }

  /// The issues among pages, as indices: in the order in which they first appear, each in the order of the paper.
  public static func issues(_ verdicts: [PageVerdict]) -> [[Int]] {
    IssueKey.issues(verdicts.map { ($0.issue, $0.page) })
  }

  private static func resolve<Rule: IssueRule>(
    _ rule: Rule, _ facts: [(any Codable & Sendable)?], _ views: IssueViews, _ language: Language
  ) -> [[Finding]] {
    rule.resolve(LintedIssue(facts.compactMap { $0 as? Rule.Facts }, views: views, language: language))
  }

  private static func resolve<Rule: CorpusRule>(
    _ rule: Rule, _ facts: [(any Codable & Sendable)?], _ views: IssueViews, after value: inout (any Sendable)?, _ language: Language
  ) -> [[Finding]] {
    let issue = LintedIssue(facts.compactMap { $0 as? Rule.Facts }, views: views, language: language)
    if issue.pages.isEmpty { return [] }
    var memory = value as? Rule.Memory ?? rule.blank
    // Nothing else may hold it while it grows.
    value = nil
    let findings = rule.resolve(issue, after: &memory)
    value = memory
    return findings
  }
}
