import JumplineBytes
import JumplineModel

/// What a page really says: the rows of `NAME.gold.tsv`, in file order.
public struct GoldPage: Hashable, Sendable {
  public var pieces: [GoldPiece]

  public init(pieces: [GoldPiece]) {
    self.pieces = pieces
  }

  /// The name of the gold file that stands beside an input: `folder/NAME.txt` gives `NAME.gold.tsv`.
  public static func fileName(forInput path: String) -> String {
    var name = path.utf8.split(separator: UInt8(ascii: "/")).last.map { String($0) ?? "" } ?? ""
    if name.hasSuffix(".txt") { name.removeLast(4) }
    return name + ".gold.tsv"
  }

  /// Reads `start end label role article joins note text`, tab-separated, after one header line.
  ///
  /// The text column is for people and is not looked at; a row may lack it.
  public init(parsing bytes: [UInt8]) throws(GoldFailure) {
    pieces = []
    let rows = TabSeparated.rows(bytes)
    try TabSeparated.requireHeader(Self.columns, optional: 1, of: rows)
    var lines: [Int] = []
    for (index, fields) in rows.enumerated().dropFirst() {
      let line = index + 1
      if fields == [""] { continue }
      guard fields.count >= 7 else {
        throw GoldFailure("expected 7 or 8 columns separated by tabs, found \(fields.count)", line: line)
      }
      pieces.append(try Self.piece(fields, line))
      lines.append(line)
    }
    let starts = Set(pieces.map(\.range.start))
    for (piece, line) in zip(pieces, lines) {
      guard let joins = piece.joins else { continue }
      if joins == piece.range.start || !starts.contains(joins) {
        throw GoldFailure("expected the start of another piece in column `joins`, found \(joins)", line: line)
      }
    }
  }

  static let columns = ["start", "end", "label", "role", "article", "joins", "note", "text"]

  private static func piece(_ fields: [String], _ line: Int) throws(GoldFailure) -> GoldPiece {
    let start = try number(fields[0], "start", line)
    let end = try number(fields[1], "end", line)
    guard start < end else { throw GoldFailure("expected start < end, found \(start) and \(end)", line: line) }
    guard let label = Label(rawValue: fields[2]) else {
      throw GoldFailure(
        "expected a label, found `\(fields[2])`", line: line, found: fields[2], known: Label.allCases.map(\.rawValue))
    }
    guard let role = Role(rawValue: fields[3] == "-" ? "" : fields[3]) else {
      throw GoldFailure(
        "expected a role or -, found `\(fields[3])`", line: line, found: fields[3],
        known: ["-"] + Role.allCases.map(\.rawValue).filter { !$0.isEmpty })
    }
    return GoldPiece(
      range: ByteRange(start, end), label: label, role: role, article: try number(fields[4], "article", line),
      joins: fields[5] == "-" ? nil : try number(fields[5], "joins", line), notes: try notes(fields[6], line))
  }

  private static func number(_ field: String, _ column: String, _ line: Int) throws(GoldFailure) -> Int {
    guard let number = Int(field), number >= 0 else {
      throw GoldFailure("expected a number in column `\(column)`, found `\(field)`", line: line)
    }
    return number
  }

  private static func notes(_ field: String, _ line: Int) throws(GoldFailure) -> [GoldPiece.Note] {
    var notes: [GoldPiece.Note] = []
    for word in field.split(whereSeparator: { $0 == " " || $0 == ";" || $0 == "," }) where word != "-" {
      let parts = word.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      switch (parts[0], parts.count) {
      case ("ambiguous-join", 1): notes.append(.ambiguousJoin)
      case ("ambiguous-label", 1): notes.append(.ambiguousLabel)
      case ("page", 2): notes.append(.page(page(parts[1])))
      case ("inline-jump", 3):
        guard let direction = Jump.Direction(rawValue: parts[1]) else { fallthrough }
        notes.append(.inlineJump(direction, page: page(parts[2])))
      default:
        throw GoldFailure(
          "expected ambiguous-join, ambiguous-label, inline-jump:to|from:PAGE, page:PAGE or -, found `\(word)`",
          line: line)
      }
    }
    return notes
  }

  /// A09 and A9 are one page: what a paper prints and what its pages are called differ in leading zeros.
  private static func page(_ name: String) -> String {
    let section = name.prefix { !$0.isNumber }
    let number = name.dropFirst(section.count)
    let digits = number.drop { $0 == "0" }
    return digits.isEmpty ? name : String(section + digits)
  }
}
