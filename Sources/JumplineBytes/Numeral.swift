/// A number as newspapers print it: `2004`, `２００４`, `二〇〇四`, `二千零四`, `廿五`.
public struct Numeral: Hashable, Sendable {
  public enum Form: Hashable, Sendable {
    /// Arabic digits, half or full width or both.
    case arabic
    /// 汉字 read digit by digit: 二〇〇四.
    case hanDigits
    /// 汉字 read as words: 二千零四, 十五, 廿五.
    case hanWords
  }

  public var value: Int
  public var form: Form
  /// Where it stands in the buffer it was read from, in bytes.
  public var start: Int
  public var end: Int
  /// How many characters it is written with.
  public var count: Int

  /// Written with four digits, as calendar years are.
  @inlinable public var isFourDigits: Bool { count == 4 && form != .hanWords }

  /// More characters than any number in a newspaper; longer runs are no numerals.
  private static let longest = 18

  /// The numeral that ends just before an offset. Arabic and 汉字 are never mixed in one.
  public static func ending(at end: Int, in text: Span<UInt8>) -> Numeral? {
    guard let last = UTF8Decoding.scalar(text, before: end) else { return nil }
    let isArabic = arabicDigit(last.value) != nil
    var start = end
    var count = 0
    while let (value, length) = UTF8Decoding.scalar(text, before: start), belongs(value, isArabic: isArabic) {
      start -= length
      count += 1
      if count > longest { return nil }
    }
    return count == 0 ? nil : evaluate(text, start, end, count: count, isArabic: isArabic)
  }

  /// The numeral that begins at an offset.
  public static func starting(at start: Int, in text: Span<UInt8>) -> Numeral? {
    guard start < text.count else { return nil }
    let isArabic = arabicDigit(UTF8Decoding.scalar(text, at: start).value) != nil
    var end = start
    var count = 0
    while end < text.count {
      let (value, length) = UTF8Decoding.scalar(text, at: end)
      guard belongs(value, isArabic: isArabic) else { break }
      end += length
      count += 1
      if count > longest { return nil }
    }
    return count == 0 ? nil : evaluate(text, start, end, count: count, isArabic: isArabic)
  }

  /// Where the run of digits that begins at an offset ends, and the numeral that it is; none when it has more digits than
  /// any number has.
  ///
  /// - Precondition: a digit begins at the offset.
  static func run(at start: Int, in text: Span<UInt8>) -> (end: Int, numeral: Numeral?) {
    let (first, length) = UTF8Decoding.scalar(text, at: start)
    let isArabic = arabicDigit(first) != nil
    var end = start + length
    var count = 1
    while end < text.count {
      let (next, width) = UTF8Decoding.scalar(text, at: end)
      guard belongs(next, isArabic: isArabic) else { break }
      end += width
      count += 1
    }
    return (end, count > longest ? nil : evaluate(text, start, end, count: count, isArabic: isArabic))
  }

  /// The value of an Arabic digit of either width.
  @inlinable
  public static func arabicDigit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x30...0x39: Int(scalar - 0x30)
    case 0xFF10...0xFF19: Int(scalar - 0xFF10)
    default: nil
    }
  }

  /// The digit that a Latin letter of either width is taken for: O for 0, l and I for 1, Z for 2, S for 5, B for 8.
  public static func lookalikeDigit(_ scalar: UInt32) -> Int? {
    switch scalar > 0xFF00 ? scalar &- 0xFEE0 : scalar {
    case 0x4F, 0x6F: 0
    case 0x6C, 0x49: 1
    case 0x5A: 2
    case 0x53: 5
    case 0x42: 8
    default: nil
    }
  }

  /// The value of a 汉字 digit, 〇 to 九.
  public static func hanDigit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x3007, 0x96F6: 0
    case 0x4E00: 1
    case 0x4E8C, 0x4E24, 0x5169: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }

  /// The value of a 汉字 that stands for a power of ten, or for 20 and 30.
  private static func hanUnit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x5341: 10
    case 0x5EFF: 20
    case 0x5345: 30
    case 0x767E: 100
    case 0x5343: 1000
    case 0x4E07, 0x842C: 10_000
    default: nil
    }
  }

  /// Whether a numeral in 汉字 may hold the character.
  static func isHan(_ scalar: UInt32) -> Bool { hanDigit(scalar) != nil || hanUnit(scalar) != nil }

  private static func belongs(_ scalar: UInt32, isArabic: Bool) -> Bool {
    isArabic ? arabicDigit(scalar) != nil : isHan(scalar)
  }

  private static func evaluate(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, count: Int, isArabic: Bool
  ) -> Numeral? {
    var digits = 0
    var total = 0
    var section = 0
    var pending = 0
    var hasUnit = false
    var offset = start
    while offset < end {
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      offset += length
      if let digit = arabicDigit(scalar) ?? hanDigit(scalar) {
        digits = digits &* 10 &+ digit
        pending = digit
        continue
      }
      guard let unit = hanUnit(scalar) else { return nil }
      hasUnit = true
      switch unit {
      case 10_000:
        total = (total &+ section &+ pending) &* unit
        section = 0
      case 20, 30: section = section &+ unit
      default: section = section &+ max(pending, 1) &* unit
      }
      pending = 0
    }
    if hasUnit {
      return Numeral(value: total &+ section &+ pending, form: .hanWords, start: start, end: end, count: count)
    }
    return Numeral(value: digits, form: isArabic ? .arabic : .hanDigits, start: start, end: end, count: count)
  }
}
