import JumplineBytes
import JumplineJSON
import JumplineModel

/// Reviewdog's diagnostic format, `rdjson`: findings with suggestions that a reviewer can accept.
///
/// After `proto/rdf/reviewdog.proto`: columns count bytes of UTF-8 from 1, ranges end before their last column. Every fix
/// is a suggestion there, and one of several places is none, since each is accepted by itself.
public struct ReviewdogReport: FindingFormat {
  public static let name = "rdjson"
  public static let summary = "reviewdog, with fixes as suggestions"
  public static let isList = true

  public init() {}

  public func writeHead(to output: inout [UInt8]) {
    output += #"{"source":{"name":"jumpline"},"diagnostics":["#.utf8
  }

  public func write(_ page: ReportedPage, to output: inout [UInt8]) {
    for (finding, position) in zip(page.findings, page.positions) {
      let known = finding.range.start
      JSONObject.begin(&output)
      JSONObject.add("message", finding.message, to: &output)
      JSONObject.add("location", to: &output) { output in
        JSONObject.add("path", page.document.source.path, to: &output)
        Self.add(finding.range, near: known, position, page, to: &output)
      }
      JSONObject.add("severity", Self.severity(finding.severity), to: &output)
      JSONObject.add("code", to: &output) { JSONObject.add("value", finding.code, to: &$0) }
      if let fix = finding.fix, fix.replacements.count == 1 {
        JSONObject.add("suggestions", list: fix.replacements, to: &output) { replacement, output in
          JSONObject.begin(&output)
          Self.add(replacement.range, near: known, position, page, to: &output)
          JSONObject.add("text", replacement.text, to: &output)
          JSONObject.end(&output)
        }
      }
      JSONObject.end(&output)
      output.append(0x0A)
    }
  }

  public func writeFoot(_ totals: FindingTotals, to output: inout [UInt8]) { output += "\n]}\n".utf8 }

  private static func add(
    _ range: TextRange, near known: Int, _ position: LineTable.Position, _ page: ReportedPage, to output: inout [UInt8]
  ) {
    JSONObject.add("range", to: &output) { output in
      for (key, offset) in [("start" as StaticString, range.start), ("end", range.end)] {
        let line = page.position(at: offset, near: known, position).line
        JSONObject.add(key, to: &output) { output in
          JSONObject.add("line", line, to: &output)
          JSONObject.add("column", page.byteColumn(offset), to: &output)
        }
      }
    }
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .information: "INFO"
    }
  }
}
