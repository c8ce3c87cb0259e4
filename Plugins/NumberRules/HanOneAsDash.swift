import JumplineBytes
public import JumplineModel

public struct HanOneAsDash: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "NUM007", name: "han-one-as-dash", severity: .warning, confidence: 0.93, scope: .block, fix: .suggestion,
    summary: .init(
      zh: "汉字“一”用作了起止数字之间的连接号。", en: "The character 一 in place of the dash between two numbers."),
    why: .init(
      zh: "识别时把连接号认成了“一”，机器读不出这是一个范围。", en: "Recognition took a dash for 一, and no machine can read the range."),
    source: "GB/T 15834—2011, 4.13 (连接号)",
    fires: [
      "⟦2006一2016年⟧,岛上新增渔船三百条。",
      "今晚气温⟦18一23℃⟧,宜出海。",
      "鱼价降幅在⟦10一15%⟧之间。",
      "每日⟦8时一16时⟧开船。",
      "渡口⟦5月1日一5月7日⟧加开班船。",
      "投资⟦30万一50万元⟧的项目由镇里审批。",
    ],
    silent: [
      "三一重工的一号车间里有15台机床。",
      "2006—2016年,岛上新增渔船三百条。",
      "第1一第2中间有一行空白,一是一,二是二。",
      "他排第11,一共得了25分。",
      "十一点、二十一岁、一一对应。",
      "2016年一家三口来到岛上,5月一个月就住惯了。",
    ])

  private static let units = WordList("年 月 日 时 時 点 點 % ％ ℃ 元 万 亿 号 號 米 公里 度 岁 人 吨")

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    let text = bytes.span
    let numerals = page.numerals
    guard numerals.count > 2 else { return }
    for index in 1..<(numerals.count - 1) {
      var one = numerals[index]
      let second = numerals[index + 1]
      // 30万一50万: 万 is the unit of what is before.
      if one.form == .hanWords, one.count == 2, one.value == 1 { one.start = one.end - 3 }
      guard one.value == 1, one.end - one.start == 3, second.form == .arabic, second.start == one.end,
        case let first = numerals[index - 1]
      else { continue }
      var start = first.start
      if first.form == .arabic, first.end == one.start {
        // 第1一第2 and the like name things.
      } else if let unit = Self.units.before(one.start, in: text), Numeral.ending(at: unit, in: text)?.form == .arabic,
        Self.sharesUnit(unit, one.start, second, text)
      {
        start = Numeral.ending(at: unit, in: text)?.start ?? unit
        if index > 1, let outer = Self.units.before(start, in: text), let month = Numeral.ending(at: outer, in: text) { start = month.start }
      } else {
        continue
      }
      var end = second.end
      while let next = Self.units.after(end, in: text) {
        end = next
        // 5月7日
        if let more = Numeral.starting(at: end, in: text), more.form == .arabic, Self.units.stands(at: more.end, in: text) { end = more.end }
      }
      let range = ReadingRange(start, end)
      let quoted = page.reading.string(range)
      report.append(
        finding(
          at: range, on: page, zh: "“\(quoted)”里的“一”应是连接号", en: "the 一 of “\(quoted)” stands for a dash",
          evidence: ["digits-on-both-sides"],
          fix: Fix(.suggestion, replacements: [.init(page.reading.source(of: ReadingRange(one.start, one.end)), with: "—")])))
    }
  }

  /// The unit before 一 comes again behind the second number: 8时一16时, 30万一50万元, 5月1日一5月7日.
  private static func sharesUnit(_ start: Int, _ end: Int, _ second: Numeral, _ text: Span<UInt8>) -> Bool {
    func isSame(_ place: Int) -> Bool {
      guard place + end - start <= text.count else { return false }
      for index in 0..<(end - start) where text[place + index] != text[start + index] { return false }
      return true
    }
    if isSame(second.end) { return true }
    guard let unit = units.after(second.end, in: text), let more = Numeral.starting(at: unit, in: text) else { return false }
    return isSame(more.end)
  }
}
