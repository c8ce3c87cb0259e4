import JumplineBytes
public import JumplineModel

public struct TotalVersusParts: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "NUM010", name: "total-vs-parts", severity: .warning, confidence: 0.85, scope: .block,
    summary: .init(
      zh: "“其中”各项加起来与总数不合。", en: "The parts behind 其中 do not make the total."),
    why: .init(
      zh: "总数和各项里必有一个数是错的。互有重叠的分类（党员、女性）不在此列。",
      en: "One of the numbers is wrong. Groups that overlap (party members, women) are left alone."),
    source: "jumpline",
    fires: [
      "评审组⟦共12人，其中男7人、女6人⟧。",
      "全岛⟦共有150户,其中渔户60户、一般户80户⟧。",
      "考察团⟦一行１５人，其中船长９人、水手８人⟧。",
      "船队⟦共三十艘,其中渔船二十艘、货船十二艘⟧。",
      "评审组⟦共12人,其中男7人、女6人⟧,都住在岛上。",
      "全年⟦共修渔船1320艘，其中木船320艘、铁船860艘、冰船240艘⟧。",
      "村里⟦共有党员46名,其中男党员32名,女党员10名⟧。",
      "岛上⟦共62户，其中汉族40户、畲族18户⟧。",
      "渔校⟦全班45人，男生25人，女生22人⟧。",
      "今年⟦共清淤36公里，其中内港12.5公里、外港25公里⟧。",
    ],
    silent: [
      "评审组共12人,其中男7人、女5人。",
      "全岛共有150户,其中渔户60户、盐户40户。",
      "评审组共12人,其中女7人、党员9人。",
      "岛上共62户，其中畲族18户、回族9户。",
      "船队共30艘,其中渔船20艘、货船12艘等。",
      "全岛共有150户,其中渔户60户,增长80户。",
      "共12人参加,其中7人是水手。",
      "全年共修渔船1320艘，其中木船320艘、铁船860艘，另有140艘待修。",
      "海区共有鱼40种,其中特有品种26种,有经济价值的23种。",
      "共产党员李海生带来30艘船,其中渔船20艘、货船12艘。",
    ])

  private static let totals = WordList("共 共有 总共 一共 总计 合计 一行 總共 總計 合計 总数 現有 现有 共计 共計 有 全班 全校 全村 全厂 全乡 全镇 全县 全市 全队 全团 全岛 人口")
  /// 共 as the beginning of another word.
  private static let otherWords = WordList("共产 共產 共同 共和 共建 共享 共青 共识 共鸣 共商 共谋 共赢 有关 有的 有些 有效 有限 有人 有时")
  private static let among = WordList("，其中 ,其中 （其中 (其中 ：其中 ；其中 ，包括 ,包括 ，其中有 ,其中有 ，男 ,男 （男 (男")
  /// What a member of any part may be besides.
  private static let overlapping = WordList("党员 黨員 团员 博士 硕士 高级 少数民族 退休 兼 本科 以上 增长 增加 同比 新增 下降 优秀 重点 特级 骨干 特有 珍稀 濒危 瀕危 价值 價值 保护 保護 列入 获 獲 取得 达到 達到")
  /// Whatever is left: with it, the parts are the whole.
  private static let rest = WordList("一般 普通 其他 其余 其餘 另外 女 非 汉族 漢族")

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    let text = bytes.span
    let numbers = page.view(Amounts.self)
    for total in numbers.all where total.value > 1 {
      guard let unitEnd = Self.unitEnd(total.end, text), let parts = Self.among.after(unitEnd, in: text),
        let cue = Self.cue(before: total.start, page, text)
      else { continue }
      let unit = ReadingRange(total.end, unitEnd)
      guard let sum = Self.sum(from: parts, unit, numbers, text), sum.count > 1, abs(sum.value - total.value) > 1e-6 * total.value else { continue }
      guard sum.value > total.value || sum.isWhole && sum.isClosed else { continue }
      // All parts may be of those who could be members of any: 男党员, 女党员.
      if Self.overlapping.occurs(in: parts..<sum.end, of: text), !sum.isWhole || sum.labelled < sum.count { continue }
      let range = ReadingRange(cue, sum.end)
      let quoted = page.reading.string(range)
      report.append(
        finding(
          at: range, on: page, confidence: sum.isWhole ? 0.92 : 0.8,
          zh: "各项相加是 \(Self.plain(sum.value))，总数却是 \(Self.plain(total.value))：“\(quoted)”",
          en: "the parts make \(Self.plain(sum.value)), the total is \(Self.plain(total.value)): “\(quoted)”",
          evidence: ["total: \(Self.plain(total.value))", "sum: \(Self.plain(sum.value))"]))
    }
  }

  private static func plain(_ value: Double) -> String {
    let hundredths = (value * 100).rounded()
    let whole = Int(hundredths / 100)
    let rest = Int(hundredths) - whole * 100
    return rest == 0 ? "\(whole)" : "\(whole)." + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
  }

  /// Where 共, 有 and the like stand that announce a total: at once, or before what is counted.
  private static func cue(before total: Int, _ page: LintedPage, _ text: Span<UInt8>) -> Int? {
    if let cue = totals.before(total, in: text) { return cue }
    var offset = page.reading.clause(around: total).start
    while let cue = totals.first(in: offset..<total, of: text) {
      if !otherWords.stands(at: cue, in: text) { return cue }
      offset = cue + 3
    }
    return nil
  }

  /// One or two characters of unit: 人, 户, 人次.
  private static func unitEnd(_ start: Int, _ text: Span<UInt8>) -> Int? {
    var offset = start
    for _ in 0..<2 where offset < text.count {
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      guard (0x4E00...0x9FFF).contains(scalar) else { break }
      offset += length
      if among.stands(at: offset, in: text) { return offset }
    }
    return nil
  }

  private struct Sum {
    var value = 0.0
    var count = 0
    var end = 0
    /// One of the parts is what is left of the whole.
    var isWhole = false
    /// The sentence ends with the last part.
    var isClosed = false
    /// How many parts are named by what anybody may be besides.
    var labelled = 0
  }

  /// Adds up `NAME N UNIT` parts that commas or 、 part, as far as they go.
  private static func sum(from start: Int, _ unit: ReadingRange, _ numbers: Amounts, _ text: Span<UInt8>) -> Sum? {
    var sum = Sum()
    var offset = start
    while true {
      // 一般户 begins with a numeral too.
      guard let part = numbers.all(from: offset).first(where: { isSame(unit, $0.end, text) }), part.start - offset <= 24,
        !hasMark(offset, part.start, text)
      else { return sum }
      sum.value += part.value
      sum.count += 1
      sum.end = part.end + unit.count
      if rest.occurs(in: offset..<part.start, of: text) { sum.isWhole = true }
      if overlapping.occurs(in: offset..<part.start, of: text) { sum.labelled += 1 }
      guard sum.end < text.count else { return sum }
      let (mark, length) = UTF8Decoding.scalar(text, at: sum.end)
      switch mark {
      case 0x3001, 0xFF0C, 0x2C: offset = sum.end + length
      case 0x3002, 0xFF1B, 0x3B, 0xFF09, 0x29, 0x0A:
        sum.isClosed = true
        return sum
      default:
        // 司机5个人: what was counted is something else.
        return nil
      }
    }
  }

  private static func hasMark(_ start: Int, _ end: Int, _ text: Span<UInt8>) -> Bool {
    var offset = start
    while offset < end {
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      if !(0x4E00...0x9FFF).contains(scalar) { return true }
      offset += length
    }
    return false
  }

  private static func isSame(_ unit: ReadingRange, _ place: Int, _ text: Span<UInt8>) -> Bool {
    guard place + unit.count <= text.count else { return false }
    for index in 0..<unit.count where text[place + index] != text[unit.start + index] { return false }
    return true
  }
}
