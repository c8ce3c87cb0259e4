/// A mark or a space in a text: everything that is neither a letter, a digit nor a character of a word.
///
/// Found while the text is read once, for all rules together; see `TextScan`. Line ends are none.
public struct PunctuationMark: Hashable, Sendable {
  public var value: UInt32
  /// Where it begins and ends in the text, in bytes.
  public var start: Int
  public var end: Int

  static func isMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x20...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E, 0xA0, 0xB7, 0x2010...0x2027, 0x2030...0x205E, 0x22EF, 0x30FB: true
    case 0x3000...0x3004, 0x3008...0x3020, 0x3030, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: true
    default: false
    }
  }
}
