public import JumplineModel

/// What a package adds to jumpline when it is compiled in.
public struct CompiledPlugin: Sendable {
  /// As `jumpline plugins` tells it.
  public var name: String
  public var version: String
  public var readers: [any Reader]
  public var writers: [any Writer]
  public var rules: [any LintRule.Type]

  public init(
    name: String, version: String, readers: [any Reader] = [], writers: [any Writer] = [], rules: [any LintRule.Type] = []
  ) {
    self.name = name
    self.version = version
    self.readers = readers
    self.writers = writers
    self.rules = rules
  }

  /// The formats and the codes that it brings along.
  var provides: [String] { readers.map(\.format.name) + writers.map(\.format.name) + rules.map { $0.card.code } }
}
