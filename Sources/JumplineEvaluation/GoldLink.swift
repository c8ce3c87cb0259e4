/// Two jump lines that belong together: a row of `links.tsv`. Positions are starts of pieces in bytes.
public struct GoldLink: Hashable, Sendable {
  /// Names of the files without their folders.
  public var fromFile: String
  public var fromStart: Int
  public var toFile: String
  public var toStart: Int

  public init(fromFile: String, fromStart: Int, toFile: String, toStart: Int) {
    self.fromFile = fromFile
    self.fromStart = fromStart
    self.toFile = toFile
    self.toStart = toStart
  }

  static let columns = ["from_file", "from_start", "to_file", "to_start"]

  /// Reads `from_file from_start to_file to_start`, tab-separated, after one header line.
  public static func parse(_ bytes: [UInt8]) throws(GoldFailure) -> [GoldLink] {
    var links: [GoldLink] = []
    let rows = TabSeparated.rows(bytes)
    try TabSeparated.requireHeader(columns, of: rows)
    for (index, fields) in rows.enumerated().dropFirst() {
      if fields == [""] { continue }
      guard fields.count >= 4, let from = Int(fields[1]), let to = Int(fields[3]) else {
        throw GoldFailure("expected from_file, from_start, to_file and to_start separated by tabs", line: index + 1)
      }
      links.append(GoldLink(fromFile: fields[0], fromStart: from, toFile: fields[2], toStart: to))
    }
    return links
  }
}
