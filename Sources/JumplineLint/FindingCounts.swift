public import JumplineModel

/// How many findings each rule has, by severity.
public struct FindingCounts: Sendable {
  public struct Row: Hashable, Sendable {
    public var code: String
    public var severity: Severity
    public var count: Int
  }

  private struct Key: Hashable {
    var code: String
    var severity: Severity
  }

  private var counts: [Key: Int] = [:]

  public init() {}

  public mutating func add(_ findings: [Finding]) {
    for finding in findings { counts[Key(code: finding.code, severity: finding.severity), default: 0] += 1 }
  }

  /// The worst first; of one severity the most frequent first, then by code.
  public var rows: [Row] {
    counts.map { Row(code: $0.key.code, severity: $0.key.severity, count: $0.value) }.sorted {
      if $0.severity != $1.severity { return $0.severity > $1.severity }
      return $0.count != $1.count ? $0.count > $1.count : $0.code < $1.code
    }
  }
}
