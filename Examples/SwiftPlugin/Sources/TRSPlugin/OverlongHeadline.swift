import JumplineBytes
public import JumplineModel

public struct OverlongHeadline: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "TRS001", name: "overlong-headline", severity: .information, confidence: 0.8, scope: .block,
    summary: .init(zh: "主标题超过四十字。", en: "A main headline has more than forty characters."),
    why: .init(
      zh: "这样长的标题多半是正文误入了标题字段。", en: "A headline so long is usually text that got into the wrong field of the record."),
    source: "the project's own choice",
    fires: ["⟦全县二十七个乡镇的中小学食堂改造工程今年全部完工并且通过了由市县两级联合组织的逐校逐项竣工验收⟧\n\n本报讯 验收组用了半个月。"],
    silent: ["全县中小学食堂改造今年全部完工\n\n本报讯 验收组用了半个月。"])

  private static let most = 40

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    for (index, block) in page.document.blocks.enumerated() where block.label == .headline && block.role == .main {
      let range = page.reading.blocks[index]
      let count = page.reading.string(range).unicodeScalars.count
      guard count > Self.most else { continue }
      report.append(
        finding(
          at: range, on: page, zh: "标题有 \(count) 字，正文可能误入了标题", en: "a headline of \(count) characters: text may have got into it",
          evidence: ["characters: \(count)"]))
    }
  }
}
