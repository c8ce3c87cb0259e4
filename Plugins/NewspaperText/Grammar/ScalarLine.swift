import JumplineBytes

/// A short stretch of text decoded to scalars, so that grammars can look at it from both ends.
struct ScalarLine {
  private(set) var scalars: [UInt32] = []
  /// Where each scalar starts in the text; one more entry for the end.
  private(set) var offsets: [Int] = []

  var count: Int { scalars.count }

  subscript(index: Int) -> UInt32 { scalars[index] }

  /// The range of text that some scalars stand in.
  func range(_ scalars: Range<Int>) -> TextRange { TextRange(offsets[scalars.lowerBound], offsets[scalars.upperBound]) }

  init() {}

  /// A line made of scalars that need not stand beside each other in a text.
  init(scalars: [UInt32]) {
    self.scalars = scalars
    offsets = Array(0...scalars.count)
  }

  /// Decodes a range, at most `limit` scalars from its start.
  mutating func load(_ text: Span<UInt8>, _ range: TextRange, limit: Int = .max) {
    scalars.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    var offset = range.start
    while offset < range.end && scalars.count < limit {
      let (value, length) = UTF8Decoding.scalar(text, at: offset)
      scalars.append(value)
      offsets.append(offset)
      offset += length
    }
    offsets.append(offset)
  }

  /// Decodes the end of a range, at most `limit` scalars.
  mutating func loadTail(_ text: Span<UInt8>, _ range: TextRange, limit: Int) {
    var start = range.end
    for _ in 0..<limit {
      guard start > range.start, let (_, length) = UTF8Decoding.scalar(text, before: start) else { break }
      start -= length
    }
    load(text, TextRange(max(start, range.start), range.end))
  }
}
