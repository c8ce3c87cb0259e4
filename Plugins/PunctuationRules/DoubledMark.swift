public import JumplineBytes
public import JumplineModel

public struct DoubledMark: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "PUN004", name: "doubled-mark", severity: .warning, confidence: 0.95, scope: .block, fix: .safe,
    summary: .init(
      zh: "逗号、顿号、句号、分号或冒号连用了两个：，， 。。 ，。",
      en: "Two commas, full stops, semicolons or colons stand side by side."),
    why: .init(
      zh: "标点不连用；不是多了一个，就是中间漏了字。",
      en: "These marks never stand together: either one is too many, or words between them are lost."),
    source: "GB/T 15834—2011, 5.1",
    fires: [
      "会议要求再接再厉⟦，，⟧巩固成果。",
      "镇里开了三次会⟦。。⟧村民们的意见终于统一了。",
      "果园里种着桃树⟦、、⟧李树和梨树。",
      "他没有多说⟦，。⟧转身走进车间。",
      "全场起立,,掌声雷动。".replacing(",,", with: "⟦,,⟧"),
    ],
    silent: [
      "会议要求再接再厉，巩固成果。",
      "他想了想……终于点了头。",
      "“真的吗？！”她喊道。",
      "老班长——矿工老周来了！！！",
      "他沉默了。。。许久才开口。",
      "The list ends with Smith, Jones, etc., as before.",
    ])

  public static let needs: TextContents = .adjacentStops

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let marks = page.marks
    var index = 0
    while index + 1 < marks.count {
      var last = index
      while last + 1 < marks.count, marks[last].end == marks[last + 1].start, Self.stops(marks[last].value),
        Self.stops(marks[last + 1].value)
      { last += 1 }
      defer { index = last + 1 }
      guard last > index else { continue }
      let run = marks[index...last]
      let isSame = run.allSatisfy { $0.value == marks[index].value }
      // Three full stops stand for an ellipsis; another rule speaks of them.
      if isSame, run.count > 2, marks[index].value == 0x3002 || marks[index].value == 0x2C { continue }
      let range = ReadingRange(marks[index].start, marks[last].end)
      let source = page.reading.source(of: range)
      // A join that puts two marks side by side is what is wrong; another rule doubts it.
      if Self.crossesSeam(source, page) { continue }
      let printed = page.reading.string(range)
      let single = page.reading.string(ReadingRange(marks[last].start, marks[last].end))
      report.append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
          message: page.say(zh: "标点连用“\(printed)”", en: "“\(printed)”: marks stand side by side"), range: source,
          evidence: [isSame ? "same-mark-twice" : "two-marks"],
          fix: Fix(
            isSame ? .safe : .unsafe(because: page.say(zh: "不知哪一个是对的", en: "either of the two may be right")),
            replacements: [.init(source, with: single)])))
    }
  }

  private static func crossesSeam(_ range: TextRange, _ page: LintedPage) -> Bool {
    page.document.blocks.contains { block in
      block.joins.indices.contains { index in
        block.joins[index].kind == .seam && index + 1 < block.pieces.count && range.start < block.pieces[index].end
          && block.pieces[index + 1].start < range.end
      }
    }
  }

  private static func stops(_ scalar: UInt32) -> Bool {
    scalar == 0x3002 || Punctuation.dividesClauses(scalar)
  }
}
