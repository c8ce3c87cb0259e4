public import JumplineBytes
public import JumplineModel

public struct CaptionInParagraph: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "PAR003", name: "caption-inside-paragraph", severity: .warning, confidence: 0.85, scope: .block,
    summary: .init(
      zh: "图片说明连同“某某 摄”落在段落中间，后面又接着正文。",
      en: "A caption with its credit (某某 摄) lies inside a paragraph, and the text goes on behind it."),
    why: .init(
      zh: "一句话被图片说明拦腰截断，说明又被当成了正文。",
      en: "A sentence is cut in two by the caption, and the caption is read as text."),
    source: "jumpline",
    fires: [
      "灯塔亮了一百年\n\n守塔人每天傍晚准时上塔,把镜面擦得锃亮,再给油灯添满3月12日,守塔人在塔顶擦灯。 ⟦许大山 摄⟧油,一百年来从没误过一次。",
      "岭上秋茶开采\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上图为茶农在采茶。 ⟦何田 摄⟧山,中午以前就要把鲜叶送到厂里。",
      "山路裝上反光鏡\n\n急彎處新裝了六十面反光鏡，司機們都工人在安裝反光鏡。 ⟦方正 攝⟧說心裡踏實多了，夜裡也敢上路。",
    ],
    silent: [
      "灯塔亮了一百年\n\n守塔人每天傍晚准时上塔,从没误过一次。他最喜欢的照片是老何 摄影时随手拍下的那一张。",
      "灯塔亮了一百年\n\n守塔人每天傍晚准时上塔,从没误过一次。 许大山 摄",
      "灯塔亮了一百年\n\n守塔人每天傍晚准时上塔,这张照片由许大山摄于塔顶,如今挂在值班室的墙上。",
      "灯塔亮了一百年\n\n守塔人每天傍晚准时上塔(许大山 摄),从没误过一次。",
      "老照相馆\n\n他在这里拍摄了四十年,冲洗过的底片装满了三只木箱。",
    ])

  public static let cues = [shot]
  public static let needs: TextContents = .cues

  private static let shot = WordList("摄 攝")
  /// 摄影, 摄像: the sign as the beginning of a word.
  private static let words = WordList("摄影 攝影 摄像 攝像 摄制 攝製 摄于 攝於 摄氏 攝氏 摄取 攝取 摄录 摄下 摄入 摄政")
  /// So many Han characters behind the credit are text and no second credit.
  private static let least = 6

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let reading = page.reading
    let text = reading.bytes
    for shot in page.places(of: Self.shot) {
      guard let index = reading.block(at: shot.start), page.document.blocks[index].label == .paragraph,
        !Self.words.stands(at: shot.start, in: text.span), case let range = reading.blocks[index],
        let name = Self.name(before: shot.start, range.start, text.span), Self.goesOn(shot.end, range.end, text.span)
      else { continue }
      let credit = ReadingRange(name, shot.end)
      report.append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
          message: page.say(
            zh: "图片说明夹在段落里，到“\(reading.string(credit))”为止",
            en: "a caption lies inside this paragraph and ends at “\(reading.string(credit))”"),
          range: reading.source(of: credit), evidence: ["credit-inside"]))
    }
  }

  /// Where a name of two to four Han characters begins that stands between white space.
  private static func name(before shot: Int, _ start: Int, _ text: Span<UInt8>) -> Int? {
    guard let (gap, width) = UTF8Decoding.scalar(text, before: shot), WhiteSpace.contains(gap) else { return nil }
    var offset = shot - width
    var count = 0
    while offset > start, let (scalar, length) = UTF8Decoding.scalar(text, before: offset) {
      guard (0x3400...0x9FFF).contains(scalar) else { return WhiteSpace.contains(scalar) && (2...4).contains(count) ? offset : nil }
      offset -= length
      count += 1
    }
    return nil
  }

  /// Text follows at once: no mark, no space.
  private static func goesOn(_ start: Int, _ end: Int, _ text: Span<UInt8>) -> Bool {
    var offset = start
    var han = 0
    while offset < end, han < least {
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      let isHan = (0x3400...0x9FFF).contains(scalar)
      if !isHan, offset == start { return false }
      if isHan { han += 1 }
      offset += length
    }
    return han >= least
  }
}
