public import JumplineBytes
public import JumplineModel

public struct ReversedQuotes: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "PUN002", name: "reversed-quotes", severity: .warning, confidence: 0.9, scope: .block, fix: .safe,
    summary: .init(
      zh: "引号方向反了：”平安“，或前后两个都是开引号。",
      en: "Quotation marks point the wrong way: ”平安“, or both are opening ones."),
    why: .init(
      zh: "引文从哪里到哪里就说不清了，配对检查也会一路错下去。",
      en: "It is no longer clear what is quoted, and everything that pairs marks goes wrong from there on."),
    source: "GB/T 15834—2011, 4.8",
    fires: [
      "村里评出二十户⟦”文明之家“⟧,张榜公布。",
      "新品种⟦“早丰收“⟧在山区推广开来。",
      "他们守住了⟦”最后一公里”⟧的安全。",
      "鎮上評出二十戶⟦」文明之家「⟧,張榜公布。",
    ],
    silent: [
      "村里评出二十户“文明之家”,张榜公布。",
      "好。”他说,“明天就办。”大家都笑了。",
      "新装的55”大屏旁边放着“意见箱”。",
      "“今年雨水足。\n\n“明年会更好。”老人说。",
      "他把“文明之家”和“平安之家”两块牌子挂在一起。",
      "鎮上評出二十戶「文明之家」,張榜公布。",
    ])

  public static let needs: TextContents = .unpairedQuotes

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    for (_, marks) in BlockMarks(page) {
      for fault in QuoteDirection.faults(marks) {
        let source = page.reading.source(of: fault.range)
        let printed = page.reading.string(fault.range)
        let fix = fault.marks.map { mark in
          Fix.Replacement(page.reading.source(of: ReadingRange(mark.start, mark.end)), with: Self.turned(mark.value))
        }
        report.append(
          Finding(
            code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
            message: page.say(zh: "“\(printed)”的引号方向反了", en: "the quotation marks of “\(printed)” point the wrong way"),
            range: source, evidence: [fault.marks.count > 1 ? "pair-reversed" : "one-mark-reversed"],
            fix: Fix(
              fault.marks.count > 1
                ? .safe : .unsafe(because: page.say(zh: "也可能是别处漏了一个引号", en: "a mark may be missing elsewhere instead")),
              replacements: fix)))
      }
    }
  }

  private static func turned(_ mark: UInt32) -> String {
    switch mark {
    case 0x201C: "”"
    case 0x201D: "“"
    case 0x300C: "」"
    default: "「"
    }
  }
}
