public import JumplineModel

/// A way to print findings. One file a format.
///
/// Pages are printed in lanes, several at once; `FindingStream` puts what they printed together in order, between head and
/// foot. A list is printed an entry a line, and the stream sets the commas.
public protocol FindingFormat: Sendable {
  /// What `--format` takes.
  static var name: String { get }
  /// What it is for, in a line.
  static var summary: String { get }

  /// Whether a person reads it, who is told at the end how much was found.
  static var isForPeople: Bool { get }
  /// Whether the lines that pages print are entries of a list, with a comma between them.
  static var isList: Bool { get }
  /// How many lines of all pages who reads it takes at the most.
  static var limit: Int { get }

  func writeHead(to output: inout [UInt8])

  /// Appends all findings of a page; nothing when there are none.
  func write(_ page: ReportedPage, to output: inout [UInt8])

  func writeFoot(_ totals: FindingTotals, to output: inout [UInt8])
}

extension FindingFormat {
  public static var isForPeople: Bool { false }
  public static var isList: Bool { false }
  public static var limit: Int { .max }
  public func writeHead(to output: inout [UInt8]) {}
  public func writeFoot(_ totals: FindingTotals, to output: inout [UInt8]) {}
}

/// What came of a run, for the foot of a report.
public struct FindingTotals: Sendable {
  /// Findings by severity.
  public var findings: [Severity: Int]
  /// Whether every input could be read.
  public var isComplete: Bool
  /// Lines that were over the limit of the format.
  public internal(set) var leftOut = 0

  public init(findings: [Severity: Int], isComplete: Bool) {
    self.findings = findings
    self.isComplete = isComplete
  }

  var count: Int { findings.values.reduce(0, +) }
}
