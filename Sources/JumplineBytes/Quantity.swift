/// A number in Arabic digits with its decimals, its thousands and its 万 or 亿: `24.72`, `1,260`, `３．８亿`, `527.2万`.
public struct Quantity: Hashable, Sendable {
  /// The digits without point, commas and the zeros at their end.
  public var mantissa: Int
  /// What power of ten the mantissa is multiplied with.
  public var exponent: Int
  /// How many digits the mantissa has.
  public var digits: Int
  /// Where the digits stand, in bytes of the buffer that was read.
  public var start: Int
  public var digitsEnd: Int
  /// Behind 万, 亿 and the like; equals `digitsEnd` when there are none.
  public var end: Int

  public var value: Double {
    var value = Double(mantissa)
    for _ in 0..<abs(exponent) { value = exponent > 0 ? value * 10 : value / 10 }
    return value
  }

  /// All of them among the numerals of a text, in order.
  public static func all(among numerals: [Numeral], in text: Span<UInt8>) -> [Quantity] {
    var found: [Quantity] = []
    var index = 0
    while index < numerals.count {
      let first = numerals[index]
      index += 1
      guard first.form == .arabic, first.count <= 12 else { continue }
      var mantissa = first.value
      var exponent = 0
      var end = first.end
      var count = first.count
      while index < numerals.count, let sign = sign(at: end, in: text), numerals[index].start == end + sign.length {
        let next = numerals[index]
        guard next.form == .arabic, count + next.count <= 15, exponent == 0 else { break }
        // A comma parts thousands only before three digits.
        if sign.isComma, next.count != 3 || first.count > 3 { break }
        for _ in 0..<next.count { mantissa *= 10 }
        mantissa += next.value
        if !sign.isComma { exponent = -next.count }
        count += next.count
        end = next.end
        index += 1
      }
      while mantissa > 0, mantissa % 10 == 0 {
        mantissa /= 10
        exponent += 1
      }
      var quantity = Quantity(mantissa: mantissa, exponent: exponent, digits: 0, start: first.start, digitsEnd: end, end: end)
      while mantissa > 0 {
        mantissa /= 10
        quantity.digits += 1
      }
      while let power = power(at: quantity.end, in: text) {
        quantity.exponent += power
        quantity.end += 3
      }
      found.append(quantity)
    }
    return found
  }

  private static func sign(at offset: Int, in text: Span<UInt8>) -> (isComma: Bool, length: Int)? {
    guard offset < text.count else { return nil }
    let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
    switch scalar {
    case 0x2E, 0xFF0E: return (false, length)
    case 0x2C, 0xFF0C: return (true, length)
    default: return nil
    }
  }

  /// 千 万 萬 亿 億
  private static func power(at offset: Int, in text: Span<UInt8>) -> Int? {
    guard offset < text.count else { return nil }
    switch UTF8Decoding.scalar(text, at: offset).value {
    case 0x5343: return 3
    case 0x4E07, 0x842C: return 4
    case 0x4EBF, 0x5104: return 8
    default: return nil
    }
  }
}
