/// How much an XML file may ask of us.
public struct XMLLimits: Sendable {
  public var bytes: Int
  /// Levels of elements. libxml2 itself stops at 256.
  public var depth: Int
  /// Attributes on one element. libxml2 compares each with each, so that 200,000 of them take 43 seconds.
  public var attributes: Int

  public init(bytes: Int = 1 << 30, depth: Int = 200, attributes: Int = 500) {
    self.bytes = bytes
    self.depth = depth
    self.attributes = attributes
  }
}
