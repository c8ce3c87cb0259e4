/// Turns offsets of a text into lines and columns. Made when something is printed, never stored with positions.
public struct LineTable: Sendable {
  /// Where each line starts, in bytes of the text.
  public let starts: [Int]
  private let text: [UInt8]

  public init(_ source: Source) { self.init(text: source.text) }

  public init(text: [UInt8]) {
    var starts: [Int] = []
    Lines.forEach(text.span) { starts.append($0.start) }
    if starts.isEmpty { starts = [0] }
    self.starts = starts
    self.text = text
  }

  /// A place as people and editors name it.
  public struct Position: Hashable, Sendable {
    /// From 1.
    public var line: Int
    /// In Unicode scalars, from 1.
    public var column: Int
    /// In UTF-16 code units, from 1, as SARIF's `utf16CodeUnits` and editors count.
    public var utf16Column: Int

    public init(line: Int, column: Int, utf16Column: Int) {
      self.line = line
      self.column = column
      self.utf16Column = utf16Column
    }
  }

  /// The index in `starts` of the line that holds an offset.
  /// - Complexity: O(log lines).
  public func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = starts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  public func position(at offset: Int) -> Position {
    let line = lineIndex(at: offset)
    var column = 1
    var utf16Column = 1
    let span = text.span
    var cursor = starts[line]
    while cursor < min(offset, text.count) {
      let (value, length) = UTF8Decoding.scalar(span, at: cursor)
      column += 1
      utf16Column += value > 0xFFFF ? 2 : 1
      cursor += length
    }
    return Position(line: line + 1, column: column, utf16Column: utf16Column)
  }

  /// The text of a line without its line end.
  public func line(_ index: Int) -> TextRange {
    var end = index + 1 < starts.count ? starts[index + 1] : text.count
    while end > starts[index], text[end - 1] == 0x0A || text[end - 1] == 0x0D { end -= 1 }
    return TextRange(starts[index], end)
  }
}
