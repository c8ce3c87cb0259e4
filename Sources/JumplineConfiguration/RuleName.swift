public import JumplineModel

/// A rule as configurations and command lines name it: by its code, or by the beginning of codes.
public enum RuleName {
  /// What is wrong with a name; nil when some rule answers to it.
  public static func fault(_ name: String, rules: [String], language: Language) -> String? {
    if !name.isEmpty, rules.contains(where: { $0.hasPrefix(name) }) { return nil }
    var groups: [String] = []
    for rule in rules {
      let group = String(rule.prefix { !("0"..."9").contains($0) })
      if !groups.contains(group) { groups.append(group) }
    }
    let help =
      NearestName.of(name, among: rules + groups).map { language.say(zh: "；是不是 `\($0)`？", en: "; did you mean `\($0)`?") }
      ?? language.say(zh: "；可用的开头有 \(groups.joined(separator: "、"))", en: "; codes begin with \(groups.joined(separator: ", "))")
    return language.say(zh: "没有代码为 `\(name)` 的规则", en: "no rule's code is `\(name)` or begins with it") + help
  }
}
