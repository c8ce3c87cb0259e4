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
      "码头上堆着⟦30吨吨⟧鱼干。",
      "邮差每天要走⟦12公里里⟧山路。",
      "每人借书⟦4本本⟧。",
    ],
    silent: [
      "渔业总产值达到7亿元,亿万群众受益。",
      "全省总产值2万亿元,45亿余元用于海塘。",
      "铁路货运周转量达300亿吨公里,客运500万人公里。",
      "环岛路全长18公里,灯塔高36米。",
      "他买了3斤米线和2斤米粉。",
      "18公里里程碑立在路边。",
      "用电3000千瓦时,水流每秒3立方米。",
      "5户户主和3人人均都查过,1本本子也没少。",
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
      guard let second = dimension.after(first, in: text), !words.stands(at: first, in: text) else { break }
      if second - first == first - offset, !isOver.stands(at: second, in: text), second < text.count, text[second] != 0x0A { break }
      return (second, "two-units")
    }
    return doubledUnit(behind: numeral, offset, text).map { ($0, "unit-twice") }
  }

  /// 20吨吨, 15公里里: the last character of a unit twice, which does not begin a word.
  private static func doubledUnit(behind numeral: Numeral, _ offset: Int, _ text: Span<UInt8>) -> Int? {
    guard numeral.form == .arabic, offset + 6 <= text.count else { return nil }
    let unit = kilometres.after(offset, in: text).map { $0 - 3 } ?? offset
    guard unit + 6 <= text.count, counters.stands(at: unit, in: text), isSame(unit, unit + 3, text), !doubledWords.stands(at: unit + 3, in: text),
      UTF8Decoding.scalar(text, at: unit).value != 0x5E74 || numeral.count < 4
    else { return nil }
    return unit + 6
  }

  private static func isSame(_ left: Int, _ right: Int, _ text: Span<UInt8>) -> Bool {
    text[left] == text[right] && text[left + 1] == text[right + 1] && text[left + 2] == text[right + 2]
  }

  private static let kilometres = WordList("公里 海里 英里 华里")
  private static let counters = WordList("元 个 人 名 户 吨 亩 岁 年 天 次 里 米 斤 本 册 台 辆 头 条 件 只 张 座 棵 株 套 份 家 艘 架 所 封 幅 支 枚 颗 粒 吨 斗 石 盏 匹 尊 噸 畝 歲 戶 輛 條 張 個")
  /// A word that the second of the two begins.
  private static let doubledWords = WordList(
    "人人 人均 人口 人民 人员 人才 人物 人大 人家 人工 人们 人生 人数 人为 人力 户主 户口 户籍 户型 户外 户均 户户 吨位 吨煤 亩产 亩均 岁月 岁末 岁数 年年 年底 年初 年末 年内 年终 年均 年度 年报 年间 年轻 年级 年龄 年产 年月 年中 年来 年薪 年前 年后 年代 年货 年会 年检 天天 天气 天下 天空 天津 天然 次日 次数 次年 次要 次序 次品 里程 里面 里头 里外 里边 米线 米粉 米饭 米色 本子 本地 本人 本科 本市 本省 本县 本村 本次 本月 本年 本身 本来 本报 本届 台阶 台灯 台风 台湾 台式 台上 台账 头发 头部 头等 条件 条例 条约 条款 条目 件数 只有 只是 只要 只能 只剩 张贴 张开 张家 座位 座谈 座椅 套装 套餐 份额 份量 家庭 家长 家里 家人 家具 家家 家电 家属 家乡 家住 家中 架子 架设 架构 所有 所得 所在 所属 所长 封面 封闭 幅度 支持 支付 支部 支出 支队 名单 名字 名额 名牌 名称 名贵 名誉 名家 名师 名人 名为 名叫 册子 个个 个人 个体 个别 个性 元旦 元月 元素 元件 元宵 斤斤 斤两 石头 石材 头牌")

  private static let scales = WordList("千 百 万 亿 萬 億 多 余 餘")
  private static let unit = WordList("元 人 吨 美元 斤 公斤 亩 人次 立方米 平方米 千瓦时")
}
