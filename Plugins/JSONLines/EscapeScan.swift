import JumplineBytes

/// Looks at eight or sixteen bytes of UTF-8 at a time: where JSON needs an escape, and how many characters there are.
///
/// Most of what the writer does is moving text, and most text needs no escape; these two loops are what it costs.
enum EscapeScan {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The first offset in a range of a byte that JSON does not take as it is (a control character below U+0020, a quote or
  /// a backslash); the end of the range when there is none.
  static func firstEscape(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var offset = start
    let raw = unsafe text.bytes
    while offset + 16 <= end {
      // The range check above keeps the loads inside the span.
      let first = unsafe raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let second = unsafe raw.unsafeLoadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)
      if (marks(first) | marks(second)) & tops != 0 { break }
      offset += 16
    }
    // The last bytes of a long range, together with some that were looked at already.
    if offset &+ 16 > end, end &- start >= 16 {
      let first = unsafe raw.unsafeLoadUnaligned(fromByteOffset: end - 16, as: UInt64.self)
      let second = unsafe raw.unsafeLoadUnaligned(fromByteOffset: end - 8, as: UInt64.self)
      if (marks(first) | marks(second)) & tops == 0 { return end }
    }
    while offset < end {
      let byte = text[offset]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C { return offset }
      offset += 1
    }
    return end
  }

  /// Has the top bit of some byte set if a byte of the word needs an escape; may have others set then.
  @inline(__always)
  private static func marks(_ word: UInt64) -> UInt64 {
    let quote = word ^ (ones &* 0x22)
    let slash = word ^ (ones &* 0x5C)
    return ((word &- ones &* 0x20) & ~word) | ((quote &- ones) & ~quote) | ((slash &- ones) & ~slash)
  }

  /// How many scalars of a range of valid UTF-8 are not white space.
  static func nonBlankScalars(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var offset = start
    var blanks = 0
    var following = 0
    let raw = unsafe text.bytes
    while offset <= end &- 8 {
      // A count for each of the eight bytes, added up before it can overflow.
      var counts: UInt64 = 0
      let stop = min(end &- 8, offset &+ 8 &* 254)
      while offset <= stop {
        // The range check above keeps the load inside the span.
        let word = UInt64(littleEndian: unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
        counts &+= (word & ~(word << 1) & tops) >> 7
        let hits = possibleBlanks(word)
        if hits != 0 { blanks &+= blankScalars(text, offset, end, hits) }
        offset &+= 8
      }
      following &+= sum(counts)
    }
    while offset < end {
      if text[offset] & 0xC0 == 0x80 { following += 1 } else if isBlank(text, offset, end) { blanks += 1 }
      offset += 1
    }
    return end - start - following - blanks
  }

  /// Has the top bit of each byte that white space may begin with: ASCII up to the space, C2, E2 and E3 (and C3, for company).
  /// Where there is such a byte, those after it may have theirs too.
  @inline(__always)
  private static func possibleBlanks(_ word: UInt64) -> UInt64 {
    let lead = (word | ones &* 0x21) ^ ones &* 0xE3
    return ((word &- ones &* 0x21) & ~word | (lead &- ones) & ~lead) & tops
  }

  /// How many of the bytes that a word has its bits of begin white space. Rare, and out of the way of the loop.
  @inline(never)
  private static func blankScalars(_ text: Span<UInt8>, _ offset: Int, _ end: Int, _ hits: UInt64) -> Int {
    var hits = hits
    var count = 0
    while hits != 0 {
      if isBlank(text, offset + hits.trailingZeroBitCount / 8, end) { count += 1 }
      hits &= hits &- 1
    }
    return count
  }

  /// The sum of the eight bytes of a word.
  private static func sum(_ bytes: UInt64) -> Int {
    let even = bytes & 0x00FF_00FF_00FF_00FF
    let odd = bytes >> 8 & 0x00FF_00FF_00FF_00FF
    return Int(truncatingIfNeeded: ((even &+ odd) &* 0x0001_0001_0001_0001) >> 48)
  }

  /// Whether a white space scalar begins at an offset.
  @inline(__always)
  private static func isBlank(_ text: Span<UInt8>, _ offset: Int, _ end: Int) -> Bool {
    let lead = text[offset]
    if lead <= 0x20 { return lead == 0x20 || (lead >= 0x09 && lead <= 0x0D) }
    // The marks of Chinese begin with E3: of them, only the ideographic space is blank.
    if lead == 0xE3 { return offset + 2 < end && text[offset + 1] == 0x80 && text[offset + 2] == 0x80 }
    guard lead == 0xC2 || lead == 0xE2, offset + 1 < end else { return false }
    return WhiteSpace.contains(UTF8Decoding.scalar(text, at: offset).value)
  }
}
