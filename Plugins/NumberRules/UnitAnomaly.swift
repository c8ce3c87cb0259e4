import JumplineBytes
public import JumplineModel

public struct UnitAnomaly: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "NUM006", name: "unit-anomaly", severity: .warning, confidence: 0.92, scope: .block,
    summary: .init(
      zh: "数量后面的单位重复或打架：5亿万元、12公里千米。", en: "A quantity with two units that cannot stand together: 5亿万元, 12公里千米."),
    why: .init(
      zh: "不知道该信哪个单位，数量差出几个数量级。", en: "Nobody can tell which unit to believe; the quantity may be off by orders of magnitude."),
    source: "GB 3100—1993",
    fires: [
      "渔业总产值达到⟦7亿万元⟧。",
      "环岛路全长⟦18公里千米⟧。",
      "年产鱼干⟦3吨公斤⟧。",
      "灯塔高⟦36米米⟧,是岛上最高的。",
      "盐场占地⟦300亩平方米⟧。",
      "渔业总产值达到⟦七亿万元⟧。",
      "环岛路全长⟦３千公里千米⟧。",
    ],
    silent: [
      "渔业总产值达到7亿元,亿万群众受益。",
      "全省总产值2万亿元,45亿余元用于海塘。",
      "铁路货运周转量达300亿吨公里,客运500万人公里。",
      "环岛路全长18公里,灯塔高36米。",
      "他买了3斤米线和2斤米粉。",
      "18公里里程碑立在路边。",
      "用电3000千瓦时,水流每秒3立方米。",
    ])

  private static let doubledScales = WordList("亿万 億萬 亿亿 億億 万千万 亿千亿")
  private static let afterScales = WordList("富 大 群 人民 同胞 年 万 星 家")
  /// Each line is one dimension.
  private static let dimensions = [
    WordList("毫米 厘米 分米 米 公里 千米 海里 公尺 公分"),
    WordList("克 千克 公斤 吨 斤 公噸 噸"),
    WordList("平方米 平方公里 平方千米 亩 公顷 畝 公頃 坪"),
    WordList("立方米 升 毫升 立方"),
  ]
  private static let doubled = WordList("元元 个个 人人 名名 户户 吨吨 亩亩 岁岁 年年 天天 次次")
  private static let isOver = WordList("， 。 , 、 ； ; ） ) ： 的")
  /// Begins another word with the last character of a unit: 米线, 里程.
  private static let words = WordList("米线 米粉 米饭 米兰 米糕 米酒 斤两 升级 升旗 升高 升温 克隆 克服 里程 亩产 吨位 米色 升降 斤斤 米字 升至 升到 米花")

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    let text = bytes.span
    var last: Numeral?
    for numeral in page.numerals {
      // ３千 is one number.
      let isContinued = last.map { $0.end == numeral.start } ?? false
      last = numeral
      if isContinued { continue }
      guard let found = Self.fault(behind: numeral, text) else { continue }
      let range = ReadingRange(numeral.start, found.end)
      let quoted = page.reading.string(range)
      report.append(
        finding(at: range, on: page, zh: "单位打架：“\(quoted)”", en: "these units cannot stand together: “\(quoted)”", evidence: [found.name]))
    }
  }

  private static func fault(behind numeral: Numeral, _ text: Span<UInt8>) -> (end: Int, name: String)? {
    if let end = doubledScales.after(numeral.end, in: text), !afterScales.stands(at: end, in: text) {
      return (Self.unit.after(end, in: text) ?? end, "scale-on-scale")
    }
    var offset = numeral.end
    while let next = scales.after(offset, in: text) { offset = next }
    for dimension in dimensions {
      guard let first = dimension.after(offset, in: text) else { continue }
      guard let second = dimension.after(first, in: text), !words.stands(at: first, in: text) else { return nil }
      if second - first == first - offset, !isOver.stands(at: second, in: text), second < text.count, text[second] != 0x0A { return nil }
      return (second, "two-units")
    }
    if numeral.form == .arabic, let end = doubled.after(offset, in: text), isOver.stands(at: end, in: text),
      UTF8Decoding.scalar(text, at: offset).value != 0x5E74 || numeral.count < 4
    {
      return (end, "unit-twice")
    }
    return nil
  }

  private static let scales = WordList("千 百 万 亿 萬 億 多 余 餘")
  private static let unit = WordList("元 人 吨 美元 斤 公斤 亩 人次 立方米 平方米 千瓦时")
}
