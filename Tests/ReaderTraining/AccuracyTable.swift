import JumplineEvaluation
import JumplineModel

/// Figures by style, as a table in Markdown.
struct AccuracyTable {
  typealias Row = (name: String, count: Int, figures: Figures)

  let rows: [Row]
  /// How many of the commonest wrong labels to name.
  let confusions: Int

  var lines: [String] {
    var lines = [
      "| pages | number | labels | joins P | joins R | articles | B-cubed | headlines | jumps | covered | twice |",
      "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for (name, count, figures) in rows {
      let cells = [
        name, String(count), Self.decimal(figures.labels.value), Self.decimal(figures.joins.precision.value),
        Self.decimal(figures.joins.recall.value), Self.decimal(figures.articles.f1), Self.decimal(figures.pieces.f1),
        Self.decimal(figures.headlines.f1), Self.decimal(figures.jumps.f1), Self.decimal(figures.covered.value), String(figures.twice),
      ]
      lines.append("| " + cells.joined(separator: " | ") + " |")
    }
    lines += ["", "The commonest wrong labels (gold → said):", ""]
    for (name, _, figures) in rows {
      let words = figures.confusionsByCount.prefix(confusions).map { confusion, count in
        "\(confusion.gold.rawValue) → \(confusion.predicted?.rawValue ?? "no such piece") \(count)"
      }
      lines.append("- \(name): " + (words.isEmpty ? "none" : words.joined(separator: ", ")))
    }
    return lines
  }

  /// Four digits, never rounded up.
  static func decimal(_ value: Double) -> String {
    let digits = String(Int(value * 10_000 + 1e-6))
    return value >= 1 ? "1.0000" : "0." + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
