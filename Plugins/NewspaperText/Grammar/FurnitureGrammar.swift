import JumplineBytes

/// Reads lines at the head or the foot of a page: what paper this is, of what day, which page and section, who made it,
/// where to write to.
///
///     江州日报 2018年7月16日 星期一 B14 教育      2003.11.21 星期五      今日出版一大张 每份售价二百元
///     责任编辑：顾燕建 电话：87784518      农历九月二十九 今日12版      DIANNAN RIBAO      第四三一二号
struct FurnitureGrammar: Sendable {
  enum Reading {
    /// Everything in the line says something of the page or of the paper.
    case furniture
    /// 国际, 要闻, DIANNAN RIBAO: the name of a section or of a paper, and nothing else.
    case name
  }

  private enum Part {
    case date, weekday, page, number, paper, label, address, imprint, section
    /// A paper's name in Latin letters.
    case latin
    /// A name or a number: what stands behind a label.
    case value
  }

  private let sections = WordList(
    """
    要闻 要聞 综合 綜合 综合新闻 民生 副刊 经济 經濟 都市 文化 体育 體育 国际 國際 国内 國內 社会 社會 财经 財經 教育 本市新闻 读者之友 国际新闻 國際新聞 国内新闻 时事 时事观察 法治 法制 县市新闻 县域 时评 評論 评论 健康 \
    兩岸 两岸 港聞 港闻 地方 文教 科技 生活 娱乐 娛樂 理论 理論 专题 專題 专版 特刊 周末 週末 广告 廣告 天下 焦点 焦點 头版 頭版 政治 政法 军事 軍事 农业 農業 农村 农经 三农 旅游 旅遊 房产 地产 地產 汽车 汽車 人物 深度 视点 观点 \
    影像 图片 文娱 文娛 文艺 文藝 新闻 新聞 区域 社区 社區 校园 校園 卫生 衛生 市井 城事 商业 商業 产经 產經 证券 證券 股市 金融 消费 消費 经济信息 市场信息 农村信息 信息 广角 廣角 读书 讀書 阅读 閱讀 党建 党报 基层 纪实 連載 连载 世界 天气 服务 服務 资讯 資訊 \
    本市 本地 本港 本省 省内 省闻 市闻 闻道 亲子 收藏 书画 夜光杯 大陆 大陸 全国 全國 青年 妇女 职工 工会 公益 统战 环球 環球 专刊 專刊 一周 论坛 論壇 城市 乡村 县区 県區 家庭 园地 綠洲 绿洲
    """)
  private let papers = WordList("报 報 日报 日報 晚报 晚報 时报 時報 商报 商報 晨报 导报 導報 周刊 週刊 周报 週報 月刊 新报 新報 机关报 機關報 论坛报 論壇報 导刊 快报 快報")
  private let weekdays = WordList("星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 週一 週二 週三 週四 週五 週六 週日 禮拜一 禮拜二 禮拜三 禮拜四 禮拜五 禮拜六 禮拜日")
  private let calendars = WordList("农历 農曆 夏历 夏曆 阴历 陰曆 旧历 舊曆 民国 民國 中華民國 中华民国 公元 西元")
  private let todays = WordList("今日 本期 本报今日 本報今日 今天 共 本日 本报 本報")
  private let imprints = WordList(
    "零售 本报价目 本報價目 价目 價目 每份 售价 售價 定价 定價 国内统一 國內統一 统一刊号 統一刊號 邮发代号 郵發代號 全国发行 公开发行 国内外发行 内部资料 准印证 今日出版 今日出紙 今日出纸 第一份 创刊 創刊 主管 主办 主辦 出版 印刷 承印 发行 發行 试刊 试行")
  private let imprintEnds = WordList("主管 主办 主辦 出版 承印 印刷 承办 协办 编印 編印 發行 发行 主办单位 机关报 機關報 大张 大張 小张 张 張 元 分 角 户 期 号 號")
  private let houses = WordList("本报 本報 本刊 本社 报社 報社 本版")
  private let labels: WordList

  /// - Parameter labels: words that say whose name or which number follows: 责任编辑, 电话.
  init(labels: WordList) { self.labels = labels }

  /// - Returns: nil for a line with anything in it that furniture does not say.
  func parse(_ line: ScalarLine) -> Reading? {
    guard line.count > 0, line.count <= 90 else { return nil }
    var parts: [Part] = []
    var index = 0
    while index < line.count {
      if Self.separates(line[index]) {
        index += 1
        continue
      }
      var end = index + 1
      while end < line.count, !Self.separates(line[end]) { end += 1 }
      guard let part = part(line, index..<end, after: parts.last) else { return nil }
      parts.append(part)
      index = end
    }
    if parts.contains(where: saysMuch) { return .furniture }
    if parts.allSatisfy({ $0 == .latin }) || parts == [.section] || parts == [.paper] { return parts.isEmpty ? nil : .name }
    return parts.count > 1 && parts.contains(.paper) ? .furniture : nil
  }

  /// What is no part of anything but furniture, standing among nothing else.
  private func saysMuch(_ part: Part) -> Bool {
    switch part {
    case .date, .weekday, .number, .page, .imprint, .label, .address: true
    case .paper, .section, .latin, .value: false
    }
  }

  private func part(_ line: ScalarLine, _ token: Range<Int>, after before: Part?) -> Part? {
    if isDate(line, token) { return .date }
    if weekdays.prefix(of: line, at: token.lowerBound) == token.count { return .weekday }
    if calendars.prefix(of: line, at: token.lowerBound) > 0, token.count <= 14 { return .date }
    if isPage(line, token) { return .page }
    if isNumber(line, token) { return .number }
    if isLabelled(line, token) { return .label }
    if isAddress(line, token) { return .address }
    if sections.contains(token, of: line) { return .section }
    if papers.suffix(of: line, before: token.upperBound) > 0, (3...14).contains(token.count), token.allSatisfy({ Mark.isHan(line[$0]) }) {
      return .paper
    }
    if imprints.prefix(of: line, at: token.lowerBound) > 0 || token.count > 1 && imprintEnds.suffix(of: line, before: token.upperBound) > 0 && Mark.isDigit(line[token.upperBound - 2]) {
      return token.count <= 24 ? .imprint : nil
    }
    if token.count > 1, token.count < 16, token.allSatisfy({ Mark.isLatin(line[$0]) || line[$0] == 0x26 || line[$0] == 0x27 }) { return .latin }
    if case .label? = before, token.count <= 30, isValue(line, token) { return .value }
    if case .value? = before, token.count <= 20, isValue(line, token) { return .value }
    return nil
  }

  /// 2018年7月16日, 2003.11.21, 2024-09-05, 一九五〇年十一月二十一日, 7月16日.
  private func isDate(_ line: ScalarLine, _ token: Range<Int>) -> Bool {
    var numbers = 0
    var marks = 0
    var inNumber = false
    for index in token {
      let scalar = line[index]
      if Mark.isDigit(scalar) || Mark.isHanDigit(scalar) || scalar == 0x25CB || scalar == 0x5143 {
        if !inNumber { numbers += 1 }
        inNumber = true
        continue
      }
      inNumber = false
      switch scalar {
      case 0x5E74, 0x6708, 0x65E5, 0x53F7, 0x2E, 0x2D, 0x2F, 0xFF0E, 0xFF0D, 0x2010, 0x2014: marks += 1
      default:
        // 2018年7月16日星期一
        return numbers == 3 && weekdays.prefix(of: line, at: index) == token.upperBound - index
      }
    }
    let isMarked = line[token.upperBound - 1] == 0x65E5 || line[token.upperBound - 1] == 0x53F7
    return numbers == 3 && marks >= 2 && token.count >= 6 || numbers == 2 && marks == 2 && isMarked
  }

  /// 第3版, B14, A02版, 第三版：要闻, 今日12版.
  private func isPage(_ line: ScalarLine, _ token: Range<Int>) -> Bool {
    var index = token.lowerBound
    let today = todays.prefix(of: line, at: index)
    index += today
    if token.count == 1, Mark.isCircledNumber(line[index]) { return true }
    if index < token.upperBound, line[index] == 0x5171 { index += 1 }
    if index < token.upperBound, line[index] == 0x7B2C { index += 1 }
    let letter = index
    if index < token.upperBound, Mark.isLatin(line[index]) { index += 1 }
    let digits = index
    while index < token.upperBound, Mark.isDigit(line[index]) || Mark.isHanDigit(line[index]) { index += 1 }
    guard index > digits, index - digits <= 3 else { return false }
    if index == token.upperBound { return digits > letter || Mark.isDigit(line[digits]) && index - digits <= 2 && today == 0 }
    guard line[index] == 0x7248 || line[index] == 0x9875 || line[index] == 0x9801 || today > 0 && (line[index] == 0x5F20 || line[index] == 0x5F35)
    else { return false }
    index += 1
    if index < token.upperBound, Mark.isColon(line[index]) { index += 1 }
    return index == token.upperBound || sections.contains(index..<token.upperBound, of: line)
  }

  /// 第2579期, 总第389期, 第四三一二号, No.1203.
  private func isNumber(_ line: ScalarLine, _ token: Range<Int>) -> Bool {
    var index = token.lowerBound
    if line[index] == 0x603B || line[index] == 0x7E3D { index += 1 }
    guard index + 2 < token.upperBound, line[index] == 0x7B2C else { return false }
    let last = line[token.upperBound - 1]
    guard last == 0x671F || last == 0x53F7 || last == 0x865F else { return false }
    return (index + 1..<token.upperBound - 1).allSatisfy { Mark.isDigit(line[$0]) || Mark.isHanDigit(line[$0]) || line[$0] == 0x5343 || line[$0] == 0x767E }
  }

  /// A label alone, or with a mark, a number or a name behind it.
  private func isLabelled(_ line: ScalarLine, _ token: Range<Int>) -> Bool {
    let own = token.lowerBound + houses.prefix(of: line, at: token.lowerBound)
    let start = max(token.lowerBound + labels.prefix(of: line, at: token.lowerBound), own + labels.prefix(of: line, at: own))
    guard start > own, token.count <= 40 else { return false }
    let rest = start..<token.upperBound
    guard let first = rest.first else { return true }
    if Mark.isHan(line[first]) { return (2...4).contains(rest.count) && rest.allSatisfy { Mark.isHan(line[$0]) } }
    return rest.allSatisfy { !Mark.endsSentence(line[$0]) || line[$0] == 0x2E }
  }

  /// A web or mail address.
  private func isAddress(_ line: ScalarLine, _ token: Range<Int>) -> Bool {
    token.allSatisfy { line[$0] < 0x80 || Mark.isColon(line[$0]) } && token.contains { line[$0] == 0x40 || line[$0] == 0x2E && $0 > token.lowerBound && Mark.isLatin(line[$0 - 1]) }
  }

  private func isValue(_ line: ScalarLine, _ token: Range<Int>) -> Bool {
    let han = token.count { Mark.isHan(line[$0]) }
    return han == token.count ? han <= 4 : token.allSatisfy { Mark.isDigit(line[$0]) || Mark.isLatin(line[$0]) || Mark.isDash(line[$0]) || line[$0] == 0x2D || line[$0] == 0xFF0D }
  }

  private static func separates(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xB7, 0x7C, 0xFF5C, 0x2502, 0x28, 0x29, 0xFF08, 0xFF09, 0x3010, 0x3011: true
    default: WhiteSpace.contains(scalar) || Mark.decorates(scalar)
    }
  }
}
