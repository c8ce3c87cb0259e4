import JumplineBytes
import JumplineModel

/// Unusual scalars of one kind that stand side by side: one finding, not one each.
struct CharacterRun {
  private(set) var scalars: [UnusualScalar]

  var range: TextRange { TextRange(scalars.first?.offset ?? 0, scalars.last?.end ?? 0) }
  var names: [String] { scalars.map { CodePointName.of($0.value) } }

  static func all(_ scalars: [UnusualScalar], where belongs: (UInt32) -> Bool) -> [CharacterRun] {
    var runs: [CharacterRun] = []
    for scalar in scalars where belongs(scalar.value) {
      if let last = runs.last, last.range.end == scalar.offset {
        runs[runs.count - 1].scalars.append(scalar)
      } else {
        runs.append(CharacterRun(scalars: [scalar]))
      }
    }
    return runs
  }

  /// A finding that says which characters should stand there instead.
  ///
  /// - Parameter form: the right character for each of the run.
  func finding(
    _ card: RuleCard, _ page: LintedPage, confidence: Double, safety: Fix.Safety, form: (UInt32) -> Unicode.Scalar?
  ) -> Finding {
    var right = String.UnicodeScalarView()
    for scalar in scalars { if let form = form(scalar.value) { right.append(form) } }
    let list = names.joined(separator: " ")
    return Finding(
      code: card.code, severity: card.severity, confidence: confidence,
      message: page.say(
        zh: "\(list) 应为“\(String(right))”", en: "\(list) stands where “\(String(right))” belongs"),
      range: range, evidence: names, fix: Fix(safety, replacements: [.init(range, with: String(right))]))
  }
}
