public import JumplineModel

/// Colours for a terminal, or none.
public struct Style: Sendable {
  public enum Colours: Sendable {
    case none
    case ansi
  }

  public var colours: Colours

  public init(_ colours: Colours) {
    self.colours = colours
  }

  public func bold(_ text: String) -> String { paint(text, "1") }
  public func dim(_ text: String) -> String { paint(text, "2") }
  public func frame(_ text: String) -> String { paint(text, "34") }
  func removed(_ text: String) -> String { paint(text, "31") }
  func added(_ text: String) -> String { paint(text, "32") }
  func place(_ text: String) -> String { paint(text, "36") }

  public func severity(_ text: String, _ severity: Severity) -> String { paint(text, Self.code(severity)) }

  /// Colours what is written of a finding to an output.
  func bold(_ output: inout [UInt8], _ write: (inout [UInt8]) -> Void) { paint(&output, "1", write) }
  func frame(_ output: inout [UInt8], _ write: (inout [UInt8]) -> Void) { paint(&output, "34", write) }

  func severity(_ severity: Severity, _ output: inout [UInt8], _ write: (inout [UInt8]) -> Void) {
    paint(&output, Self.code(severity), write)
  }

  private static func code(_ severity: Severity) -> String {
    switch severity {
    case .error: "1;31"
    case .warning: "1;33"
    case .information: "1;36"
    }
  }

  private func paint(_ output: inout [UInt8], _ code: String, _ write: (inout [UInt8]) -> Void) {
    if colours == .none { return write(&output) }
    output += "\u{1B}[\(code)m".utf8
    write(&output)
    output += "\u{1B}[0m".utf8
  }

  private func paint(_ text: String, _ code: String) -> String {
    switch colours {
    case .none: text
    case .ansi: "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
  }
}
