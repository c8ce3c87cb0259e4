public import JumplineBytes

/// What lies between pieces. Pieces and gaps tile the source: every byte is in exactly one of them.
public struct Gap: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// White space and line ends.
    case blank
    /// Tags and everything else in an XML source that is not its text.
    case markup
  }

  public var range: ByteRange
  public var kind: Kind

  public init(range: ByteRange, kind: Kind) {
    self.range = range
    self.kind = kind
  }
}
