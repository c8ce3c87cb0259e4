import JumplineBytes
public import JumplineModel

public struct CaptionWithoutCredit: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "HED004", name: "caption-without-credit", severity: .information, confidence: 0.7, scope: .page,
    summary: .init(
      zh: "这一版的图片说明都署了摄影者，唯独这一条没有。", en: "The captions of a page name their photographers, and this one does not."),
    why: .init(
      zh: "署名多半在识别时漏掉了，或者落到了别处。本来就不署名的报纸不报。",
      en: "The credit was probably lost in recognition, or stands elsewhere. Papers that print none are left alone."),
    source: "jumpline",
    fires: [
      "岭上秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n\n图为茶农在采茶。 何田 摄\n\n厂里的师傅连夜杀青,第二天一早就把头一批新茶送进了城。\n\n图为师傅在揉茶。 方正 摄\n\n⟦图为茶农在卖茶。⟧\n\n第二天一早,新茶就上了市。",
      "渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米,能挡十二级台风。\n\n图为渔民在补网。 许大山 摄\n\n渔民们说,今年可以睡个好觉。\n\n图为老船长在点灯。 许大山 摄\n\n灯光照得很远,夜归的船老远就看见了。\n\n⟦图为渔船在港里避风。⟧\n\n合龙那天,渔民们放起了鞭炮。",
      "縣劇團下鄉演出\n\n本報記者 方正\n\n鑼鼓一響,曬穀場上坐滿了人。\n\n圖為演員在化妝。 何田 攝\n\n散戲以後,孩子們跟著戲車跑。\n\n圖為孩子們在看戲。 何田 攝\n\n⟦圖為老團長在說戲。⟧\n\n戲箱要坐兩趟船,老團長說,路再遠,明年也還要來。",
    ],
    silent: [
      "岭上秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n\n图为茶农在采茶。 何田 摄\n\n厂里的师傅连夜杀青,第二天一早就把头一批新茶送进了城。\n\n图为师傅在揉茶。 方正 摄",
      "岭上秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n\n图为茶农在采茶。\n\n厂里的师傅连夜杀青,第二天一早就把头一批新茶送进了城。\n\n图为师傅在揉茶。\n\n图为茶农在卖茶。",
      "岭上秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n\n图为茶农在采茶。 何田 摄\n\n厂里的师傅连夜杀青,第二天一早就把头一批新茶送进了城。\n\n图为师傅在揉茶。",
      "岭上秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山。",
      "岭上秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n\n图为茶农在采茶。 何田 摄\n\n厂里的师傅连夜杀青,第二天一早就把头一批新茶送进了城。\n\n图为师傅在揉茶。 方正 摄\n\n图为茶农在卖茶。\n\n何田 摄",
    ])

  /// So many captions with a credit are a habit of the page.
  private static let habit = 2
  /// The credit words stand in the caption, parsed or not.
  private static let credits = WordList("摄 攝 供图 供圖 图 圖 制图 制圖 绘 繪 记者 記者 新华社 新華社 发 發")

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let document = page.document
    // One name at the end may be that of all pictures of a page of them.
    let captions = document.blocks.indices.filter { index in
      document.blocks[index].label == .caption && page.articleOfBlock[index].map { document.articles[$0].kind != .photoStory } ?? true
    }
    guard captions.count > Self.habit else { return }
    let bare = captions.filter { !isCredited($0, page) }
    guard captions.count - bare.count >= Self.habit, bare.count * 2 < captions.count else { return }
    for index in bare {
      let range = page.reading.blocks[index]
      let quoted = page.reading.string(range)
      report.append(
        finding(
          at: range, on: page, zh: "图片说明没有署名：“\(quoted)”", en: "this caption names no photographer: “\(quoted)”",
          evidence: ["credited-on-this-page: \(captions.count - bare.count)"]))
    }
  }

  /// The caption has a credit, or one stands before or behind it.
  private func isCredited(_ index: Int, _ page: LintedPage) -> Bool {
    let blocks = page.document.blocks
    if blocks[index].inlines.contains(where: { if case .credit = $0 { true } else { false } }) { return true }
    if [index - 1, index + 1].contains(where: { blocks.indices.contains($0) && blocks[$0].label == .credit }) { return true }
    let bytes = page.reading.bytes
    let range = page.reading.blocks[index]
    return Self.credits.occurs(in: min(range.end, max(range.start + 6, range.end - 36))..<range.end, of: bytes.span)
  }
}
