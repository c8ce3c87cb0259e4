import JumplineJSON
public import JumplineModel
import Yams

/// What a configuration, or the `plugin.yml` of a plugin folder, says of a program that is a plugin.
public struct PluginEntry: Sendable {
  public var name: String
  /// Empty where only options are set for a plugin that is installed.
  public var command: [String]
  /// A JSON object; nil when nothing is said.
  public var options: String?
  public var limit: Duration?
  /// Where it begins in the file, from 1.
  public var line: Int

  static let keys = [
    ConfigurationKey("command", .list(of: .text), "The program and its arguments, started in the folder of this file, without a shell."),
    ConfigurationKey("options", .anything, "What the plugin is told when it starts."),
    ConfigurationKey("time-limit", .number(1...3600), "Seconds that it may take for an answer; 10 when nothing is said."),
  ]

  /// The plugins that a configuration names. Nothing else of the file is looked at: rules of plugins have names only once
  /// the plugins have been started.
  public static func entries(inConfiguration text: String, language: Language) throws(ConfigurationFailure) -> [PluginEntry] {
    // What is wrong with the file as a whole is told where it is read as a whole.
    guard let root = (try? Yams.compose(yaml: text)) ?? nil, let plugins = root.mapping?["plugins"] else { return [] }
    var check = ShapeCheck(text, rules: [], language: language)
    check.check(plugins, .byName(.table(keys)))
    guard check.faults.isEmpty else { throw ConfigurationFailure(faults: check.faults) }
    return (plugins.mapping ?? [:]).map { PluginEntry($0.key.string ?? "", $0.value, line: $0.key.mark?.line ?? 1) }
  }

  /// The plugin that a folder of its own is for.
  public static func entry(inPluginFile text: String, name: String, language: Language) throws(ConfigurationFailure) -> PluginEntry {
    var keys = keys
    keys[0].isNeeded = true
    guard let root = try CheckedYAML.root(text, .table(keys), rules: [], language: language) else {
      let message = language.say(zh: "缺少 `command`", en: "`command` is missing")
      throw ConfigurationFailure(faults: [ConfigurationFault(line: 1, column: 1, length: 1, message: message)])
    }
    return PluginEntry(name, root, line: 1)
  }

  private init(_ name: String, _ node: Node, line: Int) {
    self.name = name
    self.line = line
    command = []
    for (key, value) in node.mapping ?? [:] {
      switch key.string ?? "" {
      case "command": command = value.sequence?.compactMap { $0.scalar?.string } ?? []
      case "options":
        var json: [UInt8] = []
        Self.json(value).write(to: &json)
        options = String(decoding: json, as: UTF8.self)
      case "time-limit": limit = value.scalar.flatMap { Double($0.string) }.map { .seconds($0) }
      default: break
      }
    }
  }

  private static func json(_ node: Node) -> JSONValue {
    switch node {
    case .mapping(let mapping): .object(mapping.map { .init(key: $0.key.string ?? "", value: json($0.value)) })
    case .sequence(let sequence): .array(sequence.map(json))
    case .alias: .null
    case .scalar(let scalar):
      if scalar.style != .plain {
        .string(scalar.string)
      } else if let integer = Int(scalar.string) {
        .integer(integer)
      } else if let number = node.float, number.isFinite {
        .number(number)
      } else if let bool = node.bool {
        .bool(bool)
      } else if node.null != nil {
        .null
      } else {
        .string(scalar.string)
      }
    }
  }
}
