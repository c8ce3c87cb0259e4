import JumplineBytes
public import JumplineModel

public struct DigitLetterConfusion: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "NUM002", name: "digit-letter-confusion", severity: .error, confidence: 0.95, scope: .block, fix: .safe,
    summary: .init(
      zh: "数字里夹着形近的字母：O、l、I、S、B、Z。", en: "A number with letters in it that look like digits: O, l, I, S, B, Z."),
    why: .init(
      zh: "识别时把 0、1、5、8、2 认成了字母，机器读不出这个数。年份只错一个字而又与本期相合时可以放心改。",
      en: "Recognition took 0, 1, 5, 8 or 2 for a letter, and no machine can read the number. A year with one bad sign that agrees with "
        + "the issue can safely be mended."),
    source: "jumpline",
    fires: [
      "⟦2O16年⟧,上岛游客突破百万人次。",
      "早在⟦l957年⟧,渡口就通了电话。",
      "投入资金⟦3OO万元⟧修海塘。",
      "水库总库容⟦7S00万立方米⟧。",
      "全岛共有⟦1Z4所⟧学校通了网。",
      "水手平均⟦3B岁⟧。",
      "⟦２Ｏ１６年⟧，上岛游客突破百万人次。",
      "亩产提高⟦1O.5公斤⟧。",
      "今年共补发渔船证⟦B35件⟧,罚款12万元。",
      "渔村引来了⟦I000名⟧游客。",
      "岛上住着⟦3O多⟧户人家。",
      "防波堤伸进海里⟦S20公里⟧,用了三年才修成。",
      "鱼价同比上涨⟦B.6%⟧。",
      "成活率达到⟦８３．S２％⟧。",
      "渔获量增长了⟦O．４％⟧。",
    ],
    silent: [
      "G20峰会、G330国道、C919客机和5G基站。",
      "H7N9、O型血、B站、A4纸、4S店、5A级景区。",
      "B2层、T2航站楼、3D电影、2B铅笔。",
      "2016年,上岛游客突破百万人次。",
      "S20公里处、Z126次列车、K3站台。",
      "京A3S00号车停在门口。",
      "这台电脑有8GB内存、512GB硬盘。",
      "他住在3B号楼,门牌是12B室。",
      "型号为B35件的零件换了一批。",
      "沿省道S20公里数越走越大。",
      "编号B120个个都要查。",
      "沿S20公里处新装了灯。",
      "这种相机有S3万元版和Z5万元版。",
    ])

  private static let units = WordList(
    "万 萬 亿 億 万元 亿元 万立方米 亿立方米 立方米 平方米 万吨 万人 元 人 名 户 戶 个 個 所 岁 歲 立方 平方 米 公里 千米 吨 噸 亩 畝 % ％ 公斤 千克 斤 倍 年 月 日 天 小时 分钟 家 台 辆 輛 艘 架 件 项 次 张 套 只 头 棵 株 公顷 度 ℃ 美元 点 时 多 余 餘 篇 座 条 位")
  /// Behind a single letter these make a name of a class: 2B级.
  private static let afterOne = WordList("座 点 条 家 台 架 张 套 只 件 项 次 位 度 个 個 米 时 辆 艘 头 月 日 多 余")

  private static let counted = WordList("件 户 戶 人 名 万元 亿元 万人 亩 畝 吨 噸 元 % ％ 所 起 人次 头 株")
  private static let counting = WordList("案件 共 证 了 达 到 有 近 约 超 过 增 减 款 资 额 入 出 计 名 处 查 救 助 发 放 产 种 栽 建 修 售 卖 捐 募 帮 扶 村 镇 县 市 省 户")

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    let text = bytes.span
    var last = 0
    for numeral in page.numerals where numeral.form == .arabic && numeral.start >= last {
      guard let word = DigitWord(around: numeral, in: text) else { continue }
      last = word.end
      guard word.isConfused, let unit = Self.units.after(word.end, in: text) else { continue }
      if word.letters == 1, word.digits == 1, !word.hasRoundLetterInside, !word.beginsWithOne, Self.afterOne.stands(at: word.end, in: text) { continue }
      let isYear = word.count == 4 && (1800...2099).contains(word.value) && text[word.end] == 0xE5 && Self.isYear(word.end, text)
      // A letter in front begins the name of a road or a train more often than a number.
      if word.beginsWithLetter, !isYear, !word.beginsWithOne, !(word.hasPoint && Self.shares.stands(at: word.end, in: text)) {
        guard word.letters == 1, word.digits > 1, Self.isAmount(word, text) else { continue }
      }
      let range = ReadingRange(word.start, unit)
      let quoted = page.reading.string(range)
      let isSafe = isYear && word.letters == 1 && page.issueDay.map { abs($0.year - word.value) <= 1 } == true
      let replacement = Fix.Replacement(page.reading.source(of: ReadingRange(word.start, word.end)), with: word.digitsOnly)
      report.append(
        finding(
          at: range, on: page, confidence: isYear ? 0.98 : word.letters > word.digits ? 0.88 : nil,
          zh: "数字里夹着字母：“\(quoted)”，应是 \(word.digitsOnly)", en: "letters in a number: “\(quoted)” for \(word.digitsOnly)",
          evidence: ["letters: \(word.letters)", isYear ? "year" : "unit: " + page.reading.string(ReadingRange(word.end, unit))],
          fix: Fix(isSafe ? .safe : .suggestion, replacements: [replacement])))
    }
  }

  /// What is counted out behind a verb has no name with a letter in front: 查处B76件. Nor have people, money and hundreds of millions.
  private static func isAmount(_ word: DigitWord, _ text: Span<UInt8>) -> Bool {
    if counted.stands(at: word.end, in: text), counting.stands(before: word.start, in: text) { return true }
    return amounts.stands(at: word.end, in: text) && !marked.stands(at: word.end, in: text) && !named.stands(before: word.start, in: text)
  }

  private static let shares = WordList("% ％")
  private static let amounts = WordList("亿 億 万 萬 元 多人 余人 餘人 多名 余名 多万 余万 多户 余户 人次 名 个 個 户 戶 公里 吨 噸 亩 畝 岁 歲 % ％")
  private static let marked = WordList("公里处 公里處 公里数 公里碑 个个 個個 元件 元素")
  private static let named = WordList(
    "型号 型號 型号为 编号 編號 编号为 代码 代號 代号 国道 國道 省道 县道 縣道 高速 沿 车牌 系列 机型 第 航班 车次 产品 标准")

  private static func isYear(_ offset: Int, _ text: Span<UInt8>) -> Bool {
    offset + 2 < text.count && UTF8Decoding.scalar(text, at: offset).value == 0x5E74
  }
}
