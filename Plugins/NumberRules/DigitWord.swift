import JumplineBytes

/// A run of digits, points and Latin letters around a numeral, to see whether the letters are misread digits.
struct DigitWord {
  private(set) var start: Int
  private(set) var end: Int
  private(set) var digits = 0
  private(set) var letters = 0
  private(set) var beginsWithLetter = false
  private(set) var beginsWithSmallL = false
  /// The digits with what the letters stand for, without points.
  private(set) var value = 0
  private(set) var digitsOnly = ""

  /// How many signs it has.
  var count: Int { digitsOnly.utf8.count }
  var isConfused: Bool { letters > 0 && digits > 0 }

  /// Nil when it is all digits, or holds a letter that is taken for no digit.
  init?(around numeral: Numeral, in text: Span<UInt8>) {
    start = numeral.start
    end = numeral.end
    while let (scalar, length) = UTF8Decoding.scalar(text, before: start), Self.belongs(scalar) { start -= length }
    while end < text.count, case let (scalar, length) = UTF8Decoding.scalar(text, at: end), Self.belongs(scalar) { end += length }
    // A point or a comma at an end belongs to the sentence.
    while end > numeral.end, text[end - 1] == 0x2E || text[end - 1] == 0x2C { end -= 1 }
    while start < numeral.start, text[start] == 0x2E || text[start] == 0x2C { start += 1 }
    guard end - start > numeral.end - numeral.start, end - start < 24 else { return nil }
    var offset = start
    while offset < end {
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      if let digit = Numeral.arabicDigit(scalar) {
        add(digit)
        digits += 1
      } else if let digit = Numeral.lookalikeDigit(scalar) {
        if offset == start {
          beginsWithLetter = true
          beginsWithSmallL = scalar == 0x6C || scalar == 0xFF4C
        }
        add(digit)
        letters += 1
      } else if scalar == 0x2E || scalar == 0x2C {
        digitsOnly.append(scalar == 0x2E ? "." : ",")
      } else {
        return nil
      }
      offset += length
    }
  }

  private mutating func add(_ digit: Int) {
    value = value &* 10 &+ digit
    digitsOnly += String(digit)
  }

  private static func belongs(_ scalar: UInt32) -> Bool {
    switch scalar > 0xFF00 && scalar < 0xFF5F ? scalar - 0xFEE0 : scalar {
    // Everything that a code or a word of Latin is made of.
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D...0x2F, 0x5F, 0x40: true
    default: false
    }
  }
}
