/// How the lines of a page end, so that lines that a fix adds end like the others.
enum LineEnding: String, CaseIterable {
  case lineFeed = "\n"
  case both = "\r\n"
  case carriageReturn = "\r"

  /// What most lines of a text end with; a line feed where there are none.
  init(_ text: [UInt8]) {
    var counts: [LineEnding: Int] = [:]
    var offset = 0
    while offset < text.count {
      let isBoth = text[offset] == 0x0D && offset + 1 < text.count && text[offset + 1] == 0x0A
      switch text[offset] {
      case 0x0A: counts[.lineFeed, default: 0] += 1
      case 0x0D: counts[isBoth ? .both : .carriageReturn, default: 0] += 1
      default: break
      }
      offset += isBoth ? 2 : 1
    }
    self = Self.allCases.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? .lineFeed
    if counts.isEmpty { self = .lineFeed }
  }

  /// A text whose lines end with line feeds, with this in their place.
  func apply(to text: String) -> [UInt8] {
    if self == .lineFeed { return Array(text.utf8) }
    var result: [UInt8] = []
    for byte in text.utf8 {
      if byte == 0x0A { result += Array(rawValue.utf8) } else { result.append(byte) }
    }
    return result
  }
}
