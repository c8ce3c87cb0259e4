/// FNV-1a with 64 bits: tells chance damage, and nothing more is asked of it.
enum EntrySum {
  static func of(_ bytes: Span<UInt8>) -> UInt64 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<bytes.count { sum = (sum ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3 }
    return sum
  }
}
