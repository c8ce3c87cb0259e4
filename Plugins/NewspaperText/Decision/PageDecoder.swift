package import JumplineBytes
import JumplineModel

/// Decides what every piece of a page is, all at once.
///
/// A reading of a page up to some piece is what each piece is and which paragraphs may still go on (`OpenParagraphs`). It is
/// scored by the cues of its pieces, by what follows what, and by the seam of each paragraph or rest to a paragraph that is
/// open. Readings that agree in their last state and in their open paragraphs have the same future, so the best of them
/// stands for all; those that fall far behind are dropped. So halves compete for their rests, and rests for their halves,
/// with everything between them.
package struct PageDecoder {
  let evidence: PageEvidence
  let weights: Weights
  let lexicon: Lexicon
  let source: Source
  /// What it takes to begin something else while a paragraph is unfinished.
  private let leftUnfinished: SIMD16<Float>
  /// What it takes to set a paragraph aside when that makes another be given up.
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

  /// The last piece of a reading, and where the one before is found.
  private struct Step {
    var state: State
    var continued: Int
    var before: Int
  }

  private struct Reading {
    var score: Float
    var step: Step
    var paragraphs: OpenParagraphs
    /// The reading with the same last state that was added before; -1 for none.
    var older: Int32 = -1
  }

  /// The readings up to a piece. Those whose last state is the same are chained, so that the one with the same future as
  /// another is found among them.
  private struct Front {
    private(set) var readings: [Reading] = []
    /// The last reading that was added with each state; -1 for none.
    private var newest = [16 of Int32](repeating: -1)

    mutating func removeAll() {
      readings.removeAll(keepingCapacity: true)
      newest = [16 of Int32](repeating: -1)
    }

    /// Takes a reading, unless a better one has the same future.
    mutating func add(_ reading: Reading) {
      var reading = reading
      let state = reading.step.state.rawValue
      var other = Int(newest[state])
      while other >= 0 {
        let older = readings[other].older
        if readings[other].paragraphs == reading.paragraphs {
          guard reading.score > readings[other].score else { return }
          reading.older = older
          readings[other] = reading
          return
        }
        other = Int(older)
      }
      reading.older = newest[state]
      newest[state] = Int32(readings.count)
      readings.append(reading)
    }

    /// Leaves the best, in the order of their scores. Nothing can be added then.
    mutating func keepBest(_ count: Int) {
      guard readings.count > count else { return }
      readings.sort { $0.score > $1.score }
      readings.removeLast(readings.count - count)
    }
  }

  /// What one piece is followed in, kept for the next: written over, since emptying an array takes longer than filling it.
  private struct Scratch {
    /// What each reading has with each state of the piece.
    var scores = [SIMD16<Float>](repeating: SIMD16(), count: PageDecoder.width)
    /// What each reading has as the rest of a paragraph that was set aside, but for the seam.
    var returns = [Float](repeating: 0, count: PageDecoder.width)
    var seams = SeamCache()
  }

  private static let impossible: Float = -1e6
  /// How far behind the best a reading may be and still be followed.
  private static let beam: Float = 8
  /// How many readings are followed at most.
  private static let width = 40
  /// Pieces. Nothing comes back after a longer interruption.
  private static let longestInterruption = 40
  /// More than a seam ever adds up to.
  private static let bestSeam: Float = 12

  /// - Parameters:
  ///   - gold: where given, every other state than these is made more attractive by `margin`, as training wants it.
  package func decode(augment gold: [State] = [], _ margin: Float = 0) -> Path {
    let count = evidence.pieces.count
    guard count > 0 else { return Path() }
    var front = firstReadings()
    var next = Front()
    var steps = front.readings.map(\.step)
    steps.reserveCapacity(count * 8)
    var start = 0
    var scratch = Scratch()
    for index in 1..<max(1, count) {
      var emission = emission(index)
      if !gold.isEmpty { emission[gold[index].rawValue] -= margin }
      next.removeAll()
      follow(front.readings, from: start, index, emission, &scratch, to: &next)
      swap(&front, &next)
      start = steps.count
      for place in front.readings.indices { steps.append(front.readings[place].step) }
    }
    return trace(front.readings, steps, start)
  }

  /// What the cues of a piece, alone and together with those around it, give to each state.
  func emission(_ index: Int) -> SIMD16<Float> {
    var sum = weights.bias + weights.together * evidence.together[index]
    let table = weights.cues
    evidence.pieces[index].cues.forEach { sum += table[$0] }
    return sum
  }

  private func firstReadings() -> Front {
    let scores = weights.start + emission(0)
    let floor = scores.max() - Self.beam
    var front = Front()
    for state in State.allCases where state != .continuation && scores[state.rawValue] > floor {
      var paragraphs = OpenParagraphs()
      paragraphs.read(state, at: 0, isUnfinished: false)
      front.add(
        Reading(score: scores[state.rawValue], step: Step(state: state, continued: -1, before: -1), paragraphs: paragraphs))
    }
    return front
  }

  /// All readings that are worth following, one piece further.
  /// - Parameter start: where the steps of the readings begin.
  private func follow(
    _ readings: [Reading], from start: Int, _ index: Int, _ emission: SIMD16<Float>, _ scratch: inout Scratch,
    to next: inout Front
  ) {
    let rest = State.continuation.rawValue
    let wraps = evidence.mayWrapCaption(index)
    // The best of each state, so that only one lane after the other has to be asked at the end.
    var best = SIMD16(repeating: Self.impossible)
    for place in readings.indices {
      let paragraphs = readings[place].paragraphs
      var score = weights.transitions[readings[place].step.state.rawValue] + emission + readings[place].score
      if wraps, readings[place].step.state == .caption { score[State.caption.rawValue] += weights.seams[.captionWraps] }
      let last = paragraphs.last
      var base = score[rest]
      if last >= 0 {
        let shares = SeamShares(scratch.seams.value(last, index, isReturn: false) { evidence.seam(last, index, weights.seams).total })
        score[rest] += shares.joining
        score[State.paragraph.rawValue] += shares.leaving
        base += shares.leaving
        if evidence.pieces[last].isUnfinished {
          score += leftUnfinished
          base += weights.seams[.leftUnfinished]
          if paragraphs.isFull { score += givenUp }
        }
      } else {
        score[rest] = Self.impossible
      }
      best.replace(with: score, where: score .> best)
      scratch.scores[place] = score
      scratch.returns[place] = base
    }

    var top = Self.impossible
    for state in 0..<16 where best[state] > top { top = best[state] }
    let floor = top - Self.beam
    for place in readings.indices {
      let paragraphs = readings[place].paragraphs
      let last = paragraphs.last
      let isUnfinished = last >= 0 && evidence.pieces[last].isUnfinished
      // In memory, because one lane after the other is asked.
      let lanes = unsafe unsafeBitCast(scratch.scores[place], to: [16 of Float].self)
      let scores = lanes.span
      for number in scores.indices where scores[number] > floor {
        guard let state = State(rawValue: number) else { continue }
        var after = paragraphs
        let continued = state == .continuation ? last : -1
        after.read(state, at: index, continuing: continued, isUnfinished: isUnfinished)
        next.add(
          Reading(
            score: scores[number], step: Step(state: state, continued: continued, before: start + place), paragraphs: after))
      }
      guard paragraphs.aside >= 0, scratch.returns[place] + Self.bestSeam > floor else { continue }
      for isFurther in [false, true] {
        let previous = isFurther ? paragraphs.furtherAside : paragraphs.aside
        guard previous >= 0, index - previous <= Self.longestInterruption else { continue }
        var score = scratch.returns[place]
        score += scratch.seams.value(previous, index, isReturn: true) {
          evidence.seam(previous, index, weights.seams, isReturn: true).total
        }
        if isFurther { score += weights.seams[.givenUp] }
        guard score > floor else { continue }
        var after = paragraphs
        after.read(.continuation, at: index, continuing: previous, isUnfinished: isUnfinished)
        next.add(
          Reading(
            score: score, step: Step(state: .continuation, continued: previous, before: start + place), paragraphs: after))
      }
    }
    next.keepBest(Self.width)
  }

  private func trace(_ readings: [Reading], _ steps: [Step], _ start: Int) -> Path {
    let count = evidence.pieces.count
    var best = 0
    var highest = -Float.infinity
    for (place, reading) in readings.enumerated() {
      let paragraphs = reading.paragraphs
      var score = reading.score
      // A page that ends in an open paragraph lost its rest.
      if paragraphs.last >= 0, evidence.pieces[paragraphs.last].isUnfinished { score += weights.seams[.unfinishedAtEnd] }
      if paragraphs.aside >= 0 { score += weights.seams[.givenUp] }
      if paragraphs.furtherAside >= 0 { score += weights.seams[.givenUp] }
      if score > highest {
        highest = score
        best = place
      }
    }
    var path = Path(states: [State](repeating: .paragraph, count: count), previous: [Int](repeating: -1, count: count))
    var index = count - 1
    var place = start + best
    while index >= 0, steps.indices.contains(place) {
      path.states[index] = steps[place].state
      path.previous[index] = steps[place].continued
      place = steps[place].before
      index -= 1
    }
    return path
  }
}

/// The seams already weighed for a piece: a page asks for the same few again and again.
private struct SeamCache {
  private var index = -1
  private var count = 0
  /// Those of the piece, and behind them what is left of pieces before.
  private var known: [(previous: Int, isReturn: Bool, value: Float)] = []

  mutating func value(_ previous: Int, _ piece: Int, isReturn: Bool, _ weigh: () -> Float) -> Float {
    if piece != index {
      index = piece
      count = 0
    }
    for place in 0..<count where known[place].previous == previous && known[place].isReturn == isReturn { return known[place].value }
    let value = weigh()
    if count < known.count { known[count] = (previous, isReturn, value) } else { known.append((previous, isReturn, value)) }
    count += 1
    return value
  }
}
