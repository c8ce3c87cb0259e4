import JumplineBytes

/// A character as the models of text and of wording count it: simplified, and one for all of a class.
package enum CountedCharacter {
  /// Digits and letters count as one character each, and so do the pauses and the opening marks of one kind.
  static let digit: UInt32 = 0xFF10
  static let letter: UInt32 = 0xFF21
  static let pause: UInt32 = 0xFF0C
  static let quotation: UInt32 = 0x201C
  static let title: UInt32 = 0x300A
  static let bracket: UInt32 = 0xFF08

  static let stop: UInt32 = 0x3002
  static let exclamation: UInt32 = 0xFF01
  static let colon: UInt32 = 0xFF1A
  static let dash: UInt32 = 0x2014
  static let dot: UInt32 = 0xB7
  static let sign: UInt32 = 0x25A0

  /// The scalar as it counts inside running text, where nothing goes on over the end of a sentence; `nil` for what does not count.
  package static func inText(_ scalar: UInt32) -> UInt32? {
    if HanMap.block.contains(scalar) { return HanMap.simplified[scalar] ?? furtherSimplified[scalar] ?? scalar }
    if Mark.isDigit(scalar) { return digit }
    if Mark.isLatin(scalar) { return letter }
    switch scalar {
    case 0xFF0C, 0x2C, 0x3001: return pause
    case 0x201C, 0x300C, 0x300E, 0x22: return quotation
    case 0x300A, 0x3008: return title
    case 0xFF08, 0x28: return bracket
    default: return nil
    }
  }

  /// The scalar as it counts in a line of whatever kind; `nil` for what does not count.
  package static func inLine(_ scalar: UInt32) -> UInt32? {
    if let folded = inText(scalar) { return folded }
    if Mark.endsSentence(scalar) { return scalar == 0x3002 || scalar == 0xFF61 || scalar == 0xFF0E ? stop : exclamation }
    if Mark.isColon(scalar) { return colon }
    if Mark.isDash(scalar) { return dash }
    if scalar == 0xB7 || scalar == 0x2022 || scalar == 0x30FB { return dot }
    return Mark.decorates(scalar) ? sign : nil
  }

  /// Characters that are in use in both scripts, but mean what another does in one of them.
  private static let furtherSimplified = HanMap("於著裡裏後祇隻佔併妳臺", to: "于着里里后只只占并你台")
}
