public import JumplineBytes
public import JumplineModel

public struct RepeatedTail: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "DUP007", name: "repeated-tail", severity: .error, confidence: 0.9, scope: .block, fix: .suggestion,
    summary: .init(
      zh: "一句或几句话反复出现，直到段落结束。",
      en: "One sentence or several are repeated until the paragraph ends."),
    why: .init(
      zh: "视觉语言模型读到版面边缘时会重复最后的句子，后面的文字都是编造的。",
      en: "A vision model that reaches the edge of a page repeats its last sentence; everything after the first time is made up."),
    source: "Known failure of language-model OCR; the threshold is the project's own choice",
    fires: [
      "村里修了路。⟦乡亲们高兴地说这条路修到了心坎上。乡亲们高兴地说这条路修到了心坎上。乡亲们高兴地说这条路修到了心坎上。乡亲们高兴地说这条路修到了心坎上。⟧",
      "水退了。⟦镇干部连夜带着群众清理淤泥恢复供水供电。镇干部连夜带着群众清理淤泥恢复供水供电。镇干部连夜带着群众清理淤泥恢复供水供电。⟧",
      "He left. ⟦The crowd outside waited for the minister to speak. The crowd outside waited for the minister to speak. The crowd outside waited for the minister to speak.⟧",
    ],
    silent: [
      "村里修了路。乡亲们高兴地说这条路修到了心坎上。乡亲们还凑钱立了一块碑。",
      "她唱道:让我们荡起双桨小船儿推开波浪。让我们荡起双桨小船儿推开波浪。歌声飘过湖面。",
      "水退了。镇干部连夜带着群众清理淤泥恢复供水供电。",
      "第一条,不迟到。第二条,不早退。第三条,不缺勤。第四条,不扯皮。",
      "The crowd waited. The minister spoke. The crowd waited again.",
    ])

  public static let needs: TextContents = .repeatedTails

  private static let longest = 80
  private static let times = 3

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    for index in page.repeatedTails where page.document.blocks.indices.contains(index) {
      let range = page.reading.blocks[index]
      guard page.document.blocks[index].label == .paragraph, range.count >= 3 * RepeatedPhrase.longest else { continue }
      let words = PrintedWords(range, in: bytes.span)
      let periods = (RepeatedPhrase.longest + 1)...Self.longest
      // Only what goes on to the end: from there backwards.
      guard let loop = PeriodicStretch.last(in: words.scalars, periods: periods, times: Self.times) else { continue }
      report.append(loop.finding(Self.card, words, page, evidence: "sentence-\(loop.period)-characters"))
    }
  }
}
