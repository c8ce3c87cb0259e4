import JumplineBytes
public import JumplineModel

public struct SplitThousands: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "NUM008", name: "split-thousands", severity: .warning, confidence: 0.9, scope: .block, fix: .unsafe,
    summary: .init(
      zh: "千分位的逗号旁多了空格，一个数断成两截。", en: "A space beside the comma of thousands, or among the digits, cuts a number in two."),
    why: .init(
      zh: "“75, 110”会被读成两个数。", en: "75, 110 is read as two numbers."),
    source: "GB/T 15835—2011, 5.1.2",
    fires: [
      "全年上岛游客⟦82, 340人次⟧。",
      "发放渔具⟦1 ,480套⟧,渔民称便。",
      "新增贷款⟦4,00 0万元⟧。",
      "累计救助⟦13, 500人⟧上岸。",
      "全年上岛游客⟦82,3 40人次⟧。",
      "看台可容纳⟦15, 2 00名⟧观众。",
      "館藏海圖⟦118, 300冊⟧。",
      "机组容量为⟦2, 000千瓦⟧。",
      "当天卖出⟦6,5 00注⟧。",
    ],
    silent: [
      "全年上岛游客82,340人次。",
      "到2013,他已在岛上住了20年。",
      "三次出海分别捕鱼82, 340, 75条。",
      "The island had 82, 340 and 75 visitors.",
      "比分25, 300人到场。",
      "得分为11, 9, 120人观战。",
      "他住在东路12, 300米外就是码头,离第3, 100人的队伍不远。",
    ])

  /// What no amount is followed by: two numbers are meant.
  private static let others = WordList("年 月 日 号 號 时 時 点 點 分 秒 比 和 与 與 至 到 届 级 版 期 岁 歲 、")
  /// Two numbers may stand side by side where they are counted out.
  private static let lists = WordList("分别 分別 依次 各 比分 得分 编号 号码 电话 路 街 弄 第 版 页 章 条")

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    let text = bytes.span
    let numerals = page.numerals
    for (index, first) in numerals.enumerated() where first.form == .arabic && first.count <= 3 {
      guard index + 1 < numerals.count, let last = Self.end(of: first, numerals, index, text), Self.hasUnit(last.end, text),
        let (before, _) = UTF8Decoding.scalar(text, before: first.start), before > 0x3400,
        !Self.lists.occurs(in: page.reading.sentence(around: first.start).offsets, of: text)
      else { continue }
      let range = ReadingRange(first.start, Self.units.after(last.end, in: text) ?? last.end)
      let quoted = page.reading.string(range)
      let digits = String(decoding: bytes[first.start..<last.end].filter { $0 != 0x20 }, as: UTF8.self)
      report.append(
        finding(
          at: range, on: page, zh: "千分位断开了：“\(quoted)”", en: "this number is cut in two: “\(quoted)”",
          evidence: ["space-at-thousands"],
          fix: Fix(
            .unsafe(because: "two numbers may have been meant"),
            replacements: [.init(page.reading.source(of: ReadingRange(first.start, last.end)), with: digits)])))
    }
  }

  private static let units = WordList(
    "人 人次 户 戶 万 萬 亿 万元 亿元 元 吨 噸 名 个 個 套 件 亩 畝 公里 米 平方 立方 台 辆 艘 家 条 份 张 册 冊 头 株 公斤 千克 千瓦 美元 棵 只 注 余 多")

  /// A Han character follows that may be a unit.
  private static func hasUnit(_ offset: Int, _ text: Span<UInt8>) -> Bool {
    guard offset < text.count, case let (scalar, _) = UTF8Decoding.scalar(text, at: offset) else { return false }
    return (0x4E00...0x9FFF).contains(scalar) && !others.stands(at: offset, in: text)
  }

  /// The numeral with which a number ends whose digits are parted as thousands are, with one or two spaces too many.
  private static func end(of first: Numeral, _ numerals: [Numeral], _ index: Int, _ text: Span<UInt8>) -> Numeral? {
    let second = numerals[index + 1]
    guard second.form == .arabic, first.end < text.count else { return nil }
    let gap = second.start - first.end
    let isSpaced = gap == 2 && (isComma(first.end, text) && text[first.end + 1] == 0x20 || text[first.end] == 0x20 && isComma(first.end + 1, text))
    guard isSpaced || gap == 1 && isComma(first.end, text) else { return nil }
    // A number of one digit and a list look the same when more digits follow.
    if second.count == 3 { return isSpaced ? second : nil }
    guard second.count < 3, index + 2 < numerals.count else { return nil }
    let third = numerals[index + 2]
    let isThird = third.form == .arabic && third.start == second.end + 1 && text[second.end] == 0x20
    return isThird && second.count + third.count == 3 ? third : nil
  }

  private static func isComma(_ offset: Int, _ text: Span<UInt8>) -> Bool { offset < text.count && text[offset] == 0x2C }
}
