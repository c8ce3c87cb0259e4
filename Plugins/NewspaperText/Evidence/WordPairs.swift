/// Pairs of Han characters that stand together in common words. Where the last character of a line and the first of
/// another make such a pair, a word was cut there; in text that does not belong together it happens once in a hundred times.
struct WordPairs: Sendable {
  private var slots: [UInt32]

  /// The pairs of the table.
  static let common = WordPairs(table)

  /// - Parameter table: groups parted by white space: a first character, then all that follow it.
  init(_ table: StaticString) {
    var pairs: [UInt32] = []
    var first: UInt32?
    for scalar in table.description.unicodeScalars {
      if scalar.value <= 0x20 {
        first = nil
      } else if let first {
        pairs.append(first << 16 | scalar.value)
      } else {
        first = scalar.value
      }
    }
    var size = 16
    // Two of three are taken at most: few steps, and little room.
    while size * 2 < pairs.count * 3 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    for pair in pairs {
      var slot = place(of: pair)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = pair
    }
  }

  func contains(_ first: UInt32, _ second: UInt32) -> Bool {
    guard Mark.isHan(first), Mark.isHan(second), first | second < 0x1_0000 else { return false }
    let pair = first << 16 | second
    var slot = place(of: pair)
    while slots[slot] != 0 {
      if slots[slot] == pair { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  private func place(of pair: UInt32) -> Int { Int((pair &* 0x9E37_79B1) >> 8) & (slots.count - 1) }
}
