import JumplineBytes
import JumplineJSON
import JumplineModel

/// Reads what a plugin marks inside a block: bylines, credits, datelines, jump lines, the parts of a headline.
struct InlineAnswer {
  /// What the plugin was given, which its ranges are of.
  let given: Source
  /// What the document is of.
  let own: Source

  func inlines(_ values: [JSONValue], of block: Block) throws(PluginFault) -> [Inline] {
    var inlines: [Inline] = []
    for value in values {
      let entry = MessageReading(value, place: "inlines")
      let range = try range(value["range"], in: block)
      switch try entry.choice("type", Kind.self) {
      case .byline: inlines.append(.byline(Byline(range: range, people: try people(entry, block))))
      case .credit: inlines.append(.credit(Byline(range: range, people: try people(entry, block))))
      case .dateline:
        inlines.append(
          .dateline(
            Dateline(
              range: range, agency: try optional(value["agency"], block), place: try optional(value["place"], block),
              date: try optional(value["date"], block))))
      case .jump:
        inlines.append(
          .jump(Jump(direction: try entry.choice("direction", Jump.Direction.self), page: try entry.text("page"), range: range)))
      case .kicker: inlines.append(.headlinePart(.kicker, range))
      case .main: inlines.append(.headlinePart(.main, range))
      }
    }
    return inlines.sorted { $0.range < $1.range }
  }

  private enum Kind: String, CaseIterable {
    case byline, credit, dateline, jump, kicker, main
  }

  private func people(_ entry: MessageReading, _ block: Block) throws(PluginFault) -> [Byline.Person] {
    var people: [Byline.Person] = []
    for value in try entry.list("people") {
      people.append(.init(name: try range(value["name"], in: block), role: try optional(value["role"], block)))
    }
    return people
  }

  private func optional(_ value: JSONValue?, _ block: Block) throws(PluginFault) -> TextRange? {
    try value.map { value throws(PluginFault) in try range(value, in: block) }
  }

  private func range(_ value: JSONValue?, in block: Block) throws(PluginFault) -> TextRange {
    let ends = value?.array.compactMap(\.integer) ?? []
    guard ends.count == 2, 0 <= ends[0], ends[0] < ends[1], ends[1] <= given.text.count else {
      throw .badContent("inlines: expected [start, end] inside the text, found \(MessageReading.summary(value))")
    }
    let said = TextRange(ends[0], ends[1])
    let range = own.isMarkup ? own.alignment.text(of: given.bytes(of: said)) : said
    guard let range, block.pieces.contains(where: { $0.contains(range) }) else {
      throw .badContent("inlines: \(said) is not inside a piece of its block")
    }
    return range
  }
}
