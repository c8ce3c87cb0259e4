import NewspaperText

/// The reader's numbers while they are learned.
struct TrainableWeights {
  var cues: [SIMD16<Float>]
  var transitions: [SIMD16<Float>]
  var start: SIMD16<Float>
  var bias: SIMD16<Float>
  var together: SIMD16<Float>
  var seams: [Float]

  /// The same shape, all numbers 0.
  var zero: TrainableWeights {
    TrainableWeights(
      cues: cues.map { _ in SIMD16() }, transitions: transitions.map { _ in SIMD16() }, start: SIMD16(), bias: SIMD16(),
      together: SIMD16(), seams: seams.map { _ in 0 })
  }

  var weights: Weights {
    Weights(cues: cues, transitions: transitions, start: start, bias: bias, together: together, seams: SeamWeights(seams))
  }

  /// In tenths, as the tables keep them.
  var rounded: TrainableWeights {
    func tenths(_ row: SIMD16<Float>) -> SIMD16<Float> { (row * 10).rounded(.toNearestOrAwayFromZero) / 10 }
    return TrainableWeights(
      cues: cues.map(tenths), transitions: transitions.map(tenths), start: tenths(start), bias: tenths(bias),
      together: tenths(together), seams: seams.map { ($0 * 10).rounded() / 10 })
  }

  /// Adds `scale` times what another holds.
  mutating func add(_ other: TrainableWeights, times scale: Float) {
    for index in cues.indices { cues[index] += other.cues[index] * scale }
    for index in transitions.indices { transitions[index] += other.transitions[index] * scale }
    start += other.start * scale
    bias += other.bias * scale
    together += other.together * scale
    for index in seams.indices { seams[index] += other.seams[index] * scale }
  }

  /// The sum of the products of all numbers.
  func dot(_ other: TrainableWeights) -> Float {
    func rows(_ some: [SIMD16<Float>], _ others: [SIMD16<Float>]) -> Float { zip(some, others).reduce(0) { $0 + ($1.0 * $1.1).sum() } }
    return rows(cues, other.cues) + rows(transitions, other.transitions) + (start * other.start).sum()
      + (bias * other.bias).sum() + (together * other.together).sum() + zip(seams, other.seams).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Goes a part of the way to another: 0 stays, 1 is there. Seams go further, since their sums are printed as confidences.
  mutating func approach(_ other: TrainableWeights, by part: Float, seams seamPart: Float) {
    for index in cues.indices { cues[index] += (other.cues[index] - cues[index]) * part }
    for index in transitions.indices { transitions[index] += (other.transitions[index] - transitions[index]) * part }
    start += (other.start - start) * part
    bias += (other.bias - bias) * part
    together += (other.together - together) * part
    for index in seams.indices { seams[index] += (other.seams[index] - seams[index]) * seamPart }
  }
}
