import JumplineBytes
import JumplineModel

/// A sample of the pairs of neighbouring characters of a text, by which texts that are nearly the same know each other: a pair
/// that is kept of one is kept of the other too.
struct TextSketch: Codable, Hashable, Sendable {
  /// Ascending, each once.
  private(set) var pairs: [UInt32]

  /// - Parameters:
  ///   - parts: of the text, each read without its white space.
  ///   - share: a power of two.
  init(_ parts: [ReadingRange], of text: Span<UInt8>, keepsOneIn share: UInt32) {
    var kept: [UInt32] = []
    kept.reserveCapacity(parts.reduce(0) { $0 + $1.count } / 3 / Int(share) + 16)
    for part in parts {
      Self.forEachPair(part, of: text, keepsOneIn: share) { kept.append($0) }
    }
    kept.sort()
    var unique: [UInt32] = []
    unique.reserveCapacity(kept.count)
    for pair in kept where unique.last != pair { unique.append(pair) }
    pairs = unique
  }

  /// Calls `body` with a hash of each pair that is kept, of neighbouring characters that are not white space.
  @inline(__always)
  static func forEachPair(_ range: ReadingRange, of text: Span<UInt8>, keepsOneIn share: UInt32, _ body: (UInt32) -> Void) {
    // None stands before the first.
    var before: UInt64 = 0
    var offset = range.start
    while offset < range.end {
      let scalar: UInt32
      // U+4000 to U+9FFF: nearly all of the text.
      if text[offset] &- 0xE4 < 6 {
        scalar = UTF8Decoding.scalar(ofThree: text, at: offset)
        offset += 3
      } else {
        let (value, length) = UTF8Decoding.scalar(text, at: offset)
        offset += length
        if WhiteSpace.contains(value) { continue }
        scalar = value
      }
      if before != 0 {
        let pair = UInt32(truncatingIfNeeded: ((before << 32 | UInt64(scalar)) &* 0x9E37_79B9_7F4A_7C15) >> 32)
        if pair & (share &- 1) == 0 { body(pair) }
      }
      before = UInt64(scalar)
    }
  }

  /// What two texts that are nearly the same share one of, as good as surely.
  var keys: ArraySlice<UInt32> { pairs.prefix(4) }

  /// From 0 to 1: how much of both is in both.
  func likeness(to other: TextSketch) -> Double {
    var (left, right, shared) = (0, 0, 0)
    while left < pairs.count, right < other.pairs.count {
      if pairs[left] == other.pairs[right] {
        shared += 1
        left += 1
        right += 1
      } else if pairs[left] < other.pairs[right] {
        left += 1
      } else {
        right += 1
      }
    }
    let whole = pairs.count + other.pairs.count - shared
    return whole > 0 ? Double(shared) / Double(whole) : 0
  }
}
