import JumplineBytes
public import JumplineConfiguration
import JumplineLint
public import JumplineModel

extension RulePack {
  /// What the examples say against the rules: a pack loads only when there is nothing.
  /// - Parameter read: reads the bytes of an example as any page is read; nil when that fails.
  public func faults(language: Language, reading read: (_ page: [UInt8]) -> Document?) -> [ConfigurationFault] {
    var faults: [ConfigurationFault] = []
    let index = CueIndex(cues)
    for rule in rules {
      for example in rule.fires + rule.silent {
        if let message = fault(rule, example, index, language, read) {
          faults.append(ConfigurationFault(line: example.line, column: example.column, length: 1, message: message))
        }
      }
      for example in rule.fires where !example.text.contains("⟦") {
        let message = language.say(zh: "`fires` 的例子要用 ⟦…⟧ 标出应查出之处", en: "an example of `fires` has to mark what is flagged with ⟦…⟧")
        faults.append(ConfigurationFault(line: example.line, column: example.column, length: 1, message: message))
      }
    }
    return faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  private func fault(
    _ rule: PackRule, _ example: PackRule.Example, _ index: CueIndex, _ language: Language, _ read: ([UInt8]) -> Document?
  ) -> String? {
    let code = rule.card.code
    for page in MarkedExample(example.text).pages {
      guard let document = read(page.bytes) else { continue }
      var findings: [Finding] = []
      check(LintedPage(document, cues: index, language: language), [code], &findings)
      let found = findings.map { document.source.bytes(of: $0.range) }
      if found == page.marks { continue }
      func quoted(_ ranges: [ByteRange]) -> String {
        let texts = ranges.map { "“" + String(decoding: page.bytes[$0.offsets], as: UTF8.self) + "”" }
        return texts.isEmpty ? language.say(zh: "无", en: "nothing") : texts.joined(separator: language.say(zh: "、", en: ", "))
      }
      return language.say(
        zh: "\(code) 的例子不符：应查出\(quoted(page.marks))，却查出\(quoted(found))",
        en: "an example of \(code) fails: expected to flag \(quoted(page.marks)), flagged \(quoted(found))")
    }
    return nil
  }
}
