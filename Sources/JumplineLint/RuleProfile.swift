import Synchronization

/// How long each rule took, over all pages and lanes.
public final class RuleProfile: Sendable {
  /// What several rules need of a page, worked out before the first of them.
  public static let shared = "shared"

  private let times = Mutex<[String: Duration]>([:])

  public init() {}

  /// - Parameter code: of a rule, the name of a set of rules, or `shared`.
  func measure<Result, Failure: Error>(_ code: String, _ work: () throws(Failure) -> Result) throws(Failure) -> Result {
    let clock = ContinuousClock()
    let start = clock.now
    defer {
      let time = clock.now - start
      times.withLock { $0[code, default: .zero] += time }
    }
    return try work()
  }

  /// A rule's code, its seconds, and its share of all, from 0 to 1; the slowest first.
  public var rows: [(code: String, seconds: Double, share: Double)] {
    let seconds = times.withLock { $0 }.mapValues { Double($0.components.seconds) + Double($0.components.attoseconds) / 1e18 }
    let all = max(seconds.values.reduce(0, +), .leastNormalMagnitude)
    return seconds.map { ($0.key, $0.value, $0.value / all) }.sorted { ($1.seconds, $0.code) < ($0.seconds, $1.code) }
  }
}
