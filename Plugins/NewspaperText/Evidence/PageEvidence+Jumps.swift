import JumplineBytes
import JumplineModel

/// Jump lines that cannot be understood by themselves.
extension PageEvidence {
  /// A jump line at the end of a text may be broken by the end of the printed line: `…长跑（下转` and `第A7版）`, `…吧？▶下转7` and `版`.
  mutating func findBrokenJumps(_ text: Span<UInt8>, _ lexicon: Lexicon) {
    var (line, above) = (ScalarLine(), ScalarLine())
    for index in pieces.indices.dropFirst() {
      let (previous, piece) = (pieces[index - 1], pieces[index])
      let isRest = piece.unopened == 1 ? piece.scalars <= 10 && previous.open > 0 : piece.scalars <= 4
      guard isRest, piece.blanksBefore == 0 else { continue }
      above.loadTail(text, previous.range, limit: 8)
      line.load(text, piece.range, limit: 10)
      guard let page = lexicon.jumps.page(of: line, brokenOff: above) else { continue }
      let found = PieceParses()
      found.tailJump = Jump(direction: .to, page: page, range: piece.range)
      pieces[index].parses = Int32(parses.count)
      parses.append(found)
      // Not at its end already: `…（下转 3` and `版）`.
      pieces[index - 1].cues.remove(.jumpTail)
      pieces[index].cues.remove(.jumpTo)
      pieces[index].cues.insert(.jumpTail)
      pieces[index].tail = .fullStop
    }
  }

  /// 紧接第二版 points on or back. On pages before this one things begin, and on those behind it they go on; where the number of this page is
  /// not printed, the text around the line decides.
  mutating func settleJumps(_ text: Span<UInt8>, _ lexicon: Lexicon) {
    let undirected = pieces.indices.filter { pieces[$0].cues.contains(.jumpTo) && pieces[$0].cues.contains(.jumpFrom) }
    guard !undirected.isEmpty else { return }
    let own = printedNumber(text, lexicon)
    for index in undirected {
      guard let page = parses(of: pieces[index])?.tailJump.map({ PageNumber($0.page) }) else { continue }
      if page.number == 1 {
        // Nothing goes on on a first page.
        pieces[index].cues.remove(.jumpTo)
      } else if let own, own.section == page.section, own != page {
        pieces[index].cues.remove(own < page ? .jumpFrom : .jumpTo)
      } else {
        settleByText(index)
      }
    }
  }

  /// The number of the page as its folio prints it.
  private func printedNumber(_ text: Span<UInt8>, _ lexicon: Lexicon) -> PageNumber? {
    var line = ScalarLine()
    for index in pieces.indices where pieces[index].cues.contains(.folio) && (index < Self.edge || index + Self.edge >= pieces.count) {
      line.load(text, pieces[index].range, limit: 60)
      if let page = lexicon.jumps.firstPage(line) { return PageNumber(page) }
    }
    return nil
  }

  /// Pieces from the top and from the bottom of a page, among which its folio stands.
  private static let edge = 6

  /// On where a story stops, back where one begins; between two paragraphs nobody can tell.
  private mutating func settleByText(_ index: Int) {
    let previous = index > 0 ? pieces[index - 1] : nil
    let next = index + 1 < pieces.count ? pieces[index + 1] : nil
    let isAfterText = previous.map(isContinuing) ?? false
    let isBeforeText = next.map(isContinuing) ?? false
    let isNearerToNext = next.map { $0.blanksBefore < pieces[index].blanksBefore } ?? false
    if isAfterText, !isBeforeText, !isNearerToNext { pieces[index].cues.remove(.jumpFrom) }
    if isBeforeText, !isAfterText { pieces[index].cues.remove(.jumpTo) }
    // Half a sentence goes on elsewhere, however short its last line is.
    if !isBeforeText, !isAfterText, !isNearerToNext, previous?.isUnfinished ?? false { pieces[index].cues.remove(.jumpFrom) }
    // Between two texts, it belongs to the nearer one.
    guard pieces[index].cues.contains(.jumpTo), pieces[index].cues.contains(.jumpFrom), let next else { return }
    if isNearerToNext, isBeforeText || next.begins > 0 { pieces[index].cues.remove(.jumpTo) }
    if next.blanksBefore > pieces[index].blanksBefore, isAfterText { pieces[index].cues.remove(.jumpFrom) }
  }
}
