import JumplineBytes
import JumplineJSON
import JumplineLint
import JumplineModel

/// GitLab's Code Quality report: a JSON array after the Code Climate specification, as much of it as GitLab documents.
///
/// Severities are `major`, `minor` and `info`. It knows lines and no columns. Fingerprints hold the path, since GitLab
/// compares those of all files.
public struct GitLabReport: FindingFormat {
  public static let name = "gitlab"
  public static let summary = "GitLab Code Quality"
  public static let isList = true

  public init() {}

  public func writeHead(to output: inout [UInt8]) { output += "[".utf8 }

  public func write(_ page: ReportedPage, to output: inout [UInt8]) {
    let source = page.document.source
    let fingerprints = FindingFingerprint.all(of: page.findings, in: source)
    let ends = page.ends
    for (index, finding) in page.findings.enumerated() {
      JSONObject.begin(&output)
      JSONObject.add("description", finding.message, to: &output)
      JSONObject.add("check_name", finding.code, to: &output)
      JSONObject.add("fingerprint", fingerprints[index].inFile(source.path).description, to: &output)
      JSONObject.add("severity", Self.severity(finding.severity), to: &output)
      JSONObject.add("location", to: &output) { output in
        JSONObject.add("path", source.path, to: &output)
        JSONObject.add("lines", to: &output) { output in
          JSONObject.add("begin", page.positions[index].line, to: &output)
          JSONObject.add("end", ends[index].line, to: &output)
        }
      }
      JSONObject.end(&output)
      output.append(0x0A)
    }
  }

  public func writeFoot(_ totals: FindingTotals, to output: inout [UInt8]) { output += "\n]\n".utf8 }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .information: "info"
    }
  }
}
