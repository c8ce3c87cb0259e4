import JumplineConfiguration
import JumplineModel
import Yams

/// What the YAML of a pack may say, and what it says.
struct PackFile {
  private(set) var name = ""
  private(set) var version = ""
  private(set) var summary = RuleCard.Words(zh: "", en: "")
  private(set) var rules: [PackRule] = []

  static let shape = ConfigurationShape.table(keys)

  static let keys = [
    ConfigurationKey("pack", .text, "The name of the pack.", isNeeded: true),
    ConfigurationKey("version", .text, "Its version, for people."),
    ConfigurationKey("summary", .words, "What the pack is for, in a sentence."),
    ConfigurationKey(
      "lists",
      .byName(.oneOrMore(of: .text)),
      "Words that patterns name as {list NAME}: a list, or the name of a text file beside the pack with a word a line."),
    ConfigurationKey("rules", .list(of: .table(ruleKeys)), "The rules.", isNeeded: true),
  ]

  private static let ruleKeys = [
    ConfigurationKey("code", .checked(codeFault), "Two to eight capitals and three digits, of no other rule.", isNeeded: true),
    ConfigurationKey("name", .checked(nameFault), "States the fault in English, with hyphens.", isNeeded: true),
    ConfigurationKey("summary", .words, "One sentence: what the rule flags.", isNeeded: true),
    ConfigurationKey("why", .words, "One sentence: why that matters."),
    ConfigurationKey("source", .text, "Where the rule comes from."),
    ConfigurationKey("severity", .severity, "warning unless said otherwise."),
    ConfigurationKey("confidence", .number(0...1), "0.9 unless said otherwise."),
    ConfigurationKey("find", .oneOrMore(of: .text), "Patterns of what is flagged."),
    ConfigurationKey("pairs", .byName(.text), "Patterns of what is flagged, each with what should stand there."),
    ConfigurationKey("replace", .text, "What should stand there, for all of `find`."),
    ConfigurationKey("before", .oneOrMore(of: .text), "Patterns of which one has to stand directly before."),
    ConfigurationKey("after", .oneOrMore(of: .text), "Patterns of which one has to stand directly behind."),
    ConfigurationKey("not-before", .oneOrMore(of: .text), "Patterns of which none may stand directly before."),
    ConfigurationKey("not-after", .oneOrMore(of: .text), "Patterns of which none may stand directly behind."),
    ConfigurationKey("in", .oneOrMore(of: .choice(Label.allCases.map(\.rawValue))), "The blocks that are looked at: all but furniture unless said otherwise."),
    ConfigurationKey("script", .choice(PackRule.Script.allCases.map(\.rawValue)), "The pages that are looked at, by their script."),
    ConfigurationKey("width", .choice(["ignore", "exact"]), "Whether half and full width are the same: ignore unless said otherwise."),
    ConfigurationKey("message", .words, "What is said of a place; {match} and {replacement} are filled in."),
    ConfigurationKey("fix", .choice(["suggestion", "unsafe", "safe"]), "How safe it is to put `replace` there: suggestion unless said otherwise."),
    ConfigurationKey("because", .words, "Why an unsafe fix is unsafe."),
    ConfigurationKey("fires", .oneOrMore(of: .text), "Examples in which ⟦…⟧ marks what the rule must flag.", isNeeded: true),
    ConfigurationKey("silent", .oneOrMore(of: .text), "Examples in which it must flag nothing.", isNeeded: true),
  ]

  @Sendable private static func codeFault(_ text: String, _ language: Language) -> String? {
    let letters = text.utf8.prefix { $0 >= 0x41 && $0 <= 0x5A }
    let digits = text.utf8.dropFirst(letters.count)
    if (2...8).contains(letters.count), digits.count == 3, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return nil }
    return language.say(zh: "应为二到八个大写字母加三位数字，如 MYS001，却是`\(text)`", en: "expected two to eight capitals and three digits such as MYS001, found `\(text)`")
  }

  @Sendable private static func nameFault(_ text: String, _ language: Language) -> String? {
    if text.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2D }) { return nil }
    return language.say(zh: "应为小写英文和连字符，如 wrong-unit，却是`\(text)`", en: "expected small letters and hyphens such as wrong-unit, found `\(text)`")
  }

  /// Reads a tree that has the shape.
  mutating func read(_ root: Node, taken: [String], list: (String) -> [String]?, _ check: inout ShapeCheck) {
    name = root["pack"]?.string ?? ""
    version = root["version"]?.scalar?.string ?? ""
    summary = root["summary"].map(Self.words) ?? summary
    var lists: [String: [String]] = [:]
    for (key, node) in root["lists"]?.mapping ?? [:] {
      if let words = node.sequence {
        lists[key.string ?? ""] = words.compactMap { $0.scalar?.string }
      } else if let file = node.scalar?.string, let words = Self.isBeside(file) ? list(file) : nil {
        lists[key.string ?? ""] = words
      } else {
        let file = node.scalar?.string ?? ""
        check.add(
          check.language.say(
            zh: "无法读取名单 `\(file)`：应为规则包旁边的文本文件，每行一词", en: "the list `\(file)` cannot be read: expected a text file beside the pack, a word a line"),
          at: node)
      }
    }
    var codes = Set(taken)
    for node in root["rules"]?.sequence ?? [] {
      let rule = PackRuleNode(node: node, pack: name, lists: lists).rule(&check)
      if !codes.insert(rule.card.code).inserted, let code = node["code"] {
        check.add(
          check.language.say(zh: "代码 `\(rule.card.code)` 已有规则使用", en: "another rule has the code `\(rule.card.code)`"), at: code)
      }
      rules.append(rule)
    }
  }

  /// A list lies in the folder of its pack or below it, and nowhere else.
  private static func isBeside(_ file: String) -> Bool {
    !file.hasPrefix("/") && !file.split(separator: "/").contains("..")
  }

  static func words(_ node: Node) -> RuleCard.Words {
    if let text = node.scalar?.string { return RuleCard.Words(zh: text, en: text) }
    return RuleCard.Words(zh: node["zh"]?.scalar?.string ?? "", en: node["en"]?.scalar?.string ?? "")
  }
}
