public import JumplineBytes

/// Sentences of a page as one reads it.
extension ReadingText {
  /// The sentence around an offset, with its full stop, within its block.
  public func sentence(around offset: Int) -> ReadingRange { stretch(around: offset, Self.endsSentence) }

  /// The clause around an offset: what stands between two commas, colons or stops, without them.
  public func clause(around offset: Int) -> ReadingRange {
    let range = stretch(around: offset) { Self.endsSentence($0) || Punctuation.dividesClauses($0) && $0 != 0x3001 }
    let bytes = bytes
    guard let (scalar, length) = UTF8Decoding.scalar(bytes.span, before: range.end), range.end > offset,
      Self.endsSentence(scalar) || Punctuation.dividesClauses(scalar)
    else { return range }
    return ReadingRange(range.start, range.end - length)
  }

  /// Whether a clause begins at an offset: a mark, white space or the beginning of a block is before it.
  public func beginsClause(_ offset: Int) -> Bool {
    let bytes = bytes
    guard let (scalar, _) = UTF8Decoding.scalar(bytes.span, before: offset) else { return true }
    // An opening quotation mark begins what is said.
    return WhiteSpace.contains(scalar) || Self.endsSentence(scalar) || Punctuation.dividesClauses(scalar)
      || Punctuation.closes(scalar) || scalar == 0x201C || scalar == 0x300C || scalar == 0xFF08 || scalar == 0x28
  }

  private func stretch(around offset: Int, _ ends: (UInt32) -> Bool) -> ReadingRange {
    let bytes = bytes
    let text = bytes.span
    var start = min(offset, text.count)
    while let (scalar, length) = UTF8Decoding.scalar(text, before: start), scalar != 0x0A, !ends(scalar) { start -= length }
    var end = min(offset, text.count)
    while end < text.count {
      let (scalar, length) = UTF8Decoding.scalar(text, at: end)
      if scalar == 0x0A { break }
      end += length
      if ends(scalar) { break }
    }
    return ReadingRange(start, end)
  }

  /// A full stop of English is a decimal point more often than not, and ends nothing here.
  private static func endsSentence(_ scalar: UInt32) -> Bool {
    scalar != 0x2E && scalar != 0xFF0E && Punctuation.endsSentence(scalar)
  }
}
