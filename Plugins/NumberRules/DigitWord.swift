import JumplineBytes

/// A run of digits, points and Latin letters around a numeral, to see whether the letters are misread digits.
struct DigitWord {
  private(set) var start: Int
  private(set) var end: Int
  private(set) var digits = 0
  private(set) var letters = 0
  private(set) var beginsWithLetter = false
  /// l and I begin no name of a road or a train.
  private(set) var beginsWithOne = false
  /// Its only letter is an O behind the first digit, and no class is called so.
  private(set) var hasRoundLetterInside = false
  private(set) var hasPoint = false
  /// The digits with what the letters stand for, without points.
  private(set) var value = 0
  private(set) var digitsOnly = ""

  /// How many signs it has.
  var count: Int { digits + letters }
  var isConfused: Bool { letters > 0 && digits > 0 }

  /// Nil when it is all digits, or holds a letter that is taken for no digit.
  init?(around numeral: Numeral, in text: Span<UInt8>) {
    start = numeral.start
    end = numeral.end
    while let (scalar, length) = UTF8Decoding.scalar(text, before: start), Self.belongs(scalar) { start -= length }
    while end < text.count, case let (scalar, length) = UTF8Decoding.scalar(text, at: end), Self.belongs(scalar) { end += length }
    // A point or a comma at an end belongs to the sentence.
    while end > numeral.end, let (scalar, length) = UTF8Decoding.scalar(text, before: end), Self.narrow(scalar) == 0x2E { end -= length }
    while start < numeral.start, case let (scalar, length) = UTF8Decoding.scalar(text, at: start), Self.narrow(scalar) == 0x2E { start += length }
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
          beginsWithOne = digit == 1
        }
        hasRoundLetterInside = digit == 0 && offset > start && letters == 0
        add(digit)
        letters += 1
      } else if Self.narrow(scalar) == 0x2E {
        digitsOnly.append(".")
        hasPoint = true
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

  private static func narrow(_ scalar: UInt32) -> UInt32 { scalar > 0xFF00 && scalar < 0xFF5F ? scalar - 0xFEE0 : scalar }

  private static func belongs(_ scalar: UInt32) -> Bool {
    switch narrow(scalar) {
    // Everything that a code or a word of Latin is made of.
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D...0x2F, 0x5F, 0x40: true
    default: false
    }
  }
}
