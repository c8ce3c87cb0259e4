/// Where one Han character stands in a text: the anchor of rules that need no more than that.
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
}
