import JumplineConfiguration
import JumplineModel
import Yams

/// A rule in the tree of a pack, which has the shape of one.
struct PackRuleNode {
  let node: Node
  let pack: String
  let lists: [String: [String]]

  /// The rule; what is wrong with its patterns is taken down.
  func rule(_ check: inout ShapeCheck) -> PackRule {
    let summary = words("summary") ?? RuleCard.Words(zh: "", en: "")
    let searches = searches(&check)
    let hasReplacement = searches.contains { $0.replacement != nil }
    if node["find"] == nil && node["pairs"] == nil {
      check.add(
        check.language.say(zh: "要有 `find` 或 `pairs`，说明找什么", en: "`find` or `pairs` has to say what is looked for"), at: node)
    }
    for search in searches where search.pattern.anchor == nil {
      check.add(
        check.language.say(
          zh: "模式里至少要有一处文字；{…} 不能代表一切", en: "a pattern needs some text of its own: braces cannot stand for all of it"), at: node["find"] ?? node)
    }
    for key in ["fix", "because"] where !hasReplacement {
      if let node = node[key] {
        check.add(
          check.language.say(zh: "没有 `replace` 或 `pairs`，`\(key)` 无从谈起", en: "`\(key)` needs `replace` or `pairs`"), at: node)
      }
    }
    let fires = examples("fires")
    let silent = examples("silent")
    let card = RuleCard(
      code: text("code") ?? "", name: text("name") ?? "", severity: text("severity").flatMap(Severity.init) ?? .warning,
      confidence: text("confidence").flatMap(Double.init) ?? 0.9, scope: .block,
      fix: hasReplacement ? text("fix").flatMap(RuleCard.FixSafety.init) ?? .suggestion : .none, summary: summary,
      why: words("why") ?? RuleCard.Words(zh: "规则包 \(pack) 的规定。", en: "The pack \(pack) asks for it."),
      source: text("source") ?? pack, fires: fires.map(\.text), silent: silent.map(\.text))
    return PackRule(
      card: card, searches: searches, before: patterns("before", &check), after: patterns("after", &check),
      notBefore: patterns("not-before", &check), notAfter: patterns("not-after", &check),
      labels: Set(texts("in").compactMap { Label(rawValue: $0.text) }).nonEmpty ?? Set(Label.allCases).subtracting([.furniture]),
      script: text("script").flatMap(PackRule.Script.init) ?? .any,
      message: PackMessage(words("message") ?? Self.message(summary, hasReplacement: hasReplacement)),
      because: words("because") ?? RuleCard.Words(zh: "请先核对上下文", en: "it depends on what stands around"), fires: fires, silent: silent)
  }

  /// What is said where the rule says nothing of its own.
  private static func message(_ summary: RuleCard.Words, hasReplacement: Bool) -> RuleCard.Words {
    func ended(_ text: String, _ stops: String) -> String {
      text.last.map(stops.contains) == true ? String(text.dropLast()) : text
    }
    let zh = hasReplacement ? "“{match}”应为“{replacement}”：" : "“{match}”："
    let en = hasReplacement ? "“{match}” should be “{replacement}”: " : "“{match}”: "
    return RuleCard.Words(zh: zh + ended(summary.zh, "。"), en: en + ended(summary.en, "."))
  }

  private func searches(_ check: inout ShapeCheck) -> [PackRule.Search] {
    let replacement = text("replace")
    var searches = patterns("find", &check).map { PackRule.Search(pattern: $0, replacement: replacement) }
    for (key, value) in node["pairs"]?.mapping ?? [:] {
      guard let pattern = pattern(key, &check) else { continue }
      searches.append(PackRule.Search(pattern: pattern, replacement: value.scalar?.string))
    }
    return searches
  }

  private func patterns(_ key: String, _ check: inout ShapeCheck) -> [PackPattern] {
    let nodes = node[key].map { $0.sequence.map(Array.init) ?? [$0] } ?? []
    return nodes.compactMap { pattern($0, &check) }
  }

  private func pattern(_ node: Node, _ check: inout ShapeCheck) -> PackPattern? {
    do throws(PackPattern.Fault) {
      return try PackPattern(node.scalar?.string ?? "", lists: lists, ignoresWidth: text("width") != "exact")
    } catch {
      check.add(check.language.say(zh: error.zh, en: error.en), at: node)
      return nil
    }
  }

  private func examples(_ key: String) -> [PackRule.Example] {
    texts(key).map { PackRule.Example(text: $0.text, line: $0.node.mark?.line ?? 1, column: $0.node.mark?.column ?? 1) }
  }

  private func texts(_ key: String) -> [(text: String, node: Node)] {
    let nodes = node[key].map { $0.sequence.map(Array.init) ?? [$0] } ?? []
    return nodes.compactMap { node in node.scalar.map { ($0.string, node) } }
  }

  private func text(_ key: String) -> String? { node[key]?.scalar?.string }

  private func words(_ key: String) -> RuleCard.Words? { node[key].map(PackFile.words) }
}

extension Set {
  fileprivate var nonEmpty: Set? { isEmpty ? nil : self }
}
