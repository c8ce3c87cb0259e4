import JumplineBytes
import JumplineModel

/// A number of years, as `14年`, `十四年` or `第15个年头` say it.
enum YearCount {
  /// How far from the years a count is looked for, in bytes: the length of a long paragraph.
  private static let reach = 3000

  /// The first one in a paragraph that fits the two years as the ends of a range. 第N个年头 counts both ends.
  static func agreeing(with pair: YearPair, in text: Span<UInt8>, _ paragraph: ReadingRange) -> ReadingRange? {
    guard pair.span > 0 else { return nil }
    var offset = max(paragraph.start, pair.first.start - reach)
    while offset < pair.first.start, text[offset] & 0xC0 == 0x80 { offset += 1 }
    let end = min(paragraph.end, pair.second.end + reach)
    while offset + 2 < end {
      let lead = text[offset]
      guard lead >= 0x80 else {
        offset += 1
        continue
      }
      let isYear = lead == 0xE5 && text[offset + 1] == 0xB9 && text[offset + 2] == 0xB4
      if isYear, offset < pair.first.start || offset >= pair.second.end,
        let found = count(before: offset, text, pair.span)
      {
        return ReadingRange(max(found, paragraph.start), offset + 3)
      }
      offset += lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }
    return nil
  }

  /// Where a count that ends in the 年 at an offset begins, when it agrees.
  private static func count(before year: Int, _ text: Span<UInt8>, _ span: Int) -> Int? {
    var end = year
    if let (scalar, length) = UTF8Decoding.scalar(text, before: end),
      scalar == 0x4E2A || scalar == 0x500B || scalar == 0x591A || scalar == 0x6765  // 个 個 多 来
    {
      end -= length
    }
    if end > 0, text[end - 1] == 0x20 { end -= 1 }
    guard let numeral = Numeral.ending(at: end, in: text), !numeral.isFourDigits else { return nil }
    if let (scalar, length) = UTF8Decoding.scalar(text, before: numeral.start), scalar == 0x7B2C {  // 第
      return numeral.value == span + 1 ? numeral.start - length : nil
    }
    return numeral.value == span ? numeral.start : nil
  }
}
