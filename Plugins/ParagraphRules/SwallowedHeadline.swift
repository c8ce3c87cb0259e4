public import JumplineBytes
public import JumplineModel

public struct SwallowedHeadline: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "PAR009", name: "headline-swallowed", severity: .warning, confidence: 0.85, scope: .block, fix: .unsafe,
    summary: .init(
      zh: "段落里夹着一个标题和署名：句子结束后，一句没有标点的短语，后面跟着“本报记者某某”。",
      en: "A headline and its byline lie inside a paragraph: after a sentence, a phrase without marks, and then 本报记者 and a "
        + "name."),
    why: .init(
      zh: "下一篇的题目和作者被当成了上一篇的正文，两篇文章成了一篇。",
      en: "Headline and author of the next article are read as text of the one before, and two articles become one."),
    source: "jumpline",
    fires: [
      "灯塔亮了一百年\n\n今年春天,塔里换上了新灯。守塔人舍不得扔掉旧灯,还把它擦得锃亮,摆在窗台上。\n\n守塔人每天傍晚准时上塔,从没误过一次。 ⟦岭上秋茶提前开采 本报记者 许大山⟧",
      "灯塔亮了一百年\n\n老何说:“新灯真亮!” ⟦“山路明镜”照亮夜车回家路 本报记者 方正⟧ 急弯处新装了六十面反光镜,司机们都说心里踏实多了。",
      "灯塔亮了一百年\n\n今年春天,塔里换上了新灯。守塔人每天傍晚准时上塔,从没误过一次。 ⟦岭上秋茶提前开采 本报记者 许大山⟧\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里。",
      "灯塔亮了一百年\n\n今年春天,塔里换上了新灯。守塔人每天傍晚准时上塔,从没误过一次。（本报记者何田） ⟦岭上秋茶提前开采 本报驻青螺记者 许大山⟧",
      "燈塔亮了一百年\n\n今年春天，塔裡換上了新燈。守塔人捨不得扔掉舊燈，還把它擦得鋥亮，擺在窗台上。\n\n守塔人每天傍晚準時上塔，從沒誤過一次。⟦嶺上秋茶提前開採 本報記者 許大山⟧",
    ],
    silent: [
      "灯塔亮了一百年\n\n守塔人每天傍晚准时上塔,从没误过一次。 (本报记者 许大山)",
      "灯塔亮了一百年\n\n守塔人每天傍晚准时上塔,从没误过一次。本报记者 许大山",
      "灯塔亮了一百年\n\n守塔人每天傍晚准时上塔。昨天,记者许大山跟着他上了塔。",
      "岭上秋茶提前开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。",
      "灯塔亮了一百年\n\n守塔人每天傍晚准时上塔,从没误过一次。图为守塔人在擦灯 本报记者 许大山 摄",
      "灯塔亮了一百年\n\n守塔人每天傍晚准时上塔,从没误过一次。他向本报记者 许大山讲起了往事。",
    ])

  public static let cues = [roles]
  public static let needs: TextContents = .cues

  private static let roles = WordList("本报记者 本報記者 本刊记者 本网记者 本报通讯员 本報通訊員 本报特约记者 通讯员 特约记者 全媒体记者 首席记者 本报驻 本報駐")
  /// 本报驻 and a place go before.
  private static let reporters = WordList("记者 記者")
  private static let captions = WordList("摄 攝 供图 图为 圖為 上图 下图 右图 左图 图片")
  /// In bytes, some eighty characters.
  private static let longestCaption = 240
  /// Scalars of the phrase.
  private static let shortest = 7
  private static let longest = 36

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let reading = page.reading
    let text = reading.bytes
    var offset = 0
    for role in page.places(of: Self.roles) where role.start >= offset {
      guard let index = reading.block(at: role.start), case let label = page.document.blocks[index].label, case let range = reading.blocks[index],
        // A name at its end makes a paragraph look like a caption; but none is so long.
        label == .paragraph || label == .caption && role.start - range.start >= Self.longestCaption
      else { continue }
      offset = role.end
      // What a seam joined is another line.
      guard let name = Self.name(after: Self.roleEnd(role, text.span), page.lineEnd(behind: role, in: page.document.blocks[index]) ?? range.end, text.span),
        let start = Self.phrase(before: role.start, range, text.span),
        !Self.captions.occurs(in: start..<min(range.end, name + 8), of: text.span)
      else { continue }
      let words = ReadingRange(start, name)
      let place = reading.source(of: words)
      report.append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
          message: page.say(
            zh: "标题和署名被并进了段落：“\(reading.string(words))”",
            en: "a headline and its byline are read as text: “\(reading.string(words))”"),
          range: place, evidence: ["sentence-end-before", "no-marks", "byline-after"],
          fix: Fix(
            .unsafe(because: "the phrase may be text"),
            replacements: [
              .init(TextRange(place.start, place.start), with: "\n\n"), .init(TextRange(place.end, place.end), with: "\n\n"),
            ])))
      offset = name
    }
  }

  /// Where a role ends: behind 本报驻 comes a place, and then 记者.
  private static func roleEnd(_ role: ReadingRange, _ text: Span<UInt8>) -> Int {
    guard role.count == 9 else { return role.end }
    return reporters.first(in: role.end..<min(text.count, role.end + 30), of: text).map { $0 + 6 } ?? role.end
  }

  /// Where the name behind a role ends: two to four Han characters, perhaps after a space, and then a space or the end.
  private static func name(after role: Int, _ limit: Int, _ text: Span<UInt8>) -> Int? {
    var offset = role
    while offset < limit, text[offset] == 0x20 { offset += 1 }
    var count = 0
    while offset < limit {
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      guard (0x3400...0x9FFF).contains(scalar) else {
        return WhiteSpace.contains(scalar) && (2...4).contains(count) ? offset : nil
      }
      count += 1
      offset += length
    }
    return (2...4).contains(count) ? offset : nil
  }

  /// Where the phrase before a role begins: behind a sentence of the same block, without a mark that divides it.
  private static func phrase(before role: Int, _ block: ReadingRange, _ text: Span<UInt8>) -> Int? {
    var offset = role
    while offset > block.start, let (scalar, length) = UTF8Decoding.scalar(text, before: offset), WhiteSpace.contains(scalar) {
      offset -= length
    }
    guard offset < role else { return nil }
    var count = 0
    var start = offset
    var hasSpace = false
    while offset > block.start, let (scalar, length) = UTF8Decoding.scalar(text, before: offset) {
      if Punctuation.endsSentence(scalar), scalar != 0x2E { return count >= shortest ? start : nil }
      // A credit in brackets ends what it stands behind.
      if scalar == 0xFF09 || scalar == 0x29, count >= shortest, hasSpace { return start }
      // ！” ends a sentence too.
      if Punctuation.closes(scalar), count >= shortest, let (inner, _) = UTF8Decoding.scalar(text, before: offset - length),
        Punctuation.endsSentence(inner)
      {
        return start
      }
      if Punctuation.dividesClauses(scalar), scalar != 0x3001 { return nil }
      offset -= length
      hasSpace = WhiteSpace.contains(scalar)
      if !hasSpace {
        count += 1
        start = offset
      }
      if count > longest { return nil }
    }
    return nil
  }
}
