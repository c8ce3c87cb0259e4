import JumplineBytes

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
        guard let digit = Numeral.hanDigit(line[index]) else { return nil }
        pending = digit
        positional = positional * 10 + digit
      }
    }
    return hasUnit ? total + (pending ?? 0) : positional
  }
}
