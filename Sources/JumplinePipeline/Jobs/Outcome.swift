public import JumplineModel

/// What came of a job, or of a part of it.
public struct Outcome: Sendable {
  public var status = ExitStatus.clean
  public var inputs = 0
  public var pages = 0
  public var articles = 0
  public var bytes = 0
  /// Findings by severity.
  public var findings: [Severity: Int] = [:]

  public init() {}

  public mutating func add(_ other: Outcome) {
    status.raise(to: other.status)
    inputs += other.inputs
    pages += other.pages
    articles += other.articles
    bytes += other.bytes
    findings.merge(other.findings, uniquingKeysWith: +)
  }

  public mutating func count(_ document: Document, failingOn threshold: Severity?) {
    pages += 1
    articles += document.articles.count
    for finding in document.findings {
      findings[finding.severity, default: 0] += 1
      if let threshold, finding.severity >= threshold { status.raise(to: .findings) }
    }
  }

  public mutating func count(_ fault: Fault, failingOn threshold: Severity?) {
    findings[fault.severity, default: 0] += 1
    if let threshold, fault.severity >= threshold { status.raise(to: .findings) }
  }
}
