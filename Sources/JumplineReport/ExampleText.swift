/// Examples of cards as people are shown them: no blank lines, and what cannot be seen by its name.
enum ExampleText {
  static func lines(_ example: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for scalar in example.unicodeScalars {
      switch scalar.value {
      case 0x0A:
        lines.append(line)
        line = ""
      case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xE000...0xF8FF, 0xFEFF, 0xFFFD, 0xF0000...0x10FFFF:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        line += "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
      default: line.unicodeScalars.append(scalar)
      }
    }
    lines.append(line)
    return lines.filter { !$0.isEmpty }
  }
}
