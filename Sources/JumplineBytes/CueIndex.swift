/// The words that rules look for all over a page, those of all rules together, made ready to be found in one pass.
///
/// A word is found by its first two Han characters that stand side by side, or by its first one when it has no two. Which pairs
/// of characters are any word's is a bit for each hash of a pair, so that the pass looks closer at few places only.
public struct CueIndex: Sendable {
  /// The characters that words are found by.
  public static let block: ClosedRange<UInt32> = 0x4000...0x9FFF

  /// What the pass asks of a Han character.
  enum Kind {
    static let numeral: UInt8 = 1
    /// 年 and 月.
    static let dateUnit: UInt8 = 2
    /// A word is found by this character alone.
    static let word: UInt8 = 4
    /// Outside the first block of unified ideographs.
    static let unusual: UInt8 = 8
    static let stops: UInt8 = 15
    /// The first of four bits for sets of characters.
    static let firstSet: UInt8 = 16
  }

  /// A word of one of the lists.
  private struct Word: Sendable {
    var list: Int
    /// Where it stands in `letters`.
    var start: Int
    var count: Int
    /// How many of its bytes stand before the characters that it is found by.
    var lead: Int
    /// The next word that is found by the same characters; -1 for none.
    var next: Int
  }

  /// For each character of the block, by its distance from the first.
  let kinds: [UInt8]
  private let pairs: [UInt64]
  /// Open addressing; 0 is no key.
  private let keys: [UInt32]
  private let heads: [Int32]
  private let words: [Word]
  private let letters: [UInt8]
  /// Each list once, by its number.
  public let lists: [WordList]
  private let numbers: [ObjectIdentifier: Int]
  private let sets: [HanSet]

  /// No words: what a pass finds without any.
  public static let empty = CueIndex([])

  /// - Parameters:
  ///   - lists: of words that each hold a Han character. Others are never found. A list that several rules name counts once.
  ///   - sets: four at most; of more than that every page may hold some.
  public init(_ lists: [WordList], sets: [HanSet] = []) {
    var kinds = [UInt8](repeating: 0, count: Self.block.count)
    for index in 0..<(0x4E00 - 0x4000) { kinds[index] = Kind.unusual }
    for scalar in Self.block where Numeral.isHan(scalar) { kinds[Self.index(scalar)] |= Kind.numeral }
    for unit: UInt32 in [0x5E74, 0x6708] { kinds[Self.index(unit)] |= Kind.dateUnit }
    for (place, set) in sets.prefix(4).enumerated() {
      for scalar in Self.block where set.contains(scalar) { kinds[Self.index(scalar)] |= Kind.firstSet << UInt8(place) }
    }
    var builder = Builder()
    var known: [WordList] = []
    var numbers: [ObjectIdentifier: Int] = [:]
    for list in lists where numbers[ObjectIdentifier(list)] == nil {
      numbers[ObjectIdentifier(list)] = known.count
      for word in list.all { builder.add(Array(word), of: known.count) }
      known.append(list)
    }
    for key in builder.chains.keys where key >> 31 == 1 { kinds[Int(key & 0x7FFF)] |= Kind.word }
    self.kinds = kinds
    (pairs, keys, heads) = builder.tables
    words = builder.words
    letters = builder.letters
    self.lists = known
    self.numbers = numbers
    self.sets = Array(sets.prefix(4))
  }

  /// The number of a list, as its words are found under; nil for one that is not in here.
  public func number(of list: WordList) -> Int? { numbers[ObjectIdentifier(list)] }

  /// Whether a text of which these kinds were seen may hold a character of a set.
  func mayHold(_ set: HanSet, seen: UInt8) -> Bool {
    guard let place = sets.firstIndex(where: { $0 === set }) else { return true }
    return seen & (Kind.firstSet << UInt8(place)) != 0
  }

  @inline(__always)
  static func index(_ scalar: UInt32) -> Int { Int(scalar &- block.lowerBound) }

  /// Where the bit for two characters stands that follow each other.
  @inline(__always)
  static func bit(_ first: Int, _ second: Int) -> Int { (first &* 769 &+ second) & 0xFFFF }

  /// For the hot loop, which binds it once.
  var pairBits: [UInt64] { pairs }

  /// Adds the words that are found by two characters of which the first stands at an offset.
  func addWords(_ first: Int, _ second: Int, at offset: Int, in text: Span<UInt8>, to hits: inout [TextScan.Hit]) {
    let bit = Self.bit(first, second)
    guard (pairs[bit >> 6] >> UInt64(bit & 63)) & 1 != 0 else { return }
    addWords(Self.key(first, second), at: offset, in: text, to: &hits)
  }

  /// Adds the words that are found by one character.
  func addWords(_ character: Int, at offset: Int, in text: Span<UInt8>, to hits: inout [TextScan.Hit]) {
    addWords(Self.key(character), at: offset, in: text, to: &hits)
  }

  private func addWords(_ key: UInt32, at offset: Int, in text: Span<UInt8>, to hits: inout [TextScan.Hit]) {
    guard !keys.isEmpty else { return }
    let mask = keys.count - 1
    var slot = Self.slot(key) & mask
    while keys[slot] != key {
      if keys[slot] == 0 { return }
      slot = (slot + 1) & mask
    }
    var next = Int(heads[slot])
    while next >= 0 {
      let word = words[next]
      let start = offset - word.lead
      if start >= 0, start + word.count <= text.count, matches(word, at: start, in: text) {
        hits.append(TextScan.Hit(list: word.list, start: start, end: start + word.count))
      }
      next = word.next
    }
  }

  private func matches(_ word: Word, at start: Int, in text: Span<UInt8>) -> Bool {
    let letters = letters.span
    for index in 0..<word.count where letters[word.start + index] != text[start + index] { return false }
    return true
  }

  private static func key(_ first: Int, _ second: Int) -> UInt32 { 1 << 30 | UInt32(first) << 15 | UInt32(second) }
  private static func key(_ character: Int) -> UInt32 { 1 << 31 | UInt32(character) }
  private static func slot(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 12) }

  /// Puts the tables together.
  private struct Builder {
    var words: [Word] = []
    var letters: [UInt8] = []
    /// The last word that was added for each key.
    var chains: [UInt32: Int] = [:]

    mutating func add(_ word: [UInt8], of list: Int) {
      guard let (key, lead) = Self.anchor(of: word.span) else { return }
      words.append(Word(list: list, start: letters.count, count: word.count, lead: lead, next: chains[key] ?? -1))
      letters += word
      chains[key] = words.count - 1
    }

    private static func anchor(of word: Span<UInt8>) -> (key: UInt32, lead: Int)? {
      var first: (index: Int, offset: Int)?
      var before: (index: Int, end: Int)?
      var offset = 0
      while offset < word.count {
        let (scalar, length) = UTF8Decoding.scalar(word, at: offset)
        if CueIndex.block.contains(scalar) {
          let index = CueIndex.index(scalar)
          if let before, before.end == offset { return (CueIndex.key(before.index, index), offset - 3) }
          before = (index, offset + length)
          first = first ?? (index, offset)
        }
        offset += length
      }
      return first.map { (CueIndex.key($0.index), $0.offset) }
    }

    var tables: (pairs: [UInt64], keys: [UInt32], heads: [Int32]) {
      var pairs = [UInt64](repeating: 0, count: 1024)
      var size = 1
      while size < chains.count * 2 { size *= 2 }
      var keys = [UInt32](repeating: 0, count: chains.isEmpty ? 0 : size)
      var heads = [Int32](repeating: -1, count: keys.count)
      for (key, head) in chains {
        if key >> 31 == 0 {
          let bit = CueIndex.bit(Int(key >> 15 & 0x7FFF), Int(key & 0x7FFF))
          pairs[bit >> 6] |= 1 << UInt64(bit & 63)
        }
        var slot = CueIndex.slot(key) & (size - 1)
        while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
        keys[slot] = key
        heads[slot] = Int32(head)
      }
      return (pairs, keys, heads)
    }
  }
}
