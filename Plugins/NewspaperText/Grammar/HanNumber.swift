/// Numbers below ten thousand in Han numerals: 十二, 二十, 一二, 一百零三.
enum HanNumber {
  static func value(_ line: ScalarLine, _ part: Range<Int>) -> Int? {
    guard !part.isEmpty else { return nil }
    var total = 0
    var pending: Int?
    var positional = 0
    var hasUnit = false
    for index in part {
      switch line[index] {
      case 0x5341: total += (pending ?? 1) * 10; pending = nil; hasUnit = true
      case 0x5EFF: total += 20; pending = nil; hasUnit = true
      case 0x5345: total += 30; pending = nil; hasUnit = true
      case 0x767E: total += (pending ?? 1) * 100; pending = nil; hasUnit = true
      default:
        guard let digit = digit(line[index]) else { return nil }
        pending = digit
        positional = positional * 10 + digit
      }
    }
    return hasUnit ? total + (pending ?? 0) : positional
  }

  private static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x3007, 0x96F6: 0
    case 0x4E00: 1
    case 0x4E8C, 0x4E24: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }
}
