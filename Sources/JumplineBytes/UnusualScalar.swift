/// A scalar that a clean newspaper page has few of: anything but printable ASCII, line ends and tabs, unified ideographs
/// of the first block, CJK and full-width punctuation, and the quotation marks, dash, ellipsis and middle dot in use.
///
/// Found in one pass, so that all rules about characters together read the text once.
public struct UnusualScalar: Hashable, Sendable {
  public var value: UInt32
  /// Where it begins in the text, and its length, in bytes.
  public var offset: Int
  public var length: Int

  @inlinable public var end: Int { offset + length }

  /// All unusual scalars of valid UTF-8, in order.
  public static func all(in text: Span<UInt8>) -> [UnusualScalar] {
    var found: [UnusualScalar] = []
    var offset = 0
    let count = text.count
    while offset < count {
      let lead = unsafe text[unchecked: offset]
      if lead >= 0xE5 && lead <= 0xE9 {
        offset &+= 3
        continue
      }
      if lead >= 0x20 && lead < 0x7F || lead == 0x0A || lead == 0x0D || lead == 0x09 {
        offset += 1
        continue
      }
      let (value, length) = UTF8Decoding.scalar(text, at: offset)
      if !isUsual(value) { found.append(UnusualScalar(value: value, offset: offset, length: length)) }
      offset += length
    }
    return found
  }

  private static func isUsual(_ value: UInt32) -> Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3000...0x3020, 0xFF01...0xFF5E: true
    case 0xB7, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: true
    default: false
    }
  }
}
