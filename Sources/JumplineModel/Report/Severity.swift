/// How much a finding matters. Ordered: information < warning < error.
public enum Severity: String, CaseIterable, Comparable, Hashable, Sendable {
  /// Worth knowing; nothing needs to be done.
  case information
  /// Probably broken.
  case warning
  /// Broken.
  case error

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .information: 0
    case .warning: 1
    case .error: 2
    }
  }
}
