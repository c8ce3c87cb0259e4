/// The lines of a text. A line ends at LF, CR LF or CR; the last one may lack its end.
public enum Lines {
  /// Calls `body` with each line, without its line end, in order. A text that ends in a line end has no empty line after it.
  @inlinable @inline(__always)
  public static func forEach(_ text: Span<UInt8>, _ body: (TextRange) -> Void) {
    var start = 0
    let count = text.count
    while start < count {
      let end = lineEnd(text, from: start)
      body(TextRange(start, end))
      guard end < count else { return }
      start = end + 1
      if text[end] == 0x0D, start < count, text[start] == 0x0A { start += 1 }
    }
  }

  /// The offset of the first LF or CR at or after an offset; the end of the text when there is none.
  @inlinable
  public static func lineEnd(_ text: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    let count = text.count
    let bytes = unsafe text.bytes
    // Sixteen bytes at a time, then eight.
    while offset &+ 16 <= count {
      let first = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
      let second = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 8, as: UInt64.self)
      if lineEnds(first) | lineEnds(second) != 0 { break }
      offset &+= 16
    }
    while offset &+ 8 <= count {
      let hits = lineEnds(unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
      if hits != 0 { return offset + UInt64(littleEndian: hits).trailingZeroBitCount / 8 }
      offset &+= 8
    }
    while offset < count, text[offset] != 0x0A, text[offset] != 0x0D { offset += 1 }
    return offset
  }
  /// Has the top bit set of the first byte that is LF or CR, and none where there is none: subtracting one from the difference
  /// borrows there (Mycroft's test).
  @inlinable @inline(__always)
  static func lineEnds(_ chunk: UInt64) -> UInt64 {
    let lf = chunk ^ 0x0A0A_0A0A_0A0A_0A0A
    let cr = chunk ^ 0x0D0D_0D0D_0D0D_0D0D
    let ones: UInt64 = 0x0101_0101_0101_0101
    return ((lf &- ones) & ~lf | (cr &- ones) & ~cr) & 0x8080_8080_8080_8080
  }
}
