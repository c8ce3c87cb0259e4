import JumplineBytes
public import JumplineModel

public struct PercentOverHundred: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "NUM004", name: "percent-over-100", severity: .warning, confidence: 0.92, scope: .block,
    summary: .init(
      zh: "部分占整体的比率超过了 100%。", en: "A share of a whole above 100 per cent."),
    why: .init(
      zh: "入学率、满意度这类比率到不了 100% 以上，多半是多认了一位数字。增长、完成计划的比率不在此列。",
      en: "Rates of enrolment or satisfaction cannot exceed the whole; most often a digit was added. Growth and plans overfulfilled are "
        + "left alone."),
    source: "jumpline",
    fires: [
      "渔民满意度达⟦196.35%⟧。",
      "全岛适龄儿童入学率为⟦１０８．７％⟧。",
      "红树成活率高达⟦193%⟧。",
      "自来水普及率已达百分之⟦一百零六⟧。",
      "女水手占⟦160%⟧,男水手占四成。",
      "渔民参与率达⟦108%⟧。",
      "夜班出勤率提高到⟦112%⟧。",
      "渔船年检率为⟦１０４％⟧。",
    ],
    silent: [
      "渔获量同比增长196.35%。",
      "完成全年计划的120%,超额完成任务。",
      "资产负债率降到65%,拨备覆盖率达到230%。",
      "渔民满意度达96.35%。",
      "入学率比前年提高了110%。",
      "适龄儿童入学率100%。",
      "销量是去年的150%。",
      "渔轮年利润率达150%,换手率为112%,毛入学率为108%。",
    ])

  private static let shares = WordList(
    "安全感 满意度 滿意度 满意率 滿意率 普及率 入学率 入學率 合格率 参与率 參與率 就业率 出勤率 破案率 成活率 支持率 识字率 绿化率 到位率 完好率 升学率 及格率 优良率 达标率 達標率 入户率 知晓率 覆盖率 覆蓋率 签约率 办结率 回收率 发病率 死亡率 存活率 出席率 投票率 得票率 中签率 录取率 命中率 通过率 治愈率 治癒率 占有率 入住率 整改率 受理率 接种率 参保率 森林覆盖率 毛利率 占比 占 佔 巩固率 化解率 调解率 履约率 好评率 认同度 信任度 支持度 幸福感 获得感 准确率 正确率 查处率 结案率 持股比例 比例 比重")
  private static let others = WordList(
    "增长 增長 同比 增加 上升 提高 提升 超额 完成 计划 计劃 预算 拨备 流动性 净稳定 负债 資產負債 涨 翻 相当于 是去年 倍 下降 减少 增幅 加成 超过 高出 多于 充足 偿付 杠杆 相比 之比 毛入学率")
  /// A share that grew to so much is a share; one that grew by so much is none.
  private static let growth = WordList("增长 增長 增加 上升 提高 提升 下降 减少")
  private static let reaching = WordList("到 至 到了 达 達 达到 達到 为 為")
  /// Any other rate is a share, but for these.
  private static let rate = WordList("率达 率達 率为 率為 率是 率到 率高达 率高達 率达到 率已达 率提高到 率上升到 率均为 率保持在 率接近 率超过")
  private static let openRates = WordList(
    "利率 利润率 回报率 收益率 增长率 增長率 负债率 汇率 换手率 周转率 杠杆率 通胀率 溢价率 折价率 转化率 自给率 产销率 完成率 达产率 开工率 利用率 赔率 倍率 频率 效率 功率 费率 税率 贡献率 保有率 增幅率 膨胀率 弹性 储蓄率 偿债率 投资率 上涨率 增值率 使用率 负荷率 运载率 客座率 满载率 上座率 复种率 出材率 涨跌率 资金率 周转 毛入 中签率 超额率 贴现率 概率 复合率")

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    let text = bytes.span
    for quantity in page.quantities where quantity.end == quantity.digitsEnd && quantity.digits > 0 {
      guard Self.isPercent(quantity.end, text), quantity.value > 100 else { continue }
      check(ReadingRange(quantity.start, quantity.end + (text[quantity.end] == 0x25 ? 1 : 3)), from: quantity.start, page, text, &report)
    }
    for numeral in page.numerals where numeral.form == .hanWords && numeral.value > 100 {
      guard let fraction = Self.perCent.before(numeral.start, in: text) else { continue }
      check(ReadingRange(numeral.start, numeral.end), from: fraction, page, text, &report)
    }
  }

  private static let perCent = WordList("百分之")

  private func check(_ range: ReadingRange, from start: Int, _ page: LintedPage, _ text: Span<UInt8>, _ report: inout [Finding]) {
    let clause = page.reading.clause(around: start)
    let before = max(clause.start, start - 42)..<start
    guard let share = Self.shares.first(in: before, of: text) ?? Self.rate.first(in: before, of: text),
      !Self.openRates.occurs(in: before, of: text), !Self.speaksOfMore(before, text), !Self.others.stands(at: range.end, in: text)
    else { return }
    let quoted = page.reading.string(range)
    let word = page.reading.string(Self.shares.after(share, in: text).map { ReadingRange(share, $0) } ?? Self.rateName(share, text))
    report.append(
      finding(
        at: range, on: page, zh: "“\(word)”不会超过 100%：“\(quoted)”", en: "“\(word)” cannot exceed 100%: “\(quoted)”",
        evidence: ["share-of-a-whole: " + word]))
  }

  /// Growth, plans and the like, which know no bound.
  private static func speaksOfMore(_ before: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var offset = before.lowerBound
    while let word = others.first(in: offset..<before.upperBound, of: text) {
      let isGrownTo = growth.stands(at: word, in: text) && reaching.stands(before: before.upperBound, in: text)
      if !isGrownTo { return true }
      offset = word + 3
    }
    return false
  }

  /// A rate that no list names, by its last three characters.
  private static func rateName(_ rate: Int, _ text: Span<UInt8>) -> ReadingRange {
    var start = rate
    for _ in 0..<2 {
      guard let (scalar, length) = UTF8Decoding.scalar(text, before: start), (0x4E00...0x9FFF).contains(scalar) else { break }
      start -= length
    }
    return ReadingRange(start, rate + 3)
  }

  private static func isPercent(_ offset: Int, _ text: Span<UInt8>) -> Bool {
    guard offset < text.count else { return false }
    return text[offset] == 0x25 || UTF8Decoding.scalar(text, at: offset).value == 0xFF05
  }
}
