package import JumplineModel
package import Yams

/// YAML of a known shape: how every file is read that people and jumpline write together.
package enum CheckedYAML {
  /// The tree of a file, which has the shape; nil for an empty file, or one of comments alone.
  /// - Parameter rules: the codes of all rules, that a name of none is noticed.
  /// - Parameter further: looks for what no shape can say, in a tree that has its shape.
  package static func root(
    _ text: String, _ shape: ConfigurationShape, rules: [String], language: Language,
    further: (Node, inout ShapeCheck) -> Void = { _, _ in }
  ) throws(ConfigurationFailure) -> Node? {
    var check = ShapeCheck(text, rules: rules, language: language)
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      report(error, &check)
      throw ConfigurationFailure(faults: check.faults)
    }
    guard let root, root.scalar?.string.isEmpty != true else { return nil }
    check.check(root, shape)
    if check.faults.isEmpty { further(root, &check) }
    guard check.faults.isEmpty else {
      throw ConfigurationFailure(faults: check.faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
    }
    return root
  }

  /// A tree as text, an entry a line.
  static func text(_ root: Node) -> String {
    // What a serializer can refuse is a broken tree, and ours are made of plain text.
    (try? Yams.serialize(node: root, width: -1, allowUnicode: true)) ?? ""
  }

  private static func report(_ error: any Error, _ check: inout ShapeCheck) {
    let language = check.language
    func add(_ problem: String, _ mark: Mark?) {
      check.add(
        language.say(zh: "不是合格的 YAML：\(problem)", en: "not YAML: \(problem)"), line: mark?.line ?? 1, column: mark?.column ?? 1)
    }
    switch error {
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      add(problem, mark)
    case YamlError.duplicatedKeysInMapping(let duplicates, let context):
      add(language.say(zh: "`\(duplicates.first ?? "")` 出现两次", en: "`\(duplicates.first ?? "")` stands twice"), context.mark)
    default: add(language.say(zh: "无法解析", en: "it cannot be parsed"), nil)
    }
  }
}
