import JumplineEvaluation
import JumplineModel
import JumplineReport

/// Figures for people: a row a page, a row for all of them, and the commonest mistakes.
struct EvaluationTable {
  private let evaluation: Evaluation
  private let paint: Paint
  private let language: Language

  init(_ evaluation: Evaluation, paint: Paint, language: Language) {
    self.evaluation = evaluation
    self.paint = paint
    self.language = language
  }

  private static let columns = ["labels", "joins P", "joins R", "joins F1", "articles", "B-cubed", "headlines", "jumps", "links", "covered", "twice"]

  func lines() -> [String] {
    let count = evaluation.pages.count
    let total = language.say(zh: "共 \(count) 个版面", en: count == 1 ? "1 page" : "all \(count) pages")
    let names = evaluation.pages.map { DisplayWidth.shorten($0.path, to: 40) }
    let first = (names + [total, "page"]).map(DisplayWidth.of).max() ?? 0
    var lines = [paint(.bold, row("page", Self.columns, first))]
    for (page, name) in zip(evaluation.pages, names) { lines.append(row(name, figures(page.figures), first)) }
    lines.append(paint(.bold, row(total, figures(evaluation.total), first)))
    let confusions = evaluation.total.confusionsByCount
    if !confusions.isEmpty {
      lines += ["", language.say(zh: "最常见的误判（应为 → 判为）", en: "Wrong labels (gold → said)")]
      for (confusion, count) in confusions.prefix(Self.mostConfusions) {
        let said = confusion.predicted?.rawValue ?? language.say(zh: "（没有相同起止的段）", en: "(no piece with these bounds)")
        lines.append("  \(count) × \(confusion.gold.rawValue) → \(said)")
      }
      let rest = confusions.dropFirst(Self.mostConfusions).map(\.count).reduce(0, +)
      if rest > 0 { lines.append(language.say(zh: "  另有 \(rest) 处，见 --json", en: "  and \(rest) more, which --json tells")) }
    }
    return lines
  }

  /// The commonest are told, a line each.
  private static let mostConfusions = 12

  private func row(_ name: String, _ cells: [String], _ first: Int) -> String {
    let padded = zip(cells, Self.columns).map { cell, column in
      String(repeating: " ", count: max(0, max(6, column.utf8.count) - cell.utf8.count)) + cell
    }
    return DisplayWidth.pad(name, to: first) + "  " + padded.joined(separator: "  ")
  }

  private func figures(_ figures: Figures) -> [String] {
    [
      share(figures.labels), share(figures.joins.precision), share(figures.joins.recall), score(figures.joins),
      score(figures.articles), score(figures.pieces), score(figures.headlines), score(figures.jumps), score(figures.links),
      share(figures.covered), String(figures.twice),
    ]
  }

  /// A dash where there was nothing to say and nothing was said.
  private func score(_ score: Score) -> String {
    score.precision.denominator == 0 && score.recall.denominator == 0 ? "-" : decimal(score.f1)
  }

  private func share(_ ratio: Ratio) -> String { ratio.denominator == 0 ? "-" : decimal(ratio.value) }

  /// Four digits, never rounded up to a whole: 0.9999 is not perfect. What three quarters lack as a double is no digit.
  private func decimal(_ value: Double) -> String {
    if value >= 1 { return "1.0000" }
    let digits = String(min(9_999, Int(value * 10_000 + 1e-7)))
    return "0." + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
