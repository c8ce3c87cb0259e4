/// Finds what was probably meant.
public enum NearestName {
  /// The name with the fewest changed characters, when at most half of the word would have to change.
  public static func of(_ word: String, among names: [String]) -> String? {
    let ranked = names.map { (name: $0, distance: distance(word.lowercased(), $0.lowercased())) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(2, word.unicodeScalars.count / 2) || best.name.lowercased().hasPrefix(word.lowercased())
      ? best.name : nil
  }

  /// Insertions, deletions, replacements and exchanges of neighbours that turn one word into the other.
  public static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left.unicodeScalars)
    let right = Array(right.unicodeScalars)
    var rows = [[Int]](repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
    for row in 0...left.count { rows[row][0] = row }
    for column in 0...right.count { rows[0][column] = column }
    for row in 0..<left.count {
      for column in 0..<right.count {
        var best = min(rows[row][column + 1] + 1, rows[row + 1][column] + 1)
        best = min(best, rows[row][column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, rows[row - 1][column - 1] + 1)
        }
        rows[row + 1][column + 1] = best
      }
    }
    return rows[left.count][right.count]
  }
}
