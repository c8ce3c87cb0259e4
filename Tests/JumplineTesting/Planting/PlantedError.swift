public import JumplineBytes
public import JumplineModel

/// A page with one known error in it.
public struct PlantedError: Sendable {
  /// What kind of error: the name of an `ErrorKind`.
  public let kind: String
  public let path: String
  public let bytes: [UInt8]
  public let metadata: PageMetadata
  /// Where it is: who points at one of these has found it.
  public let ranges: [ByteRange]

  /// Whether a finding's range touches the error.
  public func isTouched(by range: ByteRange) -> Bool {
    ranges.contains { $0.start < max(range.end, range.start + 1) && range.start < max($0.end, $0.start + 1) }
  }
}
