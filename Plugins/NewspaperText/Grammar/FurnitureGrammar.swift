import JumplineBytes

/// Reads lines at the head or the foot of a page: what paper this is, of what day, which page and section, who made it,
/// where to write to.
///
///     江州日报 2018年7月16日 星期一 B14 教育      2003.11.21 星期五      今日出版一大张 每份售价二百元
///     责任编辑：顾燕建 电话：87784518      农历九月二十九 今日12版      DIANNAN RIBAO      第四三一二号
///     A05要闻      第五張第二頁      丙申年三月廿九 立夏      晴 18℃～25℃      三审：顾燕建      扫码看视频
struct FurnitureGrammar: Sendable {
  enum Reading {
    /// Everything in the line says something of the page or of the paper.
    case furniture
    /// 国际, 要闻, DIANNAN RIBAO: the name of a section or of a paper, and nothing else.
    case name
  }

  private enum Part {
    case date, weekday, page, number, paper, label, address, imprint, section, weather
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
    本市 本地 本港 本省 省内 省闻 市闻 闻道 亲子 收藏 书画 夜光杯 大陆 大陸 全国 全國 青年 妇女 职工 工会 公益 统战 环球 環球 专刊 專刊 一周 论坛 論壇 城市 乡村 县区 県區 家庭 园地 綠洲 绿洲 僑社 侨社 華社 僑團 民情 财富 财智 文史 时尚 時尚 理论与实践 理論與實踐 言论 言論 民意論壇 民意论坛 读者論壇 讀者論壇 财经新闻 影視 影视 影劇 影剧 论道 前沿 聚焦 关注 關注
    """)
  /// 僑社新聞, 周末版, 江边副刊: what the names of sections end in.
  private let sectionEnds = WordList("新闻 新聞 版 副刊 周刊 週刊 专刊 專刊 特刊 专版 專版 天地 园地 園地 专栏 專欄")
  private let papers = WordList("报 報 日报 日報 晚报 晚報 时报 時報 商报 商報 晨报 导报 導報 周刊 週刊 周报 週報 月刊 新报 新報 机关报 機關報 论坛报 論壇報 导刊 快报 快報")
  private let weekdays = WordList("星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 週一 週二 週三 週四 週五 週六 週日 禮拜一 禮拜二 禮拜三 禮拜四 禮拜五 禮拜六 禮拜日")
  private let calendars = WordList("农历 農曆 夏历 夏曆 阴历 陰曆 旧历 舊曆 民国 民國 中華民國 中华民国 公元 西元 公曆 公历 公歷")
  private let terms = WordList("立春 雨水 惊蛰 驚蟄 春分 清明 谷雨 穀雨 立夏 小满 小滿 芒种 芒種 夏至 小暑 大暑 立秋 处暑 處暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至 小寒 大寒 初伏 中伏 末伏")
  private let weathers = WordList("今日天气 天气 天氣 本地天气 市区 晴 晴天 多云 多雲 阴 陰 小雨 中雨 大雨 阵雨 陣雨 雷阵雨 雷陣雨 小雪 晴转多云 多云转晴 晴到多云 多云到晴 阴转多云 阴有小雨 晴间多云")
  private let todays = WordList("今日 本期 本报今日 本報今日 今天 共 本日 本报 本報")
  private let imprints = WordList(
    """
    零售 本报价目 本報價目 价目 價目 每份 售价 售價 定价 定價 国内统一 國內統一 统一刊号 統一刊號 邮发代号 郵發代號 全国发行 公开发行 国内外发行 内部资料 准印证 今日出版 今日出紙 今日出纸 第一份 创刊 創刊 主管 主办 主辦 出版 印刷 承印 发行 發行 试刊 试行 \
    内部刊物 内部刊號 内部发行 免费交流 免费赠阅 邮局订阅 郵局訂閱 各地邮局 各地郵局 全国各地邮局 注意保存 中華郵政 中華民國郵政 新出报刊 登记证 登記證 准印證 开印 印完 昨日开印 上期开印 今日开印 本报今日开印 本报昨日开印 开印时间 印完时间
    """)
  private let imprintEnds = WordList("主管 主办 主辦 出版 承印 印刷 承办 协办 编印 編印 發行 发行 主办单位 机关报 機關報 大张 大張 小张 张 張 元 分 角 户 期 号 號")
  private let prices = WordList("月价 月價 年价 年價 每月定价 全年定价 零售價")
  /// 临江日报社出版: what a house does for a paper.
  private let houseWorks = WordList("主管主办 主管 主办 主辦 出版 承印 印刷 编印 編印 主管、主办")
  /// 社 委 局 厂 廠 司 团 部 會 会 心: what the names of houses end in.
  private let houseEnds = WordList("社 委 局 厂 廠 公司 集团 集團 部 会 會 中心")
  /// Whose name stands behind a colon, or behind 本报 and a space.
  private let posts = WordList(
    "主编 主編 编辑 編輯 编委 社长 社長 总编辑 總編輯 总编 一审 二审 三审 初审 复审 终审 监审 審稿 审稿 审核 签发 法律顾问 法律顧問 顾问 顧問 设计 設計 编审 編審 督印 督印人 创办人 創辦人 统筹 統籌 美术 美術 校检")
  /// Which number stands behind a colon.
  private let desks = WordList("广告部 廣告部 发行部 發行部 采访部 採訪部 编辑部 編輯部 总编室 总编办 办公室 辦公室 记者站 總機 总机 许可证 許可證 许可证号 登记 证号 Tel TEL tel QQ 报料 报料电话 爆料 報料 传真 傳真 微信 微信号 微信公众号 公众号 公眾號 订阅号 邮箱 信箱 电邮 電郵 邮政编码 新闻部 新聞部")
  /// What else of a paper stands behind a colon.
  private let affairs = WordList("视频号 視頻號 抖音号 承印 代理 出版 总代理 总发行 订阅 訂閱 网址 網址 官网 数字报 电子版 電子版 电子报 電子報 微博 新浪微博 来稿请寄 投稿请寄 投稿 社址 报社地址 報社地址 开印时间 印完时间")
  private let mails = WordList("邮箱 信箱 电邮 電郵 郵箱")
  private let hints = WordList("扫码 掃碼 扫一扫 掃一掃 扫描 掃描 微信扫 长按 更多 欢迎关注 关注 關注 下载 下載")
  private let hintThings = WordList("二维码 二維碼 公众号 公眾號 客户端 客戶端 扫码 掃碼 扫一扫 掃一掃 微信 视频号 小程序 APP App 新闻网")
  private let hintWorks = WordList("看视频 看視頻 看更多 看全文 看直播 看详情 更多 关注 關注 下载 下載 阅读 閱讀 观看 觀看 收听 收聽 订阅 查看 登录 请扫码 加入")
  private let houses = WordList("本报 本報 本刊 本社 报社 報社 本版")
  private let labels: WordList
  private let names: PersonName

  /// - Parameter labels: words that say whose name or which number follows: 责任编辑, 电话.
  init(labels: WordList, names: PersonName) {
    self.labels = labels
    self.names = names
  }

  /// 国际, 体 育, 文化新闻.
  func namesSection(_ line: ScalarLine) -> Bool {
    let name = line.squeezed
    return sections.contains(all: name) || isSection(name, 0..<name.count)
  }

  /// - Returns: nil for a line with anything in it that furniture does not say.
  func parse(_ line: ScalarLine) -> Reading? {
    guard line.count > 0, line.count <= 90 else { return nil }
    if isHint(line) { return .furniture }
    // 体 育: a section's name set wide.
    if (3...7).contains(line.count), WhiteSpace.contains(line[1]), sections.contains(all: line.squeezed) { return .name }
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
    case .paper, .section, .latin, .value, .weather: false
    }
  }

  private func part(_ line: ScalarLine, _ token: Range<Int>, after before: Part?) -> Part? {
    if isDate(line, token) { return .date }
    if weekdays.prefix(of: line, at: token.lowerBound) == token.count { return .weekday }
    if isTraditionalDate(line, token) { return .date }
    if case .date? = before, terms.contains(token, of: line) { return .date }
    if isPage(line, token) { return .page }
    if isNumber(line, token) { return .number }
    if isLabelled(line, token) { return .label }
    if isAddress(line, token) { return .address }
    if sections.contains(token, of: line) || isSection(line, token) { return .section }
    if token.count <= 8, mails.suffix(of: line, before: token.upperBound) > 0 { return .value }
    if weathers.contains(token, of: line) || isMeasured(line, token) { return .weather }
    if papers.suffix(of: line, before: token.upperBound) > 0, (3...14).contains(token.count), token.allSatisfy({ Mark.isHan(line[$0]) }) {
      return .paper
    }
    let hasPrice = prices.prefix(of: line, at: token.lowerBound) > 0 && token.contains { isNumeral(line[$0]) }
    if hasPrice || imprints.prefix(of: line, at: token.lowerBound) > 0 || token.count > 1 && imprintEnds.suffix(of: line, before: token.upperBound) > 0 && isNumeral(line[token.upperBound - 2]) || isHouseWork(line, token) {
      return token.count <= 24 ? .imprint : nil
    }
    if token.count > 1, token.count < 16, token.allSatisfy({ Mark.isLatin(line[$0]) || line[$0] == 0x26 || line[$0] == 0x27 }) { return .latin }
    if case .label? = before, token.count <= 30, isValue(line, token) { return .value }
    // (02)27681234: an area's number reads like a page's.
    if case .page? = before, token.count >= 6, token.allSatisfy({ Mark.isDigit(line[$0]) }) { return .value }
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

  /// 农历九月二十九, 丙申年三月廿九, 民國卅七年十月五日.
  private func isTraditionalDate(_ line: ScalarLine, _ token: Range<Int>) -> Bool {
    guard token.count <= 16 else { return false }
    let start = token.lowerBound + calendars.prefix(of: line, at: token.lowerBound)
    let isCycle = start + 2 < token.upperBound && Self.stems.contains(line[start]) && Self.branches.contains(line[start + 1]) && line[start + 2] == 0x5E74
    guard start > token.lowerBound || isCycle else { return false }
    if start == token.upperBound || isCycle && start + 3 == token.upperBound { return true }
    let last = line[token.upperBound - 1]
    let ends = isNumeral(last) || last == 0x65E5 || last == 0x6708 || last == 0x5E74 || last == 0x5927 || last == 0x5C0F
    return ends && token.contains { line[$0] == 0x6708 || line[$0] == 0x5E74 }
  }

  /// 甲 to 癸 and 子 to 亥: the names of years.
  private static let stems: Set<UInt32> = [0x7532, 0x4E59, 0x4E19, 0x4E01, 0x620A, 0x5DF1, 0x5E9A, 0x8F9B, 0x58EC, 0x7678]
  private static let branches: Set<UInt32> = [0x5B50, 0x4E11, 0x5BC5, 0x536F, 0x8FB0, 0x5DF3, 0x5348, 0x672A, 0x7533, 0x9149, 0x620C, 0x4EA5]

  private func isNumeral(_ scalar: UInt32) -> Bool {
    Mark.isDigit(scalar) || Mark.isHanDigit(scalar) || scalar == 0x5345 || scalar == 0x5343 || scalar == 0x842C || scalar == 0x4E07 || scalar == 0x534C
  }

  /// 第3版, B14, A02版, 第三版：要闻, 今日12版, A05要闻, 要闻05, 05/要闻, 第五張第二頁, A05-08, —5—.
  private func isPage(_ line: ScalarLine, _ token: Range<Int>) -> Bool {
    var token = token
    while token.count > 1, Mark.isDash(line[token.lowerBound]) || line[token.lowerBound] == 0x2D || line[token.lowerBound] == 0xFF0D { token = token.dropFirst() }
    while token.count > 1, Mark.isDash(line[token.upperBound - 1]) || line[token.upperBound - 1] == 0x2D || line[token.upperBound - 1] == 0xFF0D { token = token.dropLast() }
    var index = token.lowerBound
    let today = todays.prefix(of: line, at: index)
    index += today
    if token.count == 1, Mark.isCircledNumber(line[index]) { return true }
    // 要闻05, 要闻二版
    let section = today == 0 ? sections.prefix(of: line, at: index) : 0
    index += section
    if section > 0, index < token.upperBound, line[index] == 0x2F || line[index] == 0x2027 { index += 1 }
    if index < token.upperBound, line[index] == 0x5171 { index += 1 }
    if index < token.upperBound, line[index] == 0x7B2C { index += 1 }
    let letter = index
    if index < token.upperBound, Mark.isLatin(line[index]) || line[index] == 0x7279 { index += 1 }
    let digits = index
    while index < token.upperBound, Mark.isDigit(line[index]) || Mark.isHanDigit(line[index]) { index += 1 }
    // A叠
    if index < token.upperBound, digits > letter, line[index] == 0x53E0 || line[index] == 0x758A { return index + 1 == token.upperBound }
    guard index > digits, index - digits <= 3 else { return false }
    let isArabic = Mark.isDigit(line[digits])
    if index == token.upperBound {
      if section > 0 { return isArabic }
      return digits > letter || isArabic && index - digits <= 2 && today == 0
    }
    switch line[index] {
    case 0x2D where isArabic && digits > letter:
      return (index + 1..<token.upperBound).allSatisfy { Mark.isDigit(line[$0]) || Mark.isLatin(line[$0]) }
    case 0x5F20, 0x5F35:
      if today > 0 { break }
      // 第五張第二頁
      return index + 2 < token.upperBound && line[index + 1] == 0x7B2C && isPage(line, index + 1..<token.upperBound)
    case 0x7248, 0x9875, 0x9801: break
    case 0x2F where isArabic: return sections.contains(index + 1..<token.upperBound, of: line)
    // A05要闻
    default: return isArabic && section == 0 && today == 0 && sections.contains(index..<token.upperBound, of: line)
    }
    index += 1
    if index < token.upperBound, Mark.isColon(line[index]) { index += 1 }
    return index == token.upperBound || sections.contains(index..<token.upperBound, of: line) || isSection(line, index..<token.upperBound)
  }

  /// 僑社新聞, 周末版: three characters or more that end as sections do.
  private func isSection(_ line: ScalarLine, _ token: Range<Int>) -> Bool {
    (3...6).contains(token.count) && sectionEnds.suffix(of: line, before: token.upperBound) > 0 && token.allSatisfy { Mark.isHan(line[$0]) && !Mark.isHanDigit(line[$0]) }
  }

  /// 18℃～25℃, 南风3级.
  private func isMeasured(_ line: ScalarLine, _ token: Range<Int>) -> Bool {
    guard token.count <= 14, token.contains(where: { Mark.isDigit(line[$0]) }) else { return false }
    return token.contains { line[$0] == 0x2103 } || line[token.upperBound - 1] == 0x7EA7 || line[token.upperBound - 1] == 0x7D1A
  }

  /// 中共临江市委主管主办, 印刷厂承印: who makes the paper, and nothing else.
  private func isHouseWork(_ line: ScalarLine, _ token: Range<Int>) -> Bool {
    let work = token.upperBound - houseWorks.suffix(of: line, before: token.upperBound)
    return work < token.upperBound && (6...18).contains(token.count) && houseEnds.suffix(of: line, before: work) > 0
      && token.allSatisfy { Mark.isHan(line[$0]) && line[$0] != 0x7531 && line[$0] != 0x5C06 && line[$0] != 0x7372 && line[$0] != 0x83B7 }
  }

  /// 扫码看视频, 更多精彩内容请扫码: what the reader may do with his telephone.
  private func isHint(_ line: ScalarLine) -> Bool {
    guard line.count >= 5, line.count <= 26, hints.prefix(of: line) > 0 else { return false }
    return hintThings.first(in: line, 0..<line.count) != nil && hintWorks.first(in: line, 0..<line.count) != nil
  }

  /// 第2579期, 总第389期, 第四三一二号, No.1203.
  private func isNumber(_ line: ScalarLine, _ token: Range<Int>) -> Bool {
    var index = token.lowerBound
    if line[index] == 0x603B || line[index] == 0x7E3D { index += 1 }
    guard index + 2 < token.upperBound, line[index] == 0x7B2C else { return false }
    let last = line[token.upperBound - 1]
    guard last == 0x671F || last == 0x53F7 || last == 0x865F else { return false }
    return (index + 1..<token.upperBound - 1).allSatisfy { isNumeral(line[$0]) }
  }

  /// A label alone, or with a mark, a number or a name behind it.
  private func isLabelled(_ line: ScalarLine, _ token: Range<Int>) -> Bool {
    let own = token.lowerBound + houses.prefix(of: line, at: token.lowerBound)
    let start = max(token.lowerBound + labels.prefix(of: line, at: token.lowerBound), own + labels.prefix(of: line, at: own))
    guard token.count <= 40 else { return false }
    guard start > own else { return own > token.lowerBound && posts.contains(own..<token.upperBound, of: line) || names(what: line, token) }
    let rest = start..<token.upperBound
    guard let first = rest.first else { return true }
    // 责编周航
    if Mark.isHan(line[first]) { return names.fit(line, rest) == 2 || names(what: line, token) }
    return rest.allSatisfy { !Mark.endsSentence(line[$0]) || line[$0] == 0x2E }
  }

  /// 副刊主编：周航, 广告部：87784518, 来稿请寄：…: a colon, what stands before it and what behind.
  private func names(what line: ScalarLine, _ token: Range<Int>) -> Bool {
    guard let colon = token.first(where: { Mark.isColon(line[$0]) }), colon - token.lowerBound <= 12 else { return false }
    // 電話總機：(02)…
    if colon + 1 == token.upperBound { return desks.suffix(of: line, before: colon) > 0 && labels.prefix(of: line, at: token.lowerBound) > 0 }
    let rest = colon + 1..<token.upperBound
    if posts.suffix(of: line, before: colon) > 0 { return (2...5).contains(rest.count) && rest.allSatisfy { Mark.isHan(line[$0]) } }
    if desks.suffix(of: line, before: colon) > 0 { return rest.contains { line[$0] < 0x80 || Mark.isDigit(line[$0]) } }
    return affairs.prefix(of: line, at: token.lowerBound) == colon - token.lowerBound && rest.count <= 22 && rest.allSatisfy { !Mark.endsSentence(line[$0]) }
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
    case 0xB7, 0x2027, 0x4E28, 0x7C, 0xFF5C, 0x2502, 0x28, 0x29, 0xFF08, 0xFF09, 0x3010, 0x3011: true
    default: WhiteSpace.contains(scalar) || Mark.decorates(scalar)
    }
  }
}
