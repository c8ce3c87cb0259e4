public import JumplineBytes

/// What applied fixes did to one stretch of a page: the bytes that stood there, and those that stand there now.
public struct ByteEdit: Hashable, Sendable {
  /// In the page before.
  public var range: ByteRange
  /// In the encoding of the page.
  public var new: [UInt8]
  /// The codes of the rules that wanted it, in the order in which they had their way.
  public var rules: [String]
  /// Whether the meaning may have changed.
  public var isUnsafe: Bool

  public init(range: ByteRange, new: [UInt8], rules: [String], isUnsafe: Bool) {
    self.range = range
    self.new = new
    self.rules = rules
    self.isUnsafe = isUnsafe
  }

  /// How many bytes longer the page gets.
  var growth: Int { new.count - range.count }
}
