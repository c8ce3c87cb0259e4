/// Lines of fields between tabs, without quoting: the form of all gold files.
enum TabSeparated {
  static func rows(_ bytes: [UInt8]) -> [[String]] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { line in
      (line.last == 0x0D ? line.dropLast() : line).split(separator: 0x09, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// - Parameter optional: how many columns at the end may be missing.
  static func requireHeader(_ columns: [String], optional: Int = 0, of rows: [[String]]) throws(GoldFailure) {
    let found = rows.first ?? []
    if found == columns || found == columns.dropLast(optional) { return }
    throw GoldFailure(
      "expected the header line `\(columns.joined(separator: "\t"))` (with tabs), found `\(found.joined(separator: "\t"))`",
      line: 1)
  }
}
