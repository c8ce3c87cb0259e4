import Dispatch
import Foundation
import JumplineTesting
import NewspaperText
import Synchronization

/// The network of cues while it is learned, page by page, in steps that become smaller for what was moved often (AdaGrad; Duchi and
/// others, 2011), with a part of the hidden units and of the memory left out on each page (dropout; Srivastava and others, 2014), so that
/// none relies on another.
struct CueNetworkModel: Sendable {
  private typealias Units = CueNetwork.Units<Float>

  /// The rows that the pieces of a page add up, and what they are; nil where nobody can tell or the network is not asked.
  private struct Page: Sendable {
    var rows: [[Int]] = []
    var states: [Int?] = []
  }

  /// Numbers that are moved together, and how far they were moved.
  private struct Row {
    var units = Units(repeating: SIMD16())
    /// How many of the units are numbers of this row: as many as there are, or those that change the memory.
    var numbers = Float(CueNetwork.width)
    private var moved: Float = 0.001
    private var sum = Units(repeating: SIMD16())
    private var noted: Float = 0

    /// A step down a gradient.
    mutating func step(_ gradient: Units) {
      moved += product(gradient, gradient) / numbers
      let rate = CueNetworkModel.rate / moved.squareRoot()
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

  private static let rate: Float = 0.03
  /// Rows of cues for the hidden units and, behind them, for the memory; the same of the bias; what the memory gives to the hidden units;
  /// for each state, what it gets from the hidden units.
  private var rows = [Row](repeating: Row(), count: memoryBias + 1 + 2 * CueNetwork.remembered + State.allCases.count)
  private static let memoryRows = Cue.allCases.count * CueNetwork.places
  private static let hiddenBias = 2 * memoryRows
  private static let memoryBias = hiddenBias + 1
  private static let above = memoryBias + 1
  private static let below = above + CueNetwork.remembered
  private static let outputs = below + CueNetwork.remembered

  /// - Parameter epochs: how often every page is seen. What is kept is the mean of what was known after each of the later half.
  private init(learnedFrom pages: [Page], epochs: Int = 24) {
    var random = SplitMix64(seed: 11)
    func noise(_ range: ClosedRange<Float>) -> Units {
      var units = Units(repeating: SIMD16())
      for part in units.indices { units[part] = SIMD16.random(in: range, using: &random) }
      return units
    }
    rows[Self.hiddenBias].units = noise(0.05...0.5)
    // Gates begin nearly closed, so that what is far away is remembered.
    rows[Self.memoryBias].units = noise(-0.1...0.1)
    rows[Self.memoryBias].units[0] -= 1
    for row in [Self.memoryBias] + Array(Self.memoryRows..<2 * Self.memoryRows) { rows[row].numbers = Float(2 * CueNetwork.remembered) }
    for row in 0..<2 * Self.memoryRows { rows[row].units = noise(-0.05...0.05) }
    for row in Self.above..<Self.outputs { rows[row].units = noise(-0.2...0.2) }
    for row in Self.outputs..<rows.count { rows[row].units = noise(-0.1...0.1) }
    var gradient = Gradient(rows: rows.count)
    for epoch in 0..<epochs {
      for page in pages.shuffled(using: &random) {
        learn(page, kept: Self.kept(&random), remembered: Self.kept(&random), &gradient)
      }
      guard epoch >= epochs / 2 else { continue }
      for row in rows.indices { rows[row].note() }
    }
    for row in rows.indices { rows[row].settle() }
  }

  /// A model for each list of pages, with evidence for which no network was asked.
  static func learned(from lists: [[TrainingPage]]) -> [CueNetworkModel] {
    let pages = lists.map { $0.map(Self.page) }
    let learned = Mutex([CueNetworkModel?](repeating: nil, count: lists.count))
    DispatchQueue.concurrentPerform(iterations: lists.count) { number in
      let model = CueNetworkModel(learnedFrom: pages[number])
      learned.withLock { $0[number] = model }
    }
    return learned.withLock { $0 }.compactMap(\.self)
  }

  private static func page(of page: TrainingPage) -> Page {
    let facts = page.evidence.pieces
    let cues = facts.map(\.cues)
    var known = Page()
    for index in facts.indices {
      var rows: [Int] = []
      CueNetwork.forEachRow(of: cues, index) { rows.append($0) }
      known.rows.append(rows)
      known.states.append(page.isOpen[index] || !CueNetwork.isAsked(facts[index]) ? nil : page.gold.states[index].rawValue)
    }
    return known
  }

  /// Which units are asked this time, made larger for those that are not.
  private static func kept(_ random: inout SplitMix64) -> Units {
    let share: Float = 0.7
    var units = Units(repeating: SIMD16())
    for part in units.indices { units[part].replace(with: 1 / share, where: SIMD16.random(in: 0..<1, using: &random) .< share) }
    return units
  }

  /// Gradients of the rows that a page moves.
  private struct Gradient {
    private var touched: [Int] = []
    private var isTouched: [Bool]
    private var units: [Units]

    init(rows: Int) {
      isTouched = Array(repeating: false, count: rows)
      units = Array(repeating: Units(repeating: SIMD16()), count: rows)
    }

    mutating func add(_ gradient: Units, times scale: Float = 1, to row: Int) {
      if !isTouched[row] {
        isTouched[row] = true
        touched.append(row)
      }
      for part in gradient.indices { units[row][part] += gradient[part] * scale }
    }

    /// Calls `body` with each row that was touched and its gradient, and forgets it.
    mutating func take(_ body: (Int, Units) -> Void) {
      for row in touched {
        body(row, units[row])
        units[row] = Units(repeating: SIMD16())
        isTouched[row] = false
      }
      touched.removeAll(keepingCapacity: true)
    }
  }

  /// A step down the log loss of one page.
  /// - Parameters:
  ///   - kept: which hidden units are asked.
  ///   - remembered: which numbers of the memory give anything to the hidden units, those from above first.
  private mutating func learn(_ page: Page, kept: Units, remembered: Units, _ gradient: inout Gradient) {
    let changes = page.rows.map { rows in
      let sums = sum(rows.map { $0 + Self.memoryRows }, Self.memoryBias)
      return CueNetwork.Change(gates: sums[0], contents: sums[1])
    }
    var down = PageWalk(changes, Array(page.rows.indices), kept: remembered[0])
    var up = PageWalk(changes, page.rows.indices.reversed(), kept: remembered[1])
    for (index, state) in page.states.enumerated() {
      guard let state else { continue }
      learn(page.rows[index], at: index, state, kept, &down, &up, &gradient)
    }
    var wrong = [Units](repeating: Units(repeating: SIMD16()), count: page.rows.count)
    down.passBack(changes, to: &wrong)
    up.passBack(changes, to: &wrong)
    for (index, rows) in page.rows.enumerated() {
      gradient.add(wrong[index], to: Self.memoryBias)
      for row in rows { gradient.add(wrong[index], to: row + Self.memoryRows) }
    }
    gradient.take { row, units in rows[row].step(units) }
  }

  /// The gradients of one piece.
  private func learn(
    _ cues: [Int], at index: Int, _ state: Int, _ kept: Units, _ down: inout PageWalk, _ up: inout PageWalk, _ gradient: inout Gradient
  ) {
    var hidden = sum(cues, Self.hiddenBias)
    let remembered = down.shares(at: index).map { (row: Self.above + $0.number, share: $0.share) }
      + up.shares(at: index).map { (row: Self.below + $0.number, share: $0.share) }
    for (row, share) in remembered {
      for part in hidden.indices { hidden[part] += rows[row].units[part] * share }
    }
    for part in hidden.indices { hidden[part].replace(with: 0, where: hidden[part] .< 0) }
    for part in hidden.indices { hidden[part] *= kept[part] }
    let odds = (0..<State.allCases.count).map { product(rows[Self.outputs + $0].units, hidden) }
    let highest = odds.max() ?? 0
    let shares = odds.map { exp($0 - highest) }
    let all = shares.reduce(0, +)
    var error = Units(repeating: SIMD16())
    for other in odds.indices {
      let wrong = shares[other] / all - (other == state ? 1 : 0)
      for part in error.indices { error[part] += rows[Self.outputs + other].units[part] * wrong }
      gradient.add(hidden, times: wrong, to: Self.outputs + other)
    }
    for part in error.indices { error[part] = (error[part] * kept[part]).replacing(with: 0, where: hidden[part] .== 0) }
    gradient.add(error, to: Self.hiddenBias)
    for row in cues { gradient.add(error, to: row) }
    for (row, share) in remembered {
      gradient.add(error, times: share, to: row)
      let wrong = product(rows[row].units, error)
      if row < Self.below { down.blame(row - Self.above, at: index, by: wrong) } else { up.blame(row - Self.below, at: index, by: wrong) }
    }
  }

  private func sum(_ numbers: [Int], _ bias: Int) -> Units {
    var sum = rows[bias].units
    for number in numbers {
      for part in sum.indices { sum[part] += rows[number].units[part] }
    }
    return sum
  }

  /// The network as the reader uses it.
  var network: CueNetwork { CueNetwork(groups.joined(separator: " ")) }

  /// The table.
  var groups: [String] {
    func letters(_ row: Int, _ count: Int = CueNetwork.width, _ step: Float = CueNetwork.step) -> String {
      String((0..<count).map { Self.letter(rows[row].units[$0 / 16][$0 % 16], step) })
    }
    func changes(_ row: Int) -> String { letters(row, 2 * CueNetwork.remembered) }
    var groups = [CueNetwork.biasName, letters(Self.hiddenBias) + changes(Self.memoryBias)]
    groups += [CueNetwork.aboveName, (Self.above..<Self.below).map { letters($0) }.joined()]
    groups += [CueNetwork.belowName, (Self.below..<Self.outputs).map { letters($0) }.joined()]
    for (state, name) in Weights.stateNames.enumerated() { groups += [name, letters(Self.outputs + state, CueNetwork.width, CueNetwork.outputStep)] }
    for cue in Cue.allCases {
      let first = cue.rawValue * CueNetwork.places
      groups += [cue.name, (first..<first + CueNetwork.places).map { letters($0) + changes($0 + Self.memoryRows) }.joined()]
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

/// The scalar product, halved step by step: a sum over lanes is slow.
private func product(_ some: CueNetwork.Units<Float>, _ others: CueNetwork.Units<Float>) -> Float {
  var products = SIMD16<Float>()
  for part in some.indices { products += some[part] * others[part] }
  let eight = products.lowHalf + products.highHalf
  let four = eight.lowHalf + eight.highHalf
  let two = four.lowHalf + four.highHalf
  return two.x + two.y
}
