public import JumplineModel

/// The last line of a lint run: how many pages, and how many findings of each severity.
public enum SummaryLine {
  public static func text(pages: Int, findings: [Severity: Int], language: Language) -> String {
    let errors = findings[.error] ?? 0
    let warnings = findings[.warning] ?? 0
    let information = findings[.information] ?? 0
    switch language {
    case .zh: return "\(pages) 个版面：\(errors) 个错误，\(warnings) 个警告，\(information) 条提示"
    case .en:
      return "\(count(pages, "page")): \(count(errors, "error")), \(count(warnings, "warning")), \(information) information"
    }
  }

  private static func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
}
