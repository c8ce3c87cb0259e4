public import JumplineBytes
public import JumplineModel

public struct NestedQuoteLevel: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "PUN010", name: "nested-quote-level", severity: .information, confidence: 0.85, scope: .block, fix: .suggestion,
    summary: .init(
      zh: "引号里面再用引号，应当换用单引号（‘’）。",
      en: "A quotation inside a quotation uses the same marks instead of ‘’."),
    why: .init(
      zh: "同样的引号套在一起，读者和程序都分不清哪里是里层的结尾。",
      en: "With the same marks nested, neither readers nor programs can tell where the inner one ends."),
    source: "GB/T 15834—2011, 4.8.3.4",
    fires: [
      "老支书说:“上级讲过⟦“办法总比困难多”⟧,我们就是这么干的。”",
      "她告诉记者:“大家都叫我⟦“铁姑娘”⟧,我听了高兴。”",
      "他說:「大家都叫我⟦「老黃牛」⟧,我很高興。」",
      "“从⟦“要我学”⟧到⟦“我要学”⟧,变化真大。”老师说。",
    ],
    silent: [
      "老支书说:“上级讲过‘办法总比困难多’,我们就是这么干的。”",
      "“铁姑娘”和“老黄牛”都是他的外号。",
      "他說:「大家都叫我『老黃牛』,我很高興。」",
      "“第一条,守时。\n\n“第二条,守信。”老师说。",
      "新品种“早丰收“在山区推广开来。",
    ])

  public static let needs: TextContents = .unpairedQuotes
  /// The pairs inside another pair; none where the marks of the block do not balance, for then nobody knows what is inside what.
  private static func inner(_ quotes: [PunctuationMark], _ opening: UInt32) -> [(PunctuationMark, PunctuationMark)] {
    var stack: [PunctuationMark] = []
    var pairs: [(PunctuationMark, PunctuationMark)] = []
    for quote in quotes {
      if quote.value == opening {
        stack.append(quote)
      } else {
        guard let open = stack.popLast() else { return [] }
        if stack.count == 1 { pairs.append((open, quote)) }
      }
    }
    return stack.isEmpty ? pairs : []
  }

  private static let kinds: [(opening: UInt32, closing: UInt32, inner: (String, String))] = [
    (0x201C, 0x201D, ("‘", "’")), (0x300C, 0x300D, ("『", "』")),
  ]

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    for (_, marks) in BlockMarks(page) {
      for kind in Self.kinds {
        let quotes = marks.filter { $0.value == kind.opening || $0.value == kind.closing }
        for (open, close) in Self.inner(quotes, kind.opening) {
          let range = ReadingRange(open.start, close.end)
          report.append(
            Finding(
              code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
              message: page.say(
                zh: "引号里的“\(page.reading.string(range))”应用单引号",
                en: "“\(page.reading.string(range))” stands inside a quotation and needs the inner marks"),
              range: page.reading.source(of: range), evidence: ["inside-quotation"],
              fix: Fix(
                .suggestion,
                replacements: [
                  .init(page.reading.source(of: ReadingRange(open.start, open.end)), with: kind.inner.0),
                  .init(page.reading.source(of: ReadingRange(close.start, close.end)), with: kind.inner.1),
                ])))
        }
      }
    }
  }
}
