/// The marks of Chinese and English text, of either width, by what they do.
public enum Punctuation {
  /// 。！？ and their half-width forms, the ellipsis, and the full stop of English and of horizontal science printing.
  @inlinable
  public static func endsSentence(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F, 0x2026, 0x2E, 0xFF0E, 0xFF61: true
    default: false
    }
  }

  /// ，、；： and their half-width forms.
  @inlinable
  public static func dividesClauses(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFF0C, 0x2C, 0x3001, 0xFF1B, 0x3B, 0xFF1A, 0x3A: true
    default: false
    }
  }

  /// The closing mark of a pair.
  @inlinable
  public static func closes(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201D, 0x2019, 0x300B, 0x3009, 0x300D, 0x300F, 0x3011, 0x3015, 0xFF09, 0x29, 0x5D, 0xFF3D: true
    default: false
    }
  }
}
