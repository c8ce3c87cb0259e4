import JumplineBytes
import JumplineJSON
public import JumplineLint
import JumplineModel

/// One finding a line, as a JSON object. Every key is always there, in this order, and no value is null:
/// `path, code, name, severity, confidence, message, start, end, line, column, article, evidence, fix`.
///
/// `start` and `end` count bytes of the untouched input, `line` and `column` (Unicode scalars) from 1. `fix` is an object
/// of `safety` (`none`, `suggestion`, `unsafe`, `safe`), `because` and `replacements` (`start`, `end`, `text`).
public struct JSONReport: FindingFormat {
  public static let name = "json"
  public static let summary = "one JSON object a line, for programs"

  private let catalogue: RuleCatalogue

  public init(catalogue: RuleCatalogue) {
    self.catalogue = catalogue
  }

  public func write(_ page: ReportedPage, to output: inout [UInt8]) {
    let source = page.document.source
    let articles = ArticlePlaces(page.document)
    for (finding, position) in zip(page.findings, page.positions) {
      let bytes = source.bytes(of: finding.range)
      JSONObject.begin(&output)
      JSONObject.add("path", source.path, to: &output)
      JSONObject.add("code", finding.code, to: &output)
      JSONObject.add("name", catalogue[finding.code]?.name ?? "", to: &output)
      JSONObject.add("severity", finding.severity.rawValue, to: &output)
      JSONObject.add("confidence", number: finding.confidence, to: &output)
      JSONObject.add("message", finding.message, to: &output)
      JSONObject.add("start", bytes.start, to: &output)
      JSONObject.add("end", bytes.end, to: &output)
      JSONObject.add("line", position.line, to: &output)
      JSONObject.add("column", position.column, to: &output)
      JSONObject.add("article", articles.article(at: finding.range.start), to: &output)
      JSONObject.add("evidence", list: finding.evidence, to: &output) { JSONObject.quote($0, to: &$1) }
      JSONObject.add("fix", to: &output)
      write(finding.fix, source, to: &output)
      JSONObject.end(&output)
      output.append(0x0A)
    }
  }

  private func write(_ fix: Fix?, _ source: Source, to output: inout [UInt8]) {
    var safety = "none"
    var reason = ""
    switch fix?.safety {
    case nil: break
    case .suggestion: safety = "suggestion"
    case .safe: safety = "safe"
    case .unsafe(let because):
      safety = "unsafe"
      reason = because
    }
    JSONObject.begin(&output)
    JSONObject.add("safety", safety, to: &output)
    JSONObject.add("because", reason, to: &output)
    JSONObject.add("replacements", list: fix?.replacements ?? [], to: &output) { replacement, output in
      let bytes = source.bytes(of: replacement.range)
      JSONObject.begin(&output)
      JSONObject.add("start", bytes.start, to: &output)
      JSONObject.add("end", bytes.end, to: &output)
      JSONObject.add("text", replacement.text, to: &output)
      JSONObject.end(&output)
    }
    JSONObject.end(&output)
  }
}
