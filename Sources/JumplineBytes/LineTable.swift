/// Turns offsets of a text into lines and columns. Made when something is printed, never stored with positions.
public struct LineTable: Sendable {
  /// Where each line starts, in bytes of the text.
  public let starts: [Int]
  private let text: [UInt8]
  /// The file around a text that was taken out of markup: positions are those of the file.
  private let file: File?

  private struct File {
    var source: Source
    /// Where each line of the file starts, in bytes.
    var starts: [Int]
  }

  public init(_ source: Source) {
    self.init(text: source.text, file: source.isMarkup ? File(source: source, starts: Self.starts(source.bytes)) : nil)
  }

  public init(text: [UInt8]) { self.init(text: text, file: nil) }

  /// Whether the lines of the text are not those of the file.
  public var isOfMarkup: Bool { file != nil }

  private init(text: [UInt8], file: File?) {
    starts = Self.starts(text)
    self.text = text
    self.file = file
  }

  private static func starts(_ text: [UInt8]) -> [Int] {
    var starts: [Int] = []
    Lines.forEach(text.span) { starts.append($0.start) }
    return starts.isEmpty ? [0] : starts
  }

  /// A place as people and editors name it.
  public struct Position: Hashable, Sendable {
    private static let tops: UInt64 = 0x8080_8080_8080_8080

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

    /// Further on in the same line, past what stands between two offsets of the text.
    public func moved(from start: Int, to end: Int, in text: Span<UInt8>) -> Position {
      let stop = max(start, min(end, text.count))
      // Each character has one byte that is no continuation; those of four bytes are two code units.
      var (continuations, pairs) = (0, 0)
      var offset = start
      let raw = unsafe text.bytes
      while offset + 8 <= stop {
        // The range check keeps the load inside the span. Bits of one byte that move into the next are cut off.
        let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
        continuations += (word & ~(word << 1) & Self.tops).nonzeroBitCount
        pairs += (word & (word << 1) & (word << 2) & (word << 3) & Self.tops).nonzeroBitCount
        offset += 8
      }
      while offset < stop {
        continuations += text[offset] & 0xC0 == 0x80 ? 1 : 0
        pairs += text[offset] >= 0xF0 ? 1 : 0
        offset += 1
      }
      let characters = stop - start - continuations
      return Position(line: line, column: column + characters, utf16Column: utf16Column + characters + pairs)
    }
  }

  /// The index in `starts` of the line that holds an offset.
  /// - Complexity: O(log lines).
  public func lineIndex(at offset: Int) -> Int { Self.index(starts, offset) }

  private static func index(_ starts: [Int], _ offset: Int) -> Int {
    var low = 0
    var high = starts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  public func position(at offset: Int) -> Position {
    guard let file else { return Self.position(at: offset, in: text, starts) }
    let place = file.source.bytes(of: TextRange(offset, offset)).start
    return Self.position(at: place, in: file.source.bytes, file.starts)
  }

  /// The number of a line of the text for people, from 1: that of the file's line on which it begins.
  public func number(ofLine index: Int) -> Int { isOfMarkup ? position(at: starts[index]).line : index + 1 }

  /// The column of a place in bytes, from 1.
  public func byteColumn(_ offset: Int) -> Int {
    guard let file else { return offset - starts[lineIndex(at: offset)] + 1 }
    let place = file.source.bytes(of: TextRange(offset, offset)).start
    return place - file.starts[Self.index(file.starts, place)] + 1
  }

  private static func position(at offset: Int, in text: [UInt8], _ starts: [Int]) -> Position {
    let line = index(starts, offset)
    return Position(line: line + 1, column: 1, utf16Column: 1).moved(from: starts[line], to: offset, in: text.span)
  }

  /// The text of a line without its line end.
  public func line(_ index: Int) -> TextRange {
    var end = index + 1 < starts.count ? starts[index + 1] : text.count
    while end > starts[index], text[end - 1] == 0x0A || text[end - 1] == 0x0D { end -= 1 }
    return TextRange(starts[index], end)
  }
}
