public import JumplineBytes
public import JumplineModel

public struct TextAfterJump: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "JMP007", name: "text-after-jump", severity: .warning, confidence: 0.9, scope: .block, fix: .unsafe,
    summary: .init(
      zh: "转接行之后，同一段里还有文字。",
      en: "Words stand behind a jump line, in the same block."),
    why: .init(
      zh: "转接行是这一版上最后的话，后面的多半是下一篇的标题，被粘进了这一篇。",
      en: "A jump line is the last of an article on its page; what follows is most often the headline of the next one, fused."),
    source: "jumpline",
    fires: [
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。(下转2版)⟦岭上秋茶开采⟧",
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。（下转第三版） ⟦山路装上反光镜 夜车不再怕急弯⟧",
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。(下转2版)⟦岭上秋茶开采上市⟧\n\n本报讯记者许大山报道:霜降过后,岭上的秋茶开采了。",
      "燈塔亮了一百年\n\n本報記者 何田\n\n守塔人每天傍晚準時上塔，從沒誤過一次。（下轉A2版）⟦嶺上秋茶開採⟧",
    ],
    silent: [
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。(下转2版)",
      "灯塔亮了一百年\n\n本报记者 何田\n\n“守塔人每天傍晚准时上塔,从没误过一次。(下转2版)”",
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。(下转2版) (本报记者 许大山 摄)",
      "(上接1版)他把灯擦得锃亮,才放心地走下楼梯。",
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。(下转2版)▶▶",
      "老厂在压力(下转型升级)时想到了技术改造,厂里的师傅们都很支持。",
    ])

  public static let cues = [openings]
  public static let needs: TextContents = .cues

  private static let openings = WordList(
    "(下转 （下转 【下转 (下轉 （下轉 【下轉 (文转 （文转 (文轉 （文轉 (紧接第 （紧接第 (緊接第 （緊接第")
  private static let ordinal = WordList("第")
  private static let pageWord = WordList("版) 版） 版】 版面) 版面）")
  /// What is said of pictures and by whom may stand behind a jump line.
  private static let credits = WordList("摄 攝 图 圖 记者 記者 报道 報道 報導 通讯员 通訊員")
  /// Fewer Han characters are a stray mark or a signature.
  private static let least = 4

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let reading = page.reading
    let text = reading.bytes
    var done = 0
    for opening in page.places(of: Self.openings) where opening.start >= done {
      guard let index = reading.block(at: opening.start), case let label = page.document.blocks[index].label, label != .furniture,
        label != .table
      else { continue }
      done = opening.end
      guard let jump = Self.jump(from: opening, text.span) else { continue }
      let block = reading.blocks[index]
      // The first whole jump line of a block tells.
      done = block.end
      // What a seam joined to the headline speaks of other things.
      let line = page.lineEnd(behind: jump, in: page.document.blocks[index]) ?? block.end
      guard let words = Self.words(from: jump.end, to: min(line, block.end), text.span) else { continue }
      let source = reading.source(of: words)
      report.append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
          message: page.say(
            zh: "“\(reading.string(jump))”之后还有文字：“\(reading.string(words))”",
            en: "words stand behind “\(reading.string(jump))”: “\(reading.string(words))”"),
          range: source, evidence: ["jump-line-inside"],
          fix: Fix(
            .unsafe(because: "the words may belong to the article"),
            replacements: [.init(TextRange(source.start, source.start), with: "\n\n")])))
    }
  }

  /// A whole jump line: brackets, words, page.
  private static func jump(from opening: ReadingRange, _ text: Span<UInt8>) -> ReadingRange? {
    var page = ordinal.after(opening.end, in: text) ?? opening.end
    if page < text.count, (0x41...0x5A).contains(text[page]) { page += 1 }
    guard let number = Numeral.starting(at: page, in: text), number.count <= 3, let end = pageWord.after(number.end, in: text) else {
      return nil
    }
    return ReadingRange(opening.start, end)
  }

  /// What stands behind it, when it is words.
  private static func words(from start: Int, to end: Int, _ text: Span<UInt8>) -> ReadingRange? {
    var first = start
    while first < end {
      let (scalar, length) = UTF8Decoding.scalar(text, at: first)
      // In brackets stands who took the picture.
      if scalar == 0x28 || scalar == 0xFF08 { return nil }
      if (0x3400...0x9FFF).contains(scalar) || scalar == 0x201C || scalar == 0x300A || scalar == 0x300C { break }
      first += length
    }
    guard !credits.occurs(in: first..<end, of: text) else { return nil }
    var han = 0
    var offset = first
    while offset < end {
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      if (0x3400...0x9FFF).contains(scalar) { han += 1 }
      offset += length
    }
    return han >= least ? ReadingRange(first, end) : nil
  }
}
