public import JumplineEncodings
public import JumplineIssues
public import JumplineLint
public import JumplineModel
import Yams

/// What a `.jumpline.yml` says. What it does not say is nil.
public struct Configuration: Sendable {
  /// The file is called so in every folder.
  public static let fileName = ".jumpline.yml"

  /// What is different for some pages.
  public struct Override: Sendable {
    public var paths: [PathGlob]
    public var rules: RuleSelection.Layer
    /// Where it begins in the file, from 1.
    public var line: Int
  }

  public private(set) var patterns: Setting<[PagePattern]>?
  /// As written: from the folder of the file.
  public private(set) var manifest: Setting<String>?
  public private(set) var encoding: Setting<TextEncoding>?
  public private(set) var years: Setting<ClosedRange<Int>>?
  public private(set) var select: Setting<[String]>?
  public private(set) var ignore: Setting<[String]>?
  public private(set) var severity: Setting<[String: Severity]>?
  public private(set) var overrides: [Override] = []
  public private(set) var profile: Setting<String>?
  public private(set) var packs: Setting<[String]>?
  /// Their names; `PluginEntry` reads what is said of each.
  public private(set) var plugins: Setting<[String]>?
  /// Nil inside for `never`.
  public private(set) var failOn: Setting<Severity?>?
  public private(set) var minimumConfidence: Setting<Double>?
  /// By rule or beginning of codes.
  public private(set) var errorWeights: Setting<[String: Double]>?

  public init() {}

  /// - Parameters:
  ///   - text: YAML, and nothing else.
  ///   - rules: the codes of all rules, that a name of none is noticed.
  public init(_ text: String, rules: [String], language: Language) throws(ConfigurationFailure) {
    // An empty file says nothing.
    guard let root = try CheckedYAML.root(text, .table(ConfigurationKey.all), rules: rules, language: language) else { return }
    read(root)
  }

  /// The rule packs that a file names, each with its place: what has to be known before its rules can be checked.
  public static func packs(in text: String) -> [(name: String, line: Int, column: Int)] {
    guard let root = try? Yams.compose(yaml: text), let packs = root.mapping?["packs"]?.sequence else { return [] }
    return packs.compactMap { node in
      node.scalar.map { ($0.string, node.mark?.line ?? 1, node.mark?.column ?? 1) }
    }
  }

  /// The profile that a file names, with its place; nil when it names none.
  public static func profile(in text: String) -> (name: String, line: Int, column: Int)? {
    guard let root = try? Yams.compose(yaml: text), let profile = root.mapping?["profile"], let name = profile.scalar else { return nil }
    return (name.string, profile.mark?.line ?? 1, profile.mark?.column ?? 1)
  }

  /// What the file says of rules on all its pages.
  public var rules: RuleSelection.Layer {
    RuleSelection.Layer(
      select: select?.value ?? [], isExclusive: select != nil, ignore: ignore?.value ?? [], severity: severity?.value ?? [:])
  }

  // MARK: From a tree that was checked

  private mutating func read(_ root: Node) {
    guard let top = root.mapping else { return }
    for (key, node) in top {
      let origin = SettingOrigin.file(line: key.mark?.line ?? 1)
      switch key.string ?? "" {
      case "pages":
        for (name, list) in node.mapping ?? [:] where name.string == "patterns" {
          patterns = Setting(Self.texts(list).compactMap { try? PagePattern($0) }, .file(line: name.mark?.line ?? 1))
        }
      case "manifest": manifest = Self.setting(node.scalar?.string, origin)
      case "encoding": encoding = Self.setting(TextEncoding(named: node.scalar?.string ?? ""), origin)
      case "years": years = Self.setting(Self.years(node.scalar?.string ?? ""), origin)
      case "select": select = Self.setting(Self.texts(node), origin)
      case "ignore": ignore = Self.setting(Self.texts(node), origin)
      case "severity": severity = Self.setting(Self.severities(node), origin)
      case "overrides": overrides = (node.sequence.map(Array.init) ?? []).map(Self.override)
      case "profile": profile = Self.setting(node.scalar?.string, origin)
      case "packs": packs = Self.setting(Self.texts(node), origin)
      case "plugins": plugins = Self.setting((node.mapping ?? [:]).compactMap { $0.key.string }, origin)
      case "fail-on": failOn = Setting(Severity(rawValue: node.scalar?.string ?? ""), origin)
      case "min-confidence": minimumConfidence = Self.setting(node.scalar.flatMap { Double($0.string) }, origin)
      case "error-weights": errorWeights = Setting(Self.weights(node), origin)
      default: break
      }
    }
  }

  private static func weights(_ node: Node) -> [String: Double] {
    var weights: [String: Double] = [:]
    for (key, value) in node.mapping ?? [:] {
      if let name = key.scalar?.string, let weight = value.scalar.flatMap({ Double($0.string) }) { weights[name] = weight }
    }
    return weights
  }

  private static func setting<Value>(_ value: Value?, _ origin: SettingOrigin) -> Setting<Value>? {
    value.map { Setting($0, origin) }
  }

  private static func override(_ node: Node) -> Override {
    var layer = RuleSelection.Layer()
    var paths: [PathGlob] = []
    for (key, value) in node.mapping ?? [:] {
      switch key.string ?? "" {
      case "paths": paths = texts(value).map(PathGlob.init)
      case "select": layer.select = texts(value)
      case "ignore": layer.ignore = texts(value)
      case "severity": layer.severity = severities(value)
      default: break
      }
    }
    return Override(paths: paths, rules: layer, line: node.mark?.line ?? 1)
  }

  private static func texts(_ node: Node) -> [String] { node.sequence?.compactMap { $0.scalar?.string } ?? [] }

  private static func severities(_ node: Node) -> [String: Severity] {
    var severities: [String: Severity] = [:]
    for (key, value) in node.mapping ?? [:] {
      if let name = key.scalar?.string { severities[name] = Severity(rawValue: value.scalar?.string ?? "") }
    }
    return severities
  }

  /// `1990-2030`; nil for anything else.
  static func years(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count == 2, let first = ends[0], let last = ends[1], (1...9999).contains(first), (first...9999).contains(last)
    else { return nil }
    return first...last
  }
}
