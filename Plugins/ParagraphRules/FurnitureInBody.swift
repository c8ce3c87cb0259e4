public import JumplineBytes
public import JumplineModel

public struct FurnitureInBody: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "PAR012", name: "page-furniture-in-body", severity: .warning, confidence: 0.85, scope: .page, fix: .unsafe,
    summary: .init(
      zh: "版头、日期、责任编辑等版面信息夹在文章的正文里。",
      en: "Page furniture (folio, date, page editors) stands in the middle of an article's text."),
    why: .init(
      zh: "它把一篇文章拦腰截断，检索时又被当成正文。",
      en: "It cuts an article in two and is taken for its text."),
    source: "jumpline",
    fires: [
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。\n\n⟦2012年3月15日 星期四 责任编辑:方正 版式:许大山⟧\n\n今年春天,塔里换上了新灯,守塔人却舍不得扔掉旧灯。",
      "岭上秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,露水打湿了裤脚。\n\n⟦第4版 2015年10月30日 星期五 编辑/何田 美编/方正 校对/许大山⟧\n\n厂里的师傅连夜杀青、揉捻、烘干,第二天一早,头一批新茶就装车上了路。",
      "山路装上反光镜\n\n本报记者 方正\n\n去年冬天,这段路出过三次事故。急弯处新装了六十面反光镜,司机们都说心里踏实多了。\n\n⟦第4版 2015年10月30日 星期五 编辑/何田 校对/许大山⟧\n\n(下转5版)",
      "山路装上反光镜\n\n本报记者 方正\n\n去年冬天,这段路出过三次事故。急弯处新装了六十面反光镜,司机们都说心里踏实⟦责编 何田 版式 方正 校对 许大山⟧多了,交警也少了一桩心事,老人们也敢走夜路了。",
      "山路装上反光镜\n\n本报记者 方正\n\n去年冬天,这段路出过三次事故。急弯处新装了六十面反光镜,司机们都说心里踏实⟦1962年4月5日 星期四 第二版⟧多了,交警也少了一桩心事,老人们也敢走夜路了。",
      "山路装上反光镜\n\n本报记者 方正\n\n去年冬天,这段路出过三次事故。急弯处新装了六十面反光镜,司机们都说心里踏实⟦责任编辑:何田 校对:许大山⟧多了,交警也少了一桩心事,老人们也敢走夜路了。",
    ],
    silent: [
      "2012年3月15日 星期四 责任编辑:方正 版式:许大山\n\n灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。",
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。\n\n责任编辑:方正 版式:许大山 校对:何田",
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔。\n\n2012年3月15日 星期四 责任编辑:方正 版式:许大山\n\n岭上秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。",
      "老报人\n\n本报记者 方正\n\n1962年4月5日 星期四,他第一次签版。第二版的清样他看了三遍,错字一个也没有。\n\n后来他做了校对。",
      "一张报纸的诞生\n\n本报记者 方正\n\n夜里十一点,责任编辑和校对都到齐了,版式图已经改了三遍。\n\n校对老何说,他一辈子最怕的就是错字。",
      "报社的老人\n\n方正\n\n他做过校对、版式和美编,退休前是责任编辑。\n\n2012年3月15日,星期四,他最后一次签了版。",
    ])

  private static let editors = WordList(
    "责任编辑 責任編輯 责编 責編 编辑 編輯 美编 美編 版式 校对 校對 组版 制图 图编 审读 主编 主編 值班主任 版面编辑")

  /// Bytes: a number alone is the head of a section as often as a page.
  private static let least = 9

  public static let cues = [editors]

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let document = page.document
    let reading = page.reading
    let text = reading.bytes
    let editors = page.places(of: Self.editors)
    let dates = page.weekdayDates.filter { $0.date.year != nil }
    for (index, block) in document.blocks.enumerated() {
      if block.label == .furniture {
        guard divides(index, page), let first = block.pieces.first, let last = block.pieces.last else { continue }
        report.append(finding(page, TextRange(first.start, last.end), "between-paragraphs"))
      } else if block.label == .paragraph || block.label == .caption || block.label == .unassigned {
        if let words = Self.editorLine(in: reading.blocks[index], editors, text.span) {
          report.append(finding(page, reading.source(of: words), "editors-inside"))
        } else if block.label == .paragraph, let words = Self.folio(in: reading.blocks[index], dates, text.span) {
          report.append(finding(page, reading.source(of: words), "folio-inside"))
        }
      }
    }
  }

  private func finding(_ page: LintedPage, _ range: TextRange, _ evidence: String) -> Finding {
    let quoted = page.document.source.string(range)
    return Finding(
      code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
      message: page.say(
        zh: "版面信息夹在正文里：“\(quoted)”", en: "page furniture stands in the text of an article: “\(quoted)”"),
      range: range, evidence: [evidence],
      fix: Fix(.unsafe(because: "the words may belong to the article"), replacements: [.init(range, with: "")]))
  }

  /// Stands between a paragraph and what follows it in its article: another one, a heading, a jump line.
  private func divides(_ index: Int, _ page: LintedPage) -> Bool {
    let blocks = page.document.blocks
    let start = blocks[index].start
    // A paragraph may go on behind the furniture, so its pieces count and not where it begins.
    var before: (end: Int, block: Int)?
    var after: (start: Int, block: Int)?
    for (number, block) in blocks.enumerated() where block.label != .furniture {
      for piece in block.pieces {
        if piece.start < start, piece.end > before?.end ?? -1 { before = (piece.end, number) }
        if piece.start > start, piece.start < after?.start ?? Int.max { after = (piece.start, number) }
      }
    }
    guard let before, let after, blocks[before.block].label == .paragraph,
      [.paragraph, .subheading, .jump].contains(blocks[after.block].label),
      blocks[index].pieces.reduce(0, { $0 + $1.count }) >= Self.least
    else { return false }
    return page.articleOfBlock[before.block] != nil && page.articleOfBlock[before.block] == page.articleOfBlock[after.block]
  }

  /// Two or more offices of a page with the names of who held them: 责任编辑:某某 校对:某某.
  /// - Parameter offices: all of the page.
  private static func editorLine(in block: ReadingRange, _ offices: [ReadingRange], _ text: Span<UInt8>) -> ReadingRange? {
    var offset = block.start
    var start: Int?
    var end = block.start
    var count = 0
    // Of those that begin at one place, the longest comes first.
    for office in offices where office.start >= offset && office.end < block.end {
      let (found, after) = (office.start, office.end)
      offset = after
      let (sign, length) = UTF8Decoding.scalar(text, at: after)
      // ： : / ／ | or a space, behind which a name stands alone
      if WhiteSpace.contains(sign) {
        guard standsAlone(after: after + length, block.end, text) else { continue }
      } else if ![0xFF1A, 0x3A, 0x2F, 0xFF0F, 0x7C].contains(sign) {
        continue
      }
      // The next office stands behind the name of the one before.
      if start != nil, found - end > 24 { return nil }
      if start == nil { start = found }
      end = name(after: after + length, block.end, text)
      offset = end
      count += 1
    }
    guard let start, count >= 2 else { return nil }
    return ReadingRange(start, end)
  }

  /// A date with its weekday and the number of a page, in the middle of a text: `2016年5月3日 星期二 第二版`.
  private static func folio(in block: ReadingRange, _ dates: [WeekdayDate], _ text: Span<UInt8>) -> ReadingRange? {
    for pair in dates where block.contains(pair.date.start) {
      guard pair.weekdayEnd < block.end, case let (space, width) = UTF8Decoding.scalar(text, at: pair.weekdayEnd), WhiteSpace.contains(space)
      else { continue }
      var offset = pair.weekdayEnd + width
      if let number = ordinal.after(offset, in: text) { offset = number }
      guard let number = Numeral.starting(at: offset, in: text), let end = pageWord.after(number.end, in: text), end <= block.end else { continue }
      return ReadingRange(pair.date.start, end)
    }
    return nil
  }

  private static let ordinal = WordList("第")
  private static let pageWord = WordList("版")

  /// Two or three Han characters between white space, or before another office.
  private static func standsAlone(after start: Int, _ limit: Int, _ text: Span<UInt8>) -> Bool {
    let end = name(after: start, limit, text)
    guard end - start >= 6, end < limit else { return end - start >= 6 }
    // The last office may stand right before the words that go on, so only the first two are asked.
    return WhiteSpace.contains(UTF8Decoding.scalar(text, at: end).value) || end - start == 9
  }

  /// Where the name behind an office ends: up to three Han characters.
  private static func name(after start: Int, _ limit: Int, _ text: Span<UInt8>) -> Int {
    var offset = start
    var count = 0
    while offset < limit, count < 3 {
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      if WhiteSpace.contains(scalar), count == 0 {
        offset += length
        continue
      }
      guard (0x3400...0x9FFF).contains(scalar) else { break }
      offset += length
      count += 1
    }
    return offset
  }
}
