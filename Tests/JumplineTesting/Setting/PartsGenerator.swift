import JumplineModel

/// Makes up what surrounds an article on a page: bylines, captions, jump lines, furniture, notices. Names are drawn at random;
/// nobody is meant.
struct PartsGenerator {
  var random: SplitMix64
  let style: PageStyle

  mutating func name() -> String {
    let surname = String(random.pick(Self.surnames))
    return surname + (0..<random.pick([1, 2, 2])).map { _ in String(random.pick(Self.given)) }.joined()
  }

  mutating func byline() -> String {
    let (a, b) = (name(), name())
    if style.isTraditional, random.chance(60) {
      return random.pick(["記者\(a)／臺北報導", "【記者\(a)／高雄報導】", "本報記者 \(a)", "【本報記者\(a)報導】", "記者\(a)、\(b)／連線報導", "【本報訊】記者\(a)"])
    }
    return random.pick([
      "本报记者 \(a)", "本报记者 \(a) 通讯员 \(b)", "《临江日报》记者 \(a) \(b)", "本报首席记者 \(a) 实习生 \(b)", "通讯员 \(b) 本报记者 \(a)",
      "文/\(a) 图/\(b)", "本报全媒体记者 \(a) \(b) 文/图", "\(a) \(b)", "记者 \(a)、\(b)", "本报见习记者 \(a)", "本报特约记者 \(a) 通讯员 \(b)",
      "本报驻京记者　\(a)", "\(a)",
    ])
  }

  /// What stands under a picture, with its credit or without.
  mutating func caption(_ printed: [String]) -> String {
    if !printed.isEmpty, random.chance(35) { return random.pick(printed) }
    let scene = random.pick(Self.who) + random.pick(Self.places) + random.pick(Self.deeds)
    switch random.below(8) {
    case 0: return "\(scene)。\(name()) 摄"
    case 1: return "\(1 + random.below(12))月\(1 + random.below(28))日,\(scene)。 本报记者 \(name()) 摄"
    case 2: return scene
    case 3: return "▲\(scene) 通讯员 \(name()) 摄"
    case 4: return "图为\(scene)。"
    case 5: return "\(scene)。（资料图片）"
    case 6: return "\(scene)（左图）。"
    default: return "\(scene)。"
    }
  }

  mutating func credit() -> String {
    random.pick(["本报记者 \(name()) 摄", "\(name()) 摄", "通讯员 \(name()) 摄影报道", "图片由受访者提供", "本报记者 \(name()) 文/图"])
  }

  mutating func page() -> String { random.pick(["2", "3", "4", "6", "8", "12", "A5", "A3", "B2"]) }

  /// A pointer to a page: a text, and whether it may close a paragraph on its own line.
  mutating func jumpTo(_ page: String) -> (text: String, canEndParagraph: Bool) {
    if style.isTraditional {
      return random.pick([
        ("（下轉\(page)版）", true), ("(文轉\(page)版)", true), ("文轉\(page)版", false), ("（下轉第\(page)版）", true), ("下轉\(page)版", false),
      ])
    }
    return random.pick([
      ("(下转\(page)版)", true), ("（下转第\(page)版）", true), ("下转\(page)版", false), ("▶下转\(page)版", true), ("(紧接第\(page)版)", true),
      ("（下转\(page)版）", true),
    ])
  }

  mutating func jumpFrom(_ page: String) -> String {
    style.isTraditional
      ? random.pick(["（上接\(page)版）", "（上接第\(page)版）", "文接\(page)版", "(上接\(page)版)"])
      : random.pick(["(上接\(page)版)", "（上接第\(page)版）", "▲上接\(page)版", "上接\(page)版", "(紧接第\(page)版)"])
  }

  mutating func head() -> String {
    let (month, day) = (1 + random.below(12), 1 + random.below(28))
    return random.pick([
      "0\(2 + random.below(7))版 要闻", "\(2008 + random.below(17))年\(month)月\(day)日 第\(2 + random.below(7))版", "临江日报 第3版 综合 责任编辑:\(name())",
      "第\(2 + random.below(7))版　\(random.pick(["要闻", "综合", "民生", "副刊", "经济"]))　\(month)月\(day)日",
    ])
  }

  mutating func foot() -> [String] {
    var lines: [String] = []
    if random.chance(30) { lines.append("本版责任编辑 \(name()) 版式 \(name())") }
    if random.chance(20) { lines.append("社址:临江路\(1 + random.below(90))号 邮编:310000 电话:0571-8531\(1000 + random.below(8999))") }
    if random.chance(10) { lines.append("国内统一刊号CN33-00\(10 + random.below(80)) 邮发代号31-\(1 + random.below(90))") }
    return lines
  }

  /// A short article that may be printed in the middle of another.
  mutating func notice() -> StockArticle {
    let month = 1 + random.below(12), day = 1 + random.below(28)
    let street = random.pick(["河东路", "中山路", "学院街", "西山大道", "柳林巷"])
    let body = random.pick([
      "因\(street)管网改造,\(month)月\(day)日8时至18时该路段及周边停水,请用户提前储水,由此带来的不便,敬请谅解。",
      "\(name())遗失居民身份证,声明作废。",
      "定于\(month)月\(day)日起对\(street)实行交通管制,过往车辆请绕行。",
      "经研究决定,\(street)农贸市场自\(month)月\(day)日起搬迁至新址营业,特此公告。",
    ])
    let title = random.pick(["停水通知", "遗失声明", "通告", "启事", "公告", "搬迁公告"])
    var parts: [StockArticle.Part] = [.init(label: .headline, role: .main, text: title), .init(label: .paragraph, text: body)]
    if random.chance(60) {
      parts.append(.init(label: .signature, text: random.pick(["临江市自来水公司", "临江市公安局交通警察支队", "河东街道办事处", "临江市城市管理局"])))
      if random.chance(50) { parts.append(.init(label: .signature, text: "\(2008 + random.below(17))年\(month)月\(day)日")) }
    }
    return StockArticle(parts: parts, isTraditional: false)
  }

  private static let surnames = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕")
  private static let given = Array("明华国强小文建军志伟丽芳娟敏静秀英慧婷欣怡子轩浩然雨晨佳宁海波春燕晓东立新玉兰桂花")
  private static let who = ["工人们", "孩子们", "市民", "渔民", "村里的老人们", "志愿者", "几名学生", "养路工", "社区医生", "几位农技员"]
  private static let places = ["在车间里", "在稻田边", "在新开放的公园里", "在码头", "在社区食堂", "在老街上", "在大棚内", "在江堤上", "在图书馆门前"]
  private static let deeds = ["检修设备", "体验收割", "散步", "卸货", "用餐", "清理积雪", "采摘草莓", "选购年货", "排练节目", "等候开门", "写春联"]
}
