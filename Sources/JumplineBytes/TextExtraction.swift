/// Takes the text of a page out of a source that holds it among markup.
///
/// Pieces come in the order in which they are read, which need not be that of the bytes; a line end is put between them. Each
/// stretch of text knows its bytes, so that everything that is said of the text can be said of the source.
public struct TextExtraction {
  public private(set) var text: [UInt8] = []
  private var segments: [Alignment.Segment] = []

  public init() {}

  /// Begins the next piece.
  public mutating func beginPiece() {
    guard let last = segments.last else { return }
    let start = text.count
    text.append(0x0A)
    segments.append(
      .init(text: TextRange(start, start + 1), bytes: ByteRange(last.bytes.end, last.bytes.end), kind: .between))
  }

  /// Adds text that its bytes decode to.
  /// - Parameter range: of the decoded source.
  public mutating func append(_ range: TextRange, of source: Source) {
    for part in source.alignment.parts(of: range) { append(source.text[part.text.offsets], for: part.bytes, part.kind) }
  }

  /// Adds text that stands for bytes in one of the ways that an alignment knows.
  public mutating func append(_ part: ArraySlice<UInt8>, for bytes: ByteRange, _ kind: Alignment.Segment.Kind) {
    let start = text.count
    text += part
    if kind == .identical, let last = segments.last, last.kind == .identical, last.bytes.end == bytes.start {
      segments[segments.count - 1].text.end = text.count
      segments[segments.count - 1].bytes.end = bytes.end
    } else {
      segments.append(.init(text: TextRange(start, text.count), bytes: bytes, kind: kind))
    }
  }

  /// Takes back the end of the text, as far as an offset.
  public mutating func cut(to end: Int) {
    text.removeLast(max(0, text.count - end))
    while let last = segments.last, last.text.end > end {
      if last.text.start >= end {
        segments.removeLast()
        continue
      }
      let left = TextRange(last.text.start, end)
      let bytes = Alignment(segments: [last]).bytes(of: left)
      segments[segments.count - 1] = .init(text: left, bytes: bytes, kind: last.kind)
      break
    }
  }

  /// A source with this text in place of all that its bytes decode to.
  /// - Parameter encoding: of the characters.
  public func source(path: String, bytes: [UInt8], sha256: String, encoding: String, confidence: Double = 1, rival: String = "") -> Source {
    Source(
      path: path, bytes: bytes, sha256: sha256, encoding: encoding + Source.markupSuffix, text: text,
      alignment: Alignment(segments: segments), encodingConfidence: confidence, encodingRival: rival)
  }
}
