import Dispatch
import Foundation
import JumplineTesting
import NewspaperText
import Synchronization

/// The network of cues while it is learned, piece by piece, in steps that become smaller for what was moved often (AdaGrad; Duchi and
/// others, 2011), with a part of the hidden units left out in each (dropout; Srivastava and others, 2014), so that none relies on
/// another.
struct CueNetworkModel: Sendable {
  private typealias Units = CueNetwork.Units<Float>

  /// The rows that a piece adds up, and what it is.
  private struct Piece: Sendable {
    var rows: [Int] = []
    var state: Int
  }

  /// Numbers that are moved together, and how far they were moved.
  private struct Row {
    var units = Units(repeating: SIMD16())
    var moved: Float = 0.001
    private var sum = Units(repeating: SIMD16())
    private var noted: Float = 0

    /// A step down a gradient.
    /// - Parameter square: the mean of its squares.
    mutating func step(_ gradient: Units, times scale: Float = 1, square: Float) {
      moved += square
      let rate = scale * 0.03 / moved.squareRoot()
      for part in gradient.indices { units[part] -= gradient[part] * rate }
    }

    /// Counts what is known now towards the mean.
    mutating func note() {
      for part in units.indices { sum[part] += units[part] }
      noted += 1
    }

    /// Becomes the mean of what was noted.
    mutating func settle() {
      for part in units.indices { units[part] = sum[part] / noted }
    }
  }

  private var rows = [Row](repeating: Row(), count: Cue.allCases.count * CueNetwork.places)
  private var bias = Row()
  /// For each state, what it gets from the hidden units.
  private var outputs = [Row](repeating: Row(), count: State.allCases.count)

  /// - Parameter epochs: how often every piece is seen. What is kept is the mean of what was known after each of the later half.
  private init(learnedFrom pieces: [Piece], epochs: Int = 16) {
    var random = SplitMix64(seed: 11)
    func noise(_ range: ClosedRange<Float>) -> Units {
      var units = Units(repeating: SIMD16())
      for part in units.indices { units[part] = SIMD16.random(in: range, using: &random) }
      return units
    }
    bias.units = noise(0.05...0.5)
    for state in outputs.indices { outputs[state].units = noise(-0.1...0.1) }
    for epoch in 0..<epochs {
      for index in pieces.indices.shuffled(using: &random) { learn(pieces[index], kept: Self.kept(&random)) }
      guard epoch >= epochs / 2 else { continue }
      for row in rows.indices { rows[row].note() }
      for state in outputs.indices { outputs[state].note() }
      bias.note()
    }
    for row in rows.indices { rows[row].settle() }
    for state in outputs.indices { outputs[state].settle() }
    bias.settle()
  }

  /// A model for each list of pages, with evidence for which no network was asked.
  static func learned(from lists: [[TrainingPage]]) -> [CueNetworkModel] {
    let pieces = lists.map { $0.flatMap(Self.pieces) }
    let learned = Mutex([CueNetworkModel?](repeating: nil, count: lists.count))
    DispatchQueue.concurrentPerform(iterations: lists.count) { number in
      let model = CueNetworkModel(learnedFrom: pieces[number])
      learned.withLock { $0[number] = model }
    }
    return learned.withLock { $0 }.compactMap(\.self)
  }

  /// The pieces of a page whose label can be told.
  private static func pieces(of page: TrainingPage) -> [Piece] {
    let facts = page.evidence.pieces
    return facts.indices.filter { !page.isOpen[$0] }.map { index in
      var piece = Piece(state: page.gold.states[index].rawValue)
      for place in 0..<CueNetwork.places where facts.indices.contains(index + place - CueNetwork.reach) {
        facts[index + place - CueNetwork.reach].cues.forEach { piece.rows.append($0 * CueNetwork.places + place) }
      }
      return piece
    }
  }

  /// Which units are asked this time, made larger for those that are not.
  private static func kept(_ random: inout SplitMix64) -> Units {
    let share: Float = 0.7
    var units = Units(repeating: SIMD16())
    for part in units.indices { units[part].replace(with: 1 / share, where: SIMD16.random(in: 0..<1, using: &random) .< share) }
    return units
  }

  /// A step down the log loss of one piece.
  private mutating func learn(_ piece: Piece, kept: Units) {
    var hidden = bias.units
    for row in piece.rows {
      let units = rows[row].units
      for part in hidden.indices { hidden[part] += units[part] }
    }
    for part in hidden.indices { hidden[part].replace(with: 0, where: hidden[part] .< 0) }
    for part in hidden.indices { hidden[part] *= kept[part] }
    let square = Self.product(hidden, hidden) / Float(CueNetwork.width)
    let odds = outputs.map { Self.product($0.units, hidden) }
    let highest = odds.max() ?? 0
    let shares = odds.map { exp($0 - highest) }
    let all = shares.reduce(0, +)
    var gradient = Units(repeating: SIMD16())
    for state in outputs.indices {
      let error = shares[state] / all - (state == piece.state ? 1 : 0)
      for part in gradient.indices { gradient[part] += outputs[state].units[part] * error }
      outputs[state].step(hidden, times: error, square: square * error * error)
    }
    for part in gradient.indices { gradient[part] = (gradient[part] * kept[part]).replacing(with: 0, where: hidden[part] .== 0) }
    let moved = Self.product(gradient, gradient) / Float(CueNetwork.width)
    bias.step(gradient, square: moved)
    for row in piece.rows { rows[row].step(gradient, square: moved) }
  }

  private static func product(_ some: Units, _ others: Units) -> Float {
    var products = SIMD16<Float>()
    for part in some.indices { products += some[part] * others[part] }
    return products.sum()
  }

  /// The network as the reader uses it.
  var network: CueNetwork { CueNetwork(groups.joined(separator: " ")) }

  /// The table.
  var groups: [String] {
    func letters(_ units: Units, _ step: Float) -> String { String((0..<CueNetwork.width).map { Self.letter(units[$0 / 16][$0 % 16], step) }) }
    var groups = [CueNetwork.biasName, letters(bias.units, CueNetwork.step)]
    for (state, name) in Weights.stateNames.enumerated() {
      groups += [name, letters(outputs[state].units, CueNetwork.outputStep)]
    }
    for cue in Cue.allCases {
      let first = cue.rawValue * CueNetwork.places
      groups += [cue.name, (first..<first + CueNetwork.places).map { letters(rows[$0].units, CueNetwork.step) }.joined()]
    }
    return groups
  }

  private static func letter(_ value: Float, _ step: Float) -> Character {
    let range = CueNetwork.levelRange
    return CueNetwork.letter(max(range.lowerBound, min(range.upperBound, Int((value / step).rounded()))))
  }

  /// Puts the table into the file that holds it.
  func rewrite(_ path: String) throws {
    var file = try String(contentsOfFile: path, encoding: .utf8)
    try StringTable.fill("table", with: groups, in: &file, path)
    try file.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
