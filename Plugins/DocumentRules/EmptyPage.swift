import JumplineBytes
public import JumplineModel

public struct EmptyPage: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "DOC007", name: "empty-page", severity: .warning, confidence: 1, scope: .page,
    summary: .init(zh: "版面没有文字。", en: "A page has no text."),
    why: .init(
      zh: "多半是识别失败或文件没有传完；整版广告也可能没有文字。",
      en: "Most often recognition failed or a file was not passed on whole; a page of pictures may have none either."),
    source: "jumpline",
    fires: ["⟦⟧", "⟦⟧\n\n\n", "⟦⟧　　\n \n", "=== 1\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== 2\n⟦⟧"],
    silent: [
      "秋茶开采", "。", "第2版", "\n\n\n\n水", "=== 1\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n=== 2\n广告",
    ])

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    guard page.document.blocks.isEmpty else { return }
    let size = page.document.source.bytes.count
    report.append(
      Finding(
        code: Self.card.code, severity: Self.card.severity, confidence: 1,
        message: page.say(zh: "版面没有文字", en: "the page has no text"), range: TextRange(0, 0),
        evidence: [size == 0 ? "no-bytes" : "blank: \(size) bytes"]))
  }
}
