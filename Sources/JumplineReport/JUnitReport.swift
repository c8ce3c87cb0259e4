import JumplineBytes
public import JumplineModel
import JumplineXML

/// JUnit's XML: a suite for each page, a failed case for each finding at warning or above, a passed one for information and
/// for a page without findings, so that a clean run is no empty one.
///
/// It knows no columns; the text of a case names line and column, in Unicode scalars.
public struct JUnitReport: FindingFormat {
  public static let name = "junit"
  public static let summary = "JUnit's XML, for test reports"

  private let language: Language

  public init(language: Language) {
    self.language = language
  }

  public func writeHead(to output: inout [UInt8]) {
    output += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"jumpline\">\n".utf8
  }

  public func write(_ page: ReportedPage, to output: inout [UInt8]) {
    let path = page.document.source.path
    let failures = page.findings.count { $0.severity > .information }
    var printer = TagPrinter(capacity: 512 + 512 * page.findings.count)
    printer.element("testsuite", {
      $0("name", path)
      $0("tests", max(1, page.findings.count))
      $0("failures", failures)
      $0("errors", 0)
      $0("skipped", 0)
    }) { printer in
      printer.newline()
      if page.findings.isEmpty { Self.pass(path, "lint", &printer) }
      for (finding, position) in zip(page.findings, page.positions) {
        let name = "\(finding.code) \(position.line):\(position.column)"
        if finding.severity == .information {
          Self.pass(path, name, &printer, said: finding.message)
        } else {
          fail(path, name, finding, position, &printer)
        }
      }
    }
    printer.newline()
    printer.finish(into: &output)
  }

  public func writeFoot(_ totals: FindingTotals, to output: inout [UInt8]) { output += "</testsuites>\n".utf8 }

  private static func pass(_ path: String, _ name: String, _ printer: inout TagPrinter, said message: String? = nil) {
    printer.element("testcase", {
      $0("classname", path)
      $0("name", name)
    }) { printer in
      if let message { printer.element("system-out") { $0.string(message) } }
    }
    printer.newline()
  }

  private func fail(
    _ path: String, _ name: String, _ finding: Finding, _ position: LineTable.Position, _ printer: inout TagPrinter
  ) {
    printer.element("testcase", {
      $0("classname", path)
      $0("name", name)
    }) { printer in
      printer.element("failure", {
        $0("type", finding.severity.rawValue)
        $0("message", finding.message)
      }) { printer in
        let label = "\(SeverityName.of(finding.severity, language))[\(finding.code)]"
        printer.string("\(path):\(position.line):\(position.column): \(label) \(finding.message)")
      }
    }
    printer.newline()
  }
}
