public import JumplineLint
import JumplineModel

/// What becomes of the findings of each page before they are printed: what is suppressed or known is taken out,
/// and what is left counted.
///
/// Pages come in the order of the inputs, so that what is taken out does not depend on the number of lanes.
public struct FindingLedger: Sendable {
  public var suppressions: Suppressions?
  /// With it, whatever is not suppressed yet is from now on.
  public var note: Suppressions.Note?
  public var baseline: BaselineCheck?
  public var counts: FindingCounts?

  public init() {}

  /// Whether it would do anything at all.
  public var isNeeded: Bool { suppressions != nil || baseline != nil || counts != nil }

  mutating func sift(_ document: Document, _ findings: inout [Finding]) {
    suppressions?.sift(document, &findings, new: note)
    baseline?.sift(document, &findings)
    counts?.add(findings)
  }
}
