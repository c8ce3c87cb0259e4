/// Tells which of a few word lists have a word in a line, in one pass over it.
///
/// Nearly every scalar of a line begins no word of any list, and next to no two neighbours do: a word is looked for only
/// where one scalar begins a word and the next is the second of one of the same list. Both are bits in one table, a bit for
/// each list.
final class WordSweep: Sendable {
  /// The lists with a word in a line, by their place in the sweep: bit 0 is the first.
  typealias Found = UInt32

  private let lists: [WordList]
  /// By the low bits of a scalar: in the lowest byte the lists with a word whose second scalar it is, in the next those with a
  /// word that is this scalar and nothing else, in the third those with a word that it begins.
  private let table: [4096 of UInt32]

  /// - Parameter lists: at most eight.
  init(_ lists: [WordList]) {
    self.lists = Array(lists.prefix(8))
    var table = [4096 of UInt32](repeating: 0)
    for (place, list) in self.lists.enumerated() {
      list.forEachWord { word in
        let bit: UInt32 = 1 << UInt32(place)
        guard let first = word.first else { return }
        table[Int(first & Self.mask)] |= word.count > 1 ? bit << 16 : bit << 8
        if word.count > 1 { table[Int(word[word.startIndex + 1] & Self.mask)] |= bit }
      }
    }
    self.table = table
  }

  private static let mask: UInt32 = 0xFFF

  func lists(in line: ScalarLine) -> Found {
    var missing: Found = 0xFF
    var before: UInt32 = 0
    let scalars = line.span
    for index in scalars.indices {
      let entry = table[Int(scalars[index] & Self.mask)]
      let possible = (before >> 16 & entry | entry >> 8) & missing
      if possible != 0 { missing &= ~confirmed(possible, line, index) }
      before = entry
    }
    return ~missing & 0xFF
  }

  /// Which of some lists have a word that begins at a scalar or at the one before.
  private func confirmed(_ possible: UInt32, _ line: ScalarLine, _ index: Int) -> Found {
    var found: Found = 0
    var rest = possible
    while rest != 0 {
      let list = lists[rest.trailingZeroBitCount]
      if list.prefix(of: line, at: index) > 0 || (index > 0 && list.prefix(of: line, at: index - 1) > 0) { found |= rest & ~(rest - 1) }
      rest &= rest - 1
    }
    return found
  }
}
