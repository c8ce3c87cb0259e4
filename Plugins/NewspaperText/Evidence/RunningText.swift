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
  /// The number of each character of the block that the model knows, for traditional ones that of the simplified form; 0 for any other.
  private let numbers: [UInt16]
  /// For each number, the binary logarithm of how often the character was counted.
  private let frequencies: [UInt8]
  /// For each number, how much likelier the character is inside a text than at its beginning, and than at the end of a heading.
  private let openings: [Float]
  private let closings: [Float]
  /// Two numbers and a level.
  private let pairs: PairLevels
  private let openingPairs: PairLevels
  private let closingPairs: PairLevels
  /// For a sum of two logarithms, the log-odds of a pair that is not in the table: the commoner both are, the lower.
  private let unseen: [Float]

  static let newspapers = RunningText(
    characters: charactersTable, openings: openingsTable, closings: closingsTable, pairs: pairsTable,
    openingPairs: openingPairsTable, closingPairs: closingPairsTable, count: charactersCounted)

  /// Digits and letters count as one character each, and so do the pauses and the opening marks of one kind.
  static let digit: UInt32 = 0xFF10
  static let letter: UInt32 = 0xFF21
  static let pause: UInt32 = 0xFF0C
  static let quotation: UInt32 = 0x201C
  static let title: UInt32 = 0x300A
  static let bracket: UInt32 = 0xFF08
  private static let classes = [digit, letter, pause, quotation, title, bracket]

  /// - Parameters:
  ///   - characters: groups parted by white space: a level and all characters of it.
  ///   - openings, closings: the same.
  ///   - pairs: groups of a first character, and for each level the level and the second characters of it.
  ///   - openingPairs, closingPairs: the same.
  ///   - count: how many characters of text were counted.
  init(
    characters: StaticString, openings: StaticString, closings: StaticString, pairs: StaticString, openingPairs: StaticString,
    closingPairs: StaticString, count: Double
  ) {
    var numbers = [UInt16](repeating: 0, count: HanMap.block.count + Self.classes.count)
    var frequencies: [UInt8] = [0]
    Self.forEachEntry(characters, hasFirst: false) { _, level, scalar in
      guard let index = Self.index(scalar) else { return }
      numbers[index] = UInt16(truncatingIfNeeded: frequencies.count)
      frequencies.append(UInt8(truncatingIfNeeded: level))
    }
    for scalar in HanMap.block {
      guard let folded = Self.folded(scalar), folded != scalar, let index = Self.index(folded), let own = Self.index(scalar) else { continue }
      numbers[own] = numbers[index]
    }
    func number(_ scalar: UInt32) -> UInt32 { Self.index(scalar).map { UInt32(numbers[$0]) } ?? 0 }
    func odds(_ table: StaticString) -> [Float] {
      var odds = [Float](repeating: 0, count: frequencies.count)
      Self.forEachEntry(table, hasFirst: false) { odds[Int(number($2))] = Float($1 - Self.evenLevel) / 2 }
      return odds
    }
    func levels(_ table: StaticString) -> PairLevels {
      var entries: [(UInt32, UInt32, Int)] = []
      Self.forEachEntry(table, hasFirst: true) { entries.append((number($0), number($2), $1)) }
      return PairLevels(entries)
    }
    self.numbers = numbers
    self.frequencies = frequencies
    self.openings = odds(openings)
    self.closings = odds(closings)
    self.pairs = levels(pairs)
    self.openingPairs = levels(openingPairs)
    self.closingPairs = levels(closingPairs)
    unseen = (0...64).map { max(-4, Float(log(Self.smoothing / (exp2(Double($0)) / count + Self.smoothing)))) }
  }

  /// What speaks for a character behind another, in natural log-odds; `nil` where the model does not know both. What speaks for a cut
  /// between the two is this and what the second begins with (`beginsInside`).
  func follows(_ last: UInt32, _ first: UInt32) -> Float? {
    let before = number(last)
    let after = number(first)
    guard before > 0, after > 0 else { return nil }
    return pairs[before, after].map { Float($0 - Self.evenLevel) } ?? unseen[min(64, Int(frequencies[before] + frequencies[after]))]
  }

  /// What speaks for two characters being inside a text and not at the end of a heading, in natural log-odds.
  func endsInside(_ before: UInt32, _ last: UInt32) -> Float {
    let number = number(last)
    let pair = closingPairs[self.number(before), number]
    return closings[number] + (pair.map { Float($0 - Self.evenLevel) } ?? 0)
  }

  /// What speaks for two characters being inside a text and not at the beginning of one, in natural log-odds.
  func beginsInside(_ first: UInt32, _ second: UInt32) -> Float {
    let number = number(first)
    let pair = openingPairs[number, self.number(second)]
    return openings[number] + (pair.map { Float($0 - Self.evenLevel) } ?? 0)
  }

  /// The scalar as the model counts it: simplified, and one for all of a class. `nil` for what it does not count.
  package static func folded(_ scalar: UInt32) -> UInt32? {
    if HanMap.block.contains(scalar) { return HanMap.simplified[scalar] ?? furtherSimplified[scalar] ?? scalar }
    if Mark.isDigit(scalar) { return digit }
    if Mark.isLatin(scalar) { return letter }
    switch scalar {
    case 0xFF0C, 0x2C, 0x3001: return pause
    case 0x201C, 0x300C, 0x300E, 0x22: return quotation
    case 0x300A, 0x3008: return title
    case 0xFF08, 0x28: return bracket
    default: return nil
    }
  }

  /// No odds: the letter of level 0 stands for what is this much below.
  package static let evenLevel = 8
  /// Counts below one: what a pair has that was never seen.
  package static let smoothing = 0.6

  /// Characters that are in use in both scripts, but mean what another does in one of them.
  private static let furtherSimplified = HanMap("於著裡裏後祇隻佔併妳臺", to: "于着里里后只只占并你台")

  private func number(_ scalar: UInt32) -> Int {
    // U+4E00 to U+9FFF: the block of `HanMap`.
    if scalar &- 0x4E00 < 0x5200 { return Int(numbers[Int(scalar - 0x4E00)]) }
    guard let folded = Self.folded(scalar), let index = Self.index(folded) else { return 0 }
    return Int(numbers[index])
  }

  private static func index(_ folded: UInt32) -> Int? {
    if HanMap.block.contains(folded) { return Int(folded - HanMap.block.lowerBound) }
    return classes.firstIndex(of: folded).map { HanMap.block.count + $0 }
  }

  /// Calls `body` with the first character of a group, the level as a number from `a`, and each character of that level.
  private static func forEachEntry(_ table: StaticString, hasFirst: Bool, _ body: (UInt32, Int, UInt32) -> Void) {
    var first: UInt32 = 0
    var level = 0
    for scalar in table.description.unicodeScalars {
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
