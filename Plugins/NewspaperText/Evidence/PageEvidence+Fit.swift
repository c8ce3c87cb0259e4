import JumplineBytes
import JumplineModel

/// What goes on where: whether the end of a piece and the beginning of another make one text.
extension PageEvidence {
  /// Whether a piece goes on where the text before stops, or something behind it does better; and whether it is the
  /// beginning of a paragraph that was cut after a few words.
  func readFit(_ index: Int, _ cues: inout CueSet) {
    let piece = pieces[index]
    cues.insert(.beginsInside, if: piece.begins >= Self.likely)
    cues.insert(.beginsInsidePlainly, if: piece.begins >= Self.certainly)
    cues.insert(.beginsLikeText, if: piece.begins <= -Self.unlikely)
    if index + 1 < pieces.count {
      let next = pieces[index + 1]
      cues.insert(.nextBeginsInside, if: next.begins >= Self.likely)
      cues.insert(.nextBeginsInsidePlainly, if: next.begins >= Self.certainly)
      cues.insert(.nextBeginsLikeText, if: next.begins <= -Self.unlikely)
    }
    let ends = running.endsInside(piece.lastButOne, piece.last)
    cues.insert(.endsInside, if: ends >= Self.unlikely)
    cues.insert(.endsInsidePlainly, if: ends >= Self.certainly)
    cues.insert(.endsLikeHeading, if: ends <= -Self.unlikely)
    let above = index > 0 && pieces[index - 1].isUnfinished ? readsOn(pieces[index - 1], piece) : 0
    cues.insert(.readsOnAbove, if: above >= Self.plainly)
    cues.insert(.readsOnPlainlyAbove, if: above >= 2 * Self.plainly)
    guard piece.scalars <= 110, !isFullLine(piece) else { return }
    let behind = index + 1..<min(pieces.count, index + 3)
    if index > 0, isProse(pieces[index - 1]) || pieces[index - 1].scalars > 9 {
      let before = pieces[index - 1]
      let own = fit(before, piece, readingOn: above)
      var others: Float = 0
      for other in behind { others = max(others, fit(before, pieces[other])) }
      cues.insert(.fitsAbove, if: own > Self.sign && own >= others)
      cues.insert(.othersFit, if: others > Self.sign && others > own + Self.sign)
      cues.insert(.fitsIll, if: own < -Self.sign)
      cues.insert(.othersFitBetter, if: others > own + 2)
    }
    if let open = openAbove(index) { cues.insert(.fitsOpen, if: fit(pieces[open], piece) > Self.sign) }
    guard piece.scalars <= 50, piece.isUnfinished else { return }
    cues.insert(.goesOnBelow, if: behind.contains { fit(piece, pieces[$0]) > Self.sign && isContinuing(pieces[$0]) })
    cues.insert(.brokenOpening, if: cues.contains(.opensParagraph) || cues.contains(.dateline) && !cues.contains(.datelineAlone))
  }

  /// Whether the text above a few lines that stand apart goes on with the first of them, or rather with what stands below them.
  func readIsland(_ island: Range<Int>, _ cues: inout CueSet) {
    let before = pieces[island.lowerBound - 1]
    guard before.isUnfinished else { return }
    let own = fit(before, pieces[island.lowerBound])
    let other = fit(before, pieces[island.upperBound])
    cues.insert(.islandFitsIll, if: other > own + Self.sign)
    cues.insert(.islandFits, if: own > other + Self.sign)
  }

  /// The text above that stops in the middle of a sentence, where nothing but captions can stand between it and a piece.
  private func openAbove(_ index: Int) -> Int? {
    var before = index - 1
    while before >= 0, index - before <= 6, !isProse(pieces[before]), !isHeadingLike(pieces[before]) || couldBeCaption(pieces[before]) {
      before -= 1
    }
    guard before >= 0, index - before > 1, isProse(pieces[before]), pieces[before].isUnfinished, !isSetApart(pieces[before]) else { return nil }
    return before
  }

  /// From here on a fit says something: a sign is worth one.
  private static let sign: Float = 0.75

  /// How many signs say that a piece goes on where another stops, whatever stands between the two.
  /// - Parameter known: what running text says for it, where that has been asked.
  private func fit(_ before: PieceFacts, _ after: PieceFacts, readingOn known: Float? = nil) -> Float {
    guard before.isUnfinished else { return 0 }
    var signs = max(-1.5, min(2, (known ?? readsOn(before, after)) / 2))
    if WordPairs.common.contains(before.last, after.first) || pairs.contains(before.last, after.first) { signs += 1 }
    if before.open > 0 && after.unopened > 0 || after.head == .closer { signs += 1 }
    if before.tail == .digit && (after.head == .digit || after.head == .word) || after.startsBound { signs += 1 }
    if before.tail != .pause, after.cues.contains(.opensParagraph) || after.cues.contains(.dateline) { signs -= 1 }
    return signs
  }

  /// What running text says for a piece going on where another stops, in natural log-odds.
  func readsOn(_ before: PieceFacts, _ after: PieceFacts) -> Float {
    running.follows(before.last, after.first).map { $0 + after.begins } ?? 0
  }

  /// From where on log-odds of running text say something: that a text goes on, that it hardly does, that it plainly does.
  static let likely: Float = 1.5
  static let unlikely: Float = 1
  private static let plainly: Float = 2
  private static let certainly: Float = 2.5
}
