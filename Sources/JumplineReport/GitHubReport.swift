import JumplineBytes
public import JumplineLint
public import JumplineModel

/// Annotations of GitHub Actions: `::error file=…,line=…::…` on standard output puts a finding beside its line.
///
/// Escaped as the runner's own toolkit does it (actions/toolkit, `command.ts`): `%`, CR and LF everywhere, `:` and `,` in
/// properties too. GitHub says of columns only that they begin at 1; they are given in UTF-16 code units, as its pages
/// count, and only where a finding begins and ends on one line, as its checks want it. A step shows ten annotations of
/// each kind and no more: where there are more, the last line says how many.
public struct GitHubReport: FindingFormat {
  public static let name = "github"
  public static let summary = "annotations of GitHub Actions"

  /// Annotations of one kind that a step shows.
  static let shown = 10

  private let catalogue: RuleCatalogue
  private let language: Language

  public init(catalogue: RuleCatalogue, language: Language) {
    self.catalogue = catalogue
    self.language = language
  }

  public func write(_ page: ReportedPage, to output: inout [UInt8]) {
    let ends = page.ends
    for (index, finding) in page.findings.enumerated() {
      let (start, end) = (page.positions[index], ends[index])
      let columns =
        start.line == end.line
        ? ",col=\(start.utf16Column),endColumn=\(max(start.utf16Column, end.utf16Column - 1))" : ""
      let title = catalogue[finding.code].map { "\(finding.code) \($0.name)" } ?? finding.code
      output += "::\(Self.command(finding.severity)) file=".utf8
      Self.append(page.document.source.path, property: true, to: &output)
      output += ",line=\(start.line),endLine=\(end.line)\(columns),title=".utf8
      Self.append(title, property: true, to: &output)
      output += "::".utf8
      Self.append(finding.message, property: false, to: &output)
      output.append(0x0A)
    }
  }

  public func writeFoot(_ totals: FindingTotals, to output: inout [UInt8]) {
    guard totals.findings.values.contains(where: { $0 > Self.shown }) else { return }
    let counts = Severity.allCases.reversed().map { "\(SeverityName.of($0, language)) \(totals.findings[$0] ?? 0)" }
    let message = language.say(
      zh: "每种批注只显示 \(Self.shown) 条；全部发现见日志：\(counts.joined(separator: "，"))",
      en: "only \(Self.shown) annotations of each kind are shown; all findings are in the log: \(counts.joined(separator: ", "))")
    output += "::notice title=jumpline::".utf8
    Self.append(message, property: false, to: &output)
    output.append(0x0A)
  }

  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information: "notice"
    }
  }

  private static func append(_ text: String, property: Bool, to output: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case 0x25: output += "%25".utf8
      case 0x0D: output += "%0D".utf8
      case 0x0A: output += "%0A".utf8
      case 0x3A where property: output += "%3A".utf8
      case 0x2C where property: output += "%2C".utf8
      default: output.append(byte)
      }
    }
  }
}
