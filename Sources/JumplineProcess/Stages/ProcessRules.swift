import JumplineBytes
import JumplineJSON
public import JumplineModel

/// The rules of a program. It is given what `--to jsonl` would write, and names places by record, block and byte of the
/// block's text.
public struct ProcessRules: RuleSet {
  private let plugin: ProcessPlugin
  private let records: any Writer

  init(_ plugin: ProcessPlugin, records: any Writer) {
    self.plugin = plugin
    self.records = records
  }

  public var name: String { plugin.description.name }
  public var cards: [RuleCard] { plugin.card.rules }

  public func check(_ page: LintedPage, _ codes: [String], _ report: inout [Finding]) throws(PluginFailure) {
    let places = RecordPlaces(page, cards)
    report += try ask({ PluginMessages.ask("check", write(page), rules: codes, habits: page.habits, page.language, id: $0) }, answer: "findings") {
      answer throws(PluginFault) in
      try places.findings(MessageReading(answer, place: "findings").list("findings"))
    }
  }

  /// What a page contributes, and what is needed to say where a finding is.
  private struct PageFacts: Sendable {
    var facts: JSONValue
    var places: RecordPlaces
  }

  public func facts(of page: LintedPage, _ codes: [String]) throws(PluginFailure) -> (any Sendable)? {
    guard plugin.card.needsIssue else { return nil }
    let facts = try ask({ PluginMessages.ask("facts", write(page), rules: codes, habits: page.habits, page.language, id: $0) }, answer: "facts") {
      answer throws(PluginFault) in answer["facts"] ?? .null
    }
    return PageFacts(facts: facts, places: RecordPlaces(page, cards))
  }

  public func resolve(_ facts: [any Sendable], language: Language) throws(PluginFailure) -> [[Finding]] {
    let pages = facts.compactMap { $0 as? PageFacts }
    return try ask({ PluginMessages.resolve(pages.map(\.facts), language, id: $0) }, answer: "findings") {
      answer throws(PluginFault) in
      var findings: [[Finding]] = pages.map { _ in [] }
      for value in try MessageReading(answer, place: "findings").list("findings") {
        let page = try MessageReading(value, place: "findings").whole("page")
        guard pages.indices.contains(page) else {
          throw .badContent("findings.page: expected the number of one of \(pages.count) pages, found \(page)")
        }
        findings[page] += try pages[page].places.findings([value])
      }
      return findings
    }
  }

  private func write(_ page: LintedPage) -> PluginMessages.Records {
    { records.write(page.document, WriterOptions(), to: &$0) }
  }

  private func ask<Result>(
    _ request: (Int) -> [UInt8], answer: String, _ take: (JSONValue) throws(PluginFault) -> Result
  ) throws(PluginFailure) -> Result {
    do throws(PluginFault) {
      return try plugin.ask(request, answer: answer, take)
    } catch {
      throw PluginFailure(plugin: name, error.words(plugin.language))
    }
  }
}
