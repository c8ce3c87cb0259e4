/// Precision (of what was said) and recall (of what is so).
public struct Score: Hashable, Sendable {
  public var precision: Ratio
  public var recall: Ratio

  public init(precision: Ratio = Ratio(), recall: Ratio = Ratio()) {
    self.precision = precision
    self.recall = recall
  }

  /// Compares two sets: what both hold is right.
  init<Element: Hashable>(_ predicted: Set<Element>, against gold: Set<Element>) {
    let right = predicted.intersection(gold).count
    self.init(precision: Ratio(right, of: predicted.count), recall: Ratio(right, of: gold.count))
  }

  /// The harmonic mean; 1 when there was nothing to say and nothing was said.
  public var f1: Double {
    if precision.denominator == 0 && recall.denominator == 0 { return 1 }
    let (p, r) = (precision.denominator == 0 ? 0 : precision.value, recall.denominator == 0 ? 0 : recall.value)
    return p + r == 0 ? 0 : 2 * p * r / (p + r)
  }

  public static func += (left: inout Score, right: Score) {
    left.precision += right.precision
    left.recall += right.recall
  }
}
