public import JumplineBytes
import JumplineModel

/// A request that a trial sends again and again.
public enum PluginProbe: Sendable {
  case read(Source, format: String)
  /// - Parameter records: JSON Lines of a page.
  case write(records: [UInt8], format: String)
  case check(records: [UInt8], rules: [String])

  /// The same of another page.
  /// - Parameter records: JSON Lines of the page.
  public func on(_ page: Source, records: [UInt8]) -> PluginProbe {
    switch self {
    case .read(_, let format): .read(page, format: format)
    case .write(_, let format): .write(records: records, format: format)
    case .check(_, let rules): .check(records: records, rules: rules)
    }
  }

  func request(_ id: Int) -> [UInt8] {
    switch self {
    case .read(let source, let format): PluginMessages.read(source, format: format, id: id)
    case .write(let records, let format): PluginMessages.write({ $0 += records }, format: format, .init(), id: id)
    case .check(let records, let rules): PluginMessages.ask("check", { $0 += records }, rules: rules, .en, id: id)
    }
  }

  /// The type of the answer.
  var answer: String {
    switch self {
    case .read: "page"
    case .write: "output"
    case .check: "findings"
    }
  }
}
