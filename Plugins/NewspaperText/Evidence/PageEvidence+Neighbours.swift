import JumplineBytes
import JumplineModel

/// What stands around a piece, once every piece has been looked at by itself.
extension PageEvidence {
  /// The cues of a piece, with those that its neighbours give.
  func cuesAmongNeighbours(_ index: Int, _ text: Span<UInt8>, _ subjects: inout SubjectOverlap) -> CueSet {
    let piece = pieces[index]
    var cues = piece.cues
    let previous = index > 0 ? pieces[index - 1] : nil
    let next = index + 1 < pieces.count ? pieces[index + 1] : nil

    // Where hardly anything stands, nothing stands at an edge.
    let hasEdges = pieces.count > 3
    cues.insert(.pageTop, if: hasEdges && index < 2)
    cues.insert(.pageEnd, if: hasEdges && index + 3 >= pieces.count)
    if isPageEdge(index) {
      cues.insert(.pageEdge)
      cues.insert(.furnitureAtEdge, if: cues.contains(.furnitureLine) || cues.contains(.sectionName))
      // 副刊 is what a page is called, between its number and its first headline.
      if cues.contains(.sectionName) { cues.remove(.columnTitle) }
    }
    cues.insert(.wideGapBefore, if: index > 0 && piece.blanksBefore >= wideGap)
    cues.insert(.noGapBefore, if: index > 0 && piece.blanksBefore == 0)
    cues.insert(.gapOnDensePage, if: isDense && (index == 0 || piece.blanksBefore > 0))
    if let previous {
      let isText = isProse(previous) || previous.scalars > 30 || previous.commas > 1
      let isCut = isText && previous.isUnfinished && !isSetApart(previous)
      cues.insert(.prevUnfinished, if: isCut)
      cues.insert(.wideGapInCut, if: isCut && piece.blanksBefore >= wideGap && piece.scalars <= 80 && piece.head != .closer)
      cues.insert(.prevShort, if: previous.scalars <= 30 && previous.tail != .fullStop)
      cues.insert(.prevExclaims, if: previous.tail == .exclamation && previous.scalars <= 30)
      cues.insert(.prevStopped, if: previous.tail == .fullStop)
      cues.insert(.afterFullLine, if: piece.blanksBefore == 0 && (isFullLine(previous) || previous.runsOn) && piece.indent == 0)
      cues.insert(.wrappedCredit, if: cues.contains(.afterFullLine) && piece.cues.contains(.creditLine))
      cues.insert(.afterDateline, if: previous.cues.contains(.datelineAlone))
      cues.insert(.prevBylines, if: previous.cues.contains(.bylineWithRole))
      cues.insert(
        .prevEndsStory,
        if: previous.cues.contains(.jumpTo) || previous.cues.contains(.jumpTail) || previous.cues.contains(.creditLine)
          || previous.cues.contains(.furnitureWords))
      cues.insert(.afterNoticeTitle, if: previous.cues.contains(.noticeTitle) || previous.cues.contains(.weatherTitle))
      cues.insert(.cutAround, if: isCutAround(index))
    } else {
      cues.insert(.prevStopped)
    }
    if let next {
      cues.insert(.wideGapAfter, if: next.blanksBefore >= wideGap)
      cues.insert(.noGapAfter, if: next.blanksBefore == 0)
      cues.insert(.nextBylines, if: next.cues.contains(.bylineWithRole))
      cues.insert(.nextCredits, if: next.cues.contains(.creditLine) && !cues.contains(.bylineWithRole))
      cues.insert(.nextCaption, if: next.cues.contains(.creditTail) || next.cues.contains(.captionOpener))
      cues.insert(.nextJumpFrom, if: next.cues.contains(.jumpFrom))
      let isRunIn = cues.contains(.datelineAlone) && startsWithByline(next)
      cues.insert(.runInBelow, if: isRunIn)
      cues.insert(.nextNameAlone, if: next.cues.contains(.knownNameAlone))
      if index + 2 < pieces.count {
        let second = pieces[index + 2]
        if let opening = openingAhead(index) {
          cues.insert(.bylineAhead, if: opening.cues.contains(.bylineWithRole))
          cues.insert(.datelineAhead, if: opening.cues.contains(.dateline))
        }
        cues.insert(.creditAhead, if: second.cues.contains(.creditLine) && next.tail == .fullStop)
      }
      cues.insert(.nextStartsItem, if: opensList(index + 1))
      cues.insert(.nextSpeaks, if: next.cues.contains(.speaker))
      cues.insert(.nextSalutation, if: next.cues.contains(.salutation))
      cues.insert(.nextDatelines, if: next.cues.contains(.dateline) && !isRunIn)
      cues.insert(.nextLong, if: next.scalars > 50 || next.innerStops > 0)
      cues.insert(.nextShort, if: next.scalars <= 30 && next.tail != .fullStop && !next.cues.contains(.bylineWithRole))
      cues.insert(.nextOpensParagraph, if: next.cues.contains(.opensParagraph) && (next.scalars > 20 || isFullLine(next)))
      cues.insert(.nextLeansBack, if: next.leansBack)
      cues.insert(.nextIndented, if: isIndented(next))
      let opensBelow = isIndented(next) || next.cues.contains(.dateline) || next.cues.contains(.opensParagraph) || next.begins <= -Self.unlikely
      cues.insert(.breaksOffAtParagraph, if: cues.contains(.partialLine) && piece.isUnfinished && isFullLine(next) && opensBelow)
      cues.insert(.nextDeck, if: next.head == .dash || next.cues.contains(.attendance))
    }
    if isHeadingLike(piece) {
      if let next, isHeadingLike(next) {
        cues.insert(.nextLongerHeading, if: next.scalars > piece.scalars + 2 && next.commas == 0 && next.tail != .exclamation)
      }
      if let previous, isHeadingLike(previous) {
        cues.insert(.prevLongerHeading, if: previous.scalars > piece.scalars + 2)
      }
    }
    if let previous { cues.insert(.cutWordAtStart, if: previous.cues.contains(.cutWordAtEnd)) }
    if let next { cues.insert(.cutWordAtEnd, if: WordPairs.common.contains(piece.last, next.first)) }
    readFit(index, &cues)
    if cues.contains(.cutAround), piece.commas <= 1, piece.innerStops == 0, !piece.startsBound, piece.head == .word || piece.head == .sign || piece.head == .digit,
      (5...40).contains(piece.scalars), piece.tail == .fullStop || piece.tail == .word || piece.tail == .closer, !cues.contains(.fitsAbove)
    {
      cues.insert(.phraseInCut)
      cues.insert(.setOffInCut, if: piece.blanksBefore >= wideGap && next.map { $0.blanksBefore >= wideGap } ?? false)
    }
    if let previous, previous.tail == .fullStop, isContinuing(previous) {
      cues.insert(.signsText, if: cues.contains(.affiliatedName) || cues.contains(.knownNameAlone))
      let isInNotice = cues.contains(.inNotice) || previous.cues.contains(.noticeWords) || next?.cues.contains(.dateAlone) ?? false
      cues.insert(.signsNotice, if: cues.contains(.organisationAtEnd) && isInNotice)
    }
    if let block = narrowBlock(around: index) {
      cues.insert(.narrowBlock)
      cues.insert(.narrowBlockInCut, if: isFullLine(pieces[block.lowerBound - 1]) && pieces[block.lowerBound - 1].isUnfinished)
    }
    cues.insert(.creditBehindRun, if: hasCreditBehindRun(index))
    if isDense, let island = island(around: index) {
      cues.insert(.island)
      cues.insert(.islandInCut, if: cues.contains(.cutAround))
      readIsland(island, &cues)
    }
    cues.insert(.underPictureTitle, if: (1...3).contains { index >= $0 && pieces[index - $0].isPictureTitle })
    cues.insert(.prevTabular, if: previous?.cues.contains(.tabular) ?? false)
    cues.insert(.nextTabular, if: next?.cues.contains(.tabular) ?? false)
    cues.insert(.columnRun, if: isInColumnRun(index))
    cues.insert(.signRun, if: piece.head == .sign && (previous?.first == piece.first || next?.first == piece.first))
    if isHeadingLike(piece) { readHeading(index, &cues) }
    cues.insert(.loneLine, if: isLone(index))
    cues.insert(.shortRun, if: isInShortRun(index))
    cues.insert(.evenRun, if: isInEvenRun(index))
    let isDoubtful = isDoubtfulHeading(piece, cues, next)
    // What is long enough for sections stands at the head of a page.
    cues.insert(.lateOnPage, if: isDoubtful && piece.range.start * 2 > text.count)
    if isDoubtful, let overlap = subjects.around(index, pieces, text) {
      cues.insert(.noSubject, if: overlap < 0.03)
      cues.insert(.newSubject, if: overlap < 0.048)
      cues.insert(.sameSubject, if: overlap > 0.07)
      cues.insert(.sameSubjectPlainly, if: overlap > 0.1)
      cues.insert(.sameSubjectThroughout, if: overlap > 0.14)
      if let known = subjects.share(of: piece, text) {
        cues.insert(.headingKnown, if: known > 0.2)
        cues.insert(.headingNew, if: known == 0)
      }
    }
    return cues
  }

  /// An item behind a sign or a number; a triangle alone is that of a caption.
  private func opensList(_ index: Int) -> Bool {
    let piece = pieces[index]
    guard piece.head == .sign else { return piece.cues.contains(.numbered) }
    return !piece.cues.contains(.captionOpener) || index + 1 < pieces.count && pieces[index + 1].first == piece.first
  }

  /// What opens the text below headings and captions, at least two and at most three lines on.
  private func openingAhead(_ index: Int) -> PieceFacts? {
    for next in index + 1..<min(pieces.count, index + 4) {
      let piece = pieces[next]
      // 责编：某某 is no byline.
      if piece.cues.contains(.furnitureWord) || piece.cues.contains(.furnitureWords) { return nil }
      if piece.cues.contains(.bylineWithRole) || piece.cues.contains(.dateline) { return next > index + 1 ? piece : nil }
      guard isHeadingLike(piece) || couldBeCaption(piece) else { return nil }
    }
    return nil
  }

  /// What tells a headline from a subheading and from a line of verse: how much text stands before, and what comes after.
  private func readHeading(_ index: Int, _ cues: inout CueSet) {
    var start = index
    while start > 0, index - start < 5, isHeadingLike(pieces[start - 1]) { start -= 1 }
    var end = index + 1
    while end < pieces.count, end - index < 5, isHeadingLike(pieces[end]) { end += 1 }
    cues.insert(.longRun, if: end - start >= 5)
    let opensText = end < pieces.count && (isProse(pieces[end]) || pieces[end].cues.contains(.bylineWithRole) || pieces[end].tail == .fullStop)
    // A headline of several parts in a narrow column has as many lines as a poem, but text begins below it.
    let opensPlainly = end < pieces.count && (isIndented(pieces[end]) && isFullLine(pieces[end]) || pieces[end].cues.contains(.dateline))
    cues.insert(.headingRun, if: end - start >= 2 && (end - start <= 4 && opensText || opensPlainly))

    var texts = 0
    var before = start - 1
    while before >= 0, texts < 5, !isHeadingLike(pieces[before]) {
      if isContinuing(pieces[before]) { texts += 1 }
      before -= 1
    }
    cues.insert(.soonAfterHeading, if: texts <= 1)
    cues.insert(.longAfterHeading, if: texts >= 5)
    cues.insert(.inNotice, if: isBelowNotice(index))

    var after = end
    while after < pieces.count, after - end < 6, isContinuing(pieces[after]) { after += 1 }
    guard after > end, after < pieces.count, after - end < 6 else { return }
    let last = pieces[after].cues
    cues.insert(.signedAhead, if: last.contains(.organisationAtEnd) || last.contains(.dateAlone) || last.contains(.bracketedByline))
    cues.insert(.nextNoticeWords, if: (end..<after).contains { pieces[$0].cues.contains(.noticeWords) })
  }

  /// Whether the text above a line is that of a notice.
  private func isBelowNotice(_ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, index - before <= 12,
      !isHeadingLike(pieces[before]) || isFullLine(pieces[before]) || pieces[before].cues.contains(.organisationAtEnd)
    { before -= 1 }
    return before >= 0 && index - before >= 2 && pieces[before].cues.contains(.noticeTitle)
  }

  /// Whether nothing but furniture stands between a line of it and the head or the foot of the page.
  private func isPageEdge(_ index: Int) -> Bool {
    guard index < 6 || index + 6 >= pieces.count, isFurnitureLike(pieces[index]) || isSectionAtHead(index) else { return false }
    return index < 6 && (0..<index).allSatisfy { isFurnitureLike(pieces[$0]) || pieces[$0].cues.contains(.sectionName) }
      || index + 6 >= pieces.count && (index..<pieces.count).allSatisfy { isFurnitureLike(pieces[$0]) }
  }

  /// The name of a section with other furniture beside it.
  private func isSectionAtHead(_ index: Int) -> Bool {
    guard index < 6, pieces[index].cues.contains(.sectionName) else { return false }
    return index > 0 && isFurnitureLike(pieces[index - 1]) || index + 1 < pieces.count && isFurnitureLike(pieces[index + 1])
  }

  private func isFurnitureLike(_ piece: PieceFacts) -> Bool {
    piece.cues.contains(.folio) || piece.cues.contains(.masthead) || piece.cues.contains(.furnitureLine) || piece.cues.contains(.furnitureWords)
      || piece.cues.contains(.furnitureWord) && piece.innerStops == 0 && piece.tail != .fullStop
  }

  /// （记者 某某）: a byline that the dateline on the line above goes with.
  private func startsWithByline(_ piece: PieceFacts) -> Bool {
    parses(of: piece)?.runIn.map { $0.range.start == piece.range.start } ?? false
  }

  func isSetApart(_ piece: PieceFacts) -> Bool {
    piece.cues.contains(.bylineWithRole) || piece.cues.contains(.creditTail) || piece.cues.contains(.creditLine)
      || piece.cues.contains(.jumpTail) || piece.cues.contains(.jumpTo) || piece.cues.contains(.jumpFrom)
      || piece.cues.contains(.folio) || piece.cues.contains(.furnitureWords)
      || (piece.cues.contains(.sayingThenSpace) || piece.cues.contains(.spacedPhrases)) && piece.innerStops == 0 && piece.commas <= 2
  }

  func isHeadingLike(_ piece: PieceFacts) -> Bool {
    piece.scalars <= 40 && piece.tail != .fullStop && piece.tail != .pause
      && (piece.innerStops == 0 || piece.exclaimsInside && !piece.isFullLine)
      && !piece.cues.contains(.bylineWithRole) && !piece.cues.contains(.jumpTo) && !piece.cues.contains(.jumpFrom)
      && !piece.cues.contains(.creditLine) && !piece.cues.contains(.captionOpener) && !piece.cues.contains(.creditTail)
  }

  /// Whether the text before breaks off and the text after goes on, so that this piece lies inside a paragraph.
  private func isCutAround(_ index: Int) -> Bool {
    if pieces[index].cues.contains(.noticeTitle) { return false }
    guard couldBeCaption(pieces[index]) else { return false }
    var before = index - 1
    // The last words of a paragraph below a full line are no caption, however few they are.
    while before >= 0, index - before <= 3, couldBeCaption(pieces[before]), before == 0 || !wraps(before - 1, before) && !endsCutText(before) { before -= 1 }
    guard before >= 0, index - before <= 3, pieces[before].isUnfinished, !isSetApart(pieces[before]) else { return false }
    guard let after = (index + 1..<min(pieces.count, index + 4)).first(where: { isContinuing(pieces[$0]) }) else { return false }
    return after > index
  }

  /// Whether a line that has been looked at already is the short rest of a text that was cut.
  private func endsCutText(_ index: Int) -> Bool {
    let piece = pieces[index]
    return piece.tail == .fullStop && (piece.cues.contains(.fitsAbove) || piece.cues.contains(.fitsOpen)) && !piece.cues.contains(.creditTail)
  }

  /// A caption has a credit, or no end mark and few words.
  func couldBeCaption(_ piece: PieceFacts) -> Bool {
    if piece.cues.contains(.creditTail) || piece.cues.contains(.creditLine) { return true }
    return !isProse(piece) || (piece.scalars <= 60 && piece.innerStops == 0 && piece.tail == .word && piece.blanksBefore >= wideGap)
  }

  /// A heading in the middle of text with nothing beside it that tells an article from a section.
  private func isDoubtfulHeading(_ piece: PieceFacts, _ cues: CueSet, _ next: PieceFacts?) -> Bool {
    guard let next, isHeadingLike(piece), next.scalars > 30 || isFullLine(next), !next.cues.contains(.bylineWithRole) else { return false }
    return !cues.contains(.noticeTitle) && !cues.contains(.weatherTitle) && !cues.contains(.nextDatelines)
      && !cues.contains(.cutAround) && !cues.contains(.furnitureWords) && !cues.contains(.folio)
      && !cues.contains(.afterFullLine)
  }

  /// Text: long, or with a sentence in it.
  func isProse(_ piece: PieceFacts) -> Bool {
    piece.scalars > 50 || piece.innerStops > 0 || (piece.scalars > 30 && piece.commas > 0) || piece.cues.contains(.fullWidthLine)
  }

  func isContinuing(_ piece: PieceFacts) -> Bool {
    piece.tail == .fullStop || isProse(piece)
  }
}
