public import JumplineBytes

/// Gives back the bytes of the sources from an output alone: what `verify` asks of a format that loses nothing.
///
/// The caller compares SHA-256 and size; the format only rebuilds, and says where its text and its ranges disagree.
public protocol SourceRebuilding: Sendable {
  var format: Format { get }

  /// Every source that an output was made from, in the order of its first appearance.
  /// - Parameter output: a whole file as this format's writer made it.
  /// - Throws: `ReadFailure` when the file is not of this format at all.
  func rebuild(_ output: [UInt8]) throws(ReadFailure) -> [RebuiltSource]
}

/// A source as an output tells it.
public struct RebuiltSource: Sendable {
  /// Something in an output that cannot be true of its source.
  public struct Discrepancy: Hashable, Sendable {
    /// What is wrong: what was expected, what was found.
    public var message: String
    /// In the output, from 1; 0 when unknown.
    public var line: Int
    /// The element or record that says so, for instance `/TEI/text[1]/body[1]/div[2]/p[1]`.
    public var place: String
    /// The bytes of the source that are in doubt; nil when the output does not say.
    public var range: ByteRange?

    public init(_ message: String, line: Int, place: String, range: ByteRange? = nil) {
      self.message = message
      self.line = line
      self.place = place
      self.range = range
    }
  }

  /// What an output says should stand in the place of some bytes.
  public struct Correction: Hashable, Sendable {
    public var range: ByteRange
    public var text: String

    public init(range: ByteRange, text: String) {
      self.range = range
      self.text = text
    }
  }

  /// What the output records about the source.
  public var path: String
  public var sha256: String
  public var size: Int
  public var encoding: String
  /// As rebuilt: `size` bytes unless the size itself cannot be true.
  public var bytes: [UInt8]
  /// In order of the output. Empty does not mean that the bytes are right: only their SHA-256 proves that.
  public var discrepancies: [Discrepancy]
  /// Accepted fixes, in order of the output.
  public var corrections: [Correction]

  public init(
    path: String, sha256: String, size: Int, encoding: String = "UTF-8", bytes: [UInt8], discrepancies: [Discrepancy] = [],
    corrections: [Correction] = []
  ) {
    self.path = path
    self.sha256 = sha256
    self.size = size
    self.encoding = encoding
    self.bytes = bytes
    self.discrepancies = discrepancies
    self.corrections = corrections
  }
}
