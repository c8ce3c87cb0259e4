public import JumplineBytes
public import JumplineModel

public struct RadicalCodePoint: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "CHR006", name: "radical-code-point", severity: .error, confidence: 0.98, scope: .block, fix: .safe,
    summary: .init(
      zh: "用部首区的码位代替了汉字，看上去一样，却不是同一个字。",
      en: "A code point from the radicals blocks stands where an ideograph belongs: it looks the same and is another character."),
    why: .init(
      zh: "多半来自 PDF 的字体映射。检索、排序和分词都找不到这个字。",
      en: "It usually comes from a PDF's font tables. Searching, sorting and word segmentation all miss the word."),
    source: "Unicode Character Database, property Equivalent_Unified_Ideograph",
    fires: [
      "大厅延长时间,⟦\u{2F45}⟧便群众办事。",
      "村里家家通上了自来⟦\u{2F54}⟧。",
      "母⼦⟦\u{2EC5}⟧面,相拥而泣。".replacing("⼦", with: "子"),
      "上百⟦\u{2F08}\u{2F24}⟧声喝彩。",
    ],
    silent: [
      "大厅延长时间,方便群众办事。",
      "《说文》分五百四十部,⼀部居首。".replacing("⼀", with: "\u{2F00}"),
      "字典按⽔、⽕、⽊等部首排列。",
      "检字表中,⻊旁的字归在足部。",
      "村里家家通上了自来水。",
    ])

  public static let needs: TextContents = .unusualScalars

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    for run in CharacterRun.all(page.unusualScalars, where: { UnifiedIdeograph.ofRadical($0) != nil }) {
      // A dictionary speaks of radicals: 水部, 三点水旁.
      if SpokenOf.asRadical(run, in: page) { continue }
      report.append(run.finding(Self.card, page, confidence: Self.card.confidence, safety: .safe, form: UnifiedIdeograph.ofRadical))
    }
  }
}
