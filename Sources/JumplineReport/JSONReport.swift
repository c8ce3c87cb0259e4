import JumplineBytes
public import JumplineLint
import JumplineModel

/// One finding a line, as a JSON object. Every key is always there, in this order, and no value is null:
/// `path, code, name, severity, confidence, message, start, end, line, column, article, evidence, fix`.
///
/// `start` and `end` count bytes of the untouched input, `line` and `column` (Unicode scalars) from 1. `fix` is an object
/// of `safety` (`none`, `suggestion`, `unsafe`, `safe`), `because` and `replacements` (`start`, `end`, `text`).
public struct JSONReport: FindingFormat {
  public static let name = "json"

  private let catalogue: RuleCatalogue

  public init(catalogue: RuleCatalogue) {
    self.catalogue = catalogue
  }

  public func write(_ page: ReportedPage, to output: inout [UInt8]) {
    let source = page.document.source
    for finding in page.findings {
      let bytes = source.bytes(of: finding.range)
      let position = page.lines.position(at: finding.range.start)
      var object = JSONObject()
      object.add("path", source.path)
      object.add("code", finding.code)
      object.add("name", catalogue[finding.code]?.name ?? "")
      object.add("severity", finding.severity.rawValue)
      object.add("confidence", number: finding.confidence)
      object.add("message", finding.message)
      object.add("start", bytes.start)
      object.add("end", bytes.end)
      object.add("line", position.line)
      object.add("column", position.column)
      object.add("article", page.article(at: finding.range.start))
      object.add("evidence", list: finding.evidence.map { JSONObject.quoted($0) })
      object.add("fix", raw: fix(finding.fix, source))
      output += object.bytes
      output.append(0x0A)
    }
  }

  private func fix(_ fix: Fix?, _ source: Source) -> [UInt8] {
    var object = JSONObject()
    switch fix?.safety {
    case nil: object.add("safety", "none")
    case .suggestion: object.add("safety", "suggestion")
    case .safe: object.add("safety", "safe")
    case .unsafe: object.add("safety", "unsafe")
    }
    if case .unsafe(let reason)? = fix?.safety { object.add("because", reason) } else { object.add("because", "") }
    let replacements = (fix?.replacements ?? []).map { replacement in
      let bytes = source.bytes(of: replacement.range)
      var object = JSONObject()
      object.add("start", bytes.start)
      object.add("end", bytes.end)
      object.add("text", replacement.text)
      return object.bytes
    }
    object.add("replacements", list: replacements)
    return object.bytes
  }
}
