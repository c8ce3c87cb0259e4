import JumplineBytes
import JumplineModel

/// A sample of the pairs of neighbouring characters of a text, by which texts that are nearly the same know each other: a pair
/// that is kept of one is kept of the other too.
struct TextSketch: Codable, Hashable, Sendable {
  /// Ascending, each once.
  private(set) var pairs: [UInt32]

  /// - Parameter share: a power of two.
  init(_ words: PrintedWords, keepsOneIn share: UInt32) {
    self.init([words], keepsOneIn: share)
  }

  init(_ parts: [PrintedWords], keepsOneIn share: UInt32) {
    var kept: [UInt32] = []
    for words in parts {
      let scalars = words.scalars.span
      guard scalars.count > 1 else { continue }
      for index in 1..<scalars.count {
        let mixed = (UInt64(scalars[index &- 1]) << 32 | UInt64(scalars[index])) &* 0x9E37_79B9_7F4A_7C15
        let hash = UInt32(truncatingIfNeeded: mixed >> 32)
        if hash & (share &- 1) == 0 { kept.append(hash) }
      }
    }
    kept.sort()
    var unique: [UInt32] = []
    unique.reserveCapacity(kept.count)
    for pair in kept where unique.last != pair { unique.append(pair) }
    pairs = unique
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
