/// The numbers of the characters that a model knows, from 1: all that count as one have the same.
struct CharacterNumbers: Sendable {
  private var numbers = [UInt16](repeating: 0, count: Self.room)

  /// - Parameters:
  ///   - known: the characters that count, in the order of their numbers.
  ///   - counting: what a scalar counts as.
  init(_ known: [UInt32], counting: (UInt32) -> UInt32?) {
    for (place, character) in known.enumerated() {
      if let index = Self.index(character) { numbers[index] = UInt16(truncatingIfNeeded: place + 1) }
    }
    for range in Self.ranges {
      for scalar in range {
        guard let counted = counting(scalar), counted != scalar, let index = Self.index(counted), let own = Self.index(scalar) else { continue }
        numbers[own] = numbers[index]
      }
    }
  }

  /// The number of a scalar; 0 where the model does not know it.
  @inline(__always)
  subscript(scalar: UInt32) -> Int { Self.index(scalar).map { Int(numbers[$0]) } ?? 0 }

  /// Han characters, letters, marks, full-width forms: everything that counts but for a few signs beyond the basic plane.
  private static let ranges: [Range<UInt32>] = [0x4E00..<0xA000, 0..<0x250, 0x2000..<0x3100, 0xFE00..<0x1_0000]
  private static let room = 0x5200 + 0x3100 + 0x200

  @inline(__always)
  private static func index(_ scalar: UInt32) -> Int? {
    if scalar &- 0x4E00 < 0x5200 { return Int(truncatingIfNeeded: scalar &- 0x4E00) }
    if scalar < 0x3100 { return Int(truncatingIfNeeded: 0x5200 &+ scalar) }
    return scalar &- 0xFE00 < 0x200 ? Int(truncatingIfNeeded: 0x8300 &+ (scalar &- 0xFE00)) : nil
  }
}
