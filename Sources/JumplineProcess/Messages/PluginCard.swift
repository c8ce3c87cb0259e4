import JumplineBytes
public import JumplineJSON
public import JumplineModel

/// What a plugin says of itself when it starts.
public struct PluginCard: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case reader
    case writer
    case rules
  }

  /// How the files of a reader's format hold their text.
  public enum Markup: String, CaseIterable, Sendable {
    /// They are text: every byte that is not white space belongs to a piece.
    case none
    /// XML: what lies between pieces is markup, and references stand for characters.
    case xml
    /// Something else that holds text among other things; what lies between pieces is markup.
    case other
  }

  public struct FormatCard: Sendable {
    public var format: Format
    public var markup: Markup
    /// The format is recognized by any of these words in the first 4096 bytes of a file.
    public var signatures: [String]
    /// What stands before the first page of a file, and after the last.
    public var header: String
    public var footer: String
  }

  public var name: String
  public var version: String
  public var kind: Kind
  public var formats: [FormatCard]
  public var rules: [RuleCard]
  /// Whether rules need facts of a page and a verdict over an issue.
  public var needsIssue: Bool
  /// A JSON Schema for the options that it takes; nil when it takes none.
  public var options: JSONValue?

  init(_ hello: JSONValue) throws(PluginFault) {
    let read = MessageReading(hello, place: "hello")
    guard hello["type"]?.string == "hello" else { throw .badContent("expected `hello` first, found `\(hello["type"]?.string ?? "nothing")`") }
    guard let version = hello["protocol"]?.integer else { throw .wrongVersion(found: "none") }
    guard version == PluginMessages.version else { throw .wrongVersion(found: "\(version)") }
    name = try read.text("name")
    self.version = try read.text("version")
    kind = try read.choice("kind", Kind.self)
    formats = []
    for value in try read.list("formats") { formats.append(try Self.format(MessageReading(value, place: "formats"))) }
    rules = []
    for value in try read.list("rules") { rules.append(try Self.rule(MessageReading(value, place: "rules"))) }
    needsIssue = rules.contains { $0.scope == .issue || $0.scope == .corpus }
    options = hello["options"]
    switch kind {
    case .reader, .writer: if formats.isEmpty { throw .badContent("a \(kind.rawValue) needs a format, found none") }
    case .rules: if rules.isEmpty { throw .badContent("rules need a card each, found none") }
    }
  }

  private static func format(_ card: MessageReading) throws(PluginFault) -> FormatCard {
    let name = try card.text("name")
    guard !name.isEmpty, name.utf8.allSatisfy({ $0 == 0x2D || 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 }) else {
      throw .badContent("formats.name: expected small letters, digits and hyphens, found `\(name)`")
    }
    let extensions = try card.texts("extensions")
    guard !extensions.isEmpty, extensions.allSatisfy({ !$0.isEmpty && !$0.contains("/") }) else {
      throw .badContent("formats.extensions: expected at least one, without dot or slash")
    }
    return FormatCard(
      format: Format(name: name, extensions: extensions, summary: try card.text("summary", orElse: "")),
      markup: try card.choice("markup", Markup.self, orElse: Markup.none), signatures: try card.texts("signatures"),
      header: try card.text("header", orElse: ""), footer: try card.text("footer", orElse: ""))
  }

  private static func rule(_ card: MessageReading) throws(PluginFault) -> RuleCard {
    let code = try card.text("code")
    guard code.first.map({ "A"..."Z" ~= $0 }) == true, code.utf8.allSatisfy({ 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 }) else {
      throw .badContent("rules.code: expected capital letters and digits such as ABC001, found `\(code)`")
    }
    func words(_ key: String) throws(PluginFault) -> RuleCard.Words {
      guard let value = card.value[key], case .object = value else {
        let same = try card.text(key)
        return .init(zh: same, en: same)
      }
      let both = MessageReading(value, place: "rules.\(key)")
      return .init(zh: try both.text("zh"), en: try both.text("en"))
    }
    return RuleCard(
      code: code, name: try card.text("name"), severity: try card.choice("severity", Severity.self, orElse: .warning),
      confidence: try card.fraction("confidence", orElse: 0.8), scope: try card.choice("scope", RuleCard.Scope.self, orElse: .page),
      fix: try card.choice("fix", RuleCard.FixSafety.self, orElse: RuleCard.FixSafety.none), summary: try words("summary"), why: try words("why"),
      source: try card.text("source", orElse: ""), fires: try card.texts("fires"), silent: try card.texts("silent"),
      isPreview: card.value["preview"]?.bool ?? false)
  }
}
