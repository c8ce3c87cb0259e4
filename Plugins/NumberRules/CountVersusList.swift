import JumplineBytes
public import JumplineModel

public struct CountVersusList: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "NUM009", name: "count-vs-list", severity: .information, confidence: 0.8, scope: .block,
    summary: .init(
      zh: "说是几个，冒号后面列出来的却不是这个数。", en: "A count is announced, and the list behind the colon has another number of items."),
    why: .init(
      zh: "不是漏了一项，就是数错了。", en: "Either an item was lost or somebody miscounted."),
    source: "jumpline",
    fires: [
      "省里表彰了⟦4个镇⟧:青螺镇、白沙镇、东礁镇。",
      "会上公布⟦三项⟧办法:减租、免税、延长贷款期限、稳定鱼价。",
      "加开班船的有以下⟦５个⟧港口：青螺港、白沙港、东礁港、南浦港。",
      "岛上的⟦四个⟧码头分别是青螺码头、白沙码头、东礁码头。",
      "渔民提出⟦三条⟧建议：一是疏浚航道；二是加装灯标。",
      "会上说了⟦三点⟧意见:一是船要修,二是网要补。",
      "省里评出⟦4个镇⟧“渔业名镇”称号:青螺镇、白沙镇、东礁镇。",
      "会上定下⟦四项⟧任务:一要修好船,二要补好网,三要清好塘。",
    ],
    silent: [
      "省里表彰了3个镇:青螺镇、白沙镇、东礁镇。",
      "省里表彰了4个镇:青螺镇、白沙镇、东礁镇等。",
      "会上公布三项办法:减租和免税、延长贷款期限、稳定鱼价。",
      "做到“五个不发生”:管好船、管好人、管好港。",
      "4个镇的代表说:青螺镇、白沙镇、东礁镇都通了船。",
      "渡船下午三点:一是等潮,二是等人。",
      "两个人一组:先看海、听浪,再画下来。",
      "渔民提出三条建议：一是疏浚航道；二是加装灯标；三是修好码头。",
      "渔民提出三条建议：一是疏浚航道，二是加装灯标等。",
    ])

  private static let measures = WordList("点要求 點要求 点意见 點意見 点建议 點建議 点看法 点体会 点希望 点措施 点经验 个 個 项 項 条 條 种 種 类 類 名 位 家 所 件 大 座 支 部 市 县 方面 届")
  private static let open = WordList("等 等等 …… … 之一 以及其他 及其他 ）等")
  private static let conjunctions = WordList("和 及 与 與 以及")

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    let text = bytes.span
    for numeral in page.numerals where (2...20).contains(numeral.value) && numeral.count <= 2 {
      guard let measure = Self.measures.after(numeral.end, in: text), case let unit = min(measure, numeral.end + 3), let colon = Self.colon(from: unit, text),
        let items = Self.ordinals(from: colon, page, text) ?? Self.items(from: colon, page, text), items.count > 1
      else { continue }
      if let (before, _) = UTF8Decoding.scalar(text, before: numeral.start), [0x7B2C, 0x6BCF, 0x524D, 0x201C, 0x5404].contains(before) { continue }
      guard !(items.count...items.count + items.conjunctions).contains(numeral.value) else { continue }
      let end = Self.noun(unit, text)
      let range = ReadingRange(numeral.start, end)
      let quoted = page.reading.string(range)
      report.append(
        finding(
          at: range, on: page, zh: "说是“\(quoted)”，列了 \(items.count) 项", en: "“\(quoted)” are announced, \(items.count) are listed",
          evidence: ["listed: \(items.count)"],
          notes: [.init(page.say(zh: "列出来的", en: "the list"), at: page.reading.source(of: items.range))]))
    }
  }

  /// One more character belongs to the count: 4个市.
  private static func noun(_ unit: Int, _ text: Span<UInt8>) -> Int {
    guard unit < text.count, case let (scalar, length) = UTF8Decoding.scalar(text, at: unit),
      [0x5E02, 0x53BF, 0x7E23, 0x533A, 0x5340, 0x9547, 0x93AE, 0x4E61, 0x6751].contains(scalar)  // 市 县 區 镇 乡 村
    else { return unit }
    return unit + length
  }

  private static let naming = WordList("分别是 分別是 分别为 分別為 它们是 依次是 依次为 分别是： 分别为： 分别是: 分别为:")

  /// The place behind the colon, or the word, that ends the announcement, at most eighteen characters on, without another mark than those of a name.
  private static func colon(from start: Int, _ text: Span<UInt8>) -> Int? {
    var offset = start
    for _ in 0..<18 where offset < text.count {
      if let end = naming.after(offset, in: text) { return end }
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      if scalar == 0x3A || scalar == 0xFF1A { return offset + length }
      // Who says something is before a colon too.
      guard (0x4E00...0x9FFF).contains(scalar) || isNameMark(scalar), scalar != 0x8BF4, scalar != 0x9053 else { return nil }
      offset += length
    }
    return nil
  }

  /// “ ” 「 」 《 》
  private static func isNameMark(_ scalar: UInt32) -> Bool { [0x201C, 0x201D, 0x300C, 0x300D, 0x300A, 0x300B].contains(scalar) }

  private struct Items {
    var count: Int
    var conjunctions: Int
    var range: ReadingRange
  }

  private static let ordinals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].map { WordList("\($0)是 \($0)要 第\($0)") }

  /// Items that say their own number, one after the other, up to the end of a block that no further one follows; nil where
  /// fewer than two do, or the list stays open.
  private static func ordinals(from start: Int, _ page: LintedPage, _ text: Span<UInt8>) -> Items? {
    guard let block = page.reading.block(at: start), ordinals[0].stands(at: start, in: text) else { return nil }
    let end = page.reading.blocks[block].end
    var offset = start
    var count = 0
    while count < ordinals.count, let place = ordinals[count].first(in: offset..<end, of: text) {
      offset = place + 3
      count += 1
    }
    guard count > 1, count < ordinals.count else { return nil }
    let next = block + 1 < page.reading.blocks.count ? page.reading.blocks[block + 1].start : end
    if ordinals[count].stands(at: next, in: text) || open.occurs(in: offset..<end, of: text) { return nil }
    return Items(count: count, conjunctions: 0, range: ReadingRange(start, end))
  }

  /// What 、 parts up to the end of the sentence; nil where other marks are within, or the list stays open.
  private static func items(from start: Int, _ page: LintedPage, _ text: Span<UInt8>) -> Items? {
    var offset = start
    var count = 1
    var joined = 0
    var length = 0
    while offset < text.count {
      let (scalar, width) = UTF8Decoding.scalar(text, at: offset)
      if scalar == 0x3002 || scalar == 0x0A { break }
      switch scalar {
      case 0x3001:
        guard length > 0 else { return nil }
        count += 1
        length = 0
      case 0x4E00...0x9FFF:
        if conjunctions.stands(at: offset, in: text) { joined += 1 }
        length += 1
        if length > 14 { return nil }
      // 《 》 “ ” 「 」
      case 0x300A, 0x300B, 0x201C, 0x201D, 0x300C, 0x300D: break
      default: return nil
      }
      offset += width
    }
    guard length > 0, !open.stands(before: offset, in: text) else { return nil }
    return Items(count: count, conjunctions: joined, range: ReadingRange(start, offset))
  }
}
