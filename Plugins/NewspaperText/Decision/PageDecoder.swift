import JumplineBytes
import JumplineModel

/// Decides what every piece of a page is, all at once.
///
/// Viterbi over the states of the pieces: each state is scored by the cues of its piece and by the state before, and a
/// paragraph or its rest also by the seam to the paragraph that is still open. Which one that is belongs to the path, so
/// each state keeps it for its best path; that makes the search very nearly exact at the price of a first-order one.
struct PageDecoder {
  let evidence: PageEvidence
  let weights: Weights
  let lexicon: Lexicon
  let source: Source

  /// The page's reading: a state for each piece, and for continuations the piece that each continues.
  struct Path {
    var states: [State] = []
    var previous: [Int] = []
  }

  private static let impossible: Float = -1e6

  func decode() -> Path {
    let pieces = evidence.pieces
    guard !pieces.isEmpty else { return Path() }
    var scores = weights.start + emission(0)
    scores[State.continuation.rawValue] = Self.impossible
    var open = Self.opened(SIMD16<Int32>(repeating: -1), from: SIMD16<Int32>(repeating: 0), piece: 0, isStart: true)
    var back: [SIMD16<Int32>] = []
    var carried: [SIMD16<Int32>] = [open]
    back.reserveCapacity(pieces.count)
    carried.reserveCapacity(pieces.count)
    var seams = SeamCache()

    for index in 1..<max(1, pieces.count) {
      let emission = emission(index)
      var best = SIMD16<Float>(repeating: -.infinity)
      var from = SIMD16<Int32>()
      let floor = scores.max() - 16
      for state in 0..<16 where scores[state] > floor {
        var candidate = weights.transitions[state] + scores[state]
        let previous = Int(open[state])
        if previous < 0 {
          candidate[State.continuation.rawValue] = Self.impossible
        } else {
          addSeam(previous, index, &candidate, &seams)
        }
        let better = candidate .> best
        best.replace(with: candidate, where: better)
        from.replace(with: SIMD16<Int32>(repeating: Int32(state)), where: better)
      }
      scores = best + emission
      back.append(from)
      open = Self.opened(open, from: from, piece: Int32(index), isStart: false)
      carried.append(open)
    }
    return trace(back, carried, scores, &seams)
  }

  /// What the cues of a piece give to each state.
  func emission(_ index: Int) -> SIMD16<Float> {
    var sum = weights.bias
    let table = weights.cues
    evidence.pieces[index].cues.forEach { sum += table[$0] }
    return sum
  }

  /// Half of the seam's log-odds speak for the continuation and half against everything that leaves the paragraph open.
  private func addSeam(_ previous: Int, _ index: Int, _ candidate: inout SIMD16<Float>, _ seams: inout SeamCache) {
    let seam = seams.value(previous, index) { evidence.seam(previous, index, weights.seams).total }
    candidate[State.continuation.rawValue] += seam / 2
    candidate[State.paragraph.rawValue] -= seam / 2
    if evidence.pieces[previous].isUnfinished {
      let cost = Float(2)
      candidate[State.kicker.rawValue] -= cost
      candidate[State.kickerAndMain.rawValue] -= cost
      candidate[State.main.rawValue] -= cost
      candidate[State.subheading.rawValue] -= cost
      candidate[State.signature.rawValue] -= cost
      candidate[State.verse.rawValue] -= cost
    }
  }

  /// For each state, the paragraph piece that is still open after it on its best path; -1 for none.
  private static func opened(_ before: SIMD16<Int32>, from: SIMD16<Int32>, piece: Int32, isStart: Bool) -> SIMD16<Int32> {
    var after = SIMD16<Int32>(repeating: -1)
    for state in State.allCases {
      let index = state.rawValue
      switch state {
      case .paragraph, .continuation: after[index] = piece
      case .kicker, .kickerAndMain, .main, .deck, .byline, .jumpTo, .jumpFrom, .verse: after[index] = -1
      case .subheading, .caption, .credit, .signature, .furniture, .table:
        after[index] = isStart ? -1 : before[Int(from[index])]
      }
    }
    return after
  }

  private func trace(
    _ back: [SIMD16<Int32>], _ carried: [SIMD16<Int32>], _ scores: SIMD16<Float>, _ seams: inout SeamCache
  ) -> Path {
    let count = evidence.pieces.count
    var final = scores
    // A page that ends in an open paragraph lost its rest.
    for state in 0..<16 {
      let open = Int(carried[count - 1][state])
      if open >= 0, evidence.pieces[open].isUnfinished { final[state] -= 1 }
    }
    var state = 0
    for candidate in 1..<16 where final[candidate] > final[state] { state = candidate }
    var path = Path(states: [State](repeating: .paragraph, count: count), previous: [Int](repeating: -1, count: count))
    var index = count - 1
    while true {
      path.states[index] = State(rawValue: state) ?? .paragraph
      guard index > 0 else { break }
      let before = Int(back[index - 1][state])
      if path.states[index] == .continuation { path.previous[index] = Int(carried[index - 1][before]) }
      state = before
      index -= 1
    }
    return path
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
