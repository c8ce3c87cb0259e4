import JumplineBytes
import JumplineEvaluation
import JumplineModel

/// The lines of a page while it is being set, each with what it is.
struct PageDraft {
  struct Line {
    var text: String
    var label: Label
    var role: Role = .none
    var article: Int
    /// The line that the same paragraph stands on before this one.
    var joins: Int?
    /// Blank lines before it.
    var blanks: Int
    var indent = ""
    var notes: [GoldPiece.Note] = []
    var lostItsOtherHalf = false
  }

  private(set) var lines: [Line] = []
  private var articles = 0

  mutating func newArticle() -> Int {
    articles += 1
    return articles
  }

  @discardableResult
  mutating func add(_ line: Line) -> Int {
    lines.append(line)
    return lines.count - 1
  }

  mutating func note(_ note: GoldPiece.Note, on line: Int) { lines[line].notes.append(note) }
  mutating func append(_ text: String, to line: Int) { lines[line].text += text }
  mutating func markLost(_ line: Int) { lines[line].lostItsOtherHalf = true }

  /// - Parameters:
  ///   - blanks: blank lines before the first line.
  ///   - endsLine: whether the last line ends.
  func page(_ style: PageStyle, _ seed: UInt64, named name: String, blanks: Int, endsLine: Bool) -> SetPage {
    var bytes = [UInt8](repeating: 0x0A, count: blanks)
    var ranges: [ByteRange] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { bytes += [UInt8](repeating: 0x0A, count: 1 + line.blanks) }
      bytes += Array(line.indent.utf8)
      let start = bytes.count
      bytes += Array(line.text.utf8)
      ranges.append(ByteRange(start, bytes.count))
    }
    if endsLine { bytes.append(0x0A) }
    let gold = zip(lines, ranges).map { line, range in
      GoldPiece(
        range: range, label: line.label, role: line.role, article: line.article, joins: line.joins.map { ranges[$0].start },
        notes: line.notes)
    }
    return SetPage(
      style: style, seed: seed,
      page: TestPage(name: name, path: "\(name).txt", bytes: bytes, gold: GoldPage(pieces: gold)),
      lostHalves: zip(lines, ranges).filter { $0.0.lostItsOtherHalf }.map { $0.1.start })
  }
}
