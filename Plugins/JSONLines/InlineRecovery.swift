import JumplineBytes
import JumplineModel

/// Finds the inlines of one record again in its blocks.
///
/// Jump lines have their range in the record. Kickers, bylines and datelines have only their words, in order of position:
/// they get places one after another, as many as possible where such a thing stands (a byline in a byline block or at an
/// edge of a line, a dateline at the start of a line).
struct InlineRecovery {
  private let source: Source
  private let text: [UInt8]
  private(set) var blocks: [Block]

  init(source: Source, blocks: [Block]) {
    self.source = source
    text = source.text
    self.blocks = blocks
  }

  mutating func recover(_ line: RecordFile.Line) throws(ReadFailure) {
    recoverHeadlineParts(line.record.kickers)
    try recoverBylines(line)
    try recoverDatelines(line)
    try recoverJumps(line)
    for index in blocks.indices {
      blocks[index].inlines.sort { $0.range < $1.range }
    }
  }

  private mutating func recoverHeadlineParts(_ kickers: [String]) {
    var kickers = kickers[...]
    for index in blocks.indices where blocks[index].label == .headline {
      let block = blocks[index]
      if block.role == .kicker { kickers = kickers.dropFirst(block.pieces.count) }
      guard block.role == .kickerAndMain, let piece = block.pieces.first, let kicker = kickers.first else { continue }
      let end = piece.start + kicker.utf8.count
      guard end < piece.end, text[piece.start..<end].elementsEqual(kicker.utf8) else { continue }
      let main = WhiteSpace.trim(text.span, TextRange(end, piece.end))
      guard main.start > end else { continue }
      kickers = kickers.dropFirst()
      blocks[index].inlines += [
        .headlinePart(.kicker, TextRange(piece.start, end)), .headlinePart(.main, TextRange(main.start, piece.end)),
      ]
    }
  }

  private mutating func recoverBylines(_ line: RecordFile.Line) throws(ReadFailure) {
    let entries = line.record.bylines
    let places = WordSearch(text: text, blocks: blocks).places(of: entries.map(\.text)) { block, piece, range in
      switch block.label {
      case .byline: true
      case .caption, .credit, .headline: false
      default: range.start == piece.start || range.end == piece.end || Self.isBracketed(text, range)
      }
    }
    guard let places else {
      throw RecordFile.failure("expected the words of the bylines in the blocks, in order, found them nowhere", line)
    }
    for (entry, place) in zip(entries, places) {
      blocks[place.block].inlines.append(
        .byline(Byline(range: place.range, people: people(entry.people, place.range))))
    }
  }

  private static func isBracketed(_ text: [UInt8], _ range: TextRange) -> Bool {
    let before = UTF8Decoding.scalar(text.span, before: range.start)?.value ?? 0
    return before == 0x28 || before == 0xFF08 || before == 0x5B || before == 0x3010
  }

  private mutating func recoverDatelines(_ line: RecordFile.Line) throws(ReadFailure) {
    let entries = line.record.datelines
    let places = WordSearch(text: text, blocks: blocks).places(of: entries.map(\.text)) { block, piece, range in
      block.label == .dateline || (block.label == .paragraph && range.start == piece.start)
    }
    guard let places else {
      throw RecordFile.failure("expected the words of the datelines in the blocks, in order, found them nowhere", line)
    }
    for (entry, place) in zip(entries, places) {
      let range = place.range
      var rest = range
      var parts: [TextRange?] = []
      for words in [entry.agency, entry.place, entry.date] {
        let found = WordSearch.first(words, in: rest, text) ?? WordSearch.first(words, in: range, text)
        parts.append(found)
        if let found { rest = TextRange(found.end, range.end) }
      }
      blocks[place.block].inlines.append(
        .dateline(Dateline(range: range, agency: parts[0], place: parts[1], date: parts[2])))
    }
  }

  private mutating func recoverJumps(_ line: RecordFile.Line) throws(ReadFailure) {
    for entry in line.record.jumps {
      guard let direction = Jump.Direction(rawValue: entry.direction) else {
        throw RecordFile.failure("expected the direction to or from, found `\(entry.direction)`", line)
      }
      let range = try source.text(entry.start, entry.end, line)
      guard let index = blocks.firstIndex(where: { $0.pieces.contains { $0.contains(range) } }) else {
        throw RecordFile.failure("expected the jump line at \(entry.start) inside a block, found it in none", line)
      }
      let isPointer = blocks[index].label == .jump && blocks[index].role == .none
      var jump = Jump(direction: direction, page: entry.page, range: range, target: entry.target, isPointer: isPointer)
      if let cut = entry.cut {
        let join = Join(glue: cut.glue, confidence: cut.confidence, evidence: cut.evidence)
        // What the halves are called is not told; they are called anew where articles are linked.
        jump.cut = Jump.Cut(join: join, here: "", there: "")
      }
      blocks[index].inlines.append(.jump(jump))
    }
  }

  /// People in order of their names; those named in a row share the words that say what they are.
  private func people(_ entries: [ArticleRecord.BylineEntry.PersonEntry], _ byline: TextRange) -> [Byline.Person] {
    var people: [Byline.Person] = []
    var cursor = byline.start
    var shared: (words: String, range: TextRange)?
    for entry in entries {
      let rest = TextRange(cursor, byline.end)
      var role: TextRange?
      if entry.role.isEmpty {
        shared = nil
      } else if let last = shared, last.words == entry.role {
        role = last.range
      } else {
        role = WordSearch.first(entry.role, in: rest, text) ?? WordSearch.first(entry.role, in: byline, text)
      }
      let afterRole = TextRange(max(cursor, role?.end ?? cursor), byline.end)
      guard
        let name = WordSearch.firstName(entry.name, in: afterRole, text)
          ?? WordSearch.firstName(entry.name, in: rest, text) ?? WordSearch.firstName(entry.name, in: byline, text)
      else { continue }
      // The same words once more right before this name are a role of their own.
      if let found = role, found.end <= cursor, name.start > cursor,
        let again = WordSearch.first(entry.role, in: TextRange(cursor, name.start), text)
      {
        role = again
      }
      if let role { shared = (entry.role, role) }
      people.append(Byline.Person(name: name, role: role))
      cursor = max(cursor, name.end)
    }
    return people
  }
}
