import JumplineBytes
import JumplineModel

extension PageDecoder {
  /// What spoke for each decision of a path, and what would have been chosen next with everything around left as it is.
  func explain(_ path: Path) -> Explanation {
    var paragraphs = OpenParagraphs()
    var explained: [Explanation.Piece] = []
    for index in evidence.pieces.indices {
      let open = paragraphs.last
      let local = localScores(index, path, open)
      let chosen = path.states[index]
      var order = State.allCases.sorted { local[$0.rawValue] > local[$1.rawValue] }
      order.removeAll { $0 == chosen }
      var choices = [choice(chosen, index, local)]
      if let next = order.first(where: { $0.label != chosen.label || $0.role != chosen.role }) {
        choices.append(choice(next, index, local))
      }
      explained.append(
        .init(range: evidence.pieces[index].range, choices: choices, seam: seam(index, path, open)))
      paragraphs.read(
        chosen, at: index, continuing: path.previous[index], isUnfinished: open >= 0 && evidence.pieces[open].isUnfinished)
    }
    return Explanation(pieces: explained)
  }

  private func localScores(_ index: Int, _ path: Path, _ open: Int) -> SIMD16<Float> {
    var scores = emission(index) + (index == 0 ? weights.start : weights.transitions[path.states[index - 1].rawValue])
    if index + 1 < path.states.count {
      for state in 0..<16 { scores[state] += weights.transitions[state][path.states[index + 1].rawValue] }
    }
    if index > 0, path.states[index - 1] == .caption, evidence.mayWrapCaption(index) {
      scores[State.caption.rawValue] += weights.seams[.captionWraps]
    }
    if open >= 0 {
      let shares = SeamShares(evidence.seam(open, index, weights.seams).total)
      scores[State.continuation.rawValue] += shares.joining
      scores[State.paragraph.rawValue] += shares.leaving
    } else {
      scores[State.continuation.rawValue] -= 1e6
    }
    return scores
  }

  private func choice(_ state: State, _ index: Int, _ scores: SIMD16<Float>) -> Explanation.Choice {
    var votes: [Explanation.Vote] = []
    evidence.pieces[index].cues.forEach { cue in
      let weight = weights.cues[cue][state.rawValue]
      if weight != 0 { votes.append(.init(Cue.allCases[cue].name, Double(weight))) }
    }
    let together = weights.together[state.rawValue] * evidence.together[index][state.rawValue]
    if together != 0 { votes.append(.init(Weights.togetherName, Double(together))) }
    votes.sort { abs($0.weight) > abs($1.weight) }
    return .init(label: state.label, role: state.role, score: Double(scores[state.rawValue]), votes: votes)
  }

  private func seam(_ index: Int, _ path: Path, _ open: Int) -> Explanation.Seam? {
    let isJoined = path.states[index] == .continuation
    guard isJoined || (path.states[index] == .paragraph && open >= 0) else { return nil }
    let previous = isJoined ? path.previous[index] : open
    guard previous >= 0 else { return nil }
    let seam = evidence.seam(previous, index, weights.seams, isReturn: previous != open, collecting: true)
    return .init(
      previous: evidence.pieces[previous].range, isJoined: isJoined, confidence: seam.rounded,
      votes: seam.cues.map { .init($0.cue.name, Double($0.weight)) }.sorted { abs($0.weight) > abs($1.weight) })
  }
}
