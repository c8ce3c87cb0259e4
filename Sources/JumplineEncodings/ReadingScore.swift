import JumplineBytes

/// How much more likely a decoded text is as Chinese in its encoding than as bytes that mean something else: the logarithm
/// of that ratio.
///
/// Of the characters of a newspaper that are no ASCII four in five are everyday ones; of a text decoded wrongly at most one
/// in twelve, and many bytes are no code at all. Measured on the seeds and the pages of the tests.
struct ReadingScore {
  private static let everyday = 2.6
  private static let other = -1.5
  private static let broken = -3.0
  /// Bytes that mean something else are hardly ever well-formed UTF-8, whatever the character.
  private static let otherInUTF8 = 1.0

  private(set) var value = 0.0
  /// Of how many characters the score speaks.
  private(set) var characters = 0

  /// A text of some length that reads this well reads like nothing in any other encoding.
  var isBeyondDoubt: Bool { characters >= 100 && value > Double(characters) }

  /// - Parameters:
  ///   - text: as decoded, with U+FFFD for what is no code.
  ///   - limit: how many of its bytes are looked at.
  init(_ text: [UInt8], _ encoding: TextEncoding, limit: Int) {
    let isWide = encoding == .utf16LE || encoding == .utf16BE
    let text = text.span
    let end = min(limit, text.count)
    var offset = 0
    while offset < end {
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      defer { offset += length }
      if scalar == 0xFEFF, offset == 0 { continue }
      if scalar < 0x80 {
        // In the other encodings ASCII is ASCII and speaks for none of them.
        if Self.isControl(scalar) { add(Self.broken) } else if isWide { add(Self.everyday) }
      } else if scalar == 0xFFFD || (0xE000...0xF8FF).contains(scalar) || scalar < 0xA0 {
        add(Self.broken)
      } else if EverydayCharacters.contains(scalar) {
        add(Self.everyday)
      } else {
        add(encoding == .utf8 ? Self.otherInUTF8 : Self.other)
      }
    }
  }

  private mutating func add(_ part: Double) {
    value += part
    characters += 1
  }

  private static func isControl(_ scalar: UInt32) -> Bool {
    scalar < 0x20 ? !(0x09...0x0D).contains(scalar) : scalar == 0x7F
  }
}
