public import JumplineBytes
public import JumplineModel

public struct FusedParagraphs: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "PAR008", name: "fused-paragraphs", severity: .information, confidence: 0.85, scope: .block, fix: .unsafe,
    summary: .init(
      zh: "段落中间冒出电头（本报讯、新华社……电）：两篇消息粘在了一起。",
      en: "A dateline (本报讯, 新华社…电) stands in the middle of a paragraph: two stories are fused."),
    why: .init(
      zh: "电头只在消息的开头。粘在一起的两篇，题目和作者都会算到前一篇头上。",
      en: "A dateline opens a story. Of two that are fused, headline and author of the first are given to both."),
    source: "jumpline",
    fires: [
      "秋茶开采\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山。⟦本报讯⟧ 急弯处新装了六十面反光镜,司机们都说心里踏实多了。",
      "秋茶开采\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山。　⟦本报讯⟧ 急弯处新装了六十面反光镜,司机们都说心里踏实多了。",
      "秋茶开采\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山。（许大山）⟦本报讯⟧记者方正报道:急弯处新装了六十面反光镜,司机们都说心里踏实多了。",
      "秋茶开采\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山。⟦据新华社临江5月12日电⟧边境口岸今年上半年过货量同比增长两成,货轮当天靠岸。",
      "简讯\n\n防波堤长九百米,能挡十二级台风。⟦【本报讯】⟧锣鼓一响,晒谷场上坐满了人。剧团今年要演一百二十场。",
      "簡訊\n\n防波堤長九百米，能擋十二級颱風。⟦本報訊⟧（記者方正）鑼鼓一響，曬穀場上坐滿了人。",
      "一周国际\n\n港口恢复通航,第一艘货轮当天靠岸。⟦新华社临江5月12日电⟧ 边境口岸今年上半年过货量同比增长两成。",
    ],
    silent: [
      "秋茶开采\n\n霜降过后,岭上的秋茶开采了。据新华社临江5月12日电,边境口岸今年上半年过货量同比增长两成,货轮当天靠岸。",
      "秋茶开采\n\n本报讯 霜降过后,岭上的秋茶开采了。茶农们天不亮就上山。",
      "秋茶开采\n\n霜降过后,岭上的秋茶开采了。据本报讯,茶农们天不亮就上山。",
      "秋茶开采\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山。(新华社临江5月12日电)",
      "老报人\n\n他翻到第一版。“本报讯”三个字还是手写的,墨迹已经发黄。",
      "秋茶开采\n\n霜降过后,岭上的秋茶开采了。\n\n本报讯 急弯处新装了六十面反光镜,司机们都说心里踏实多了。",
    ])

  /// So much must stand behind it: a source in the last words of a story is none that opens one.
  private static let least = 36

  public static let needs: TextContents = .cues
  public static let cues = [StoryOpening.senders]

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let reading = page.reading
    let text = reading.bytes
    var done = 0
    for sender in page.places(of: StoryOpening.senders).map(\.start) where sender >= done {
      let source = StoryOpening.sources.before(sender, in: text.span)
      let start = Self.brackets.before(source ?? sender, in: text.span) ?? source ?? sender
      guard let block = reading.block(at: start), page.document.blocks[block].label == .paragraph else { continue }
      let range = reading.blocks[block]
      guard Self.followsSentence(start, range, text.span), let end = StoryOpening.end(at: start, in: text.span),
        source == nil || !Self.pause.stands(at: end, in: text.span), range.end - end >= Self.least
      else { continue }
      let words = ReadingRange(start, end)
      let place = reading.source(of: words)
      report.append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
          message: page.say(
            zh: "段落中间又开始了一篇消息：“\(reading.string(words))”",
            en: "another story begins in the middle of a paragraph: “\(reading.string(words))”"),
          range: place, evidence: ["dateline-inside"],
          fix: Fix(
            .unsafe(because: "the reader of the page may see one story"),
            replacements: [.init(TextRange(place.start, place.start), with: "\n\n")])))
      done = end
    }
  }

  private static let brackets = WordList("【 [ ［")
  /// 据新华社临江5月12日电, with a comma is part of a sentence.
  private static let pause = WordList("， ,")

  /// Whether the end of a sentence of the block, or of a credit in brackets, and perhaps white space, stands before an offset.
  private static func followsSentence(_ offset: Int, _ block: ReadingRange, _ text: Span<UInt8>) -> Bool {
    var start = offset
    while start > block.start, let (scalar, length) = UTF8Decoding.scalar(text, before: start) {
      start -= length
      if !WhiteSpace.contains(scalar) { return Punctuation.endsSentence(scalar) && scalar > 0x7F || scalar == 0xFF09 || scalar == 0x29 }
    }
    return false
  }
}
