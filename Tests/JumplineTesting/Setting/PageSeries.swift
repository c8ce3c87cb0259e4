/// Runs of pages that never share a seed, so that nothing is measured on what was learned from.
public enum PageSeries: Int, Sendable {
  /// What the reader's weights are trained on.
  case training = 0
  /// What `Scripts/accuracy` measures.
  case accuracy = 1_000_000
  /// The few pages that every run of the tests reads.
  case sample = 2_000_000

  public func seed(_ number: Int) -> UInt64 { UInt64(rawValue + number) }
}
