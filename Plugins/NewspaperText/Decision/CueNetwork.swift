/// What the cues of a piece and of its neighbours say when they are taken together: a short line that could be a section or a
/// headline is the one below a cut paragraph and the other above a byline, and no weight of a single cue can say so.
///
/// A network with one hidden layer and a memory. Each cue of a piece, of the one before and of the one behind it adds a row to the
/// hidden units. The memory runs down the page and once more up: what is remembered of the pieces above and of those below adds
/// to the hidden units, too. How much each piece changes the memory, and to what, its cues and those beside it say alone (a minimal
/// gated recurrent unit; Feng and others, 2024). What is left of the hidden units above 0 adds up to log-odds of states. It was learned
/// from pages with gold, by `Scripts/train-reader`.
package final class CueNetwork: Sendable {
  /// How many pieces to each side a row is added for.
  package static let reach = 1
  /// Rows of a cue: one for each place that it can stand at, from the piece before to the piece behind.
  package static let places = 2 * reach + 1

  /// How many hidden units there are.
  package static let width = 64
  /// How many numbers the memory has.
  package static let remembered = 16
  /// Letters of a row: the hidden units, and for each number of the memory its gate and what it becomes.
  package static let rowLength = width + 2 * remembered
  /// A number for each hidden unit, in lanes that processors add up at once.
  package typealias Units<Number: SIMDScalar> = [4 of SIMD16<Number>]
  /// What is remembered.
  package typealias Memory = SIMD16<Float>

  /// Rows of levels, one for each cue and place, and what is added to them always.
  private struct Rows<let parts: Int> {
    var bias = [parts of SIMD16<Int16>](repeating: SIMD16())
    /// One row after the other.
    private(set) var cues = [SIMD16<Int16>](repeating: SIMD16(), count: Cue.allCases.count * places * parts)

    mutating func set(_ number: Int, to row: Units<Int16>) {
      for part in 0..<parts { cues[number * parts + part] = row[part] }
    }
  }

  /// What cues add to the hidden units.
  private let hidden: Rows<4>
  /// What cues add to the gates of the memory and, behind them, to its contents.
  private let changes: Rows<2>
  /// For each number of the memory, what it gives to the hidden units: what is known from above, and what from below.
  /// Sixteen hidden units after the other, so that their sums stay where they are added.
  private let above: [SIMD16<Float>]
  private let below: [SIMD16<Float>]
  /// For each hidden unit, what it gives to each state.
  private let outputs: [SIMD16<Float>]

  package static let newspapers = CueNetwork(table.description)
  /// Says nothing.
  package static let silent = CueNetwork("")

  /// - Parameter table: names, each with letters of levels: `bias` with `rowLength` of them and each cue with as many for each place, the
  ///   name of each state with one for each hidden unit, `above` and `below` with as many for each number of the memory.
  package init(_ table: String) {
    var hidden = Rows<4>()
    var changes = Rows<2>()
    var outputs = [SIMD16<Float>](repeating: SIMD16(), count: Self.width)
    var above = [SIMD16<Float>](repeating: SIMD16(), count: Self.remembered * Self.width / 16)
    var below = above
    let cues = Dictionary(Cue.allCases.map { ($0.name, $0.rawValue) }, uniquingKeysWith: { first, _ in first })
    let states = Dictionary(Weights.stateNames.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var groups = table.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.makeIterator()
    while let name = groups.next().flatMap({ String($0) }), let letters = groups.next() {
      let levels = letters.compactMap(Self.level)
      func units(_ start: Int) -> Units<Int16> {
        // In memory, because one lane after the other is set.
        var units = [64 of Int16](repeating: 0)
        for (unit, level) in levels.dropFirst(start).prefix(Self.width).enumerated() { units[unit] = level }
        return unsafe unsafeBitCast(units, to: Units<Int16>.self)
      }
      func fill(_ shares: inout [SIMD16<Float>]) {
        for number in 0..<Self.remembered {
          let units = Self.floats(units(number * Self.width))
          for part in units.indices { shares[part * Self.remembered + number] = units[part] }
        }
      }
      if let cue = cues[name] {
        for place in 0..<Self.places {
          hidden.set(cue * Self.places + place, to: units(place * Self.rowLength))
          changes.set(cue * Self.places + place, to: units(place * Self.rowLength + Self.width))
        }
      } else if let state = states[name] {
        for (unit, level) in levels.prefix(Self.width).enumerated() { outputs[unit][state] = Float(level) * Self.outputStep }
      } else if name == Self.biasName {
        hidden.bias = units(0)
        let change = units(Self.width)
        changes.bias = [change[0], change[1]]
      } else if name == Self.aboveName {
        fill(&above)
      } else if name == Self.belowName {
        fill(&below)
      }
    }
    self.hidden = hidden
    self.changes = changes
    self.above = above
    self.below = below
    self.outputs = outputs
  }

  /// For each piece, natural log-odds of each state against the likeliest, none below `least`: what is hardly ever right is not told
  /// from what never is. Nothing for a long piece, which says by itself what it is.
  func odds(_ pieces: [PieceFacts]) -> [SIMD16<Float>] {
    // Alone, because pieces are large.
    let cues = pieces.map(\.cues)
    let changes = pieces.indices.map { index in
      let sums = Self.floats(Self.sum(self.changes, cues, index))
      return Change(gates: sums[0], contents: sums[1])
    }
    let fromAbove = Change.memories(changes, pieces.indices)
    let fromBelow = Change.memories(changes, pieces.indices.reversed())
    return pieces.indices.map { index in
      guard Self.isAsked(pieces[index]) else { return SIMD16() }
      var sum = Self.floats(Self.sum(hidden, cues, index))
      Self.add(fromAbove[index], above, to: &sum)
      Self.add(fromBelow[index], below, to: &sum)
      return states(sum)
    }
  }

  /// A long piece says by itself what it is.
  package static func isAsked(_ piece: PieceFacts) -> Bool { piece.scalars <= longest }

  /// Calls `body` with the number of each row that is added up for a piece: of its own cues and of those beside it.
  @inline(__always)
  package static func forEachRow(of cues: [CueSet], _ index: Int, _ body: (Int) -> Void) {
    for place in max(0, reach - index)..<min(places, cues.count - index + reach) {
      cues[index + place - reach].forEach { body($0 * places + place) }
    }
  }

  /// How a piece changes the memory: part of the way to something.
  package struct Change {
    package let gates: Memory
    package let contents: Memory

    /// - Parameters: sums of rows, in whole units.
    package init(gates: SIMD16<Float>, contents: SIMD16<Float>) {
      self.gates = Self.gate(gates)
      self.contents = contents
    }

    /// 0 lets the memory as it is, 1 makes it anew.
    private static func gate(_ sum: SIMD16<Float>) -> SIMD16<Float> {
      var gate = sum * CueNetwork.gateSlope + 0.5
      gate.replace(with: 0, where: gate .< 0)
      gate.replace(with: 1, where: gate .> 1)
      return gate
    }

    /// What is remembered when each piece is come to, on a walk over the page in an order.
    package static func memories(_ changes: [Change], _ order: some Sequence<Int>) -> [Memory] {
      var memories = [Memory](repeating: Memory(), count: changes.count)
      var memory = Memory()
      for index in order {
        memories[index] = memory
        let change = changes[index]
        memory += change.gates * (change.contents - memory)
      }
      return memories
    }
  }

  @inline(__always)
  private static func sum<let parts: Int>(_ rows: Rows<parts>, _ cues: [CueSet], _ index: Int) -> [parts of SIMD16<Int16>] {
    var sum = rows.bias
    let levels = rows.cues.span
    forEachRow(of: cues, index) { number in
      for part in 0..<parts { sum[part] &+= levels[number * parts + part] }
    }
    return sum
  }

  private static func add(_ memory: Memory, _ shares: [SIMD16<Float>], to hidden: inout Units<Float>) {
    // In memory, because one lane after the other is asked.
    let numbers = unsafe unsafeBitCast(memory, to: [16 of Float].self)
    for part in hidden.indices {
      var sum = hidden[part]
      for number in numbers.indices { sum += shares[part * remembered + number] * numbers[number] }
      hidden[part] = sum
    }
  }

  private func states(_ hidden: Units<Float>) -> SIMD16<Float> {
    let units = unsafe unsafeBitCast(hidden, to: [64 of Float].self)
    var odds = SIMD16<Float>()
    for unit in units.indices where units[unit] > 0 { odds += outputs[unit] * units[unit] }
    var highest = -Float.infinity
    let lanes = unsafe unsafeBitCast(odds, to: [16 of Float].self)
    for state in lanes.indices { highest = max(highest, lanes[state]) }
    odds -= highest
    odds.replace(with: Self.least, where: odds .< Self.least)
    return odds
  }

  /// Levels in whole units.
  @inline(__always)
  private static func floats<let parts: Int>(_ levels: [parts of SIMD16<Int16>]) -> [parts of SIMD16<Float>] {
    var floats = [parts of SIMD16<Float>](repeating: SIMD16())
    for part in levels.indices { floats[part] = SIMD16<Float>(levels[part]) * step }
    return floats
  }

  /// Scalars.
  private static let longest = 120
  package static let least: Float = -8
  /// How fast a gate opens.
  package static let gateSlope: Float = 0.25
  /// One level of a hidden unit, and of what it gives to a state.
  package static let step: Float = 1 / 16
  package static let outputStep: Float = 1 / 8
  package static let biasName = "bias"
  package static let aboveName = "above"
  package static let belowName = "below"
  /// The highest level that the table can hold, and the lowest.
  package static let levelRange = -25...25

  /// a to z from 0 up, A to Z from 0 down.
  package static func letter(_ level: Int) -> Character { Character(UnicodeScalar(UInt8(level < 0 ? 0x41 - level : 0x61 + level))) }

  private static func level(_ letter: UInt8) -> Int16? {
    switch letter {
    case 0x61...0x7A: Int16(letter) - 0x61
    case 0x41...0x5A: 0x41 - Int16(letter)
    default: nil
    }
  }
}
