import JumplineBytes
import JumplineModel

/// Captions of several printed lines.
extension PageEvidence {
  /// `…手稿。本报记者` and `何春梅 摄`: a credit that the end of a printed line broke is no credit on a line of its own.
  mutating func findBrokenCredits(_ text: Span<UInt8>, _ lexicon: Lexicon) {
    var (line, above) = (ScalarLine(), ScalarLine())
    for index in pieces.indices.dropFirst() {
      let (previous, piece) = (pieces[index - 1], pieces[index])
      guard piece.scalars <= 14, piece.blanksBefore == 0, piece.indent == 0, previous.isUnfinished || previous.tail == .colon,
        piece.cues.contains(.creditLine) || isRestOfCredit(piece) || previous.open > 0 && piece.unopened == 1
      else { continue }
      above.loadTail(text, previous.range, limit: 12)
      line.load(text, piece.range, limit: 14)
      guard let credit = lexicon.credits.parse(endOf: above.joined(with: line)), credit.range.lowerBound < above.count else { continue }
      pieces[index - 1].runsOn = true
      pieces[index].cues.remove(.creditLine)
      pieces[index].cues.insert(.creditTail)
      pieces[index].cues.insert(.wrappedCredit)
    }
  }

  /// Captions that are set to the width of a picture, narrower than the column of the text.
  mutating func findNarrowCaptions() {
    var first = 0
    while first < pieces.count {
      let last = lastLine(ofNarrowCaption: first)
      for line in first..<last { pieces[line].runsOn = true }
      first = last + 1
    }
  }

  /// Where a narrow caption ends that begins with a line; that line itself where none does.
  private func lastLine(ofNarrowCaption first: Int) -> Int {
    let top = pieces[first]
    guard top.width < printedWidth - 3, !top.isFullLine, !isIndented(top), !top.cues.contains(.bylineWithRole), !top.cues.contains(.folio) else { return first }
    var last = first
    var worst = Float.infinity
    while last + 1 < pieces.count, last - first < Self.longestCaption - 1, pieces[last].isUnfinished || pieces[last].runsOn, !hasCredit(pieces[last]) {
      let next = pieces[last + 1]
      guard next.blanksBefore == 0, next.indent == top.indent, abs(pieces[last].width - top.width) <= 3, next.width <= top.width + 3,
        next.head != .sign, !next.cues.contains(.captionOpener), !next.cues.contains(.creditLine)
      else { break }
      worst = min(worst, readsOn(pieces[last], next))
      last += 1
    }
    guard last > first else { return first }
    if top.cues.contains(.captionOpener) { return last }
    let isSure = last > first + 1 ? worst > -Self.unlikely : worst > Self.likely
    return hasCredit(pieces[last]) && (isSure || pieces[last].cues.contains(.wrappedCredit)) ? last : first
  }

  private func hasCredit(_ piece: PieceFacts) -> Bool { piece.cues.contains(.creditTail) || piece.cues.contains(.creditLine) || isRestOfCredit(piece) }

  /// A caption of several printed lines has its credit at the end of the last one, or below it.
  mutating func findRunsWithCredit() {
    var bottom = pieces.count - 1
    while bottom >= 0 {
      var top = bottom
      while top > 0, runsOn(top - 1) { top -= 1 }
      let next = bottom + 1 < pieces.count ? pieces[bottom + 1] : nil
      if pieces[bottom].cues.contains(.creditTail) || isRestOfCredit(pieces[bottom]) || next?.cues.contains(.creditLine) ?? false {
        for index in captionStart(top...bottom)..<bottom { pieces[index].cues.insert(.creditAtRunEnd) }
      }
      bottom = top - 1
    }
  }

  /// Whether a printed line runs on into the next.
  private func runsOn(_ index: Int) -> Bool {
    guard index + 1 < pieces.count, pieces[index].isFullLine || pieces[index].runsOn else { return false }
    let next = pieces[index + 1]
    return next.blanksBefore == 0 && next.indent == 0 && (isRestOfCredit(next) || !next.cues.contains(.creditLine))
  }

  /// Where the caption begins that ends in a credit: with the first of its lines, unless they open like a text or are too many.
  /// Then with the one that goes on from the line above worse than all others, and is worded like a caption.
  private func captionStart(_ run: ClosedRange<Int>) -> Int {
    let top = pieces[run.lowerBound]
    let opensText = isIndented(top) || top.cues.contains(.dateline) || top.cues.contains(.opensParagraph) && top.head == .word
    guard opensText || run.count > Self.longestCaption else { return run.lowerBound }
    func goesOn(_ index: Int) -> Float {
      let (above, line) = (pieces[index - 1], pieces[index])
      let reading = above.tail == .fullStop ? -2 * Self.likely : readsOn(above, line)
      return reading - (line.cues.contains(.wordedLikeCaption) ? 1 : 0) - (line.cues.contains(.wordedLikeCaptionPlainly) ? 1 : 0)
    }
    return run.dropFirst().suffix(Self.longestCaption).min { goesOn($0) < goesOn($1) } ?? run.lowerBound
  }

  /// Printed lines of a caption, at most.
  private static let longestCaption = 6

  /// 芳 摄, 摄）, 提供: what does not fit the line that a credit begins on.
  private func isRestOfCredit(_ piece: PieceFacts) -> Bool {
    guard piece.scalars <= 8, piece.blanksBefore == 0, piece.commas == 0 else { return false }
    let verb = piece.unopened == 1 ? lastInside(piece) : piece.last
    switch verb {
    case 0x6444, 0x651D, 0x5F71, 0x4F9B, 0x53D1, 0x767C: return true
    default: return false
    }
  }

  /// The scalar before a closing bracket.
  private func lastInside(_ piece: PieceFacts) -> UInt32 {
    let text = source.text
    let end = piece.range.end - (piece.last >= 0x800 ? 3 : piece.last >= 0x80 ? 2 : 1)
    return end > piece.range.start ? UTF8Decoding.scalar(text.span, before: end)?.value ?? 0 : 0
  }

  /// Whether a line may be more of the caption on the line above: below a full line, or what one of two lines stops with.
  package func mayWrapCaption(_ index: Int) -> Bool {
    let piece = pieces[index]
    if piece.cues.contains(.afterFullLine) { return true }
    guard printedWidth > 0, index > 0, piece.blanksBefore == 0, piece.indent == 0, pieces[index - 1].isUnfinished else { return false }
    return (piece.tail == .fullStop || piece.cues.contains(.creditTail)) && !piece.cues.contains(.captionOpener) && !piece.cues.contains(.circledNumber)
  }
}
