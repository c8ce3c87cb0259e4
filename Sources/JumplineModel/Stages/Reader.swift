public import JumplineBytes

/// Understands an input: bytes in, documents out.
///
/// A reader has no state and can be called from several lanes at once. Bad content is a finding, never a throw.
public protocol Reader: Sendable {
  var format: Format { get }

  /// How likely the input is in this reader's format, from 0 to 1, judged by its first bytes.
  func recognizes(_ head: Span<UInt8>) -> Double

  /// The pages that the input holds, in order. A page of text is one document; a file of JSON Lines may be many, each with
  /// the source it was made from.
  /// - Throws: `ReadFailure` when the input is not of this format at all.
  func read(_ source: Source) throws(ReadFailure) -> [Document]
}

/// Why an input could not be understood at all: what was expected, what was found, where, and what to do.
public struct ReadFailure: Error, Hashable, Sendable {
  public var message: String
  /// In bytes of the input.
  public var offset: Int
  /// Whether the reader failed and not the input; only a reader outside of this program does.
  public var isOfPlugin: Bool

  public init(_ message: String, at offset: Int = 0, isOfPlugin: Bool = false) {
    self.message = message
    self.offset = offset
    self.isOfPlugin = isOfPlugin
  }
}
