package import JumplineBytes
import JumplineModel

/// Decides what every piece of a page is, all at once.
///
/// Viterbi over the states of the pieces: each state is scored by the cues of its piece and by the state before, and a
/// paragraph or its rest also by the seam to the paragraph that is still open. Which one that is belongs to the path, so
/// each state keeps it for its best path, with the paragraph that a notice in between may have interrupted; that makes the search very nearly exact at the price of a first-order one.
package struct PageDecoder {
  let evidence: PageEvidence
  let weights: Weights
  let lexicon: Lexicon
  let source: Source
  /// What it takes to begin something else while a paragraph is unfinished.
  private let leftUnfinished: SIMD16<Float>
  /// What it takes to begin an article when the one that another interrupted was never taken up again.
  private let givenUp: SIMD16<Float>

  package init(evidence: PageEvidence, weights: Weights, lexicon: Lexicon, source: Source) {
    self.evidence = evidence
    self.weights = weights
    self.lexicon = lexicon
    self.source = source
    var cost = SIMD16<Float>()
    for state in State.allCases where state.leavesUnfinished { cost[state.rawValue] = weights.seams[.leftUnfinished] }
    leftUnfinished = cost
    cost = SIMD16()
    for state in State.allCases where state.interrupts { cost[state.rawValue] = weights.seams[.givenUp] }
    givenUp = cost
  }

  /// The page's reading: a state for each piece, and for continuations the piece that each continues.
  package struct Path {
    package var states: [State] = []
    package var previous: [Int] = []

    package init(states: [State] = [], previous: [Int] = []) {
      self.states = states
      self.previous = previous
    }
  }

  private static let impossible: Float = -1e6

  /// - Parameters:
  ///   - gold: where given, every other state than these is made more attractive by `margin`, as training wants it.
  package func decode(augment gold: [State] = [], _ margin: Float = 0) -> Path {
    let pieces = evidence.pieces
    guard !pieces.isEmpty else { return Path() }
    var scores = weights.start + emission(0)
    scores[State.continuation.rawValue] = Self.impossible
    var carried = [Carried(start: 0)]
    var back: [SIMD16<Int32>] = []
    back.reserveCapacity(pieces.count)
    carried.reserveCapacity(pieces.count)
    var seams = SeamCache()

    for index in 1..<max(1, pieces.count) {
      let before = carried[index - 1]
      var best = SIMD16<Float>(repeating: -.infinity)
      var from = SIMD16<Int32>()
      var continued: Int32 = -1
      let floor = scores.max() - Self.beam
      for state in 0..<16 where scores[state] > floor {
        var candidate = weights.transitions[state] + scores[state]
        let previous = addSeam(Int(before.open[state]), Int(before.outer[state]), index, &candidate, &seams)
        if candidate[State.continuation.rawValue] > best[State.continuation.rawValue] { continued = Int32(previous) }
        let better = candidate .> best
        best.replace(with: candidate, where: better)
        from.replace(with: SIMD16<Int32>(repeating: Int32(state)), where: better)
      }
      scores = best + emission(index)
      if !gold.isEmpty { scores[gold[index].rawValue] -= margin }
      back.append(from)
      carried.append(Carried(after: before, from: from, piece: index, continued: continued, evidence))
    }
    return trace(back, carried, scores)
  }

  /// What the cues of a piece give to each state.
  func emission(_ index: Int) -> SIMD16<Float> {
    var sum = weights.bias
    let table = weights.cues
    evidence.pieces[index].cues.forEach { sum += table[$0] }
    return sum
  }

  /// Half of the seam's log-odds speak for the continuation and half against everything that leaves the paragraph open.
  /// - Returns: the piece that a continuation would continue; -1 for none.
  private func addSeam(
    _ open: Int, _ outer: Int, _ index: Int, _ candidate: inout SIMD16<Float>, _ seams: inout SeamCache
  ) -> Int {
    var best = Self.impossible
    var continued = -1
    if open >= 0 {
      let seam = seams.value(open, index) { evidence.seam(open, index, weights.seams).total }
      best = seam / 2
      continued = open
      candidate[State.paragraph.rawValue] -= seam / 2
      if evidence.pieces[open].isUnfinished { candidate += leftUnfinished }
      if outer >= 0 { candidate += givenUp }
    }
    if outer >= 0, open < 0 || !evidence.pieces[open].isUnfinished {
      let seam = seams.value(outer, index) { evidence.seam(outer, index, weights.seams, isReturn: true).total }
      if seam / 2 > best {
        best = seam / 2
        continued = outer
      }
    }
    candidate[State.continuation.rawValue] += best
    return continued
  }

  /// How far behind the best a state may be and still be followed.
  private static let beam: Float = 8

  private func trace(_ back: [SIMD16<Int32>], _ carried: [Carried], _ scores: SIMD16<Float>) -> Path {
    let count = evidence.pieces.count
    var final = scores
    // A page that ends in an open paragraph lost its rest.
    for state in 0..<16 {
      let open = Int(carried[count - 1].open[state])
      if open >= 0, evidence.pieces[open].isUnfinished { final[state] += weights.seams[.unfinishedAtEnd] }
      if carried[count - 1].outer[state] >= 0 { final[state] += weights.seams[.givenUp] }
    }
    var state = 0
    for candidate in 1..<16 where final[candidate] > final[state] { state = candidate }
    var path = Path(states: [State](repeating: .paragraph, count: count), previous: [Int](repeating: -1, count: count))
    var index = count - 1
    while true {
      path.states[index] = State(rawValue: state) ?? .paragraph
      guard index > 0 else { break }
      if path.states[index] == .continuation { path.previous[index] = Int(carried[index].continued) }
      state = Int(back[index - 1][state])
      index -= 1
    }
    return path
  }
}

/// What the best path to each state of a piece remembers.
private struct Carried {
  /// The paragraph piece that may still go on; -1 for none.
  var open: SIMD16<Int32>
  /// The unfinished paragraph piece that another article interrupted; -1 for none.
  var outer: SIMD16<Int32>
  /// What the piece continues if it is a continuation.
  var continued: Int32 = -1

  init(start piece: Int) {
    open = SIMD16(repeating: -1)
    outer = SIMD16(repeating: -1)
    open[State.paragraph.rawValue] = Int32(piece)
  }

  init(after before: Carried, from: SIMD16<Int32>, piece: Int, continued: Int32, _ evidence: PageEvidence) {
    var wasOpen = SIMD16<Int32>(repeating: -1)
    var wasOuter = SIMD16<Int32>(repeating: -1)
    for state in 0..<16 {
      let last = Int(from[state])
      wasOpen[state] = before.open[last]
      wasOuter[state] = before.outer[last]
    }
    self.continued = continued
    open = SIMD16(repeating: -1).replacing(with: wasOpen, where: Self.leavesOpen)
    outer = wasOuter.replacing(with: -1, where: Self.forgets)
    open[State.paragraph.rawValue] = Int32(piece)
    open[State.continuation.rawValue] = Int32(piece)
    let returned = State.continuation.rawValue
    if continued == wasOuter[returned] { outer[returned] = -1 }
    for state in [State.kicker.rawValue, State.kickerAndMain.rawValue, State.main.rawValue] where wasOpen[state] >= 0 {
      outer[state] = evidence.pieces[Int(wasOpen[state])].isUnfinished ? wasOpen[state] : -1
    }
  }

  /// What may stand inside a cut paragraph.
  private static let leavesOpen = mask(.subheading, .caption, .credit, .signature, .furniture, .table)
  /// What ends everything before it.
  private static let forgets = mask(.jumpTo, .jumpFrom, .verse)

  private static func mask(_ states: State...) -> SIMDMask<SIMD16<Int32>> {
    var mask = SIMDMask<SIMD16<Int32>>(repeating: false)
    for state in states { mask[state.rawValue] = true }
    return mask
  }
}

/// The seams already weighed for a piece: a page asks for the same few again and again.
private struct SeamCache {
  private var index = -1
  private var known: [(previous: Int, value: Float)] = []

  mutating func value(_ previous: Int, _ piece: Int, _ weigh: () -> Float) -> Float {
    if piece != index {
      index = piece
      known.removeAll(keepingCapacity: true)
    }
    for entry in known where entry.previous == previous { return entry.value }
    let value = weigh()
    known.append((previous, value))
    return value
  }
}
