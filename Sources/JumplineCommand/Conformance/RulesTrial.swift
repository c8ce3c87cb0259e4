import JumplineBytes
import JumplineLint
import JumplineModel
import JumplinePipeline
import NewspaperText

/// Tries rules on the sample page and on the examples of their own cards.
struct RulesTrial {
  private(set) var checks: [ConformanceCheck] = []
  private let linter: Linter

  init(_ rules: any RuleSet, _ language: Language) {
    linter = Linter(RuleCatalogue([], sets: [rules]), language: language)
    var title = "check a page"
    do throws(PluginFailure) {
      let first = try findings(on: [SamplePage.document])
      checks.append(.init(name: title, verdict: .passed, detail: "\(first[0].count) findings, all inside their blocks"))
      title = "same again"
      let same = first == (try findings(on: [SamplePage.document]))
      checks.append(.init(name: title, verdict: same ? .passed : .failed, detail: same ? "" : "other findings"))
      title = "a page without blocks"
      _ = try findings(on: [Document(source: SamplePage.document.source)])
      checks.append(.init(name: title, verdict: .passed, detail: ""))
    } catch {
      checks.append(.init(name: title, verdict: .failed, detail: error.message))
    }
    for card in rules.cards {
      if card.fires.isEmpty || card.silent.isEmpty {
        checks.append(.init(name: "examples of \(card.code)", verdict: .failed, detail: "a card has examples that fire, and some that are silent"))
      }
      for (number, example) in (card.fires + card.silent).enumerated() {
        let fires = number < card.fires.count
        let place = fires ? "fires \(number + 1)" : "silent \(number - card.fires.count + 1)"
        checks.append(check(card.code, "\(card.code) \(place)", MarkedExample(example)))
      }
    }
  }

  private func check(_ code: String, _ name: String, _ example: MarkedExample) -> ConformanceCheck {
    do throws(PluginFailure) {
      let pages = example.pages.map { page in
        let source = Source(path: "example.txt", utf8: page.bytes, sha256: Fingerprint.sha256(page.bytes))
        let reading = PageReading(readers: [NewspaperTextReader()], language: .en)
        var document = (try? reading.documents(source).first) ?? Document(source: source)
        if !page.metadata.date.isEmpty { document.metadata = page.metadata }
        return document
      }
      let found = try findings(on: pages)
      for (page, (document, findings)) in zip(example.pages, zip(pages, found)) {
        let places = findings.filter { $0.code == code }.map { document.source.bytes(of: $0.range) }.sorted()
        let wanted = page.marks.sorted()
        if places != wanted {
          return .init(name: name, verdict: .failed, detail: "expected \(Self.list(wanted)), found \(Self.list(places))")
        }
      }
      return .init(name: name, verdict: .passed, detail: "")
    } catch {
      return .init(name: name, verdict: .failed, detail: error.message)
    }
  }

  private static func list(_ ranges: [ByteRange]) -> String {
    ranges.isEmpty ? "nothing" : ranges.map(\.description).joined(separator: ", ")
  }

  private func findings(on pages: [Document]) throws(PluginFailure) -> [[Finding]] {
    var failures: [PluginFailure] = []
    let findings = linter.lint(pages, &failures)
    if let first = failures.first { throw first }
    return findings
  }
}
