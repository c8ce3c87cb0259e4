/// Says which source bytes each part of a text was decoded from.
///
/// Clean UTF-8 needs no entry: text and bytes are the same. Anything else (undecodable bytes, another encoding, the
/// character data of an XML file) is a list of segments in text order that covers the text without holes.
public struct Alignment: Sendable, Hashable {
  /// One stretch of text and the bytes it stands for.
  public struct Segment: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
      /// Text and bytes are identical; offsets inside map one to one.
      case identical
      /// The bytes decode to the text as a whole; an offset inside maps to the segment's start.
      case decoded
      /// The bytes are not decodable as declared; the text holds one U+FFFD for them.
      case undecodable
    }
    public var text: TextRange
    public var bytes: ByteRange
    public var kind: Kind

    public init(text: TextRange, bytes: ByteRange, kind: Kind) {
      self.text = text
      self.bytes = bytes
      self.kind = kind
    }
  }

  /// Empty means: text and bytes are the same.
  public private(set) var segments: [Segment]

  public static let identity = Alignment(segments: [])

  /// - Precondition: segments are in text order and cover the text without holes, or there are none.
  public init(segments: [Segment]) {
    self.segments = segments
  }

  @inlinable public var isIdentity: Bool { segments.isEmpty }

  public var undecodable: [ByteRange] { segments.filter { $0.kind == .undecodable }.map(\.bytes) }

  /// Whether the scalar at an offset of the text stands for bytes that could not be decoded.
  /// - Complexity: O(log segments).
  public func isUndecodable(_ offset: Int) -> Bool {
    !segments.isEmpty && segments[segment(at: offset)].kind == .undecodable
  }

  /// The bytes that a stretch of text was decoded from, from the first byte of its first scalar to the last of its last.
  /// - Complexity: O(log segments).
  @inlinable
  public func bytes(of range: TextRange) -> ByteRange {
    if segments.isEmpty { return ByteRange(range.start, range.end) }
    return alignedBytes(of: range)
  }

  @usableFromInline
  func alignedBytes(of range: TextRange) -> ByteRange {
    let start = byteOffset(segment(at: range.start), range.start)
    if range.isEmpty { return ByteRange(start, start) }
    let last = segments[segment(at: range.end - 1)]
    let end = last.kind == .identical ? last.bytes.start + (range.end - last.text.start) : last.bytes.end
    return ByteRange(start, end)
  }

  /// The text that a range of bytes decodes to; nil when a bound falls inside something that decodes as a whole or lies
  /// outside every segment.
  public func text(of range: ByteRange) -> TextRange? {
    if segments.isEmpty { return TextRange(range.start, range.end) }
    var start: Int?
    var end: Int?
    for segment in segments {
      if segment.bytes.contains(range.start) || (range.isEmpty && segment.bytes.end == range.start) {
        if segment.kind == .identical { start = segment.text.start + range.start - segment.bytes.start }
        else if segment.bytes.start == range.start { start = segment.text.start }
      }
      if segment.bytes.start < range.end && range.end <= segment.bytes.end {
        if segment.kind == .identical { end = segment.text.start + range.end - segment.bytes.start }
        else if segment.bytes.end == range.end { end = segment.text.end }
      }
    }
    if range.isEmpty { end = start }
    guard let start, let end, start <= end else { return nil }
    return TextRange(start, end)
  }

  /// The index of the segment that holds a text offset; the last one for the end of the text.
  private func segment(at offset: Int) -> Int {
    var low = 0
    var high = segments.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if segments[middle].text.start <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  private func byteOffset(_ index: Int, _ offset: Int) -> Int {
    let segment = segments[index]
    switch segment.kind {
    case .identical: return segment.bytes.start + (offset - segment.text.start)
    case .decoded, .undecodable: return offset >= segment.text.end ? segment.bytes.end : segment.bytes.start
    }
  }
}
