import JumplineBytes
import JumplineEncodings
import JumplineIssues
import JumplineLint
package import JumplineModel
package import Yams

/// Compares a YAML tree with the shape it must have, and takes down every difference.
package struct ShapeCheck {
  /// The codes of all rules.
  let rules: [String]
  package let language: Language
  private(set) var faults: [ConfigurationFault] = []
  private let lines: [Substring]

  init(_ text: String, rules: [String], language: Language) {
    self.rules = rules
    self.language = language
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  mutating func check(_ node: Node, _ shape: ConfigurationShape) {
    switch shape {
    case .table(let keys): checkTable(node, keys)
    case .list(let element):
      guard let sequence = node.sequence else { return expected(language.say(zh: "列表", en: "a list"), node) }
      for entry in sequence { check(entry, element) }
    case .byRule(let value):
      guard let mapping = node.mapping else {
        return expected(language.say(zh: "“规则: 值”", en: "rules with a value each"), node)
      }
      for (key, entry) in mapping {
        check(key, .rule)
        check(entry, value)
      }
    case .byName(let value):
      guard let mapping = node.mapping else {
        return expected(language.say(zh: "“名称: 值”", en: "names with a value each"), node)
      }
      for (key, entry) in mapping {
        check(key, .text)
        check(entry, value)
      }
    case .oneOrMore(let element):
      if node.sequence == nil { check(node, element) } else { check(node, .list(of: element)) }
    case .words:
      check(node, node.mapping == nil ? .text : .table(Language.allCases.map { ConfigurationKey($0.rawValue, .text, "", isNeeded: true) }))
    case .checked(let fault):
      guard let text = scalar(node, language.say(zh: "文字", en: "text")), let fault = fault(text, language) else { return }
      add(fault, at: node)
    case .anything:
      if node.mapping == nil { expected(language.say(zh: "一组设置", en: "keys with values"), node) }
    case .text: if scalar(node, language.say(zh: "文字", en: "text")) == nil { return }
    case .choice(let known):
      let words = oneOf(known)
      guard let text = scalar(node, words), !known.contains(text) else { return }
      expected(words, node, nearest: NearestName.of(text, among: known))
    case .number(let range):
      let words = language.say(
        zh: "\(Self.plain(range.lowerBound)) 到 \(Self.plain(range.upperBound)) 之间的数",
        en: "a number from \(Self.plain(range.lowerBound)) to \(Self.plain(range.upperBound))")
      guard let text = scalar(node, words) else { return }
      if Double(text).map(range.contains) != true { expected(words, node) }
    case .encoding:
      let names = TextEncoding.names
      let words = oneOf(names)
      guard let text = scalar(node, words), TextEncoding(named: text) == nil else { return }
      expected(words, node, nearest: NearestName.of(text, among: names))
    case .years:
      let words = language.say(zh: "起止年份，如 1990-2030", en: "two years such as 1990-2030")
      guard let text = scalar(node, words) else { return }
      if Configuration.years(text) == nil { expected(words, node) }
    case .pattern: checkPattern(node)
    case .rule: checkRule(node)
    case .day:
      let words = language.say(zh: "2027-01-31 这样的日期", en: "a day such as 2027-01-31")
      guard let text = scalar(node, words), CalendarDay(iso: text) == nil else { return }
      expected(words, node)
    case .fingerprint:
      let words = language.say(zh: "32 位十六进制指纹", en: "a fingerprint of 32 hexadecimal digits")
      guard let text = scalar(node, words), FindingFingerprint(text) == nil else { return }
      expected(words, node)
    }
  }

  private mutating func checkTable(_ node: Node, _ keys: [ConfigurationKey]) {
    guard let mapping = node.mapping else {
      let names = keys.map(\.name).joined(separator: ", ")
      return expected(language.say(zh: "这些设置：\(names)", en: "the keys \(names)"), node)
    }
    for key in keys where key.isNeeded && !mapping.contains(where: { $0.key.string == key.name }) {
      add(language.say(zh: "缺少 `\(key.name)`", en: "`\(key.name)` is missing"), at: node)
    }
    for (key, value) in mapping {
      let name = key.string ?? ""
      if let known = keys.first(where: { $0.name == name }) {
        check(value, known.shape)
        continue
      }
      let names = keys.map(\.name)
      let help =
        NearestName.of(name, among: names).map { language.say(zh: "；是不是 `\($0)`？", en: "; did you mean `\($0)`?") }
        ?? language.say(zh: "；可用的有 \(names.joined(separator: "、"))", en: "; known are \(names.joined(separator: ", "))")
      add(language.say(zh: "不认识的设置 `\(name)`", en: "unknown key `\(name)`") + help, at: key)
    }
  }

  private mutating func checkPattern(_ node: Node) {
    guard let text = scalar(node, language.say(zh: "文件名格式", en: "a pattern for names")) else { return }
    let known = PagePattern.Field.allCases.map(\.rawValue)
    do throws(PagePattern.Fault) {
      _ = try PagePattern(text)
    } catch {
      switch error {
      case .unknownField(let name):
        let meant = NearestName.of(name, among: known).map { language.say(zh: "是不是 {\($0)}？", en: "did you mean {\($0)}?") }
        let all = known.map { "{\($0)}" }.joined(separator: ", ")
        add(
          language.say(zh: "格式里没有 {\(name)} 这一项；", en: "a pattern has no field {\(name)}; ")
            + (meant ?? language.say(zh: "可用的有 \(all)", en: "known are \(all)")), at: node)
      case .openBrace: add(language.say(zh: "格式里的 { 没有 }", en: "a { of the pattern has no }"), at: node)
      case .twice(let field):
        add(language.say(zh: "{\(field.rawValue)} 在格式里出现两次", en: "{\(field.rawValue)} stands twice in the pattern"), at: node)
      case .partOfDate:
        add(language.say(zh: "日期要有 {year}、{month} 和 {day}", en: "a date needs {year}, {month} and {day}"), at: node)
      case .saysNothing:
        add(language.say(zh: "格式里什么也没有说；例如 {title}-{year}{month}{day}-{page}.txt", en: "the pattern has no field; an example is {title}-{year}{month}{day}-{page}.txt"), at: node)
      }
    }
  }

  private mutating func checkRule(_ node: Node) {
    guard let text = scalar(node, language.say(zh: "规则代码", en: "the code of a rule")) else { return }
    if let fault = RuleName.fault(text, rules: rules, language: language) { add(fault, at: node) }
  }

  // MARK: Saying it

  /// The text of a scalar; other nodes are faults.
  private mutating func scalar(_ node: Node, _ wanted: String) -> String? {
    if let scalar = node.scalar, !(scalar.string.isEmpty && scalar.style == .plain) { return scalar.string }
    expected(wanted, node)
    return nil
  }

  private mutating func expected(_ wanted: String, _ node: Node, nearest: String? = nil) {
    let found: String
    switch node {
    case .scalar(let scalar):
      found = scalar.string.isEmpty ? language.say(zh: "空", en: "nothing") : "`\(scalar.string)`"
    case .sequence: found = language.say(zh: "列表", en: "a list")
    case .mapping: found = language.say(zh: "一组设置", en: "keys with values")
    case .alias: found = language.say(zh: "别名", en: "an alias")
    }
    let help = nearest.map { language.say(zh: "；是不是 `\($0)`？", en: "; did you mean `\($0)`?") } ?? ""
    add(language.say(zh: "应为\(wanted)，却是\(found)", en: "expected \(wanted), found \(found)") + help, at: node)
  }

  package mutating func add(_ message: String, at node: Node) {
    let mark = node.mark
    add(message, line: mark?.line ?? 1, column: mark?.column ?? 1, quoted: node.scalar?.string)
  }

  /// - Parameter quoted: what stands there, when it is one line; otherwise the rest of the line is meant.
  mutating func add(_ message: String, line: Int, column: Int, quoted: String? = nil) {
    let text = lines.indices.contains(line - 1) ? lines[line - 1] : ""
    let rest = text.unicodeScalars.dropFirst(column - 1)
    var length = rest.count
    if let quoted, let first = rest.first {
      let opening = first == "\"" || first == "'" ? 1 : 0
      if !quoted.isEmpty || opening > 0, rest.dropFirst(opening).starts(with: quoted.unicodeScalars) { length = quoted.unicodeScalars.count + 2 * opening }
    }
    faults.append(ConfigurationFault(line: line, column: column, length: max(1, min(length, rest.count)), message: message))
  }

  private func oneOf(_ names: [String]) -> String {
    language.say(zh: names.joined(separator: "、"), en: names.dropLast().joined(separator: ", ") + " or " + (names.last ?? ""))
  }

  private static func plain(_ number: Double) -> String { number == number.rounded() ? String(Int(number)) : String(number) }
}
