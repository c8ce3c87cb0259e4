/// A pair of characters that is no word, and the common word that it becomes when one of them is exchanged for its twin.
struct TwinWord: Sendable {
  let right: String
  /// Whether the first of the two is the wrong one.
  let isFirstWrong: Bool
  /// Whether the second of the two is 未.
  private let isNotYet: Bool
  /// Characters that make a word with the one that seems wrong, on the side where the pair does not stand.
  private let partners: Set<UInt32>
  /// Characters that make a word with the right one, where the wrong one may stand alone as a word.
  private let rivals: Set<UInt32>

  static let all = Table()

  /// The character that seems wrong belongs to its other neighbour: 进入|民间, 自|已经.
  func isExplained(before: UInt32?, after: UInt32?) -> Bool {
    if isFirstWrong { return before.map(partners.contains) ?? false }
    // 未 needs a verb: before a mark it is 末.
    if isNotYet, !(after.map { (0x4E00...0x9FFF).contains($0) } ?? false) { return false }
    return (after.map(partners.contains) ?? false) || (before.map(rivals.contains) ?? false)
  }

  /// What belongs in the place of the wrong one.
  var rightCharacter: String { String(isFirstWrong ? right.prefix(1) : right.suffix(1)) }

  struct Table: Sendable {
    private let words: [UInt64: TwinWord]

    init() {
      let before = Self.rows(TwinWords.before)
      let after = Self.rows(TwinWords.after)
      var words: [UInt64: TwinWord] = [:]
      let free = Set(TwinWords.free.unicodeScalars)
      let sure = Set(TwinWords.sure.unicodeScalars.split(separator: " ").map(String.init))
      // By scalars: to look for characters takes as long as to read a page.
      for entry in TwinWords.words.unicodeScalars.split(separator: " ") {
        let scalars = Array(entry)
        guard scalars.count == 4 else { continue }
        let isFirstWrong = scalars[0] != scalars[2]
        let isSure = sure.contains(String(String.UnicodeScalarView(scalars[..<2])))
        words[Self.key(scalars[0].value, scalars[1].value)] = TwinWord(
          right: String(String.UnicodeScalarView(scalars[2...])), isFirstWrong: isFirstWrong, isNotYet: scalars[1].value == 0x672A,
          partners: isSure ? [] : (isFirstWrong ? before[scalars[0].value] : after[scalars[1].value]) ?? [],
          rivals: isSure || isFirstWrong || !free.contains(scalars[1]) ? [] : before[scalars[0].value] ?? [])
      }
      self.words = words
    }

    /// All pairs that are no words.
    var pairs: [(UInt32, UInt32)] { words.keys.sorted().map { (UInt32($0 >> 32), UInt32(truncatingIfNeeded: $0)) } }

    subscript(_ first: UInt32, _ second: UInt32) -> TwinWord? { words[Self.key(first, second)] }

    private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

    /// A character, then its neighbours.
    private static func rows(_ table: String) -> [UInt32: Set<UInt32>] {
      var rows: [UInt32: Set<UInt32>] = [:]
      for row in table.unicodeScalars.split(separator: " ") {
        let scalars = row.map(\.value)
        if let first = scalars.first { rows[first] = Set(scalars.dropFirst()) }
      }
      return rows
    }
  }
}
