import JumplineBytes

/// A line of a page with a place in it underlined, cut to a width around that place.
///
/// Control characters and bytes that could not be decoded are shown as symbols, so that nothing a page holds reaches the
/// terminal as a command.
struct SourceFrame {
  /// Columns of context kept before the place when the line must be cut.
  private static let lead = 32

  /// The part of the line that is shown, in UTF-8.
  private(set) var text: [UInt8] = []
  /// How many columns stand before the underlined ones, and how many are underlined.
  private(set) var spaces = 0
  private(set) var carets = 1

  /// Writes the spaces and carets that stand below the text.
  func writeUnderline(to output: inout [UInt8]) {
    for _ in 0..<spaces { output.append(0x20) }
    for _ in 0..<carets { output.append(0x5E) }
  }

  private struct Cell {
    var width: Int
    var offset: Int
    /// Whether it is shown as it is.
    var isPlain: Bool
  }

  /// - Parameters:
  ///   - line: the line, in the text.
  ///   - mark: what is underlined of it; an empty one gets a caret where it stands.
  ///   - width: columns that the line and its underline take at most, a marked place that is longer is cut too.
  init(_ text: [UInt8], line: TextRange, mark: TextRange, width: Int) {
    let (cells, isCutBefore, isCutAfter) = Self.cells(text.span, line, mark, width)
    let first = cells.firstIndex { $0.offset >= mark.start } ?? cells.count
    let end = cells[first...].firstIndex { $0.offset >= mark.end } ?? cells.count
    let last = max(first, end - 1)
    let isWhole = !isCutBefore && !isCutAfter && cells.reduce(0, { $0 + $1.width }) < width
    // Two columns are left for the dots of what is cut.
    let shown = isWhole ? 0..<cells.count : Self.window(cells, first, last, max(2, width - 2))

    self.text.reserveCapacity(3 * shown.count + 6)
    if shown.lowerBound > 0 || isCutBefore {
      self.text += "…".utf8
      spaces += 1
    }
    show(cells[shown], of: text)
    if shown.upperBound < cells.count || isCutAfter { self.text += "…".utf8 }
    for cell in cells[shown.clamped(to: 0..<first)] { spaces += cell.width }
    carets = max(1, cells[shown.clamped(to: first..<end)].reduce(0) { $0 + $1.width })
  }

  /// What stands in some cells, as it can be shown: runs of plain ones as a whole.
  private mutating func show(_ cells: ArraySlice<Cell>, of source: [UInt8]) {
    guard var start = cells.first?.offset else { return }
    for cell in cells where !cell.isPlain {
      text += source[start..<cell.offset]
      let (value, length) = UTF8Decoding.scalar(source.span, at: cell.offset)
      text.append(contentsOf: UTF8.encode(Self.visible(value)) ?? UTF8.encodedReplacementCharacter)
      start = cell.offset + length
    }
    guard let last = cells.last else { return }
    text += source[start..<max(start, last.offset + UTF8Decoding.scalar(source.span, at: last.offset).length)]
  }

  /// The cells around the mark; and whether the line has more on either side of them. A line may be as long as a file.
  private static func cells(
    _ text: Span<UInt8>, _ line: TextRange, _ mark: TextRange, _ width: Int
  ) -> (cells: [Cell], isCutBefore: Bool, isCutAfter: Bool) {
    var start = min(max(mark.start, line.start), line.end)
    var before = 0
    while start > line.start, before <= width, let (value, length) = UTF8Decoding.scalar(text, before: start) {
      start -= length
      before += max(1, columns(value))
    }
    var cells: [Cell] = []
    cells.reserveCapacity(2 * width)
    var offset = start
    // No more columns than the width are ever shown from the mark on.
    var after = 0
    while offset < line.end, cells.count < 4 * width, after <= width {
      let (value, length) = UTF8Decoding.scalar(text, at: offset)
      let shown = isIdeograph(value) ? value : visible(value).value
      let columns = columns(shown)
      cells.append(Cell(width: columns, offset: offset, isPlain: shown == value))
      if offset >= mark.start { after += columns }
      offset += length
    }
    return (cells, start > line.start, offset < line.end)
  }

  /// Nearly all that a page holds.
  private static func isIdeograph(_ value: UInt32) -> Bool { value &- 0x4E00 < 0x5200 }

  private static func columns(_ value: UInt32) -> Int { isIdeograph(value) ? 2 : DisplayWidth.of(value) }

  /// A string of a page as it can be shown on a terminal.
  static func printable(_ text: String) -> String {
    // Nearly all there is can be shown as it is.
    guard text.unicodeScalars.contains(where: { visible($0.value) != $0 }) else { return text }
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { view.append(visible(scalar.value)) }
    return String(view)
  }

  /// A space for a tab; everything else as it can be shown.
  private static func visible(_ value: UInt32) -> Unicode.Scalar {
    value == 0x09 ? " " : DisplayWidth.visible(Unicode.Scalar(value) ?? "\u{FFFD}")
  }

  /// The cells that are shown around the marked ones. A very long mark is cut; its caret line says where it begins.
  private static func window(_ cells: [Cell], _ first: Int, _ last: Int, _ width: Int) -> Range<Int> {
    var start = first
    var end = min(last + 1, cells.count)
    var used = cells[start..<end].reduce(0) { $0 + $1.width }
    while end - 1 > start, used > width {
      end -= 1
      used -= cells[end].width
    }
    var before = 0
    while start > 0, before + cells[start - 1].width <= lead, used + cells[start - 1].width <= width {
      start -= 1
      before += cells[start].width
      used += cells[start].width
    }
    while end < cells.count, used + cells[end].width <= width {
      used += cells[end].width
      end += 1
    }
    while start > 0, used + cells[start - 1].width <= width {
      start -= 1
      used += cells[start].width
    }
    return start..<end
  }
}
