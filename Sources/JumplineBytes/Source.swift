/// One input: its untouched bytes, and the text that they decode to.
///
/// Immutable and shared by reference. Nothing in jumpline changes, copies or normalises what a source holds; all that is
/// understood about it is said in ranges.
public final class Source: Sendable {
  /// As named by the user, or as an output recorded it.
  public let path: String
  /// The bytes as they came.
  public let bytes: [UInt8]
  /// SHA-256 of `bytes` in lower-case hex.
  public let sha256: String
  /// IANA name of the encoding, for instance `UTF-8` or `GB18030`; with `+markup` behind it where the bytes hold text among
  /// other things.
  public let encoding: String
  /// The decoded text: valid UTF-8, with one U+FFFD for each undecodable stretch. Shares storage with `bytes` where they
  /// are the same.
  public let text: [UInt8]
  /// Where in `bytes` each part of `text` comes from.
  public let alignment: Alignment
  /// How sure the encoding is, from 0 to 1: 1 when it was declared or the bytes say it themselves.
  public let encodingConfidence: Double
  /// IANA name of the encoding that the bytes speak for instead; empty when they do not.
  public let encodingRival: String

  public init(
    path: String, bytes: [UInt8], sha256: String, encoding: String, text: [UInt8], alignment: Alignment,
    encodingConfidence: Double = 1, encodingRival: String = ""
  ) {
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
    self.encoding = encoding
    self.text = text
    self.alignment = alignment
    self.encodingConfidence = encodingConfidence
    self.encodingRival = encodingRival
  }

  /// A source in UTF-8. Bytes that are not valid UTF-8 are kept and marked, never refused.
  public convenience init(path: String, utf8 bytes: [UInt8], sha256: String) {
    let decoded = UTF8Decoding.decode(bytes)
    self.init(
      path: path, bytes: bytes, sha256: sha256, encoding: "UTF-8", text: decoded.text, alignment: decoded.alignment)
  }

  /// What is put behind the encoding of a source whose text is not all of it: XML, for instance.
  public static let markupSuffix = "+markup"

  /// Whether the text is only what the pieces of the page hold, taken out of markup.
  public var isMarkup: Bool { encoding.hasSuffix(Self.markupSuffix) }

  /// IANA name of the encoding of the characters, whatever stands among them.
  public var characterEncoding: String { Self.characterEncoding(of: encoding) }

  /// The same of a name that an output recorded.
  public static func characterEncoding(of name: String) -> String {
    name.hasSuffix(markupSuffix) ? String(name.dropLast(markupSuffix.count)) : name
  }

  /// The bytes that a stretch of text stands for.
  @inlinable
  public func bytes(of range: TextRange) -> ByteRange { alignment.bytes(of: range) }

  /// The text of a range as a string. Out-of-range bounds are clamped.
  public func string(_ range: TextRange) -> String {
    let start = min(max(range.start, 0), text.count)
    let end = min(max(range.end, start), text.count)
    return String(decoding: text[start..<end], as: UTF8.self)
  }
}
