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
}
