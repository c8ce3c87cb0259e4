import JumplineBytes
import JumplineLint
import JumplineModel
import Synchronization
import Testing

/// Flags every page, to see who is run on what.
private struct PageFlag: PageRule {
  static let card = LinterTests.card("ZZZ002", alwaysRuns: true)
  func check(_ page: LintedPage, _ report: inout [Finding]) {
    for start in [2, 0] {
      report.append(
        Finding(code: "ZZZ002", severity: .warning, confidence: 1, message: "page", range: TextRange(start, start + 1)))
    }
  }
}

/// Flags nothing, and is not to be run unless asked for.
private struct PreviewFlag: PageRule {
  static let card = LinterTests.card("ZZZ003", isPreview: true)
  func check(_ page: LintedPage, _ report: inout [Finding]) {}
}

/// Says on each page which pages it was given, in order.
private struct IssueFlag: IssueRule {
  static let card = LinterTests.card("ZZZ001")
  func facts(of page: LintedPage) -> String { page.document.metadata.page }
  func resolve(_ issue: LintedIssue<String>) -> [[Finding]] {
    issue.pages.map { page in
      [
        Finding(
          code: "ZZZ001", severity: .information, confidence: 1, message: "\(page) of \(issue.pages.joined(separator: " "))",
          range: TextRange(0, 1))
      ]
    }
  }
}

/// Would say something of every page, if it were given facts of it.
private struct NeighbourFlag: IssueRule {
  static let card = LinterTests.card("ZZZ004")
  static let needsOtherPages = true
  func facts(of page: LintedPage) -> String { page.document.metadata.page }
  func resolve(_ issue: LintedIssue<String>) -> [[Finding]] {
    issue.pages.map { _ in [Finding(code: "ZZZ004", severity: .warning, confidence: 1, message: "", range: TextRange(0, 1))] }
  }
}

/// Facts, and a view of them, that count how often they were made.
private struct SharedFacts: PageView, Codable {
  static let made = Mutex(0)
  var page: String

  init(_ page: LintedPage) {
    Self.made.withLock { $0 += 1 }
    self.page = page.document.metadata.page
  }
}

private struct SharedView: IssueView {
  static let made = Mutex(0)
  let pages: String

  init(_ pages: [SharedFacts]) {
    Self.made.withLock { $0 += 1 }
    self.pages = pages.map(\.page).joined(separator: " ")
  }
}

/// Two rules that say which pages the view was made of.
private struct FirstSharing: IssueRule {
  static let card = LinterTests.card("ZZZ001")
  func resolve(_ issue: LintedIssue<SharedFacts>) -> [[Finding]] { LinterTests.flags("ZZZ001", issue.view(SharedView.self).pages, on: issue.pages.count) }
}

private struct SecondSharing: IssueRule {
  static let card = LinterTests.card("ZZZ005")
  static let needsOtherPages = true
  func resolve(_ issue: LintedIssue<SharedFacts>) -> [[Finding]] { LinterTests.flags("ZZZ005", issue.view(SharedView.self).pages, on: issue.pages.count) }
}

struct LinterTests {
  static func flags(_ code: String, _ message: String, on pages: Int) -> [[Finding]] {
    (0..<pages).map { _ in [Finding(code: code, severity: .warning, confidence: 1, message: message, range: TextRange(0, 1))] }
  }

  static func card(_ code: String, alwaysRuns: Bool = false, isPreview: Bool = false) -> RuleCard {
    RuleCard(
      code: code, name: "flag", severity: .warning, confidence: 1, scope: .page, summary: .init(zh: "", en: ""),
      why: .init(zh: "", en: ""), source: "", fires: [], silent: [], alwaysRuns: alwaysRuns, isPreview: isPreview)
  }

  static let catalogue = RuleCatalogue([PageFlag.self, IssueFlag.self])

  static func page(_ page: String, date: String = "2001-01-01") -> Document {
    Document(
      source: Source(path: page, utf8: Array("some text".utf8), sha256: ""),
      metadata: PageMetadata(title: date.isEmpty ? "" : "paper", date: date, page: page))
  }

  static func said(_ documents: [Document]) -> [String] {
    Linter(catalogue, language: .en).lint(documents).map { findings in
      findings.filter { $0.code == "ZZZ001" }.map(\.message).joined()
    }
  }

  @Test func `pages of one title and date are one issue, in the order of the paper`() {
    let pages = [Self.page("10"), Self.page("2"), Self.page("B1"), Self.page("A2")]
    #expect(
      Self.said(pages) == ["10 of 2 10 A2 B1", "2 of 2 10 A2 B1", "B1 of 2 10 A2 B1", "A2 of 2 10 A2 B1"])
  }

  @Test func `another date is another issue`() {
    #expect(Self.said([Self.page("1"), Self.page("1", date: "2001-01-02"), Self.page("2")]) == ["1 of 1 2", "1 of 1", "2 of 1 2"])
  }

  @Test func `a page without title and date is an issue of its own`() {
    #expect(Self.said([Self.page("1", date: ""), Self.page("2", date: "")]) == ["1 of 1", "2 of 2"])
  }

  @Test func `a rule that needs other pages is asked about the pages of an issue only`() {
    let linter = Linter(RuleCatalogue([NeighbourFlag.self]), language: .en)
    #expect(linter.lint([Self.page("1"), Self.page("2", date: "")]).map(\.count) == [1, 0])
  }

  @Test func `rules share the facts of a page and what is made of an issue's`() {
    let linter = Linter(RuleCatalogue([FirstSharing.self, SecondSharing.self, IssueFlag.self]), language: .en)
    #expect(linter.factTypes.count == 2)
    let findings = linter.lint([Self.page("1"), Self.page("2"), Self.page("1", date: "2001-01-02")])
    #expect(
      findings.map { $0.filter { $0.severity == .warning }.map { "\($0.code) \($0.message)" } }
        == [["ZZZ001 1 2", "ZZZ005 1 2"], ["ZZZ001 1 2", "ZZZ005 1 2"], ["ZZZ001 1", "ZZZ005 1"]])
    #expect(SharedFacts.made.withLock { $0 } == 3)
    #expect(SharedView.made.withLock { $0 } == 2)
  }

  @Test func `a profile has a row for each rule that ran, and one for what they share`() {
    let profile = RuleProfile()
    _ = Linter(Self.catalogue, profile: profile, language: .en).lint([Self.page("1"), Self.page("2")])
    #expect(profile.rows.map(\.code).sorted() == ["ZZZ001", "ZZZ002", RuleProfile.shared])
    #expect(abs(profile.rows.reduce(0) { $0 + $1.share } - 1) < 1e-9)
    #expect(profile.rows.map(\.seconds) == profile.rows.map(\.seconds).sorted(by: >))
  }

  @Test func `findings come in page order, then by code`() {
    let findings = Linter(Self.catalogue, language: .en).lint(Self.page("1"))
    #expect(findings.map { "\($0.code) \($0.range)" } == ["ZZZ001 0-1", "ZZZ002 0-1", "ZZZ002 2-3"])
  }

  @Test func `rules that always run can be run alone`() {
    let linter = Linter(Self.catalogue.alwaysRunning, language: .en)
    #expect(linter.lint(Self.page("1")).map(\.code) == ["ZZZ002", "ZZZ002"])
  }

  @Test func `rules in preview are not on by default`() {
    let catalogue = RuleCatalogue([PreviewFlag.self, PageFlag.self])
    #expect(catalogue.onByDefault.cards.map(\.code) == ["ZZZ002"])
    #expect(catalogue.narrowed { $0.isPreview }.cards.map(\.code) == ["ZZZ003"])
  }

  @Test func `pages examined apart give what they give together`() {
    let pages = [Self.page("2"), Self.page("1"), Self.page("3", date: "2001-01-02")]
    let linter = Linter(Self.catalogue, language: .en)
    let verdicts = pages.map(linter.examine)
    var apart = [[Finding]](repeating: [], count: pages.count)
    for issue in Linter.issues(verdicts) {
      for (place, found) in zip(issue, linter.resolve(issue.map { verdicts[$0] })) { apart[place] = found }
    }
    #expect(apart == linter.lint(pages))
  }
}
