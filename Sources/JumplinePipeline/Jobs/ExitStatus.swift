public import JumplineModel

/// What a run tells the shell: the highest that applies.
public enum ExitStatus: Int32, CaseIterable, Comparable, Sendable {
  case clean = 0
  /// Findings at or above `--fail-on`, or something invalid.
  case findings = 1
  /// Usage or configuration.
  case usage = 2
  /// An input could not be read, or an output not written.
  case inputOrOutput = 3
  /// Internal failure, or that of a plugin.
  case failure = 4

  /// What an input that gave no page means for the run.
  public init(_ failure: InputFailure) { self = failure.code == .pluginFailed ? .failure : .inputOrOutput }

  public static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }

  public mutating func raise(to other: ExitStatus) { self = max(self, other) }
}
