/// The number of an item in a list: 1、 2. （三） 四、 5）
enum ListNumber {
  /// Whether a line begins with one, and text follows.
  static func opens(_ line: ScalarLine) -> Bool {
    let isBracketed = line.count > 0 && (line[0] == 0xFF08 || line[0] == 0x28)
    let start = isBracketed ? 1 : 0
    var end = start
    while end < line.count, end < start + 3, Mark.isDigit(line[end]) { end += 1 }
    let isDecimal = end > start
    if !isDecimal {
      while end < line.count, end < start + 3, Mark.isHanDigit(line[end]) { end += 1 }
    }
    guard end > start, end + 1 < line.count else { return false }
    switch line[end] {
    case 0xFF09, 0x29: return isBracketed || isDecimal
    case 0x3001: return !isBracketed && !Mark.isDigit(line[end + 1]) && (isDecimal || !Mark.isHanDigit(line[end + 1]))
    case 0x2E, 0xFF0E: return !isBracketed && isDecimal && end < start + 3 && !Mark.isDigit(line[end + 1])
    default: return false
    }
  }
}
