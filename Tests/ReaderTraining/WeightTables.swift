import Foundation
import NewspaperText

/// The three tables as text: as training starts from them, and as `Weights.swift` holds them.
struct WeightTables {
  enum Fault: Error, CustomStringConvertible {
    case noTable(String, in: String)
    case wrongRows(String, expected: [String], found: [String])

    var description: String {
      switch self {
      case .noTable(let name, let file): "\(file): expected a table `\(name)`, found none."
      case .wrongRows(let table, let expected, let found):
        "table `\(table)`: expected rows \(expected), found \(found). Every cue of the code needs a row, in the order of the code."
      }
    }
  }

  /// For each table its name in the file of priors, its name in Swift, and what its rows are called.
  static let tables: [(prior: String, swift: String, rows: [String])] = [
    ("cues", "cueTable", ["bias", "together"] + Cue.allCases.map(\.name)),
    ("transitions", "transitionTable", ["start"] + Weights.stateNames),
    ("seams", "seamTable", SeamCue.allCases.map(\.name)),
  ]

  var weights: TrainableWeights

  init(_ weights: TrainableWeights) { self.weights = weights }

  /// Reads a file of priors: `[table]`, a line of headings, then a name and its numbers a line.
  init(priors path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var rows: [[SIMD16<Float>]] = []
    for (name, _, expected) in Self.tables {
      guard let head = text.range(of: "[\(name)]\n") else { throw Fault.noTable(name, in: path) }
      let lines = text[head.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
        .dropFirst().prefix { !$0.isEmpty && !$0.hasPrefix("[") }
      let fields = lines.map { $0.split(separator: " ") }
      let found = fields.map { $0.first.map(String.init) ?? "" }
      guard found == expected else { throw Fault.wrongRows(name, expected: expected, found: found) }
      rows.append(
        fields.map { fields in
          var row = SIMD16<Float>()
          for (index, field) in fields.dropFirst().prefix(16).enumerated() { row[index] = Float(String(field)) ?? 0 }
          return row
        })
    }
    weights = TrainableWeights(
      cues: Array(rows[0].dropFirst(2)), transitions: Array(rows[1].dropFirst()), start: rows[1][0], bias: rows[0][0],
      together: rows[0][1], seams: rows[2].map { $0[0] })
  }

  /// Puts the numbers into a Swift file, in place of those of its three tables; the rest stays as it is.
  func rewrite(_ path: String) throws {
    var text = try String(contentsOfFile: path, encoding: .utf8)
    let rows = [
      [weights.bias, weights.together] + weights.cues, [weights.start] + weights.transitions, weights.seams.map { SIMD16(repeating: $0) },
    ]
    for (index, (_, name, names)) in Self.tables.enumerated() {
      guard
        let declaration = text.range(of: "static let \(name): StaticString = \"\"\"\n"),
        let headings = text.range(of: "\n", range: declaration.upperBound..<text.endIndex),
        let end = text.range(of: "    \"\"\"", range: headings.upperBound..<text.endIndex)
      else { throw Fault.noTable(name, in: path) }
      let lines = zip(names, rows[index]).map { name, row in
        index == 2 ? "    \(Self.padded(name, to: 26))\(Self.number(row[0], 6))\n"
          : "    \(Self.padded(name, to: 23))\((0..<16).map { Self.number(row[$0], 5) }.joined())\n"
      }
      text.replaceSubrange(headings.upperBound..<end.lowerBound, with: lines.joined())
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private static func padded(_ name: String, to width: Int) -> String {
    name + String(repeating: " ", count: max(0, width - name.count))
  }

  /// One decimal: what the tables keep.
  private static func number(_ value: Float, _ width: Int) -> String {
    let tenths = Int((value * 10).rounded())
    let text = "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
