import JumplineBytes

/// A line of a file that is no page, with a place in it underlined: how mistakes in configurations and manifests are shown.
public enum FileQuote {
  /// Three lines: a margin, the line, and carets below the place.
  /// - Parameters:
  ///   - line: from 1.
  ///   - column: from 1, in scalars.
  ///   - length: in scalars.
  public static func lines(_ text: [UInt8], line: Int, column: Int, length: Int) -> [String] {
    let rows = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    let row = rows.indices.contains(line - 1) ? Array(rows[line - 1]) : []
    let bytes = row.last == 0x0D ? Array(row.dropLast()) : row
    let span = bytes.span
    func offset(_ scalars: Int, from start: Int) -> Int {
      var offset = start
      for _ in 0..<scalars where offset < span.count { offset += UTF8Decoding.scalar(span, at: offset).length }
      return offset
    }
    let start = offset(column - 1, from: 0)
    let mark = TextRange(start, offset(length, from: start))
    let frame = SourceFrame(bytes, line: TextRange(0, bytes.count), mark: mark, width: 96)
    let number = String(line)
    let margin = String(repeating: " ", count: number.count)
    var underline: [UInt8] = []
    frame.writeUnderline(to: &underline)
    return [
      "\(margin) |", "\(number) | " + String(decoding: frame.text, as: UTF8.self), "\(margin) | " + String(decoding: underline, as: UTF8.self),
    ]
  }
}
