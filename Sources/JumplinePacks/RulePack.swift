public import JumplineConfiguration
public import JumplineModel

/// Rules without code: a YAML file of patterns, messages, and examples that prove them.
///
/// A pack is data. It starts nothing, reads no file but word lists that lie beside it, and is taken whole or not at all: its
/// keys and patterns have to be right, and each of its rules has to flag what its `fires` mark and nothing in its `silent`.
public struct RulePack: Sendable {
  public let name: String
  public let version: String
  public let summary: RuleCard.Words
  /// Everything that its findings depend on: the file and its lists.
  public let signature: String
  let rules: [PackRule]
  let matcher: PackMatcher

  /// - Parameters:
  ///   - text: YAML.
  ///   - rules: the codes that are taken, which no rule of the pack may have.
  ///   - list: reads the words of a list that lies in a file, by its name from the folder of the pack; nil when it cannot.
  /// - Throws: everything that is wrong with the file, in order of position. Examples are not tried yet; see `faults(reading:)`.
  public init(
    _ text: String, rules taken: [String], language: Language, list: (_ file: String) -> [String]?
  ) throws(ConfigurationFailure) {
    var file = PackFile()
    var signature = text
    let root = try CheckedYAML.root(text, PackFile.shape, rules: taken, language: language) { root, check in
      file.read(
        root, taken: taken,
        list: { name in
          let words = list(name)
          signature += words.map { "\n" + $0.joined(separator: "\n") } ?? ""
          return words
        }, &check)
    }
    guard root != nil else {
      let message = language.say(zh: "规则包是空的；至少要有 pack 和 rules", en: "the pack is empty; it needs `pack` and `rules` at least")
      throw ConfigurationFailure(faults: [ConfigurationFault(line: 1, column: 1, length: 1, message: message)])
    }
    name = file.name
    self.signature = signature
    version = file.version
    summary = file.summary
    rules = file.rules.sorted { $0.card.code < $1.card.code }
    matcher = PackMatcher(rules)
  }

  /// The JSON Schema of packs, for editors: printed from the table that files are checked with.
  public static var schema: String { ConfigurationSchema.text(PackFile.keys, title: "A rule pack of jumpline") }
}
