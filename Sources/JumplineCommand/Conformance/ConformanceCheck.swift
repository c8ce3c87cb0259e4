/// Something that a plugin has to do, and whether it did.
struct ConformanceCheck {
  enum Verdict: Hashable {
    case passed
    case failed
    /// There was nothing to try it on, or the system does not say.
    case notTried
  }

  var name: String
  var verdict: Verdict
  /// What was seen.
  var detail: String

  var line: String {
    let mark =
      switch verdict {
      case .passed: "ok  "
      case .failed: "FAIL"
      case .notTried: "-   "
      }
    return "\(mark) \(name)\(detail.isEmpty ? "" : ": \(detail)")"
  }
}
