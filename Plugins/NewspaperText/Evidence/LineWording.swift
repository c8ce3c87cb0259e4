import JumplineBytes

/// What a line says it is by its wording alone: 村民在晒场上翻晒稻谷 stands below a picture, 把账算在平时 above a section.
///
/// A logistic regression over the characters of the line, with its first and its last apart, learned from lines that were
/// written for it (Training/lines.tsv). It knows nothing of what stands around the line.
package final class LineWording: Sendable {
  /// What a line can be, in the order of its lanes in `Odds`. The names are those in Training/lines.tsv, the numbers those of the table.
  package enum Kind: String, CaseIterable {
    case caption, subheading, headline, column, signature, start, rest, byline

    /// Its lane in `Odds`.
    package var lane: Int {
      switch self {
      case .caption: 0
      case .subheading: 1
      case .headline: 2
      case .column: 3
      case .signature: 4
      case .start: 5
      case .rest: 6
      case .byline: 7
      }
    }
  }

  /// Where a character stands.
  package enum Place: Int, CaseIterable { case anywhere, first, last }

  /// For each kind, natural log-odds: only their differences mean anything.
  package typealias Odds = SIMD8<Float>

  /// The number of each character of the block, for traditional ones that of the simplified form; 0 for those that say nothing.
  private let numbers: [UInt16]
  /// What each character says of each kind, in steps: for each number one row a place.
  private let rows: [SIMD8<Int8>]
  private let bias: Odds

  static let newspapers = LineWording(table)

  /// - Parameter table: groups parted by white space. A group is a kind's lane and a place as digits, and for each level of odds
  ///   the letter of the level and its characters. Place 3 is the bias, of which only the level counts.
  init(_ table: StaticString) {
    var numbers = [UInt16](repeating: 0, count: Self.room)
    var rows = [SIMD8<Int8>](repeating: SIMD8(), count: Place.allCases.count)
    var bias = Odds()
    Self.forEachEntry(table) { lane, place, level, scalar in
      guard let place = Place(rawValue: place) else {
        bias[lane] = Float(level) * Self.step
        return
      }
      guard let index = Self.index(scalar) else { return }
      if numbers[index] == 0 {
        numbers[index] = UInt16(truncatingIfNeeded: rows.count / Place.allCases.count)
        rows += [SIMD8<Int8>](repeating: SIMD8(), count: Place.allCases.count)
      }
      rows[Int(numbers[index]) * Place.allCases.count + place.rawValue][lane] = Int8(truncatingIfNeeded: level)
    }
    for scalar in HanMap.block {
      guard let folded = RunningText.folded(scalar), folded != scalar, let index = Self.index(folded), let own = Self.index(scalar) else { continue }
      numbers[own] = numbers[index]
    }
    self.numbers = numbers
    self.rows = rows
    self.bias = bias
  }

  /// What the wording of a line says; nothing where no character of it is counted.
  func odds(_ line: ScalarLine) -> Odds {
    var sum = SIMD8<Int16>()
    var counted = 0
    var first = 0
    var last = 0
    for place in 0..<line.count {
      guard let index = Self.index(line[place]) else { continue }
      let row = Int(numbers[index]) * Place.allCases.count
      if counted == 0 { first = row }
      last = row
      counted += 1
      sum &+= SIMD8<Int16>(truncatingIfNeeded: rows[row])
    }
    guard counted > 0 else { return Odds() }
    let ends = SIMD8<Int16>(truncatingIfNeeded: rows[first + Place.first.rawValue]) &+ SIMD8<Int16>(truncatingIfNeeded: rows[last + Place.last.rawValue])
    return Odds(sum &+ ends) * Self.step + bias
  }

  /// Log-odds of one level.
  package static let step: Float = 0.125

  /// The character as the model counts it: simplified, and one for all of a class; `nil` for what it does not count.
  package static func folded(_ scalar: UInt32) -> UInt32? {
    if let folded = RunningText.folded(scalar) { return folded }
    if Mark.endsSentence(scalar) { return scalar == 0x3002 || scalar == 0xFF61 || scalar == 0xFF0E ? stop : exclamation }
    if Mark.isColon(scalar) { return colon }
    if Mark.isDash(scalar) { return dash }
    if scalar == 0xB7 || scalar == 0x2022 || scalar == 0x30FB { return dot }
    return Mark.decorates(scalar) ? sign : nil
  }

  private static let stop: UInt32 = 0x3002
  private static let exclamation: UInt32 = 0xFF01
  private static let colon: UInt32 = 0xFF1A
  private static let dash: UInt32 = 0x2014
  private static let dot: UInt32 = 0xB7
  private static let sign: UInt32 = 0x25A0
  private static let classes: [UInt32] = [
    stop, exclamation, colon, dash, dot, sign, RunningText.digit, RunningText.letter, RunningText.pause, RunningText.quotation, RunningText.title,
    RunningText.bracket,
  ]
  private static let room = HanMap.block.count + classes.count

  private static func index(_ scalar: UInt32) -> Int? {
    // U+4E00 to U+9FFF: the block of `HanMap`.
    if scalar &- 0x4E00 < 0x5200 { return Int(scalar - 0x4E00) }
    guard let folded = folded(scalar) else { return nil }
    if HanMap.block.contains(folded) { return Int(folded - HanMap.block.lowerBound) }
    return classes.firstIndex(of: folded).map { HanMap.block.count + $0 }
  }

  /// Calls `body` with lane, place, level and character of each entry, once with no character for a bias.
  private static func forEachEntry(_ table: StaticString, _ body: (Int, Int, Int, UInt32) -> Void) {
    var digits: [Int] = []
    var level = 0
    for scalar in table.description.unicodeScalars {
      switch scalar.value {
      case 0...0x20: digits = []
      case 0x30...0x39: digits.append(Int(scalar.value) - 0x30)
      case 0x41...0x5A, 0x61...0x7A:
        // a to z from 0 up, A to Z from 0 down.
        level = scalar.value >= 0x61 ? Int(scalar.value) - 0x61 : 0x41 - Int(scalar.value)
        if digits.last == Place.allCases.count { body(digits[0], digits[1], level, 0) }
      case let value: if digits.count == 2 { body(digits[0], digits[1], level, value) }
      }
    }
  }
}
