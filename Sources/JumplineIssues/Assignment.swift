/// Gives each row at most one column so that the sum of the scores is highest; leaving a row alone scores 0.
///
/// The Hungarian method with potentials. A pair without a score is never made.
enum Assignment {
  /// - Returns: the column of each row, nil for none, and the sum.
  /// - Complexity: O(rows · (rows + columns)²).
  static func best(_ scores: [[Double?]], columns: Int) -> (columns: [Int?], total: Double) {
    let rows = scores.count
    // A column for each row that stays alone, at no cost.
    let width = columns + rows
    func cost(_ row: Int, _ column: Int) -> Double {
      if column < columns { return scores[row][column].map { -$0 } ?? forbidden }
      return column - columns == row ? 0 : forbidden
    }
    var rowPotential = [Double](repeating: 0, count: rows + 1)
    var columnPotential = [Double](repeating: 0, count: width + 1)
    // The row of each column; columns and rows count from 1, 0 is none.
    var owner = [Int](repeating: 0, count: width + 1)
    var way = [Int](repeating: 0, count: width + 1)
    for row in 0..<rows {
      owner[0] = row + 1
      var column = 0
      var least = [Double](repeating: .infinity, count: width + 1)
      var used = [Bool](repeating: false, count: width + 1)
      repeat {
        used[column] = true
        let current = owner[column]
        var delta = Double.infinity
        var next = 0
        for candidate in 1...width where !used[candidate] {
          let reduced = cost(current - 1, candidate - 1) - rowPotential[current] - columnPotential[candidate]
          if reduced < least[candidate] {
            least[candidate] = reduced
            way[candidate] = column
          }
          if least[candidate] < delta {
            delta = least[candidate]
            next = candidate
          }
        }
        for candidate in 0...width {
          if used[candidate] {
            rowPotential[owner[candidate]] += delta
            columnPotential[candidate] -= delta
          } else {
            least[candidate] -= delta
          }
        }
        column = next
      } while owner[column] != 0
      repeat {
        let previous = way[column]
        owner[column] = owner[previous]
        column = previous
      } while column != 0
    }
    var chosen = [Int?](repeating: nil, count: rows)
    var total = 0.0
    for column in 0..<columns where owner[column + 1] > 0 {
      let row = owner[column + 1] - 1
      guard let score = scores[row][column] else { continue }
      chosen[row] = column
      total += score
    }
    return (chosen, total)
  }

  /// More than any sum of scores.
  private static let forbidden = 1e9
}
