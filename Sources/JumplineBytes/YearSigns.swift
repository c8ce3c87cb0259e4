/// What stands before a 年 and looks like digits, right or wrong: `2018`, `2O18`, `二○0九`, `20018`, `２０1８`.
public struct YearSigns: Hashable, Sendable {
  public var start: Int
  /// Where 年 begins.
  public var end: Int
  /// How many signs there are, and of each kind.
  public var count = 0
  public var half = 0
  public var full = 0
  public var han = 0
  /// O, l, I and other letters that are taken for digits.
  public var letters = 0
  /// 〇, ○ and 零.
  public var zeros = 0
  public var circles = 0
  public var zeroWords = 0
  /// Whether the first sign is a letter.
  public var beginsWithLetter = false
  /// The signs read as digits.
  public var value = 0

  /// More signs are no year and no slip of one.
  private static let longest = 9

  /// All of them, in order.
  ///
  /// - Parameter units: where 年 and 月 stand in the text, in order; see `TextScan`.
  public static func all(in text: Span<UInt8>, units: [Int]) -> [YearSigns] {
    var found: [YearSigns] = []
    // 年 begins with E5, 月 with E6.
    for offset in units where text[offset] == 0xE5 {
      if let signs = before(offset, text) { found.append(signs) }
    }
    return found
  }

  private static func before(_ end: Int, _ text: Span<UInt8>) -> YearSigns? {
    var signs = YearSigns(start: end, end: end)
    var place = 1
    while signs.count <= longest, let (scalar, length) = UTF8Decoding.scalar(text, before: signs.start) {
      guard let digit = signs.add(scalar) else { break }
      signs.value += digit * place
      place *= 10
      signs.start -= length
      signs.count += 1
    }
    return signs.count == 0 || signs.count > longest || signs.letters == signs.count ? nil : signs
  }

  private mutating func add(_ scalar: UInt32) -> Int? {
    if let digit = Numeral.arabicDigit(scalar) {
      if scalar < 0x80 { half += 1 } else { full += 1 }
      beginsWithLetter = false
      return digit
    }
    if scalar == 0x25CB || scalar == 0x25EF {
      circles += 1
      beginsWithLetter = false
      return 0
    }
    if let digit = Numeral.lookalikeDigit(scalar) {
      letters += 1
      beginsWithLetter = true
      return digit
    }
    // 两 and 兩 count years and are in none.
    guard scalar != 0x4E24, scalar != 0x5169, let digit = Numeral.hanDigit(scalar) else { return nil }
    if scalar == 0x3007 { zeros += 1 }
    if scalar == 0x96F6 { zeroWords += 1 }
    han += 1
    beginsWithLetter = false
    return digit
  }
}
