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
    var count = end - start
    var offset = start
    let raw = unsafe text.bytes
    while offset + 8 <= end {
      // The range check above keeps the load inside the span.
      let word = UInt64(littleEndian: unsafe raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let continuation = (word & ~(word << 1) & tops) >> 7
      count -= Int(truncatingIfNeeded: (continuation &* ones) >> 56)
      // ASCII up to the space, and the first bytes of all other white space: C2, E2, E3. Exact, one top bit for each.
      var hits = ~((word | tops) &- ones &* 0x21) & ~word & tops
      hits |= zeros(word ^ (ones &* 0xC2)) | zeros((word | ones) ^ (ones &* 0xE3))
      while hits != 0 {
        if isBlank(text, offset + hits.trailingZeroBitCount / 8, end) { count -= 1 }
        hits &= hits &- 1
      }
      offset += 8
    }
    while offset < end {
      if text[offset] & 0xC0 == 0x80 || isBlank(text, offset, end) { count -= 1 }
      offset += 1
    }
    return count
  }

  /// The top bit of every byte that is zero.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { ~(((word & ~tops) &+ ~tops) | word | ~tops) }

  /// Whether a white space scalar begins at an offset.
  @inline(__always)
  private static func isBlank(_ text: Span<UInt8>, _ offset: Int, _ end: Int) -> Bool {
    let lead = text[offset]
    if lead <= 0x20 { return lead == 0x20 || (lead >= 0x09 && lead <= 0x0D) }
    guard lead == 0xC2 || lead == 0xE2 || lead == 0xE3, offset + 1 < end else { return false }
    return WhiteSpace.contains(UTF8Decoding.scalar(text, at: offset).value)
  }
}
