public import JumplineModel

/// What a finding is looked up by in suppressions and baselines.
public struct FindingKey: Hashable, Comparable, Sendable {
  public var code: String
  public var fingerprint: FindingFingerprint

  public init(code: String, fingerprint: FindingFingerprint) {
    self.code = code
    self.fingerprint = fingerprint
  }

  /// One for each finding of a page, in the order given; they differ from each other.
  public static func all(of findings: [Finding], in document: Document) -> [FindingKey] {
    zip(findings, FindingFingerprint.all(of: findings, in: document.source)).map {
      FindingKey(code: $0.code, fingerprint: $1)
    }
  }

  public static func < (left: FindingKey, right: FindingKey) -> Bool {
    (left.code, left.fingerprint.description) < (right.code, right.fingerprint.description)
  }
}
