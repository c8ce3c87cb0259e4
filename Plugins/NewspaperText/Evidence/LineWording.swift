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

  private let numbers: CharacterNumbers
  /// What each character says of each kind, in steps: for each number one row a place.
  private let rows: [SIMD8<Int8>]
  private let bias: Odds

  package static let newspapers = LineWording(table.description)

  /// - Parameter table: groups parted by white space. A group is a kind's lane and a place as digits, and for each level of odds
  ///   the letter of the level and its characters. Place 3 is the bias, of which only the level counts.
  package init(_ table: String) {
    var known: [UInt32] = []
    var number: [UInt32: Int] = [:]
    var rows = [SIMD8<Int8>](repeating: SIMD8(), count: Place.allCases.count)
    var bias = Odds()
    Self.forEachEntry(table) { lane, place, level, character in
      guard let place = Place(rawValue: place) else {
        bias[lane] = Float(level) * Self.step
        return
      }
      let row = number[character] ?? known.count + 1
      if row > known.count {
        known.append(character)
        number[character] = row
        rows += [SIMD8<Int8>](repeating: SIMD8(), count: Place.allCases.count)
      }
      rows[row * Place.allCases.count + place.rawValue][lane] = Int8(truncatingIfNeeded: level)
    }
    numbers = CharacterNumbers(known, counting: CountedCharacter.inLine)
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
      let row = numbers[line[place]] * Place.allCases.count
      guard row > 0 || Mark.isCommonHan(line[place]) else { continue }
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

  /// Calls `body` with lane, place, level and character of each entry, once with no character for a bias.
  private static func forEachEntry(_ table: String, _ body: (Int, Int, Int, UInt32) -> Void) {
    var digits: [Int] = []
    var level = 0
    for scalar in table.unicodeScalars {
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
