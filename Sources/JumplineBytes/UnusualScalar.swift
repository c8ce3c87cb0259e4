/// A scalar that a clean newspaper page has few of: anything but printable ASCII, line ends and tabs, unified ideographs
/// of the first block, CJK and full-width punctuation, and the quotation marks, dash, ellipsis and middle dot in use.
///
/// Found while the text is read once, for all rules together; see `TextScan`.
public struct UnusualScalar: Hashable, Sendable {
  public var value: UInt32
  /// Where it begins in the text, and its length, in bytes.
  public var offset: Int
  public var length: Int

  @inlinable public var end: Int { offset + length }

  public init(value: UInt32, offset: Int, length: Int) {
    self.value = value
    self.offset = offset
    self.length = length
  }

  static func isUsual(_ value: UInt32) -> Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3000...0x3020, 0xFF01...0xFF5E: true
    case 0xB7, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: true
    default: false
    }
  }
}
