/// Breaks a text into the lines of a column, as a compositor does.
struct LineBreaker {
  /// Columns of a line; a Han character takes two.
  let width: Int
  /// Columns before the first line.
  let indent: Int
  /// Whether a mark that may not start a line is hung at the end of the one before, or takes a character with it.
  let hangsMarks: Bool
  /// Whether numbers are kept in one line.
  let keepsNumbers: Bool

  func with(width: Int) -> LineBreaker {
    LineBreaker(width: width, indent: indent, hangsMarks: hangsMarks, keepsNumbers: keepsNumbers)
  }

  func lines(_ text: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    var lines: [[Unicode.Scalar]] = []
    var start = 0
    while start < text.count {
      var room = width - (lines.isEmpty ? indent : 0)
      var end = start
      while end < text.count, room >= Self.columns(text[end]) {
        room -= Self.columns(text[end])
        end += 1
      }
      if end < text.count { end = settled(text, start, max(end, start + 1)) }
      lines.append(Array(text[start..<end]))
      start = end
    }
    return lines
  }

  private func settled(_ text: [Unicode.Scalar], _ start: Int, _ limit: Int) -> Int {
    var end = limit
    if Self.neverFirst.contains(text[end]) {
      if hangsMarks { return min(text.count, end + 1) }
      while end > start + 2, Self.neverFirst.contains(text[end]) { end -= 1 }
    }
    if keepsNumbers, isDigit(text[end]), isDigit(text[end - 1]) {
      var first = end
      while first > start + 2, isDigit(text[first - 1]) { first -= 1 }
      if end - first <= 4 { end = first }
    }
    while end > start + 2, Self.neverLast.contains(text[end - 1]) { end -= 1 }
    return end
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  static func columns(_ scalar: Unicode.Scalar) -> Int {
    scalar.value >= 0x2E80 || (0x2010...0x2027).contains(scalar.value) ? 2 : 1
  }

  private static let neverFirst = Set("，。、；：！？”’」』）》,.;:!?)%％".unicodeScalars)
  private static let neverLast = Set("“‘「『（《(".unicodeScalars)
}
