import JumplineBytes

/// The two sides of a place where a paragraph was cut, as people are shown them.
struct Seam {
  /// From the last scalar before the cut to the first one after it.
  var range: TextRange
  /// The first scalar after the cut.
  var continuation: TextRange
  /// A few words on either side.
  var before: String
  var after: String

  /// How many scalars of context are quoted on either side.
  private static let context = 6

  init(_ left: TextRange, _ right: TextRange, in source: Source) {
    let bytes = source.text
    let text = bytes.span
    let last = Self.back(text, from: left.end, to: left.start, scalars: 1)
    let first = Self.forward(text, from: right.start, to: right.end, scalars: 1)
    continuation = TextRange(right.start, first)
    range = last <= right.start ? TextRange(last, first) : TextRange(right.start, left.end)
    before = source.string(TextRange(Self.back(text, from: left.end, to: left.start, scalars: Self.context), left.end))
    after = source.string(TextRange(right.start, Self.forward(text, from: right.start, to: right.end, scalars: Self.context)))
  }

  private static func back(_ text: Span<UInt8>, from end: Int, to start: Int, scalars: Int) -> Int {
    var offset = end
    for _ in 0..<scalars {
      guard offset > start, let (_, length) = UTF8Decoding.scalar(text, before: offset) else { break }
      offset -= length
    }
    return max(offset, start)
  }

  private static func forward(_ text: Span<UInt8>, from start: Int, to end: Int, scalars: Int) -> Int {
    var offset = start
    for _ in 0..<scalars where offset < end { offset += UTF8Decoding.scalar(text, at: offset).length }
    return min(offset, end)
  }
}
