/// So many of so many. Ratios are added by adding both numbers, so that a total weighs every piece alike.
public struct Ratio: Hashable, Sendable {
  /// Whole in all figures but B-cubed, where each piece adds a fraction.
  public var numerator: Double
  public var denominator: Double

  public init(_ numerator: Double = 0, of denominator: Double = 0) {
    self.numerator = numerator
    self.denominator = denominator
  }

  public init(_ numerator: Int, of denominator: Int) { self.init(Double(numerator), of: Double(denominator)) }

  /// 1 when there was nothing to get right or wrong.
  public var value: Double { denominator == 0 ? 1 : numerator / denominator }

  public static func += (left: inout Ratio, right: Ratio) {
    left.numerator += right.numerator
    left.denominator += right.denominator
  }
}
