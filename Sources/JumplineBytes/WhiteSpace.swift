/// What counts as blank. Everything else, control characters and undecodable bytes too, is text that must not be lost.
public enum WhiteSpace {
  /// U+0009, U+000B–000D, U+0020, U+0085, U+00A0, U+2000–200A, U+2028–2029, U+202F, U+205F and U+3000, and the line feed.
  /// U+FEFF is white space at byte 0 only, which the caller must see to.
  @inlinable
  public static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// The part of a range of valid UTF-8 that is left when white space at both ends is taken off; empty at its end when
  /// all of it is blank.
  public static func trim(_ text: Span<UInt8>, _ range: TextRange) -> TextRange {
    var start = range.start
    var end = range.end
    while start < end {
      let (value, length) = UTF8Decoding.scalar(text, at: start)
      guard contains(value) || (value == 0xFEFF && start == 0) else { break }
      start += length
    }
    while end > start {
      guard let (value, length) = UTF8Decoding.scalar(text, before: end), contains(value) else { break }
      end -= length
    }
    return TextRange(min(start, end), end)
  }
}
