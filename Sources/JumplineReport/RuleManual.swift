import JumplineJSON
public import JumplineModel

/// The manual of all rules in Markdown, in both languages, printed from their cards: `Documentation/rules.md`.
public enum RuleManual {
  /// - Parameter cards: in the order in which they are to stand.
  public static func markdown(_ cards: [RuleCard]) -> String {
    var text = """
      # Rules

      Printed from the rules' cards; do not edit. `⟦…⟧` marks what is flagged, `=== 2` begins page 2 of an issue,
      `=== 2 2024-09-12` one whose date is known, `⟪E7 94⟫` stands for bytes that are not UTF-8, `<U+000B>` for a character
      that cannot be seen. Rules in preview run with `--preview` only.
      What begins with XML is said by `validate`; its examples are what stands in the body of a page's TEI.

      | code | name | severity | confidence | scope | fix | default | |
      |---|---|---|---|---|---|---|---|

      """
    for card in cards {
      text += "| [\(card.code)](#\(card.code.lowercased())) | \(card.name) | \(card.severity.rawValue) "
        + "| \(JSONObject.rounded(card.confidence)) | \(card.scope.rawValue) | \(card.fix.rawValue) | \(card.isOnByDefault ? "on" : "preview") "
        + "| \(card.summary.en) |\n"
    }
    for card in cards { text += "\n" + section(card) }
    return text
  }

  /// A rule's part of the manual.
  static func section(_ card: RuleCard) -> String {
    var text = "## \(card.code)\n\n**\(card.name)** · \(RulePage.facts(card, .en))\n\n"
    text += "\(card.summary.en) \(card.why.en)\n\n"
    text += "\(card.summary.zh)\(card.why.zh)\n\n"
    text += "Flagged:\n\n" + block(card.fires) + "\nNot flagged:\n\n" + block(card.silent)
    text += "\nSource: \(card.source).\n"
    if card.alwaysRuns { text += "\nPart of every conversion, with or without lint.\n" }
    return text
  }

  private static func block(_ examples: [String]) -> String {
    "```text\n" + examples.map { ExampleText.lines($0).joined(separator: "\n") + "\n" }.joined(separator: "\n") + "```\n"
  }
}
