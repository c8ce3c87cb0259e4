import JumplineConfiguration
import JumplineEncodings
import JumplineIssues
import JumplineLint
import JumplineModel
import JumplinePipeline
import JumplineReport

/// The configuration in force for a path: every key with its value and with who set it.
struct ConfigurationTable {
  let lines: [String]

  private struct Row {
    var name: String
    var value: String
    var origin: String
  }

  init(_ input: Input, _ search: ConfigurationSearch, _ rules: RuleCatalogue, paint: Paint, language: Language) {
    let path = input.path.description
    let found = search.configuration(of: path)
    let own = found?.configuration ?? Configuration()
    let builtIn = language.say(zh: "内置", en: "built in")

    func place(_ line: Int) -> String { found.map { "\($0.path):\(line)" } ?? builtIn }

    func row<Value>(_ name: String, _ setting: Setting<Value>?, _ usual: String, _ text: (Value) -> String) -> Row {
      guard let setting else { return Row(name: name, value: usual, origin: builtIn) }
      guard case .file(let line) = setting.origin else { return Row(name: name, value: text(setting.value), origin: builtIn) }
      return Row(name: name, value: text(setting.value), origin: place(line))
    }

    func list(_ names: [String]) -> String { names.isEmpty ? "[]" : names.joined(separator: ", ") }

    func span(_ years: ClosedRange<Int>) -> String { "\(years.lowerBound)-\(years.upperBound)" }

    func severities(_ table: [String: Severity]) -> String {
      list(table.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.rawValue)" })
    }

    var rows = [
      row("pages.patterns", own.patterns, "[]") { list($0.map(\.description)) },
      row("manifest", own.manifest, "manifest.csv, manifest.jsonl", \.self),
      row("encoding", own.encoding, language.say(zh: "自动判断", en: "found out"), \.name),
      row("years", own.years, span(PlausibleYears.builtIn), span),
      row("select", own.select, language.say(zh: "全部", en: "all"), list),
      row("ignore", own.ignore, "[]", list),
      row("severity", own.severity, "[]", severities),
    ]
    let relative = found.map { search.path(of: path, from: $0) } ?? path
    let fitting = RuleSelections.overrides(for: relative, in: own)
    for index in fitting {
      let layer = own.overrides[index].rules
      let parts = [("select", list(layer.select)), ("ignore", list(layer.ignore)), ("severity", severities(layer.severity))]
      rows.append(
        Row(
          name: "overrides", value: parts.filter { $0.1 != "[]" }.map { "\($0.0) \($0.1)" }.joined(separator: "; "),
          origin: place(own.overrides[index].line)))
    }
    if fitting.isEmpty { rows.append(Row(name: "overrides", value: "[]", origin: builtIn)) }
    rows += [
      row("profile", own.profile, "", \.self),
      row("packs", own.packs, "[]", list),
      row("plugins", own.plugins, "[]", list),
      row("fail-on", own.failOn, Severity.error.rawValue) { $0?.rawValue ?? "never" },
      row("error-weights", own.errorWeights, "[]") { weights in
        list(weights.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" })
      },
      row("min-confidence", own.minimumConfidence, "0") { "\($0)" },
    ]
    let on = RuleSelections([input], search, rules, commandLine: .init(), preview: false).catalogue.cards.count
    let title = found?.path.description ?? language.say(zh: "没有配置文件", en: "no configuration file")
    let widths = (rows.map { DisplayWidth.of($0.name) }.max() ?? 0, rows.map { DisplayWidth.of($0.value) }.max() ?? 0)
    lines =
      [paint(.bold, "\(path): \(title)")]
      + rows.map { row in
        "  \(DisplayWidth.pad(row.name, to: widths.0))  \(DisplayWidth.pad(row.value, to: widths.1))  " + paint(.dim, row.origin)
      }
      + [language.say(zh: "默认启用的 \(rules.onByDefault.cards.count) 条规则中，这里启用 \(on) 条", en: "\(on) rules run here; by default \(rules.onByDefault.cards.count) do")]
  }
}
