/// Decoding of UTF-8 as the Unicode Standard describes it (chapter 3.9, table 3-7), keeping what cannot be decoded.
public enum UTF8Decoding {
  /// Text and alignment of bytes that are meant to be UTF-8.
  ///
  /// Valid input comes back as it is, without a copy. Each maximal ill-formed subpart becomes one U+FFFD ("substitution
  /// of maximal subparts", as in the WHATWG decoder and Python's `errors="replace"`).
  public static func decode(_ bytes: [UInt8]) -> (text: [UInt8], alignment: Alignment) {
    let firstFault = validPrefix(bytes.span)
    if firstFault == bytes.count { return (bytes, .identity) }
    return repair(bytes, from: firstFault)
  }

  /// The number of bytes before the first ill-formed sequence; the count of all bytes when there is none.
  public static func validPrefix(_ bytes: Span<UInt8>) -> Int {
    var offset = 0
    let count = bytes.count
    while offset < count {
      offset = afterPlainBlocks(bytes, from: offset)
      // What is not plain is in the next sixteen bytes, or the text ends there.
      let end = min(offset + 16, count)
      while offset < end {
        let length = wellFormedLength(bytes, at: offset)
        if length <= 0 { return offset }
        offset += length
      }
    }
    return count
  }

  /// Where a run of blocks of sixteen bytes ends that hold nothing but ASCII and well-formed sequences of three bytes, which
  /// is what Chinese is made of; a sequence that is cut by the end of the run is not part of it.
  ///
  /// All bytes of a block are judged together, beside those one and two places before them: which are leads, which follow
  /// one, and whether the two are the same that should. Before the second byte of a text there is nothing to compare with.
  /// - Parameter start: where a sequence begins.
  private static func afterPlainBlocks(_ bytes: Span<UInt8>, from start: Int) -> Int {
    guard start >= 2 else { return start }
    let limit = bytes.count - 16
    var offset = start
    while offset <= limit {
      let block = ByteBlock(bytes, at: offset)
      // E0 and ED do not take every second byte.
      let isLead = (block & .all(0xF0) .== .all(0xE0)) .& (block .!= .all(0xE0)) .& (block .!= .all(0xED))
      let isOwed =
        (ByteBlock(bytes, at: offset &- 1) & .all(0xF0) .== .all(0xE0)) .| (ByteBlock(bytes, at: offset &- 2) & .all(0xF0) .== .all(0xE0))
      let isFollowing = block & .all(0xC0) .== .all(0x80)
      let faults = (isFollowing .^ isOwed) .| ((block .>= .all(0xC0)) .& .!isLead)
      guard faults.isEmpty else { break }
      offset &+= 16
    }
    if offset == start { return start }
    return bytes[offset - 1] >= 0xE0 ? offset - 1 : bytes[offset - 2] >= 0xE0 ? offset - 2 : offset
  }

  /// The length of the well-formed sequence at an offset, or minus the length of the maximal ill-formed subpart.
  @inlinable
  public static func wellFormedLength(_ bytes: Span<UInt8>, at offset: Int) -> Int {
    let lead = bytes[offset]
    if lead < 0x80 { return 1 }
    let need: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch lead {
    case 0xC2...0xDF: need = 1
    case 0xE0: need = 2; low = 0xA0
    case 0xE1...0xEC, 0xEE, 0xEF: need = 2
    case 0xED: need = 2; high = 0x9F
    case 0xF0: need = 3; low = 0x90
    case 0xF1...0xF3: need = 3
    case 0xF4: need = 3; high = 0x8F
    default: return -1
    }
    for index in 1...need {
      guard offset + index < bytes.count else { return -index }
      let byte = bytes[offset + index]
      if byte < low || byte > high { return -index }
      low = 0x80
      high = 0xBF
    }
    return need + 1
  }

  private static func repair(_ bytes: [UInt8], from firstFault: Int) -> (text: [UInt8], alignment: Alignment) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 16)
    var segments: [Alignment.Segment] = []
    let span = bytes.span
    var good = 0
    var offset = firstFault

    func keep(upTo end: Int) {
      guard good < end else { return }
      let start = text.count
      text.append(contentsOf: bytes[good..<end])
      segments.append(.init(text: TextRange(start, text.count), bytes: ByteRange(good, end), kind: .identical))
    }

    while offset < bytes.count {
      let length = wellFormedLength(span, at: offset)
      if length > 0 {
        offset += length
        continue
      }
      keep(upTo: offset)
      let start = text.count
      text.append(contentsOf: [0xEF, 0xBF, 0xBD])
      segments.append(
        .init(text: TextRange(start, start + 3), bytes: ByteRange(offset, offset - length), kind: .undecodable))
      offset -= length
      good = offset
    }
    keep(upTo: bytes.count)
    return (text, Alignment(segments: segments))
  }

  /// The scalar at an offset of valid UTF-8 and its length in bytes. At the end of a truncated buffer the length is what
  /// is left, so that a caller always moves on.
  @inlinable @inline(__always)
  public static func scalar(_ text: Span<UInt8>, at offset: Int) -> (value: UInt32, length: Int) {
    let lead = text[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let left = text.count - offset
    if lead >= 0xE0 && lead < 0xF0 && left >= 3 {
      // The count was just compared; this is the one place where every scalar of Chinese passes.
      let second = unsafe UInt32(text[unchecked: offset + 1] & 0x3F)
      let third = unsafe UInt32(text[unchecked: offset + 2] & 0x3F)
      return (UInt32(lead & 0x0F) << 12 | second << 6 | third, 3)
    }
    if lead < 0xE0 && left >= 2 { return (UInt32(lead & 0x1F) << 6 | UInt32(text[offset + 1] & 0x3F), 2) }
    if lead >= 0xF0 && left >= 4 {
      let high = UInt32(lead & 0x07) << 18 | UInt32(text[offset + 1] & 0x3F) << 12
      return (high | UInt32(text[offset + 2] & 0x3F) << 6 | UInt32(text[offset + 3] & 0x3F), 4)
    }
    return (0xFFFD, min(left, 1))
  }

  /// The scalar of three bytes at an offset of valid UTF-8, which must be one.
  @inlinable @inline(__always)
  public static func scalar(ofThree text: Span<UInt8>, at offset: Int) -> UInt32 {
    let first = unsafe UInt32(text[unchecked: offset])
    let second = unsafe UInt32(text[unchecked: offset &+ 1])
    let third = unsafe UInt32(text[unchecked: offset &+ 2])
    // What marks E0, 80 and 80 as a lead and two that follow is taken off at once: half the work of masking each byte.
    return (first &<< 12) &+ (second &<< 6) &+ third &- 0xE2080
  }

  /// Where the run of scalars from U+4000 to U+9FFF that begins at an offset ends: nearly all of a Chinese text, and nothing
  /// that a search for marks, digits or letters wants to see. The offset itself where there is none.
  @inlinable @inline(__always)
  public static func afterHan(_ text: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    let end = text.count
    while offset < end, unsafe text[unchecked: offset] &- 0xE4 < 6 { offset &+= 3 }
    return min(offset, end)
  }

  /// The scalar that ends just before an offset of valid UTF-8 and its length in bytes; nil at the start.
  @inlinable
  public static func scalar(_ text: Span<UInt8>, before offset: Int) -> (value: UInt32, length: Int)? {
    guard offset > 0 else { return nil }
    // Nearly all of a Chinese text.
    if offset >= 3, text[offset - 3] & 0xF0 == 0xE0, text[offset - 2] & text[offset - 1] & 0x80 != 0 { return (scalar(text, at: offset - 3).value, 3) }
    var start = offset - 1
    while start > 0 && offset - start < 4 && text[start] & 0xC0 == 0x80 { start -= 1 }
    let value = scalar(text, at: start).value
    return (value, offset - start)
  }
}
