import JumplineBytes
import JumplineModel
import JumplineReport

/// Prints what is wrong with an XML file: where, what, and which bytes of the newspaper's source it is about.
struct FaultPrinter: Sendable {
  var language: Language
  var style: Style

  func lines(_ fault: Fault, path: String) -> [String] {
    let place = fault.line > 0 ? "\(path):\(fault.line)" : path
    let severity = style.severity("\(SeverityName.of(fault.severity, language))[\(fault.code)]", fault.severity)
    var lines = ["\(style.bold(place)): \(severity) \(fault.message)"]
    if !fault.xpath.isEmpty { lines.append("   \(style.frame("="))  \(fault.xpath)") }
    if !fault.source.isEmpty {
      let ranges = fault.source.map(\.description).joined(separator: ", ")
      let text = language.say(zh: "对应原文第 \(ranges) 字节", en: "bytes \(ranges) of its source")
      lines.append("   \(style.frame("="))  \(text)")
    }
    return lines
  }
}
