public import JumplineBytes
public import JumplineModel

extension RulePack: RuleSet {
  public var cards: [RuleCard] { rules.map(\.card) }

  public var cues: [WordList] { [matcher.cues] }

  public func check(_ page: LintedPage, _ codes: [String], _ report: inout [Finding]) {
    let reading = page.reading
    let text = reading.bytes
    var matches = matcher.matches(in: text.span, at: page.places(of: matcher.cues))
    if matches.isEmpty { return }
    let script = PackRule.Script(language: page.document.language)
    let speaking = Set(codes)
    let isOn = rules.map { speaking.contains($0.card.code) && ($0.script == .any || script == nil || $0.script == script) }
    matches.removeAll { !isOn[$0.rule] }
    // Of matches of one rule that overlap, the first and longest stays.
    matches.sort { ($0.rule, $0.start, $1.end) < ($1.rule, $1.start, $0.end) }
    var last: PackMatcher.Match?
    for match in matches {
      if let last, last.rule == match.rule, match.start < last.end { continue }
      let rule = rules[match.rule]
      guard let block = reading.block(at: match.start), rule.labels.contains(page.document.blocks[block].label) else { continue }
      last = match
      report.append(finding(match, of: rule, page, reading))
    }
  }

  private func finding(_ match: PackMatcher.Match, of rule: PackRule, _ page: LintedPage, _ reading: ReadingText) -> Finding {
    let range = ReadingRange(match.start, match.end)
    let source = reading.source(of: range)
    let printed = reading.string(range)
    let replacement = rule.searches[match.search].replacement
    var fix: Fix?
    // Across a seam, captions may stand between the two ends; nobody wants them replaced.
    if let replacement, source.count == range.count {
      let safety: Fix.Safety = switch rule.card.fix {
      case .safe: .safe
      case .unsafe: .unsafe(because: rule.because[page.language])
      case .suggestion, .none: .suggestion
      }
      fix = Fix(safety, replacements: [.init(source, with: replacement)])
    }
    return Finding(
      code: rule.card.code, severity: rule.card.severity, confidence: rule.card.confidence,
      message: rule.message.text(in: page.language, match: printed, replacement: replacement ?? ""), range: source, evidence: ["pack " + name], fix: fix)
  }
}

extension PackRule.Script {
  /// Nil where the page does not tell.
  fileprivate init?(language: String) {
    switch language {
    case "zh-Hans": self = .simplified
    case "zh-Hant": self = .traditional
    default: return nil
    }
  }
}
