/// Where one Han character stands in a text, or two of them side by side: for rules that hardly ever have to look.
public enum HanSearch {
  /// Every offset at which a character of three bytes begins, in order.
  /// - Complexity: O(bytes), three bytes a step in Chinese.
  public static func offsets(of character: StaticString, in text: Span<UInt8>) -> [Int] {
    let wanted = character.withUTF8Buffer { unsafe Array($0) }
    guard wanted.count == 3 else { return [] }
    let (first, second, third) = (wanted[0], wanted[1], wanted[2])
    var found: [Int] = []
    var offset = 0
    while offset + 2 < text.count {
      let lead = text[offset]
      if lead < 0xE0 {
        offset += 1
        continue
      }
      if lead == first, text[offset + 1] == second, text[offset + 2] == third { found.append(offset) }
      offset += lead < 0xF0 ? 3 : 4
    }
    return found
  }
  /// Where two characters of three bytes next stand side by side.
  ///
  /// - Parameters:
  ///   - first: where the first of them stands somewhere in the text, in bytes.
  ///   - second: the same of the second.
  ///   - range: in which both stand wholly.
  /// - Complexity: O(bytes), eight bytes a step.
  public static func next(_ first: Int, _ second: Int, in range: Range<Int>, of text: Span<UInt8>) -> Int? {
    func stands(_ offset: Int) -> Bool {
      for index in 0..<3 where text[offset + index] != text[first + index] || text[offset + 3 + index] != text[second + index] { return false }
      return true
    }
    var offset = range.lowerBound
    let last = min(range.upperBound, text.count) &- 16
    let raw = unsafe text.bytes
    // Of a character the last byte tells most.
    let (ends, otherEnds) = (ones &* UInt64(text[first + 2]), ones &* UInt64(text[second + 2]))
    while offset <= last {
      // The comparison keeps the loads inside the span.
      let left = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 2, as: UInt64.self) ^ ends
      let right = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 5, as: UInt64.self) ^ otherEnds
      let both = left | right
      if (both &- ones) & ~both & tops != 0, let found = (offset..<offset + 8).first(where: stands) { return found }
      offset &+= 8
    }
    return (offset..<max(offset, last + 11)).first(where: stands)
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080
}
