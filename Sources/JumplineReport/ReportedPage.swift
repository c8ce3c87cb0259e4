public import JumplineBytes
public import JumplineModel

/// A page and what is said of it, ready to be printed. Lines and columns are worked out here and kept nowhere else.
public struct ReportedPage: Sendable {
  public let document: Document
  /// In page order.
  public let findings: [Finding]
  /// Where each finding begins.
  public let positions: [LineTable.Position]
  let lines: LineTable

  /// - Parameter findings: in any order; they are printed in page order.
  public init(_ document: Document, findings: [Finding]) {
    self.document = document
    self.findings = findings.sorted(by: Finding.inPageOrder)
    self.lines = LineTable(document.source)
    self.positions = Self.positions(of: self.findings, lines, document.source)
  }

  /// All places in one walk: a page may be one line as long as a file, with a finding every few bytes.
  private static func positions(of findings: [Finding], _ lines: LineTable, _ source: Source) -> [LineTable.Position] {
    var last: (offset: Int, position: LineTable.Position)?
    return findings.map { finding in
      let offset = finding.range.start
      let position =
        last.flatMap { walk(from: $0.offset, $0.position, to: offset, lines, source) } ?? lines.position(at: offset)
      last = (offset, position)
      return position
    }
  }

  /// A place near another one, which is known.
  func position(at offset: Int, near known: Int, _ position: LineTable.Position) -> LineTable.Position {
    if known <= offset, let near = Self.walk(from: known, position, to: offset, lines, document.source) { return near }
    // Back from the known place: count what lies between and take it off.
    guard offset < known, !lines.isOfMarkup, lines.lineIndex(at: offset) + 1 == position.line else { return lines.position(at: offset) }
    let start = LineTable.Position(line: position.line, column: 0, utf16Column: 0)
    guard let between = Self.walk(from: offset, start, to: known, lines, document.source) else { return lines.position(at: offset) }
    return LineTable.Position(
      line: position.line, column: position.column - between.column,
      utf16Column: position.utf16Column - between.utf16Column)
  }

  /// Where each finding ends, just after its last character.
  var ends: [LineTable.Position] {
    zip(findings, positions).map { position(at: $0.range.end, near: $0.range.start, $1) }
  }

  /// The column of a place in bytes of UTF-8, from 1.
  func byteColumn(_ offset: Int) -> Int { lines.byteColumn(offset) }

  /// Forward from a known place; nil when the other is on another line.
  private static func walk(
    from known: Int, _ position: LineTable.Position, to offset: Int, _ lines: LineTable, _ source: Source
  ) -> LineTable.Position? {
    guard known <= offset, !lines.isOfMarkup, lines.lineIndex(at: offset) + 1 == position.line else { return nil }
    let text = source.text
    return position.moved(from: known, to: offset, in: text.span)
  }
}
