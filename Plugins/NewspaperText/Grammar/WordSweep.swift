/// Tells which of a few word lists have a word in a line, in one pass over it.
///
/// Nearly every scalar of a line begins no word of any list, and next to no two neighbours do: a word is looked for only
/// where one scalar begins a word and the next is the second of one of the same list. Both are bits in one table, a bit for
/// each list.
final class WordSweep: Sendable {
  /// The lists with a word in a line, by their place in the sweep: bit 0 is the first.
  typealias Found = UInt32

  private let lists: [WordList]
  /// By the low bits of a scalar: in the lowest byte the lists with a word that it begins, in the next those with a word
  /// whose second scalar it is, in the third those with a word that is this scalar and nothing else.
  private let table: [2048 of UInt32]

  /// - Parameter lists: at most eight.
  init(_ lists: [WordList]) {
    self.lists = Array(lists.prefix(8))
    var table = [2048 of UInt32](repeating: 0)
    for (place, list) in self.lists.enumerated() {
      list.forEachWord { word in
        let bit: UInt32 = 1 << UInt32(place)
        guard let first = word.first else { return }
        table[Int(first & Self.mask)] |= word.count > 1 ? bit : bit << 16
        if word.count > 1 { table[Int(word[word.startIndex + 1] & Self.mask)] |= bit << 8 }
      }
    }
    self.table = table
  }

  private static let mask: UInt32 = 0x7FF

  func lists(in line: ScalarLine) -> Found {
    var found: Found = 0
    var before: UInt32 = 0
    let scalars = line.span
    for index in scalars.indices {
      let entry = table[Int(scalars[index] & Self.mask)]
      let possible = (before & entry >> 8 | entry >> 16) & 0xFF & ~found
      if possible != 0 { found |= confirmed(possible, line, index) }
      before = entry
    }
    return found
  }

  /// Which of some lists have a word that begins at a scalar or at the one before.
  private func confirmed(_ possible: UInt32, _ line: ScalarLine, _ index: Int) -> Found {
    var found: Found = 0
    for place in lists.indices where possible >> UInt32(place) & 1 == 1 {
      let isThere = lists[place].prefix(of: line, at: index) > 0 || (index > 0 && lists[place].prefix(of: line, at: index - 1) > 0)
      if isThere { found |= 1 << UInt32(place) }
    }
    return found
  }
}
