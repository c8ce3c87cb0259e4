import JumplineBytes
import JumplineEncodings
import JumplineModel

/// Puts the bytes of one source together again from the records that tell it.
///
/// A buffer of line feeds; each block's text, without the glue of its joins, encoded and cut by its spans; then gaps; then
/// raw.
/// Whatever cannot be true (a span outside the source, a text longer than its spans, a byte told twice) is a discrepancy.
struct SourceAssembly {
  /// Larger sources are not believed: the buffer is made before anything of it is proved.
  static let largestSize = 1 << 30

  private(set) var result: RebuiltSource
  /// Nil when the encoding is not known here.
  private let codec: SourceCodec?
  private var isWritten: [Bool]
  /// Bytes of pieces that text cannot say.
  private var raw: [ByteRange: [UInt8]] = [:]
  /// What pieces of markup leave out, and where: nil for sources that are all text.
  private var walk: MarkupWalk?
  /// The text of a source of markup, piece by piece as the records tell it.
  var extraction: TextExtraction? { walk?.extraction }

  init(_ source: ArticleRecord.SourceEntry, line: Int) {
    let size = source.bytes < 0 || source.bytes > Self.largestSize ? 0 : source.bytes
    result = RebuiltSource(
      path: source.path, sha256: source.sha256, size: source.bytes, encoding: source.encoding,
      bytes: [UInt8](repeating: 0x0A, count: size))
    isWritten = [Bool](repeating: false, count: size)
    let isMarkup = source.encoding.hasSuffix(Source.markupSuffix)
    codec = SourceCodec(named: Source.characterEncoding(of: source.encoding))
    walk = isMarkup ? codec.map { MarkupWalk(codec: $0) } : nil
    if codec == nil {
      let known = TextEncoding.names.joined(separator: ", ")
      note("a source in \(source.encoding) cannot be rebuilt; expected \(known)", line, "sources", nil)
    }
    if size != source.bytes {
      note("a source of \(source.bytes) bytes is not believable", line, "sources", nil)
    }
  }

  /// Takes in what text cannot say; before any block, since the length of a piece's text depends on it.
  mutating func add(raw entry: ArticleRecord.BytesEntry, line: Int, place: String) {
    guard let (range, bytes) = bytes(of: entry, line, place) else { return }
    raw[range] = bytes
    walk?.add(raw: range)
  }

  mutating func add(gap entry: ArticleRecord.BytesEntry, line: Int, place: String) {
    guard let (range, bytes) = bytes(of: entry, line, place) else { return }
    write(bytes, range, line, place)
    walk?.add(omission: range)
  }

  /// Whether what lies between pieces has to be known before the pieces.
  var needsGapsFirst: Bool { walk != nil }

  /// - Parameter index: of this source in the record's `sources`.
  mutating func add(_ block: ArticleRecord.BlockEntry, index: Int, line: Int, place: String) {
    guard let codec else { return }
    let text = Array(block.text.utf8)
    var cursor = 0
    var isTrusted = true
    for (position, span) in block.spans.enumerated() {
      if position > 0 {
        let glue = Array((position <= block.joins.count ? block.joins[position - 1].glue : "").utf8)
        if text.dropFirst(cursor).starts(with: glue) {
          cursor += glue.count
        } else {
          isTrusted = false
          note("expected the glue of the join at \(span.start) before its text", line, place, range(of: span))
        }
      }
      guard span.start >= 0, span.start < span.end, span.source != index || span.end <= result.bytes.count else {
        note("the span \(span.start)-\(span.end) is not inside the source of \(result.size) bytes", line, place, nil)
        return
      }
      let range = range(of: span)
      if walk != nil {
        guard let parts = walk?.parts(of: range, text[cursor...]) else {
          note("the text does not fill its spans", line, place, range)
          return
        }
        for part in parts where span.source == index { write(raw[part.bytes] ?? part.encoded, part.bytes, line, place) }
        cursor += parts.reduce(0) { $0 + $1.read }
      } else if let bytes = raw[range] {
        let decoded = codec.decode(bytes).text
        if isTrusted, !text[cursor...].starts(with: decoded) {
          note("the raw bytes do not decode to the text", line, place, range)
        }
        if span.source == index { write(bytes, range, line, place) }
        cursor = min(text.count, cursor + decoded.count)
      } else {
        let (bytes, read) = codec.encode(text[cursor...], limit: range.count)
        guard bytes.count == range.count else {
          note("the text is \(range.count - bytes.count) bytes shorter than its spans", line, place, range)
          return
        }
        if span.source == index { write(bytes, range, line, place) }
        cursor += read
      }
    }
    if cursor < text.count, isTrusted {
      note(
        "the text is \(codec.length(text[cursor...])) bytes longer than its spans", line, place,
        block.spans.last.map(range(of:)))
    }
  }

  private func range(of span: ArticleRecord.SpanEntry) -> ByteRange { ByteRange(span.start, span.end) }

  private mutating func write(_ bytes: [UInt8], _ range: ByteRange, _ line: Int, _ place: String) {
    if isWritten[range.offsets].contains(true) { note("the same bytes are told twice", line, place, range) }
    result.bytes.replaceSubrange(range.offsets, with: bytes)
    for offset in range.offsets { isWritten[offset] = true }
  }

  private mutating func bytes(
    of entry: ArticleRecord.BytesEntry, _ line: Int, _ place: String
  ) -> (ByteRange, [UInt8])? {
    guard entry.start >= 0, entry.start <= entry.end, entry.end <= result.bytes.count else {
      note("\(entry.start)-\(entry.end) is not inside the source of \(result.size) bytes", line, place, nil)
      return nil
    }
    let range = ByteRange(entry.start, entry.end)
    guard let bytes = Self.decode(hex: entry.hex), bytes.count == range.count else {
      note("expected \(2 * range.count) hex digits, found `\(entry.hex.prefix(40))`", line, place, range)
      return nil
    }
    return (range, bytes)
  }

  static func decode(hex: String) -> [UInt8]? {
    var digits: [UInt8] = []
    for byte in hex.utf8 {
      switch byte {
      case 0x30...0x39: digits.append(byte - 0x30)
      case 0x61...0x66: digits.append(byte - 0x57)
      case 0x41...0x46: digits.append(byte - 0x37)
      default: return nil
      }
    }
    guard digits.count % 2 == 0 else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  private mutating func note(_ message: String, _ line: Int, _ place: String, _ range: ByteRange?) {
    result.discrepancies.append(.init(message, line: line, place: place, range: range))
  }
}
