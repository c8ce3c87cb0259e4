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
      /// Codes of so many bytes, each of which decodes to so many bytes of text.
      case uniform(bytes: Int, text: Int)
      /// The bytes decode to the text as a whole, which does not encode back to them.
      case decoded
      /// The bytes are not decodable as declared; the text holds one U+FFFD for them.
      case undecodable
      /// A line end that stands for no bytes: two pieces that are apart in their source are apart in the text.
      case between
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

  /// The segments by their bytes, as indices; empty when that is the order in which they stand.
  ///
  /// Only a source of markup can be read in another order than it is written in.
  private var byteOrder: [Int] = []

  public static let identity = Alignment(segments: [])

  /// - Precondition: segments are in text order and cover the text without holes, or there are none.
  public init(segments: [Segment]) {
    self.segments = segments
    for index in segments.indices.dropFirst() where segments[index].bytes < segments[index - 1].bytes {
      byteOrder = segments.indices.sorted { segments[$0].bytes < segments[$1].bytes }
      break
    }
  }

  @inlinable public var isIdentity: Bool { segments.isEmpty }

  public var undecodable: [ByteRange] { segments.filter { $0.kind == .undecodable }.map(\.bytes) }

  /// Text that does not encode back to its bytes, in order: undecodable bytes, and second codes of one character.
  public var lossy: [TextRange] {
    segments.filter { $0.kind == .undecodable || $0.kind == .decoded }.map(\.text)
  }

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
    let start = segments[segment(at: range.start)].byteOffset(range.start, isEnd: false)
    if range.isEmpty { return ByteRange(start, start) }
    return ByteRange(start, segments[segment(at: range.end - 1)].byteOffset(range.end, isEnd: true))
  }

  /// The text that a range of bytes decodes to; nil when a bound falls inside something that decodes as a whole or lies
  /// outside every segment.
  /// - Complexity: O(log segments).
  public func text(of range: ByteRange) -> TextRange? {
    let text = text(enclosing: range)
    return bytes(of: text) == range ? text : nil
  }

  /// The text that a range of bytes decodes to, widened to what decodes as a whole and cut to what there is.
  /// - Complexity: O(log segments).
  public func text(enclosing range: ByteRange) -> TextRange {
    if segments.isEmpty { return TextRange(range.start, range.end) }
    let start = segments[segment(atByte: range.start)].textOffset(range.start, isEnd: false)
    if range.isEmpty { return TextRange(start, start) }
    return TextRange(start, segments[segment(atByte: range.end - 1)].textOffset(range.end, isEnd: true))
  }

  /// The segments of a range of the text, cut to it; one when text and bytes are the same.
  /// - Complexity: O(log segments) and the segments of the range.
  public func parts(of range: TextRange) -> [Segment] {
    if range.isEmpty { return [] }
    if segments.isEmpty { return [Segment(text: range, bytes: ByteRange(range.start, range.end), kind: .identical)] }
    var parts: [Segment] = []
    var index = segment(at: range.start)
    while index < segments.count, segments[index].text.start < range.end {
      let text = TextRange(max(range.start, segments[index].text.start), min(range.end, segments[index].text.end))
      if !text.isEmpty { parts.append(Segment(text: text, bytes: bytes(of: text), kind: segments[index].kind)) }
      index += 1
    }
    return parts
  }

  /// Where the bytes of a text leave some out: markup inside a line. Each with the offset of the text that comes after it.
  /// - Complexity: O(log segments) and the segments of the range.
  public func omissions(in range: TextRange) -> [(before: Int, bytes: ByteRange)] {
    let parts = parts(of: range)
    return zip(parts, parts.dropFirst()).compactMap { left, right in
      left.bytes.end < right.bytes.start && left.kind != .between && right.kind != .between
        ? (right.text.start, ByteRange(left.bytes.end, right.bytes.start)) : nil
    }
  }

  /// Whether bytes can be cut at an offset of the text.
  /// - Complexity: O(log segments).
  public func isBoundary(_ offset: Int) -> Bool {
    if segments.isEmpty { return true }
    let segment = segments[segment(at: offset)]
    return segment.byteOffset(offset, isEnd: false) == segment.byteOffset(offset, isEnd: true)
  }

  /// The index of the segment that holds a text offset; the last one for the end of the text.
  private func segment(at offset: Int) -> Int { last { segments[$0].text.start <= offset } }

  /// The index of the segment that holds a byte; the nearest one for a byte that lies in none.
  private func segment(atByte offset: Int) -> Int {
    if byteOrder.isEmpty { return last { segments[$0].bytes.start <= offset } }
    return byteOrder[last { segments[byteOrder[$0]].bytes.start <= offset }]
  }

  /// The last place at which something starts early enough; the first one when it does nowhere.
  @inline(__always)
  private func last(_ startsEarlyEnough: (Int) -> Bool) -> Int {
    var low = 0
    var high = segments.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if startsEarlyEnough(middle) { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

extension Alignment.Segment {
  /// The byte of a text offset. Inside something that decodes as a whole, its start, or its end for the end of a range.
  fileprivate func byteOffset(_ offset: Int, isEnd: Bool) -> Int {
    if offset <= text.start { return bytes.start }
    if offset >= text.end { return bytes.end }
    let distance = offset - text.start
    switch kind {
    case .identical: return bytes.start + distance
    case .uniform(let width, let textWidth): return bytes.start + (distance + (isEnd ? textWidth - 1 : 0)) / textWidth * width
    case .decoded, .undecodable, .between: return isEnd ? bytes.end : bytes.start
    }
  }

  /// The text offset of a byte, likewise.
  fileprivate func textOffset(_ offset: Int, isEnd: Bool) -> Int {
    if offset <= bytes.start { return text.start }
    if offset >= bytes.end { return text.end }
    let distance = offset - bytes.start
    switch kind {
    case .identical: return text.start + distance
    case .uniform(let width, let textWidth): return text.start + (distance + (isEnd ? width - 1 : 0)) / width * textWidth
    case .decoded, .undecodable, .between: return isEnd ? text.end : text.start
    }
  }
}
