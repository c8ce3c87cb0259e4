import JumplineBytes
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
  /// The rate of errors, of which those in a baseline are some too.
  public var rate: ErrorRate?
  public var weights: WeightTables?

  public init() {}

  /// Whether it would do anything at all.
  public var isNeeded: Bool { suppressions != nil || baseline != nil || counts != nil || rate != nil }

  /// The findings of a page that may stay: what each is known by, or nil.
  func accepted(_ document: Document) -> [FindingKey?] {
    guard suppressions != nil || baseline != nil else { return document.findings.map { _ in nil } }
    return FindingKey.all(of: document.findings, in: document).map { key in
      let isKnown = suppressions?.holds(key, page: document.source.path) ?? false || baseline?.holds(key) ?? false
      return isKnown ? key : nil
    }
  }

  /// Findings that may stay are known by other names from now on.
  mutating func rename(_ keys: [(old: FindingKey, new: FindingKey)], page: String) {
    for (old, new) in keys {
      suppressions?.rename(old, new, page: page)
      baseline?.rename(old, new)
    }
  }

  mutating func sift(_ document: Document, _ findings: inout [Finding]) {
    suppressions?.sift(document, &findings, new: note)
    rate?.add(document, findings, weights: weights?[document.source.path] ?? ErrorWeights())
    baseline?.sift(document, &findings)
    counts?.add(findings)
  }
}
