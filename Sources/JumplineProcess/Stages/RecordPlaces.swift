import JumplineBytes
import JumplineJSON
import JumplineModel

/// Turns places in the records of a page, as a plugin names them, into places on the page.
struct RecordPlaces: Sendable {
  private let page: LintedPage
  private let cards: [RuleCard]
  /// The blocks of each record: those of an article each, then those of no article.
  private let records: [[Int]]

  init(_ page: LintedPage, _ cards: [RuleCard]) {
    self.page = page
    self.cards = cards
    let owners = page.articleOfBlock
    records = page.document.articles.map(\.blocks) + [owners.indices.filter { owners[$0] == nil }]
  }

  func findings(_ values: [JSONValue]) throws(PluginFault) -> [Finding] {
    var findings: [Finding] = []
    for value in values { findings.append(try finding(MessageReading(value, place: "findings"))) }
    return findings
  }

  private func finding(_ entry: MessageReading) throws(PluginFault) -> Finding {
    let code = try entry.text("code")
    guard let card = cards.first(where: { $0.code == code }) else {
      throw .badContent("findings.code: expected one of the plugin's own rules, found `\(code)`")
    }
    let block = try block(entry)
    var finding = Finding(
      code: code, severity: try entry.choice("severity", Severity.self, orElse: card.severity),
      confidence: try entry.fraction("confidence", orElse: card.confidence), message: try entry.text("message"),
      range: page.reading.source(of: try range(entry, in: block)), evidence: try entry.texts("evidence"))
    if let value = entry.value["fix"] {
      let fix = MessageReading(value, place: "fix")
      var replacements: [Fix.Replacement] = []
      for value in try fix.list("replacements") {
        let part = MessageReading(value, place: "replacements")
        replacements.append(.init(page.reading.source(of: try range(part, in: block)), with: try part.text("text")))
      }
      finding.fix = Fix(try safety(fix), replacements: replacements.sorted { $0.range < $1.range })
    }
    return finding
  }

  private func safety(_ fix: MessageReading) throws(PluginFault) -> Fix.Safety {
    switch try fix.choice("safety", RuleCard.FixSafety.self, orElse: .suggestion) {
    case .safe: .safe
    case .unsafe: .unsafe(because: try fix.text("because"))
    case .suggestion, .none: .suggestion
    }
  }

  /// Where a block stands on the page as one reads it.
  private func block(_ entry: MessageReading) throws(PluginFault) -> ReadingRange {
    let record = try entry.whole("record")
    let number = try entry.whole("block")
    guard records.indices.contains(record), records[record].indices.contains(number) else {
      throw .badContent("findings: there is no block \(number) in record \(record)")
    }
    return page.reading.blocks[records[record][number]]
  }

  private func range(_ entry: MessageReading, in block: ReadingRange) throws(PluginFault) -> ReadingRange {
    let start = try entry.whole("start")
    let end = try entry.whole("end")
    guard 0 <= start, start <= end, end <= block.count else {
      throw .badContent("findings: \(start)-\(end) is not inside the block, whose text has \(block.count) bytes")
    }
    let bytes = page.reading.bytes
    for offset in [block.start + start, block.start + end] where bytes[offset] & 0xC0 == 0x80 {
      throw .badContent("findings: \(start)-\(end) cuts a character in two")
    }
    return ReadingRange(block.start + start, block.start + end)
  }
}
