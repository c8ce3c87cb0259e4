package import JumplineBytes
import JumplineModel

/// Everything that speaks on a page: its pieces with their cues, what the grammars read, and what the page as a whole is like.
///
/// Cues are found in this order: what the page is like (here), what a piece says by itself (`+Piece`), what its neighbours
/// say (`+Neighbours`). What a cue weighs stands elsewhere.
package struct PageEvidence {
  package internal(set) var pieces: [PieceFacts]
  var parses: [PieceParses] = []
  /// Waits for a piece in which the grammars read anything: most pieces leave it as it is to the next.
  var blankParses = PieceParses()
  /// Columns of a full line where the page keeps its printed lines; 0 where a line is a block.
  private(set) var printedWidth: Int32 = 0
  /// Whether its lines are as long as they have characters.
  private var isBrokenByCharacter = false
  /// Columns before the first line of a paragraph; 0 where paragraphs are not indented. Headings may stand in the middle of their
  /// column all the same.
  private(set) var paragraphIndent: Int32 = 0
  /// What stands beside what on the page.
  let pairs: PagePairs
  /// What goes on in running text.
  let running: RunningText
  /// What lines are by their wording.
  let wording: LineWording
  let source: Source
  /// What the cues of each piece and its neighbours say together: log-odds of states.
  package private(set) var together: [SIMD16<Float>] = []
  /// Whether lines mostly follow each other without blank lines, so that a blank line means something.
  private(set) var isDense = false
  /// Whether nearly all lines do, paragraphs too, so that a line directly below says nothing.
  private(set) var isTight = false
  /// From how many blank lines on a gap is wide: two, or as many as few of the page's gaps have.
  private(set) var wideGap = 2

  package init(_ source: Source, _ lexicon: Lexicon, models: TextModels = .newspapers) {
    running = models.running
    wording = models.wording
    (pieces, pairs) = PieceScanner.scan(source)
    let text = source.text
    let span = text.span
    self.source = source
    findWideGap()
    findPrintedLines(span)
    findParagraphIndent()
    var line = ScalarLine()
    for index in pieces.indices { readAlone(index, span, &line, lexicon) }
    if printedWidth > 0 {
      findBrokenCredits(span, lexicon)
      findNarrowCaptions()
      findRunsWithCredit()
      findBrokenJumps(span, lexicon)
    }
    settleJumps(span, lexicon)
    findHabits()
    var overlap = SubjectOverlap(running)
    for index in pieces.indices {
      let cues = cuesAmongNeighbours(index, span, &overlap)
      pieces[index].cues = cues
      if cues.contains(.readsOnAbove) { pieces[index - 1].cues.insert(.readsOnBelow) }
      if cues.contains(.readsOnPlainlyAbove) { pieces[index - 1].cues.insert(.readsOnPlainlyBelow) }
    }
    together = models.network.odds(pieces)
  }

  /// The parses of a piece, where the grammars read anything in it.
  func parses(of piece: PieceFacts) -> PieceParses? { piece.parses >= 0 ? parses[Int(piece.parses)] : nil }

  /// A gap says something where it is seldom so wide: in no more than three of ten places.
  private mutating func findWideGap() {
    let most = 8
    var atLeast = [Int](repeating: 0, count: most + 1)
    for piece in pieces.dropFirst() {
      for width in 0...min(most, Int(piece.blanksBefore)) { atLeast[width] += 1 }
    }
    while wideGap < most, atLeast[wideGap] * 10 > pieces.count * 3 { wideGap += 1 }
  }

  /// A page keeps its printed lines when most lines follow the one before without a blank line, and most of those that are
  /// followed are equally wide.
  private mutating func findPrintedLines(_ text: Span<UInt8>) {
    guard pieces.count >= 3 else { return }
    let followed = pieces.dropFirst().count { $0.blanksBefore == 0 }
    isDense = followed * 5 >= pieces.count * 2
    isTight = pieces.count >= 8 && followed * 5 >= pieces.count * 3
    guard followed >= 3, isDense else { return }
    var lines = commonestWidth { $0.width }
    let counted = commonestWidth { 2 * $0.scalars }
    // Broken by a program after so many characters, whatever their width.
    if (counted.count - lines.count) * 50 > followed {
      for index in pieces.indices { pieces[index].width = 2 * pieces[index].scalars }
      isBrokenByCharacter = true
      lines = counted
    }
    guard lines.count * 3 >= followed, lines.width >= 12 else { return }
    printedWidth = lines.width
    findFullLines(text)
  }

  /// The width with most lines within two columns of it, the widest of equals, among the lines that are followed by another without
  /// a blank line; and how many lines those are.
  private func commonestWidth(_ width: (PieceFacts) -> Int32) -> (width: Int32, count: Int) {
    func total(_ piece: PieceFacts) -> Int { Int(piece.indent + width(piece)) }
    var widest = 0
    for index in pieces.indices.dropFirst() where pieces[index].blanksBefore == 0 { widest = max(widest, total(pieces[index - 1])) }
    // How many lines of each width, with room on both sides for those of nearly the same.
    var counts = [Int](repeating: 0, count: widest + 5)
    for index in pieces.indices.dropFirst() where pieces[index].blanksBefore == 0 { counts[total(pieces[index - 1]) + 2] += 1 }
    var best = (width: Int32(0), count: 0)
    for place in 2..<counts.count - 2 where counts[place] > 0 {
      let count = counts[place - 2...place + 2].reduce(0, +)
      if count >= best.count { best = (Int32(place - 2), count) }
    }
    return best
  }

  /// Text is indented by what most lines are that are indented and as long as text is: what is indented otherwise is a heading,
  /// a byline, a signature.
  private mutating func findParagraphIndent() {
    var counts = [Int](repeating: 0, count: Int(PieceFacts.widestIndent) + 1)
    var texts = 0
    for piece in pieces where piece.indent <= PieceFacts.widestIndent {
      guard printedWidth > 0 ? abs(piece.indent + piece.width - printedWidth) <= 3 : piece.scalars > 30 else { continue }
      texts += 1
      if piece.indent > 0 { counts[Int(piece.indent)] += 1 }
    }
    // Not one line that is as long by chance.
    if let most = counts.max(), most > 0, most * 20 >= texts { paragraphIndent = Int32(counts.lastIndex(of: most) ?? 0) }
  }

  /// Whether a line begins where paragraphs do.
  func isIndented(_ piece: PieceFacts) -> Bool { paragraphIndent > 0 && abs(piece.indent - paragraphIndent) <= 1 }

  /// A line is as long as the column allows, one character less for the sake of a mark: as wide as most lines of the page
  /// or, where an article is set to a width of its own, as at least two more close by.
  private mutating func findFullLines(_ text: Span<UInt8>) {
    func total(_ index: Int) -> Int32 { pieces[index].indent + pieces[index].width }
    let own = pieces.indices.filter { abs(total($0) - printedWidth) > 3 && total($0) >= Self.narrowestColumn }
    for index in pieces.indices {
      pieces[index].isFullLine = (abs(total(index) - printedWidth) <= 3 || hadNoRoom(index, text)) && pieces[index].indent <= PieceFacts.widestIndent
    }
    for (place, index) in own.enumerated() where isSetLikeText(index, total) {
      // The next ones of other widths than the page's, on both sides.
      let near = own[max(0, place - Self.reach)...min(own.count - 1, place + Self.reach)]
      let equal = near.filter { abs($0 - index) <= Self.reach && abs(total($0) - total(index)) <= 2 }
      guard equal.count >= 3 else { continue }
      // The last line of a paragraph stops; in a column most lines do not. Lines as short as verse are text where sentences
      // end or pause within them.
      let isText = total(index) >= Self.narrowestVerse || equal.count { pieces[$0].commas + pieces[$0].innerStops > 0 } * 3 >= equal.count
      pieces[index].isFullLine = isText && equal.count { pieces[$0].tail == .word || pieces[$0].tail == .digit } * 2 >= equal.count
    }
  }

  /// Whether a line of text is shorter than the column because the word or number that the next one begins with would not fit: words of
  /// Latin letters and numbers are mostly not broken.
  private func hadNoRoom(_ index: Int, _ text: Span<UInt8>) -> Bool {
    let line = pieces[index]
    let room = printedWidth - line.indent - line.width
    guard (4...Self.longestWord).contains(room), line.isUnfinished, index + 1 < pieces.count else { return false }
    let next = pieces[index + 1]
    guard next.blanksBefore == 0, next.indent == 0 else { return false }
    var end = next.range.start
    while end < next.range.end, Self.isInWord(text[end]) { end += 1 }
    let letters = Int32(end - next.range.start)
    return letters * (isBrokenByCharacter ? 2 : 1) > room
  }

  /// Letters, digits, and what stands within words and numbers: 65.03%, COVID-19.
  private static func isInWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x25, 0x2D, 0x2F: true
    default: false
    }
  }

  /// The line above or below is as wide, or it opens a paragraph.
  private func isSetLikeText(_ index: Int, _ total: (Int) -> Int32) -> Bool {
    if pieces[index].indent > 0 { return true }
    let isBelow = index > 0 && pieces[index].blanksBefore == 0 && abs(total(index - 1) - total(index)) <= 2
    let isAbove = index + 1 < pieces.count && pieces[index + 1].blanksBefore == 0 && abs(total(index + 1) - total(index)) <= 2
    return isBelow || isAbove
  }

  /// Columns. A line is no shorter than that for the sake of a word.
  private static let longestWord: Int32 = 16
  /// Shorter lines of one width may be verse.
  private static let narrowestVerse: Int32 = 22
  /// No column is narrower, be it the caption of a small picture.
  private static let narrowestColumn: Int32 = 12
  /// How many lines up and down an article's width shows.
  private static let reach = 9

  func isFullLine(_ piece: PieceFacts) -> Bool { piece.isFullLine }
}
