import JumplineBytes
public import JumplineModel

public struct EmptiedDate: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "DAT013", name: "emptied-date", severity: .warning, confidence: 0.92, scope: .block,
    summary: .init(
      zh: "日期里的数字丢了，只剩“年”“月”“日”。", en: "A date lost its numbers; only 年, 月 and 日 are left."),
    why: .init(
      zh: "多半是识别时没有认出另一种字体的数字，要回原件去补。表格和样张里留空待填的不在此列。",
      en: "Most often recognition missed digits in another typeface; the original has them. Blanks of forms are left alone."),
    source: "jumpline",
    fires: [
      "⟦2016年 月 日⟧,两岸渔民签下了互助协议。",
      "⟦2016年月日⟧,两岸渔民签下了互助协议。",
      "互助会决定,⟦于月日⟧前补齐全部渔具。",
      "岛上的第一座灯塔于⟦ 年 月⟧建成,一百年里守塔人换了六代,没有一夜熄过灯。",
      "她在⟦2009年月⟧登岛教书。",
      "⟦9月 日⟧,渡口恢复通航。",
      "两岸渔民握手\n\n本报记者 何田\n\n⟦年 月 日⟧,两岸的渔民在码头签下了互助协议,约定风浪再大也要救人。",
      "两岸渔民握手\n\n本报记者 何田\n\n⟦月 日⟧上午,两岸的渔民在码头签下了互助协议,约定风浪再大也要救人。",
      "记者⟦ 日⟧从渔港获悉,新的防波堤下月动工,预计两年建成。",
      "盐场自⟦ 年⟧3月改制以来,累计产盐一百万担,销往十几个省。",
    ],
    silent: [
      "2016年9月3日,两岸渔民签下了互助协议。",
      "2009年月均收入翻了一番。",
      "某年某月某日,他又想起那条船。",
      "请在表上填写出生年月日。",
      "签字:           年  月  日",
      "十年岁月,日月如梭。",
      "9月日均客流三千人次。",
      "日从海上升起,老人和孩子们站在堤上看得出了神。",
      "记者今日从渔港获悉,新的防波堤下月动工,预计两年建成。",
      "本报记者 日前从渔港获悉,新的防波堤下月动工,预计两年建成。",
    ])

  /// What 月 begins behind a year: 月均, 月薪, 月饼…
  private static let monthWords = WordList(
    "均 薪 度 租 收 入 平 经 产 销 供 球 嫂 子 饼 餅 刊 报 报 票 费 费 份 末 初 中 底 光 影 亮 色 息 利 食 全 月 用 里 历 考 最 累 支 生 票 结 超 人 活 发 季 圆 下 老 历 工 户 成 检 夜 ，")
  private static let dayWords = WordList("均 子 常 程 志 报 产 照 本 方 夜 记 出 落 食 光 用 月 历 军 企 语 元 资 式")
  private static let yearUnit = WordList("年")
  private static let monthUnit = WordList("月")
  private static let dayUnit = WordList("日")
  private static let dayPlacers = WordList("记者 記者 于 於 本月 上月")
  private static let dayFollowers = WordList("从 從 在 上午 下午 晚 凌晨 ， , 电 電 讯 訊")
  private static let placers = WordList("于 於 在 自 至 从 從 到 定为 由")
  private static let forms = WordList("填写 填寫 签字 签名 盖章 申请表 样本 样式 表格 签章 ____ 登记表")

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    let text = bytes.span
    // A day that stands behind white space.
    for space in page.marks where WhiteSpace.contains(space.value) && Self.dayUnit.stands(at: space.end, in: text) {
      guard let range = Self.emptiedDay(space.end, text) ?? Self.atStart(space.end, page, text) else { continue }
      add(range, page, text, to: &report)
    }
    for unit in page.dateUnits {
      let isYear = Self.yearUnit.stands(at: unit, in: text)
      guard let range = isYear ? Self.emptiedYear(unit, text) : Self.emptied(unit, text) else { continue }
      add(range, page, text, to: &report)
    }
  }

  private func add(_ range: ReadingRange, _ page: LintedPage, _ text: Span<UInt8>, to report: inout [Finding]) {
    guard let block = page.reading.block(at: range.start), !Self.isForm(block, page, text) else { return }
    let quoted = page.reading.string(range)
    report.append(
      finding(
        at: range, on: page, zh: "日期里的数字丢了：“\(quoted)”", en: "this date lost its numbers: “\(quoted)”",
        evidence: ["no-number-before-unit"]))
  }

  /// 记者 日从…: a day whose number is gone, where only a day can stand.
  private static func emptiedDay(_ day: Int, _ text: Span<UInt8>) -> ReadingRange? {
    let before = skipBack(day, text)
    guard before < day, dayPlacers.stands(before: before, in: text), dayFollowers.stands(at: day + 3, in: text) else { return nil }
    return ReadingRange(before, day + 3)
  }

  /// 自 年3月: a year whose number is gone before a month that has one.
  private static func emptiedYear(_ year: Int, _ text: Span<UInt8>) -> ReadingRange? {
    let before = skipBack(year, text)
    guard before < year, placers.stands(before: before, in: text), let month = Numeral.starting(at: skip(year + 3, text), in: text),
      monthUnit.stands(at: month.end, in: text)
    else { return nil }
    return ReadingRange(before, year + 3)
  }

  /// 年 月 日 or 月 日 with which a paragraph begins: the white space before it is gone, that between is not.
  private static func atStart(_ day: Int, _ page: LintedPage, _ text: Span<UInt8>) -> ReadingRange? {
    let month = skipBack(day, text) - 3
    guard month + 3 < day, month >= 0, monthUnit.stands(at: month, in: text), let block = page.reading.block(at: month) else { return nil }
    let start = page.reading.blocks[block].start
    if month == start { return ReadingRange(start, day + 3) }
    let year = skipBack(month, text)
    return year < month && year == start + 3 && yearUnit.stands(before: year, in: text) ? ReadingRange(start, day + 3) : nil
  }

  /// From what is left of the date to its last unit; nil when nothing is missing around a 月.
  private static func emptied(_ month: Int, _ text: Span<UInt8>) -> ReadingRange? {
    let before = skipBack(month, text)
    var end = skip(month + 3, text)
    let hasDay = end + 2 < text.count && dayUnit.stands(at: end, in: text)
    let isSpaced = before < month
    if yearUnit.stands(before: before, in: text) {
      let numeralEnd = skipBack(before - 3, text)
      end = hasDay ? end + 3 : month + 3
      if let year = Numeral.ending(at: numeralEnd, in: text) {
        guard year.isFourDigits, isSpaced || hasDay || !monthWords.stands(at: month + 3, in: text) else { return nil }
        if !isSpaced, !hasDay, month + 3 < text.count, text[month + 3] == 0x0A { return nil }
        return ReadingRange(year.start, end)
      }
      guard isSpaced, numeralEnd < before - 3, placers.stands(before: numeralEnd, in: text) else { return nil }
      return ReadingRange(numeralEnd, end)
    }
    if let numeral = Numeral.ending(at: before, in: text) {
      guard hasDay, end > month + 3, numeral.value <= 12, !dayWords.stands(at: end + 3, in: text) else { return nil }
      return ReadingRange(numeral.start, end + 3)
    }
    guard hasDay, let placer = placers.before(before, in: text), !dayWords.stands(at: end + 3, in: text) else { return nil }
    return ReadingRange(placer, end + 3)
  }

  /// A line to be filled in, or a block of which next to nothing else is left.
  private static func isForm(_ block: Int, _ page: LintedPage, _ text: Span<UInt8>) -> Bool {
    let label = page.document.blocks[block].label
    let range = page.reading.blocks[block]
    if label == .table || label == .furniture || label == .signature || range.count < 30 { return true }
    return forms.occurs(in: range.offsets, of: text)
  }

  private static func skip(_ offset: Int, _ text: Span<UInt8>) -> Int {
    var offset = offset
    while offset < text.count, text[offset] == 0x20 || text[offset] == 0xE3 && text[offset + 1] == 0x80 && text[offset + 2] == 0x80 {
      offset += text[offset] == 0x20 ? 1 : 3
    }
    return offset
  }

  private static func skipBack(_ offset: Int, _ text: Span<UInt8>) -> Int {
    var offset = offset
    while let (scalar, length) = UTF8Decoding.scalar(text, before: offset), scalar == 0x20 || scalar == 0x3000 { offset -= length }
    return offset
  }
}
