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
    while offset &+ 16 <= count {
      let block = ByteBlock(text, at: offset)
      let ends = (block .== .all(0x0A)) .| (block .== .all(0x0D))
      if !ends.isEmpty { return offset + ends.first }
      offset &+= 16
    }
    while offset < count, text[offset] != 0x0A, text[offset] != 0x0D { offset += 1 }
    return offset
  }
}
