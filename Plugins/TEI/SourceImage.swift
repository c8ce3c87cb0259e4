import JumplineBytes
import JumplineEncodings
import JumplineModel
import JumplineXML

/// The bytes of a source while they are put together from its TEI.
struct SourceImage {
  /// Everything that nothing says anything about is a line feed.
  private(set) var bytes: [UInt8]
  /// What the text of the elements is encoded with.
  let codec: SourceCodec
  private(set) var discrepancies: [RebuiltSource.Discrepancy] = []
  /// Whether the source holds its text among markup. What its pieces read as is then taken down as it is laid onto the bytes.
  let isMarkup: Bool
  private(set) var readings: [(bytes: ByteRange, text: [UInt8], kind: Alignment.Segment.Kind)] = []
  private var claims: [(range: ByteRange, element: XMLElement)] = []

  /// A source that is all line feeds needs no more than its length in the file, so that some length must be too much.
  private static let longest = 1 << 28

  init(size: Int, codec: SourceCodec, isMarkup: Bool = false, header: XMLElement, fileSize: Int) {
    self.codec = codec
    self.isMarkup = isMarkup
    if size <= Self.longest + fileSize {
      bytes = [UInt8](repeating: 0x0A, count: max(0, size))
    } else {
      bytes = []
      complain("a source of \(size) bytes is not believable", header)
    }
  }

  /// Says that a part of the source holds some bytes.
  mutating func put(_ part: ArraySlice<UInt8>, at range: ByteRange) {
    guard range.start >= 0, range.end <= bytes.count, part.count == range.count else { return }
    bytes.replaceSubrange(range.offsets, with: part)
  }

  /// Takes down what some bytes read as.
  mutating func read(_ bytes: ByteRange, as text: some Sequence<UInt8>, _ kind: Alignment.Segment.Kind) {
    if isMarkup, !bytes.isEmpty { readings.append((bytes, Array(text), kind)) }
  }

  /// The text of pieces, one after the other, as it was taken down.
  func extraction(of pieces: [ByteRange]) -> TextExtraction {
    let sorted = readings.sorted { $0.bytes < $1.bytes }
    var extraction = TextExtraction()
    for piece in pieces {
      extraction.beginPiece()
      var (low, high) = (0, sorted.count)
      while low < high {
        let middle = (low + high) / 2
        if sorted[middle].bytes.start < piece.start { low = middle + 1 } else { high = middle }
      }
      while low < sorted.count, sorted[low].bytes.start < piece.end {
        let reading = sorted[low]
        if reading.kind == .identical, codec.encoding != .utf8 {
          let decoded = codec.decode(Array(bytes[reading.bytes.offsets]))
          for part in decoded.alignment.parts(of: TextRange(0, decoded.text.count)) {
            let place = ByteRange(part.bytes.start + reading.bytes.start, part.bytes.end + reading.bytes.start)
            extraction.append(decoded.text[part.text.offsets], for: place, part.kind)
          }
        } else {
          extraction.append(reading.text[...], for: reading.bytes, reading.kind)
        }
        low += 1
      }
    }
    return extraction
  }

  /// Notes that an element accounts for some ranges, so that no other may.
  mutating func claim(_ ranges: [ByteRange], _ element: XMLElement) {
    for range in ranges where !range.isEmpty { claims.append((range, element)) }
  }

  mutating func complain(_ message: String, _ element: XMLElement, _ range: ByteRange? = nil) {
    discrepancies.append(.init(message, line: element.line, place: element.path, range: range))
  }

  /// The ranges that an attribute names; those outside the source are reported and left out.
  mutating func ranges(_ attribute: String, of element: XMLElement) -> [ByteRange] {
    guard let value = element.attribute(attribute) else { return [] }
    var ranges: [ByteRange] = []
    for pointer in value.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }) {
      guard let range = Self.range(pointer) else {
        if pointer.first != 0x23 { complain("'\(String(decoding: pointer, as: UTF8.self))' is no byte range", element) }
        continue
      }
      guard range.end <= bytes.count else {
        complain("src:\(range) lies outside the source, which has \(bytes.count) bytes", element, range)
        continue
      }
      ranges.append(range)
    }
    return ranges
  }

  /// `src:12-34`.
  static func range(_ pointer: Substring.UTF8View.SubSequence) -> ByteRange? { range(Array(pointer)) }

  static func range(_ pointer: some Sequence<UInt8>) -> ByteRange? {
    let bytes = Array(pointer)
    guard bytes.starts(with: "src:".utf8) else { return nil }
    let parts = bytes.dropFirst(4).split(separator: 0x2D, omittingEmptySubsequences: false)
    guard parts.count == 2, let start = Int(String(decoding: parts[0], as: UTF8.self)),
      let end = Int(String(decoding: parts[1], as: UTF8.self)), start >= 0, start <= end
    else { return nil }
    return ByteRange(start, end)
  }

  /// Puts in the bytes that an element's `n` spells, or leaves line feeds.
  mutating func putSpelled(_ element: XMLElement) {
    let ranges = ranges("source", of: element)
    claim(ranges, element)
    guard let hex = element.attribute("n") else { return }
    guard let spelled = Digits.bytes(hex: hex.utf8) else {
      complain("'\(hex)' is no hexadecimal", element, ranges.first)
      return
    }
    let expected = ranges.reduce(0) { $0 + $1.count }
    guard spelled.count == expected else {
      complain("n holds \(spelled.count) bytes, its ranges \(expected)", element, ranges.first)
      return
    }
    var position = 0
    for range in ranges {
      put(spelled[position..<position + range.count], at: range)
      position += range.count
    }
  }

  /// Reports bytes that two elements account for.
  mutating func reportOverlaps() {
    claims.sort { $0.range < $1.range }
    var last: (range: ByteRange, element: XMLElement)?
    for claim in claims {
      if let previous = last, claim.range.start < previous.range.end {
        let shared = ByteRange(claim.range.start, min(claim.range.end, previous.range.end))
        complain("src:\(shared) is accounted for twice, also by \(previous.element.path)", claim.element, shared)
      }
      if (last?.range.end ?? -1) < claim.range.end { last = claim }
    }
    claims = []
  }
}
