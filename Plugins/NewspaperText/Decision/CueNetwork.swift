/// What the cues of a piece and of its neighbours say when they are taken together: a short line that could be a section or a
/// headline is the one below a cut paragraph and the other above a byline, and no weight of a single cue can say so.
///
/// A network with one hidden layer: each cue of a piece, of two before and of two behind it adds a row to the hidden units; what is
/// left of them above 0 adds up to log-odds of states. It was learned from pages with gold, by `Scripts/train-reader`.
package final class CueNetwork: Sendable {
  /// How many pieces to each side it sees.
  package static let reach = 2
  /// Rows of a cue: one for each place that it can stand at, from the piece two before to the piece two behind.
  package static let places = 2 * reach + 1

  /// How many hidden units there are.
  package static let width = 64
  /// A number for each hidden unit, in lanes that processors add up at once.
  package typealias Units<Number: SIMDScalar> = [4 of SIMD16<Number>]
  /// The same in steps, as the table keeps them.
  private typealias Levels = Units<Int16>

  /// For each cue, one row a place.
  private let rows: [Levels]
  private let bias: Levels
  /// For each hidden unit, what it gives to each state.
  private let outputs: [SIMD16<Float>]

  package static let newspapers = CueNetwork(table.description)
  /// Says nothing.
  package static let silent = CueNetwork("")

  /// - Parameter table: names, each with what follows it: `bias` and the name of each state with a number for each hidden unit,
  ///   the name of each cue with as many for each place. A number is the letter of its level.
  package init(_ table: String) {
    var rows = [Levels](repeating: Levels(repeating: SIMD16()), count: Cue.allCases.count * Self.places)
    var outputs = [SIMD16<Float>](repeating: SIMD16(), count: Self.width)
    var bias = Levels(repeating: SIMD16())
    let cues = Dictionary(Cue.allCases.map { ($0.name, $0.rawValue) }, uniquingKeysWith: { first, _ in first })
    let states = Dictionary(Weights.stateNames.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var groups = table.split { $0 == " " || $0 == "\n" }.makeIterator()
    while let name = groups.next(), let numbers = groups.next() {
      let levels = numbers.unicodeScalars.compactMap(Self.level)
      func row(_ start: Int) -> Levels {
        var row = Levels(repeating: SIMD16())
        for (unit, level) in levels.dropFirst(start).prefix(Self.width).enumerated() { row[unit / 16][unit % 16] = Int16(level) }
        return row
      }
      if let cue = cues[String(name)] {
        for place in 0..<Self.places { rows[cue * Self.places + place] = row(place * Self.width) }
      } else if let state = states[String(name)] {
        for (unit, level) in levels.prefix(Self.width).enumerated() { outputs[unit][state] = Float(level) * Self.outputStep }
      } else if name == Self.biasName {
        bias = row(0)
      }
    }
    self.rows = rows
    self.bias = bias
    self.outputs = outputs
  }

  /// Natural log-odds of each state against the likeliest, none below `least`: what is hardly ever right is not told from what never
  /// is. Nothing for a long piece, which says by itself what it is.
  func odds(_ pieces: [PieceFacts], _ index: Int) -> SIMD16<Float> {
    guard pieces[index].scalars <= Self.longest else { return SIMD16() }
    var sum = bias
    for place in max(0, Self.reach - index)..<min(Self.places, pieces.count - index + Self.reach) {
      pieces[index + place - Self.reach].cues.forEach { cue in
        let row = rows[cue * Self.places + place]
        for part in sum.indices { sum[part] &+= row[part] }
      }
    }
    // In memory, because one lane after the other is asked.
    let units = unsafe unsafeBitCast(sum, to: [64 of Int16].self)
    var odds = SIMD16<Float>()
    for unit in units.indices where units[unit] > 0 { odds += outputs[unit] * (Float(units[unit]) * Self.step) }
    var highest = -Float.infinity
    let lanes = unsafe unsafeBitCast(odds, to: [16 of Float].self)
    for state in lanes.indices { highest = max(highest, lanes[state]) }
    odds -= highest
    odds.replace(with: Self.least, where: odds .< Self.least)
    return odds
  }

  /// Scalars.
  private static let longest = 120
  package static let least: Float = -8
  /// One level of a hidden unit, and of what it gives to a state.
  package static let step: Float = 1 / 16
  package static let outputStep: Float = 1 / 8
  package static let biasName = "bias"
  /// The highest level that the table can hold, and the lowest.
  package static let levelRange = -25...25

  /// a to z from 0 up, A to Z from 0 down.
  package static func letter(_ level: Int) -> Character { Character(UnicodeScalar(UInt8(level < 0 ? 0x41 - level : 0x61 + level))) }

  private static func level(_ letter: Unicode.Scalar) -> Int? {
    switch letter.value {
    case 0x61...0x7A: Int(letter.value) - 0x61
    case 0x41...0x5A: 0x41 - Int(letter.value)
    default: nil
    }
  }
}
