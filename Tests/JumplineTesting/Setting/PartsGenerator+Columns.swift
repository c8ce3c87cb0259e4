import JumplineBytes
import JumplineModel

/// What stands beside the stories of a page: tables of all sorts, columns of briefs, and the lines at its head and foot.
extension PartsGenerator {
  /// The lines at the head of a page: the paper's name, dates, the page's number and section, in one line or in several.
  mutating func head() -> [String] {
    let (month, day) = (1 + random.below(12), 1 + random.below(28))
    let year = 1985 + random.below(40)
    let page = 2 + random.below(7)
    let section = random.pick(Self.sections)
    let sunday = random.pick(["日", "天"])
    let weekday = Self.weekday(year, month, day, sunday: sunday)
    let paper = random.pick(Self.papers)
    let date = "\(year)年\(month)月\(day)日"
    let pages = 4 * (1 + random.below(6))
    if random.chance(45) {
      return random.pick([
        ["0\(page)版 \(section)"], ["\(date) 第\(page)版"], ["\(paper) 第\(page)版 \(section) 责任编辑:\(name())"],
        ["第\(page)版　\(section)　\(month)月\(day)日"],
        ["\(page) \(section) \(date) \(weekday) 责编:\(name()) 版式:\(name())"],
        ["\(paper) \(date) \(weekday) 国内统一刊号CN33-00\(10 + random.below(80)) 今日\(pages)版"],
        ["\(paper)  \(page)版  \(section)", date], ["\(paper)　第\(page)版　\(section)"], ["第\(page)版：\(section)"], ["\(date) \(weekday) 第A\(page)版 \(section) 责编 \(name())"],
      ])
    }
    // One thing a line, in the order in which papers print them.
    var lines: [String] = []
    if random.chance(60) { lines.append(random.chance(15) ? paper.map(String.init).joined(separator: "　") : paper) }
    if random.chance(10) { lines.append(random.pick(["LINJIANG DAILY", "DONGSHAN WANBAO", "NANHU CITY NEWS", "中共临江市委机关报", "临江报社主办", "临江日报社出版"])) }
    if random.chance(70) {
      lines.append(random.pick(["\(date) \(weekday)", date, "\(year).\(month).\(day)", "\(year).\(month).\(day) \(weekday)", "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)", "\(date)\(weekday)",  "\(date) \(weekday) 农历八月初\(Self.digits[1 + random.below(9)])", "\(month)月\(day)日 \(weekday)", "\(year)-0\(1 + month % 9)-1\(day % 10) \(Self.weekday(year, 1 + month % 9, 10 + day % 10, sunday: sunday))"]))
    }
    if random.chance(30) {
      lines.append(
        random.pick([
          "国内统一刊号CN33-00\(10 + random.below(80)) 邮发代号31-\(1 + random.below(90)) 第\(100 + random.below(9000))期", "编辑:\(name()) 美编:\(name()) 校对:\(name())",
          "今日零售一角　本报社址：河东路\(1 + random.below(90))号", "总第\(100 + random.below(9000))期",
        ]))
    }
    if random.chance(15) {
      lines.append(
        random.pick([
          "农历\(random.pick(["正", "二", "五", "九", "腊"]))月\(random.pick(["初三", "十六", "廿二"])) 今日\(pages)版", "今日出版\(random.pick(["一", "二", "四"]))大张 每份售价\(random.pick(["二百元", "五分", "一角"]))", "第\(Self.digits[1 + random.below(9)])\(Self.digits[random.below(10)])\(Self.digits[random.below(10)])\(Self.digits[random.below(10)])号",
          "农历八月十\(Self.digits[1 + random.below(9)])", "每份零售\(1 + random.below(4)).00元",
        ]))
    }
    if random.chance(25) { lines.append(random.pick(["今日\(pages)版", "今日四版", "本期\(pages)版", "今日共\(pages)版", "第\(100 + random.below(9000))期"])) }
    if random.chance(70) {
      lines.append(random.pick(["第\(page)版 \(section)", "\(section) \(page)", "A\(page) \(section)", "\(page)版·\(section)", "\(section) A0\(page)", "第\(page)版", section + "·0\(page)", section]))
      if random.chance(15) { lines.append(random.pick(["\(page)", "B\(page)", "第\(page)版", "本版编辑 \(name())"])) }
    }
    if random.chance(20) { lines.shuffle(using: &random) }
    return lines.isEmpty ? [paper] : lines
  }

  mutating func foot() -> [String] {
    var lines: [String] = []
    if random.chance(30) { lines.append("本版责任编辑 \(name()) 版式 \(name())") }
    if random.chance(20) { lines.append("社址:临江路\(1 + random.below(90))号 邮编:310000 电话:0571-8531\(1000 + random.below(8999))") }
    if random.chance(25) {
      lines.append(
        random.pick([
          "责任编辑:\(name()) 校对:\(name()) 美编:\(name())", "责编/\(name()) 版式/\(name()) 校对/\(name())", "编辑 \(name()) 电话 0571-8531\(1000 + random.below(8999))",
          "本报地址:临江路\(1 + random.below(90))号 邮政编码:310000 零售价:1.00元", "新闻热线:96\(1000 + random.below(999)) 广告热线:8765\(1000 + random.below(999))",
          "值班主任:\(name()) 责任编辑:\(name()) 电子邮箱:bianji\(random.below(99))@paper.example", "编辑:\(name()) 信箱:fukan@paper.example", "责编 \(name()) 电话:8531\(1000 + random.below(8999)) E-mail:yaowen@paper.example",
          "发行热线:8765\(1000 + random.below(999))", "\(random.pick(Self.papers)) 第\(2 + random.below(7))版 \(random.pick(Self.sections))",
        ]))
    }
    if random.chance(10) { lines.append("国内统一刊号CN33-00\(10 + random.below(80)) 邮发代号31-\(1 + random.below(90))") }
    return lines
  }

  /// A column that is no story: a table with a title, or briefs under the name of their column.
  mutating func column() -> StockArticle {
    let parts = random.chance(60) ? table() : briefs()
    return StockArticle(parts: parts, isTraditional: false)
  }

  /// 星期五, as the calendar has it.
  private static func weekday(_ year: Int, _ month: Int, _ day: Int, sunday: String) -> String {
    let names = ["一", "二", "三", "四", "五", "六", sunday]
    return "星期" + names[CalendarDate.weekday(year: year, month: month, day: day) - 1]
  }

  private mutating func table() -> [StockArticle.Part] {
    let gap = random.pick([" ", " ", "　", "　　"])
    let rows: [[String]]
    let title: String
    switch random.below(8) {
    case 0:
      title = random.pick(["今日菜价", "市场行情", "\(1 + random.below(12))月农副产品零售价", "本市粮油牌价"])
      let heads = random.pick([["品名", "最高", "最低", "均价"], ["品种", "规格", "均价", "涨跌"], ["品　名", "上周", "本周"]])
      rows = [heads] + (0..<4 + random.below(4)).map { _ in [random.pick(Self.goods)] + heads.dropFirst().map { _ in "\(1 + random.below(30)).\(10 + random.below(89))" } }
    case 1:
      title = random.pick(["捐款名单", "鸣谢", "善款收支", "捐助明细"])
      rows = (0..<3 + random.below(5)).map { _ in
        [random.pick([name(), "\(name())夫妇", "隐名市民", "第三小学全体师生", "城南老年大学"]), random.pick(["\(1 + random.below(9)),\(100 * (1 + random.below(9)))元", "\(100 * (1 + random.below(9)))元"])]
      }
    case 2:
      title = random.pick(["获奖名单", "先进工作者名单", "入围名单公示"])
      rows = (0..<2 + random.below(3)).map { _ in (0..<5).map { _ in name() } }
    case 3:
      title = random.pick(["今日影讯", "本周演出", "剧院节目", "电视节目预告"])
      rows = (0..<3 + random.below(4)).map { _ in
        let time = "\(9 + random.below(12)):\(random.pick(["00", "15", "30", "45"]))"
        let show = random.pick(["故事片", "话剧", "越剧", "动画片", "纪录片", "木偶戏"]) + "《\(random.pick(Self.shows))》"
        return random.pick([[time, show], [show, time], ["\(1 + random.below(12))月\(1 + random.below(28))日 \(time)", show, random.pick(["工人文化宫", "人民剧场", "少年宫"])], [show, time + "（票价\(Self.digits[1 + random.below(9)])角）"]])
      }
    case 4:
      title = random.pick(["积分榜", "昨日赛果", "奖牌榜"])
      rows = (0..<3 + random.below(4)).map { number in ["\(number + 1)", random.pick(Self.teams), "\(10 + random.below(9))", "\(random.below(9))", "\(20 + random.below(40))分"] }
    case 5:
      title = random.pick(["开奖公告", "中奖号码", "幸运号码"])
      let ranks = ["一等奖", "二等奖", "三等奖", "四等奖"]
      rows = ranks.prefix(2 + random.below(3)).map { [$0] + (0..<1 + random.below(3)).map { _ in "\(10_000_000 + random.below(89_999_999))" } }
    case 6:
      title = random.pick(["服务网点", "接种点一览", "便民电话"])
      rows = (0..<3 + random.below(3)).map { _ in
        [random.pick(["城东", "城西", "河口", "南门"]) + random.pick(["社区医院", "服务站", "门诊部", "供电所"]), "\(random.pick(["河东路", "中山路", "学院街"]))\(1 + random.below(200))号", "8531\(1000 + random.below(8999))"]
      }
    default:
      title = random.pick(["各地天气", "城市气温", "水情"])
      rows = (0..<3 + random.below(4)).map { _ in [random.pick(Self.teams), random.pick(["多云", "阴", "小雨", "晴"]), "\(random.below(15))℃~\(16 + random.below(15))℃"] }
    }
    var parts: [StockArticle.Part] = [.init(label: .headline, role: .main, text: title)]
    if random.chance(25) { parts.append(.init(label: .paragraph, text: "现将有关情况列表如下,供读者参考:")) }
    return parts + rows.map { .init(label: .table, text: $0.joined(separator: gap)) }
  }

  private mutating func briefs() -> [StockArticle.Part] {
    let sign = random.pick(["▲", "▲", "●", "■", "△", "◆", "○", "★"])
    let title = random.pick(["简讯", "要闻简报", "各地短波", "一句话新闻", "经济短讯", "文体信息", "快讯", "今日要目", "短新闻"])
    let items = (0..<2 + random.below(5)).map { _ in
      let who = random.pick(["市总工会", "区图书馆", "县农技站", "铁路中学", "临江剧团", "市气象台", "第二棉纺厂", "城南小学"])
      let deed = random.pick([
        "日前举办读书会,三百余人参加", "新建的职工食堂昨日启用", "组织技术人员下乡,为农户讲解栽培要点", "自下月起延长开放时间", "获得全省技能竞赛第二名", "排演的新戏将于下周公演,票价不变",
        "近日筹集资金\(10 + random.below(90))万元,资助困难职工子女上大学",
      ])
      return "\(sign)\(random.chance(20) ? " " : "")\(who)\(deed)。"
    }
    let news = items.enumerated().filter { !items[..<$0.offset].contains($0.element) }.map(\.element)
    return [.init(label: .headline, role: .main, text: title)] + news.map { .init(label: .paragraph, text: $0) }
  }

  static let digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  private static let sections = ["要闻", "综合", "民生", "副刊", "经济", "都市", "文化", "体育", "国际", "社会", "财经", "教育", "本市新闻", "读者之友", "国际新闻", "时事观察", "法治", "县市新闻", "国内", "时评", "健康", "县域", "地方", "文教", "生活", "科技", "理论", "周末", "人物", "农村", "视点", "论坛", "专题", "天下"]
  private static let goods = ["青菜", "芹菜", "豆角", "土豆", "鸡蛋", "带鱼", "猪肉", "籼米", "面粉", "菜油"]
  private static let shows = ["渡口", "春到山乡", "老街", "海上日出", "小河弯弯", "铁路人家", "月夜"]
  private static let teams = ["江城", "海港", "云山", "石化", "师大", "铁路", "东湖", "南山"]
}
