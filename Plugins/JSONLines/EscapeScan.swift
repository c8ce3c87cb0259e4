import JumplineBytes

/// Looks at sixteen bytes of UTF-8 at a time: where JSON needs an escape, and how many characters there are.
///
/// Most of what the writer does is moving text, and most text needs no escape; these two loops are what it costs.
enum EscapeScan {
  /// The first offset in a range of a byte that JSON does not take as it is (a control character below U+0020, a quote or
  /// a backslash); the end of the range when there is none.
  static func firstEscape(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var offset = start
    // Four blocks for one question, for as long as the answer is no.
    while offset &+ 64 <= end {
      let hits =
        escapes(ByteBlock(text, at: offset)) .| escapes(ByteBlock(text, at: offset &+ 16)) .| escapes(ByteBlock(text, at: offset &+ 32))
        .| escapes(ByteBlock(text, at: offset &+ 48))
      guard hits.isEmpty else { break }
      offset &+= 64
    }
    while offset &+ 16 <= end {
      let hits = escapes(ByteBlock(text, at: offset))
      if !hits.isEmpty { return offset + hits.first }
      offset &+= 16
    }
    // The last bytes of a long range, together with some that were looked at already.
    if end &- start >= 16 { return end &- 16 &+ escapes(ByteBlock(text, at: end &- 16)).first }
    while offset < end {
      let byte = text[offset]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C { return offset }
      offset += 1
    }
    return end
  }

  @inline(__always)
  private static func escapes(_ block: ByteBlock) -> SIMDMask<SIMD16<Int8>> {
    (block .< .all(0x20)) .| (block .== .all(0x22)) .| (block .== .all(0x5C))
  }

  /// How many scalars of a range of valid UTF-8 are not white space.
  static func nonBlankScalars(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var offset = start
    var blanks = 0
    var following = 0
    // Two bytes behind a block are looked at too.
    let limit = min(end, text.count &- 2) &- 16
    while offset <= limit {
      // A count for each of the sixteen bytes, added up before it can overflow.
      var counts = ByteBlock()
      let stop = min(limit, offset &+ 16 &* 254)
      while offset <= stop {
        let block = ByteBlock(text, at: offset)
        counts = unsafe counts &- unsafeBitCast(block & .all(0xC0) .== .all(0x80), to: ByteBlock.self)
        // The marks of Chinese begin with E3 as well: of them, only the ideographic space is blank.
        let isWideSpace =
          (block .== .all(0xE3)) .& (ByteBlock(text, at: offset &+ 1) .== .all(0x80)) .& (ByteBlock(text, at: offset &+ 2) .== .all(0x80))
        let hits = (block .<= .all(0x20)) .| (block .== .all(0xC2)) .| (block .== .all(0xE2)) .| isWideSpace
        if !hits.isEmpty { blanks &+= blankScalars(text, offset, end, hits.halves) }
        offset &+= 16
      }
      following &+= sum(counts)
    }
    while offset < end {
      if text[offset] & 0xC0 == 0x80 { following += 1 } else if isBlank(text, offset, end) { blanks += 1 }
      offset += 1
    }
    return end - start - following - blanks
  }

  /// How many of the bytes that a mask holds for begin white space. Rare, and out of the way of the loop.
  @inline(never)
  private static func blankScalars(_ text: Span<UInt8>, _ offset: Int, _ end: Int, _ halves: (UInt64, UInt64)) -> Int {
    blankScalars(text, offset, end, halves.0) + blankScalars(text, offset + 8, end, halves.1)
  }

  @inline(__always)
  private static func blankScalars(_ text: Span<UInt8>, _ offset: Int, _ end: Int, _ half: UInt64) -> Int {
    // One bit for each byte.
    var hits = half & 0x8080_8080_8080_8080
    var count = 0
    while hits != 0 {
      if isBlank(text, offset + hits.trailingZeroBitCount / 8, end) { count += 1 }
      hits &= hits &- 1
    }
    return count
  }

  /// The sum of sixteen bytes.
  private static func sum(_ bytes: ByteBlock) -> Int {
    let halves = unsafe unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
    // Added in pairs, so that none overflows; then all pairs by a multiplication.
    let pairs = (halves & SIMD2(repeating: 0x00FF_00FF_00FF_00FF)) &+ (halves &>> 8 & SIMD2(repeating: 0x00FF_00FF_00FF_00FF))
    return Int(truncatingIfNeeded: ((pairs[0] &+ pairs[1]) &* 0x0001_0001_0001_0001) >> 48)
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
