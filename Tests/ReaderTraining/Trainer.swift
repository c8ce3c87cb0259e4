import JumplineTesting
import NewspaperText

/// A structured perceptron with averaged weights. Whatever the decoder says wrongly about a page loses weight, what it should have
/// said gains it; every step is pulled a little way back to the priors, so that what pages seldom show stays as people set it.
struct Trainer {
  let pages: [TrainingPage]
  let priors: TrainableWeights
  let rate: Float
  let pull: Float
  let seamPull: Float
  /// By how much the truth has to win, for each piece.
  let margin: Float = 0.5
  private let lexicon: Lexicon
  private var current: TrainableWeights
  private var sum: TrainableWeights
  private var steps: Float = 0
  /// How often the decoder overlooked the truth.
  private(set) var overlooked = 0
  private var random = SplitMix64(seed: 42)

  init(pages: [TrainingPage], priors: TrainableWeights, rate: Float, pull: Float, seamPull: Float, lexicon: Lexicon) {
    self.pages = pages
    self.priors = priors
    self.rate = rate
    self.pull = pull
    self.seamPull = seamPull
    self.lexicon = lexicon
    current = priors
    sum = priors.zero
  }

  /// What has been learned so far: the mean over all steps.
  var average: TrainableWeights {
    var mean = priors.zero
    mean.add(steps == 0 ? priors : sum, times: steps == 0 ? 1 : 1 / steps)
    return mean
  }

  /// Goes once through all pages, in an order of its own.
  mutating func epoch() {
    for index in pages.indices.shuffled(using: &random) {
      let page = pages[index]
      let said = decode(page, current.weights, against: page.gold.states)
      let gold = page.gold(completedBy: said)
      if gold.states != said.states || gold.previous != said.previous {
        // Both by the same weights: they decide how a seam's evidence is shared out.
        var difference = priors.zero
        add(page, gold, 1, to: &difference)
        add(page, said, -1, to: &difference)
        let wrong = zip(gold.states, said.states).count { $0 != $1 }
        // The decoder looks not quite everywhere: where it only overlooked the truth, there is nothing to learn.
        if difference.dot(current) <= margin * Float(wrong) { current.add(difference, times: rate * page.weight) } else { overlooked += 1 }
      }
      current.approach(priors, by: pull, seams: seamPull)
      sum.add(current, times: 1)
      steps += 1
    }
  }

  /// The share of pieces that these weights get right.
  func accuracy(_ weights: TrainableWeights, on pages: [TrainingPage]) -> Double {
    let table = weights.weights
    var (right, all) = (0, 0)
    for page in pages {
      let figures = page.correct(decode(page, table))
      right += figures.right
      all += figures.of
    }
    return Double(right) / Double(max(1, all))
  }

  private func decode(_ page: TrainingPage, _ weights: Weights, against gold: [State] = []) -> PageDecoder.Path {
    PageDecoder(evidence: page.evidence, weights: weights, lexicon: lexicon, source: page.source).decode(augment: gold, margin)
  }

  /// Adds what speaks for a path.
  private func add(_ page: TrainingPage, _ path: PageDecoder.Path, _ sign: Float, to sum: inout TrainableWeights) {
    let seams = SeamWeights(current.seams)
    /// - Parameter share: what each of the seam's cues counts, given their sum.
    func addSeam(_ previous: Int, _ index: Int, isReturn: Bool = false, share: (Float) -> Float) {
      let seam = page.evidence.seam(previous, index, seams, isReturn: isReturn, collecting: true)
      let part = sign * share(seam.total)
      for cue in seam.all { sum.seams[cue.rawValue] += part }
    }
    var paragraphs = OpenParagraphs()
    for index in path.states.indices {
      let state = path.states[index]
      let previous = path.previous[index]
      sum.bias[state.rawValue] += sign
      sum.together[state.rawValue] += sign * page.evidence.together[index][state.rawValue]
      page.evidence.pieces[index].cues.forEach { sum.cues[$0][state.rawValue] += sign }
      if index == 0 {
        sum.start[state.rawValue] += sign
      } else {
        sum.transitions[path.states[index - 1].rawValue][state.rawValue] += sign
      }
      if state == .caption, index > 0, path.states[index - 1] == .caption,
        page.evidence.mayWrapCaption(index)
      {
        sum.seams[SeamCue.captionWraps.rawValue] += sign
      }
      let last = paragraphs.last
      let isUnfinished = last >= 0 && page.evidence.pieces[last].isUnfinished
      let isReturn = state == .continuation && previous >= 0 && previous != last
      if isUnfinished, state.leavesUnfinished || isReturn { sum.seams[SeamCue.leftUnfinished.rawValue] += sign }
      if isUnfinished, state.interrupts, paragraphs.isFull { sum.seams[SeamCue.givenUp.rawValue] += sign }
      if isReturn {
        addSeam(previous, index, isReturn: true) { _ in 1 }
        if previous == paragraphs.furtherAside { sum.seams[SeamCue.givenUp.rawValue] += sign }
      }
      if last >= 0, state == .paragraph || state == .continuation {
        let joins = state == .continuation && previous == last
        addSeam(last, index) { joins ? SeamShares($0).joiningPart : SeamShares($0).leavingPart }
      }
      paragraphs.read(state, at: index, continuing: previous, isUnfinished: isUnfinished)
    }
    if paragraphs.last >= 0, page.evidence.pieces[paragraphs.last].isUnfinished {
      sum.seams[SeamCue.unfinishedAtEnd.rawValue] += sign
    }
    for aside in [paragraphs.aside, paragraphs.furtherAside] where aside >= 0 { sum.seams[SeamCue.givenUp.rawValue] += sign }
  }
}
