public import JumplineLint
public import JumplineModel

/// Findings counted by rule and severity: `lint --statistics`.
public enum CountTable {
  /// A line a rule: how many, how severe, which.
  public static func lines(_ counts: FindingCounts, _ catalogue: RuleCatalogue, language: Language) -> [String] {
    let rows = counts.rows
    let width = rows.map { String($0.count).utf8.count }.max() ?? 0
    let names = Severity.allCases.map { SeverityName.of($0, language) }
    let severityWidth = names.map { DisplayWidth.of($0) }.max() ?? 0
    return rows.map { row in
      let count = String(row.count)
      return String(repeating: " ", count: width - count.utf8.count) + count + "  "
        + DisplayWidth.pad(SeverityName.of(row.severity, language), to: severityWidth)
        + "  \(row.code)  \(catalogue[row.code]?.name ?? "")"
    }
  }
}
