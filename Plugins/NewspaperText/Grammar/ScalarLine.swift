import JumplineBytes

/// A short stretch of text decoded to scalars, so that grammars can look at it from both ends.
///
/// Made to be filled again and again without touching the heap.
struct ScalarLine {
  private var scalars: [UInt32]
  private(set) var count: Int
  /// Where the first scalar starts in the text.
  private var start = 0

  /// An empty line with room for the scalars of a short piece.
  init() {
    scalars = [UInt32](repeating: 0, count: 160)
    count = 0
  }

  /// A line made of scalars that need not stand beside each other in a text.
  init(scalars: [UInt32]) {
    self.scalars = scalars
    count = scalars.count
  }

  /// The end of a line, and the next line, which the page broke off it; its ranges mean nothing in the text.
  func joined(from start: Int = 0, with next: ScalarLine) -> ScalarLine {
    ScalarLine(scalars: (start..<count).map { scalars[$0] } + (0..<next.count).map { next[$0] })
  }

  /// Its scalars.
  var span: Span<UInt32> {
    @_lifetime(borrow self)
    get { scalars.span.extracting(first: count) }
  }

  @inline(__always)
  subscript(index: Int) -> UInt32 { scalars[index] }

  /// The range of text that some scalars stand in.
  /// - Complexity: O(scalars before its end).
  func range(_ part: Range<Int>) -> TextRange {
    var offset = start
    for index in 0..<part.lowerBound { offset += ScalarLine.length(scalars[index]) }
    var end = offset
    for index in part { end += ScalarLine.length(scalars[index]) }
    return TextRange(offset, end)
  }

  /// Decodes a range, at most `limit` scalars from its start.
  mutating func load(_ text: Span<UInt8>, _ range: TextRange, limit: Int) {
    if scalars.count < limit { scalars = [UInt32](repeating: 0, count: limit) }
    start = range.start
    count = ScalarLine.decode(text, range, limit, into: &scalars)
  }

  /// Decodes the end of a range, at most `limit` scalars.
  mutating func loadTail(_ text: Span<UInt8>, _ range: TextRange, limit: Int) {
    var start = range.end
    for _ in 0..<limit {
      guard start > range.start, let (_, length) = UTF8Decoding.scalar(text, before: start) else { break }
      start -= length
    }
    load(text, TextRange(max(start, range.start), range.end), limit: limit)
  }

  private static func decode(_ text: Span<UInt8>, _ range: TextRange, _ limit: Int, into scalars: inout [UInt32]) -> Int {
    var output = scalars.mutableSpan
    var offset = range.start
    var count = 0
    let room = min(limit, output.count)
    // A lead before it has its other two bytes.
    let leads = min(range.end, text.count) - 2
    while offset < range.end, count < room {
      // Scalars of three bytes: Han characters and their marks, nearly all of the text.
      let stop = min(leads, offset &+ 3 &* (room &- count))
      while offset < stop, unsafe text[unchecked: offset] & 0xF0 == 0xE0 {
        unsafe output[unchecked: count] = UTF8Decoding.scalar(ofThree: text, at: offset)
        count &+= 1
        offset &+= 3
      }
      guard offset < range.end, count < room else { break }
      let (value, length) = UTF8Decoding.scalar(text, at: offset)
      unsafe output[unchecked: count] = value
      count += 1
      offset += length
    }
    return count
  }

  /// The line without white space; its ranges mean nothing in the text.
  var squeezed: ScalarLine {
    var left: [UInt32] = []
    left.reserveCapacity(count)
    for index in 0..<count where !WhiteSpace.contains(scalars[index]) { left.append(scalars[index]) }
    return ScalarLine(scalars: left)
  }

  /// The line without brackets, dots and signs around it; its ranges mean nothing in the text.
  var unframed: ScalarLine {
    func frames(_ scalar: UInt32) -> Bool { Mark.opens(scalar) || Mark.closes(scalar) || Mark.decorates(scalar) || scalar == 0xB7 || scalar == 0x2022 }
    guard count > 2, frames(scalars[0]) || frames(scalars[count - 1]) else { return self }
    var inner = 0..<count
    while let first = inner.first, frames(scalars[first]) { inner = inner.dropFirst() }
    while let last = inner.last, frames(scalars[last]) { inner = inner.dropLast() }
    return ScalarLine(scalars: Array(scalars[inner]))
  }

  /// Bytes of a scalar in UTF-8.
  private static func length(_ scalar: UInt32) -> Int { scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4 }
}
