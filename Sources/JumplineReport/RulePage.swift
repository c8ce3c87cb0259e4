import JumplineJSON
public import JumplineModel

/// A rule's page in the manual, printed from its card: what `explain CODE` shows.
public enum RulePage {
  public static func text(_ card: RuleCard, language: Language, style: Style = Style(.none)) -> String {
    let zh = language == .zh
    var text = style.severity(card.code, card.severity) + " " + style.bold(card.name) + "\n"
    text += style.dim(facts(card, language)) + "\n\n"
    text += card.summary[language] + "\n\n"
    text += card.why[language] + "\n"
    text += "\n" + style.bold(zh ? "会报的例子" : "Flagged") + "\n" + examples(card.fires)
    text += "\n" + style.bold(zh ? "不报的例子" : "Not flagged") + "\n" + examples(card.silent)
    text += "\n" + style.bold(zh ? "依据" : "Source") + " " + card.source + "\n"
    return text
  }

  /// A name for a rule's page that is a URI: the manual has no address of its own yet.
  static func address(of card: RuleCard) -> String { "urn:jumpline:rule:\(card.code)" }

  /// Severity, confidence, scope, fix, and whether it is on, in one line.
  static func facts(_ card: RuleCard, _ language: Language) -> String {
    let severity = SeverityName.of(card.severity, language)
    switch language {
    case .zh:
      return "\(severity) · 把握：\(JSONObject.rounded(card.confidence)) · 范围：\(scope(card.scope)) · 修改：\(fix(card.fix))"
        + " · \(card.isOnByDefault ? "默认启用" : "需加 --preview")"
    case .en:
      return "\(severity) · confidence: \(JSONObject.rounded(card.confidence)) · scope: \(card.scope.rawValue) · fix: \(card.fix.rawValue)"
        + " · \(card.isOnByDefault ? "on by default" : "with --preview")"
    }
  }

  private static func scope(_ scope: RuleCard.Scope) -> String {
    switch scope {
    case .block: "段落"
    case .article: "文章"
    case .page: "版面"
    case .issue: "一期"
    case .corpus: "全部"
    case .export: "输出"
    }
  }

  private static func fix(_ fix: RuleCard.FixSafety) -> String {
    switch fix {
    case .none: "无"
    case .suggestion: "仅建议"
    case .unsafe: "不安全"
    case .safe: "安全"
    }
  }

  private static func examples(_ examples: [String]) -> String {
    examples.map { example in
      let lines = ExampleText.lines(example)
      return lines.enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element + "\n" }.joined()
    }.joined()
  }
}
