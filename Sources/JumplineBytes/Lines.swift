/// The lines of a text. A line ends at LF, CR LF or CR; the last one may lack its end.
public enum Lines {
  /// Calls `body` with each line, without its line end, in order. A text that ends in a line end has no empty line after it.
  @inlinable
  public static func forEach(_ text: Span<UInt8>, _ body: (TextRange) -> Void) {
    var start = 0
    var offset = 0
    let count = text.count
    while offset < count {
      let byte = text[offset]
      if byte > 0x0D || (byte != 0x0A && byte != 0x0D) {
        offset += 1
        continue
      }
      body(TextRange(start, offset))
      offset += byte == 0x0D && offset + 1 < count && text[offset + 1] == 0x0A ? 2 : 1
      start = offset
    }
    if start < count { body(TextRange(start, count)) }
  }
}
