import JumplineBytes
import JumplineModel
import JumplineXML

/// Checkstyle's XML, which most build servers read: a `file` for each page with findings, an `error` for each of them.
///
/// Columns count UTF-16 code units, as Checkstyle counts those of Java. Severities are `error`, `warning` and `info`; the
/// source is `jumpline.` and the code, since readers group by what stands before the last dot.
public struct CheckstyleReport: FindingFormat {
  public static let name = "checkstyle"
  public static let summary = "Checkstyle's XML, for build servers"

  public init() {}

  public func writeHead(to output: inout [UInt8]) {
    output += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n".utf8
  }

  public func write(_ page: ReportedPage, to output: inout [UInt8]) {
    if page.findings.isEmpty { return }
    var printer = TagPrinter(capacity: 256 * page.findings.count)
    printer.element("file", { $0("name", page.document.source.path) }) { printer in
      printer.newline()
      for (finding, position) in zip(page.findings, page.positions) {
        printer.empty("error") {
          $0("line", position.line)
          $0("column", position.utf16Column)
          $0("severity", finding.severity == .information ? "info" : finding.severity.rawValue)
          $0("message", finding.message)
          $0("source", "jumpline.\(finding.code)")
        }
        printer.newline()
      }
    }
    printer.newline()
    printer.finish(into: &output)
  }

  public func writeFoot(_ totals: FindingTotals, to output: inout [UInt8]) { output += "</checkstyle>\n".utf8 }
}
