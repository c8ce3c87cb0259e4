import JumplineBytes
import JumplineEncodings

/// Lays the text of a piece onto the bytes of a source of markup.
///
/// From the start of a span to its end: where `gaps` has an entry, markup is left out; where `raw` has one, its bytes stand
/// for the next character; everything else is the text, encoded.
struct MarkupWalk {
  struct Part {
    var bytes: ByteRange
    /// The text encoded, unless `raw` says the bytes.
    var encoded: [UInt8]
    /// How much of the text it is.
    var read: Int
  }

  private(set) var extraction = TextExtraction()
  private let codec: SourceCodec
  private var rawEnds: [Int: Int] = [:]
  private var omissionEnds: [Int: Int] = [:]
  /// Where both begin; sorted when first asked.
  private var starts: [Int] = []
  private var isSorted = true

  init(codec: SourceCodec) { self.codec = codec }

  mutating func add(raw range: ByteRange) {
    rawEnds[range.start] = range.end
    starts.append(range.start)
    isSorted = false
  }

  mutating func add(omission range: ByteRange) {
    omissionEnds[range.start] = range.end
    starts.append(range.start)
    isSorted = false
  }

  /// The parts of a span; nil when the text is not as long.
  mutating func parts(of span: ByteRange, _ text: ArraySlice<UInt8>) -> [Part]? {
    if !isSorted {
      starts.sort()
      isSorted = true
    }
    var parts: [Part] = []
    var position = span.start
    var rest = text
    extraction.beginPiece()
    while position < span.end {
      if let end = omissionEnds[position], end > position, end <= span.end {
        position = end
      } else if let end = rawEnds[position], end > position, end <= span.end {
        guard let first = rest.first else { return nil }
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        let bytes = ByteRange(position, end)
        let scalar = rest.prefix(length)
        extraction.append(scalar, for: bytes, Array(scalar) == [0xEF, 0xBF, 0xBD] ? .undecodable : .decoded)
        parts.append(Part(bytes: bytes, encoded: [], read: scalar.count))
        rest = rest.dropFirst(length)
        position = end
      } else {
        let bytes = ByteRange(position, min(next(after: position), span.end))
        let (encoded, read) = codec.encode(rest, limit: bytes.count)
        guard encoded.count == bytes.count else { return nil }
        let decoded = codec.decode(encoded)
        for part in decoded.alignment.parts(of: TextRange(0, decoded.text.count)) {
          extraction.append(
            decoded.text[part.text.offsets], for: ByteRange(part.bytes.start + position, part.bytes.end + position), part.kind)
        }
        parts.append(Part(bytes: bytes, encoded: encoded, read: read))
        rest = rest.dropFirst(read)
        position = bytes.end
      }
    }
    return parts
  }

  private func next(after position: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= position { low = middle + 1 } else { high = middle }
    }
    return low < starts.count ? starts[low] : .max
  }
}
