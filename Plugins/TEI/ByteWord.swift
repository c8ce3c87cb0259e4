/// Questions about eight bytes at once.
enum ByteWord {
  @inline(__always)
  static func hasByte(_ word: UInt64, below limit: UInt64) -> Bool {
    (word &- ones &* limit) & ~word & highs != 0
  }

  @inline(__always)
  static func has(_ word: UInt64, _ byte: UInt64) -> Bool {
    let difference = word ^ (ones &* byte)
    return (difference &- ones) & ~difference & highs != 0
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080
}
