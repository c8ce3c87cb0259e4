import JumplineBytes

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What follows what in running text, and what opens a paragraph or a heading: a model of pairs of characters.
///
/// Where a sentence was cut, it tells its rest from something else that begins there. It gives log-odds: what a character
/// is likelier behind another than anywhere, and what the first two are likelier inside a text than at its beginning. At
/// nearly nine of ten cuts the rest has more than what else stands near.
package final class RunningText: Sendable {
  private let numbers: CharacterNumbers
  /// For each number, the binary logarithm of how often the character was counted.
  private let frequencies: [UInt8]
  /// For each number, how much likelier the character is inside a text than at its beginning, and than at the end of a heading.
  private let openings: [Float]
  private let closings: [Float]
  /// What a character tells that was counted once, in bits.
  private let allBits: Int
  /// Two numbers and a level.
  private let pairs: PairLevels
  private let openingPairs: PairLevels
  private let closingPairs: PairLevels
  /// For a sum of two logarithms, the log-odds of a pair that is not in the table: the commoner both are, the lower.
  private let unseen: [Float]

  package static let newspapers = RunningText(
    Tables(
      characters: charactersTable.description, openings: openingsTable.description, closings: closingsTable.description,
      pairs: pairsTable.description, openingPairs: openingPairsTable.description, closingPairs: closingPairsTable.description),
    count: charactersCounted)

  /// The tables as text: groups parted by white space.
  package struct Tables {
    /// A group is a level and all characters of it.
    package let characters, openings, closings: String
    /// A group is a first character, and for each level the level and the second characters of it.
    package let pairs, openingPairs, closingPairs: String

    package init(characters: String, openings: String, closings: String, pairs: String, openingPairs: String, closingPairs: String) {
      self.characters = characters
      self.openings = openings
      self.closings = closings
      self.pairs = pairs
      self.openingPairs = openingPairs
      self.closingPairs = closingPairs
    }
  }

  /// - Parameter count: how many characters of text were counted.
  package init(_ tables: Tables, count: Double) {
    var known: [UInt32] = []
    var frequencies: [UInt8] = [0]
    Self.forEachEntry(tables.characters, hasFirst: false) { _, level, character in
      known.append(character)
      frequencies.append(UInt8(truncatingIfNeeded: level))
    }
    let numbers = CharacterNumbers(known, counting: CountedCharacter.inText)
    func number(_ scalar: UInt32) -> UInt32 { UInt32(numbers[scalar]) }
    func odds(_ table: String) -> [Float] {
      var odds = [Float](repeating: 0, count: frequencies.count)
      Self.forEachEntry(table, hasFirst: false) { odds[Int(number($2))] = Float($1 - Self.evenLevel) / 2 }
      return odds
    }
    func levels(_ table: String) -> PairLevels {
      var entries: [(UInt32, UInt32, Int)] = []
      Self.forEachEntry(table, hasFirst: true) { entries.append((number($0), number($2), $1)) }
      return PairLevels(entries)
    }
    self.numbers = numbers
    allBits = Int(log2(count).rounded())
    self.frequencies = frequencies
    openings = odds(tables.openings)
    closings = odds(tables.closings)
    pairs = levels(tables.pairs)
    openingPairs = levels(tables.openingPairs)
    closingPairs = levels(tables.closingPairs)
    unseen = (0...64).map { max(-4, Float(log(Self.smoothing / (exp2(Double($0)) / count + Self.smoothing)))) }
  }

  /// What speaks for a character behind another, in natural log-odds; `nil` where the model does not know both. What speaks for a cut
  /// between the two is this and what the second begins with (`beginsInside`).
  func follows(_ last: UInt32, _ first: UInt32) -> Float? {
    let before = numbers[last]
    let after = numbers[first]
    guard before > 0, after > 0 else { return nil }
    return pairs[before, after].map { Float($0 - Self.evenLevel) } ?? unseen[min(64, Int(frequencies[before] + frequencies[after]))]
  }

  /// What the occurrence of a character tells, in bits: the rarer it is, the more.
  func bits(_ scalar: UInt32) -> Int { allBits - Int(frequencies[numbers[scalar]]) }

  /// What speaks for two characters being inside a text and not at the end of a heading, in natural log-odds.
  func endsInside(_ before: UInt32, _ last: UInt32) -> Float {
    let number = numbers[last]
    let pair = closingPairs[numbers[before], number]
    return closings[number] + (pair.map { Float($0 - Self.evenLevel) } ?? 0)
  }

  /// What speaks for two characters being inside a text and not at the beginning of one, in natural log-odds.
  func beginsInside(_ first: UInt32, _ second: UInt32) -> Float {
    let number = numbers[first]
    let pair = openingPairs[number, numbers[second]]
    return openings[number] + (pair.map { Float($0 - Self.evenLevel) } ?? 0)
  }

  /// How many characters it can know at most.
  package static let room = PairLevels.room
  /// No odds: the letter of level 0 stands for what is this much below.
  package static let evenLevel = 8
  /// Counts below one: what a pair has that was never seen.
  package static let smoothing = 0.6

  /// Calls `body` with the first character of a group, the level as a number from `a`, and each character of that level.
  private static func forEachEntry(_ table: String, hasFirst: Bool, _ body: (UInt32, Int, UInt32) -> Void) {
    var first: UInt32 = 0
    var level = 0
    for scalar in table.unicodeScalars {
      switch scalar.value {
      case 0...0x20: first = 0
      case 0x61...0x7A: level = Int(scalar.value) - 0x61
      case let value where hasFirst && first == 0: first = value
      case let value: body(first, level, value)
      }
    }
  }
}

/// Levels of pairs of numbers below 4096: for each first number a row of all second ones, in little room, since what is asked
/// for is seldom near the processor.
private struct PairLevels: Sendable {
  /// Numbers begin with 1.
  static let room = 4095
  typealias Pair = (first: UInt32, second: UInt32, level: Int)

  /// Where the row of each first number begins; one more for the end of the last.
  private let starts: [UInt32]
  /// Twelve bits of the second number, by which a row is in order, and four of the level.
  private let entries: [UInt16]

  init(_ pairs: [Pair]) {
    let rows = Self.placed(Self.placed(pairs) { $0.second }.pairs) { $0.first }
    starts = rows.starts
    entries = rows.pairs.map { UInt16(truncatingIfNeeded: $0.second << 4 | UInt32($0.level & 0xF)) }
  }

  subscript(first: Int, second: Int) -> Int? {
    var low = Int(starts[first])
    var high = Int(starts[first + 1])
    while low < high {
      let middle = (low + high) >> 1
      let entry = Int(entries[middle])
      if entry >> 4 == second { return entry & 0xF }
      if entry >> 4 < second { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Puts pairs into the order of a number, equal ones as they stood, and says where those of each number begin. Counts, which
  /// takes less than comparing.
  private static func placed(_ pairs: [Pair], by number: (Pair) -> UInt32) -> (pairs: [Pair], starts: [UInt32]) {
    var starts = [UInt32](repeating: 0, count: 4097)
    for pair in pairs { starts[Int(number(pair)) + 1] += 1 }
    for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
    var next = starts
    var placed = pairs
    for pair in pairs {
      let place = Int(number(pair))
      placed[Int(next[place])] = pair
      next[place] += 1
    }
    return (placed, starts)
  }
}
