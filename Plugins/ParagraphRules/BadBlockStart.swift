import JumplineBytes
public import JumplineModel

public struct BadBlockStart: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "PAR007", name: "bad-block-start", severity: .warning, confidence: 0.85, scope: .block,
    summary: .init(
      zh: "段落以“的”“了”“们”这类依附前文的字开头，前半段不在这里。",
      en: "A paragraph begins with a word that leans on what stands before it (的, 了, 们): its first half is not here."),
    why: .init(
      zh: "没有一段话会这样开头：上半段丢了，或者排到了别处。由阅读器接上的接缝由 PAR001 报告。",
      en: "No paragraph begins so: the first half was lost or put elsewhere. Seams that the reader closed are reported by "
        + "PAR001."),
    source: "jumpline",
    fires: [
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。\n\n⟦的⟧油灯换成了电灯,守塔人却舍不得扔掉旧灯。",
      "岭上秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山。\n\n⟦们⟧把鲜叶送到厂里,厂里的师傅连夜杀青。",
      "山路裝上反光鏡\n\n本報記者 方正\n\n急彎處新裝了六十面反光鏡，司機們都說心裡踏實多了。\n\n⟦了⟧三個月，這段路再沒有出過事。",
    ],
    silent: [
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。\n\n的确,守塔人舍不得扔掉旧灯。",
      "岭上秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n\n了解行情的人都说,今年的价格还会再涨。",
      "山路装上反光镜\n\n本报记者 方正\n\n急弯处新装了六十面反光镜。\n\n之后的三个月,这段路再没有出过事。",
      "(上接1版)\n\n的油灯换成了电灯,守塔人却舍不得扔掉旧灯。",
      "出租车夜班\n\n方正\n\n凌晨两点,街上只剩下他一个人。\n\n的士司机们都聚在桥头,喝一碗热汤再走。",
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,把镜面擦得锃亮,再给油灯添满油,一百年来从没误过一次的\n\n了不起的记录,现在有人接班了。",
    ])

  private static let bound = WordList("的 了 们 們 吗 嗎 之")
  private static let free = WordList(
    "的确 的確 的士 的哥 的话 了解 了却 了結 了结 了得 了不起 了无 了然 了若 之所以 之后 之後 之前 之间 之間 之初 之江 之乎 之字")

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let document = page.document
    let text = page.reading.bytes
    for (index, range) in page.reading.blocks.enumerated() where document.blocks[index].label == .paragraph {
      guard let end = Self.bound.after(range.start, in: text.span), end < range.end, !Self.free.stands(at: range.start, in: text.span)
      else { continue }
      // Behind a jump line a sentence goes on.
      if index > 0, document.blocks[index - 1].label == .jump { continue }
      let word = ReadingRange(range.start, end)
      report.append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
          message: page.say(
            zh: "段落不会以“\(page.reading.string(word))”开头，前半段不在这里",
            en: "no paragraph begins with “\(page.reading.string(word))”: its first half is not here"),
          range: page.reading.source(of: word), evidence: ["starts-with-bound-word"]))
    }
  }
}
