import JumplineModel

/// Lines that belong together by their form: verse, rows of columns, the captions of several pictures.
extension PageEvidence {
  /// Whether the captions of several pictures follow each other, of which the last one has the credit.
  func hasCreditBehindRun(_ index: Int) -> Bool {
    guard !isProse(pieces[index]), pieces[index].tail != .pause else { return false }
    for next in index + 1..<min(pieces.count, index + 5) {
      let piece = pieces[next]
      if piece.cues.contains(.creditLine) || piece.cues.contains(.creditTail) { return next > index + 1 }
      if isProse(piece) || piece.cues.contains(.bylineWithRole) { return false }
    }
    return false
  }

  /// No line of verse: too long for one, or with none above or below that could be another.
  func isLone(_ index: Int) -> Bool {
    func couldBeVerse(_ other: Int) -> Bool {
      pieces.indices.contains(other) && pieces[other].scalars <= 24 && pieces[other].innerStops == 0
        && abs(pieces[other].scalars - pieces[index].scalars) <= 5 && !pieces[other].cues.contains(.bylineWithRole)
    }
    return !couldBeVerse(index) || !couldBeVerse(index - 1) && !couldBeVerse(index + 1)
  }

  /// Two to five lines of a width of their own on a page of printed lines, narrower than its column, of which a line is one.
  func narrowBlock(around index: Int) -> Range<Int>? {
    func isNarrow(_ other: Int) -> Bool {
      let piece = pieces[other]
      return piece.width < printedWidth - 3 && !isFullLine(piece) && !isIndented(piece) && piece.spaces < 3
    }
    guard printedWidth > 0, isNarrow(index) else { return nil }
    var start = index
    while start > 0, index - start < 6, isNarrow(start - 1), pieces[start].blanksBefore == 0 { start -= 1 }
    // All lines but the last are of one width.
    let width = pieces[start].width
    var end = start + 1
    while end < pieces.count, end - start < 6, isNarrow(end), pieces[end].blanksBefore == 0, abs(pieces[end - 1].width - width) <= 3,
      pieces[end].width <= width + 3 { end += 1 }
    return start > 0 && (2...5).contains(end - start) && index < end ? start..<end : nil
  }

  /// Up to four lines with blank lines above and below, of which a line is one.
  func island(around index: Int) -> Range<Int>? {
    var start = index
    while start > 0, index - start < 4, pieces[start].blanksBefore == 0 { start -= 1 }
    var end = index + 1
    while end < pieces.count, end - start <= 4, pieces[end].blanksBefore == 0 { end += 1 }
    return end - start <= 4 && start > 0 && pieces[start].blanksBefore > 0 && end < pieces.count ? start..<end : nil
  }

  /// Four or more short lines of nearly the same length, whatever they end in: verse.
  func isInEvenRun(_ index: Int) -> Bool {
    func isEven(_ one: Int, _ other: Int) -> Bool {
      guard pieces.indices.contains(other), pieces.indices.contains(one) else { return false }
      let a = pieces[one]
      let b = pieces[other]
      return abs(a.scalars - b.scalars) <= 1 && a.scalars >= 4 && a.scalars <= 17 && b.scalars <= 17 && a.innerStops == 0
        && b.innerStops == 0 && !a.cues.contains(.fullWidthLine) && !b.cues.contains(.fullWidthLine)
        && !b.cues.contains(.bylineWithRole) && !b.cues.contains(.knownNameAlone)
    }
    var run = 1
    var other = index
    while run < 5, isEven(other, other - 1) { run += 1; other -= 1 }
    other = index
    while run < 5, isEven(other, other + 1) { run += 1; other += 1 }
    return run >= 4
  }

  /// Three or more lines one below the other with the same number of columns, set apart by spaces.
  func isInColumnRun(_ index: Int) -> Bool {
    func agrees(_ other: Int) -> Bool {
      guard pieces.indices.contains(other) else { return false }
      let (one, two) = (pieces[index], pieces[other])
      return one.spaces == two.spaces && one.spaces > 0 && two.scalars <= 50 && two.innerStops == 0 && two.tail != .fullStop
        && (two.commas == 0 || two.digits > 2)
    }
    guard agrees(index) else { return false }
    let (above, below) = (agrees(index - 1), agrees(index + 1))
    return above && below || above && agrees(index - 2) || below && agrees(index + 2)
  }

  /// Three or more short lines without a full stop, as in verse and lists.
  func isInShortRun(_ index: Int) -> Bool {
    func isShort(_ other: Int) -> Bool {
      pieces.indices.contains(other) && pieces[other].scalars <= 20 && pieces[other].tail != .fullStop
        && !pieces[other].cues.contains(.fullWidthLine)
        && !pieces[other].cues.contains(.bylineWithRole) && !pieces[other].cues.contains(.jumpTo)
        && !pieces[other].cues.contains(.furnitureWord) && !pieces[other].cues.contains(.knownNameAlone)
        && !pieces[other].cues.contains(.weatherTitle) && !pieces[other].cues.contains(.noticeTitle)
    }
    guard isShort(index) else { return false }
    var run = 1
    var other = index - 1
    while isShort(other), run < 4 { run += 1; other -= 1 }
    other = index + 1
    while isShort(other), run < 4 { run += 1; other += 1 }
    return run >= 3
  }
}
