/// Questions about eight bytes at once.
public enum ByteWord {
  @inlinable @inline(__always)
  public static func hasByte(_ word: UInt64, below limit: UInt64) -> Bool {
    (word &- ones &* limit) & ~word & highs != 0
  }

  @inlinable @inline(__always)
  public static func has(_ word: UInt64, _ byte: UInt64) -> Bool {
    let difference = word ^ (ones &* byte)
    return (difference &- ones) & ~difference & highs != 0
  }

  @inlinable static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @inlinable static var highs: UInt64 { 0x8080_8080_8080_8080 }
}
