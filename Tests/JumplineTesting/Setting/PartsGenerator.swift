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
    let (a, b, c) = (name(), name(), name())
    let paper = random.pick(Self.papers)
    if random.chance(10) { return penName() }
    if style.isTraditional, random.chance(60) {
      return random.pick([
        "〔記者\(a)、\(b)／彰化報導〕", "〔記者\(a)／宜蘭報導〕", "【本報記者\(a)專訪】", "【本報記者\(a)、\(b)專訪】", "【\(random.pick(["港聞", "體育", "國際", "地方"]))組報道】",
        "【本報記者\(a)花蓮報導】", "【特約記者\(a)、記者\(b)／連線報導】", "【記者\(a)基隆報導】", "記者\(a)、實習記者\(b)／屏東報導",
        "記者\(a)／臺北報導", "【記者\(a)／高雄報導】", "本報記者 \(a)", "【本報記者\(a)報導】", "記者\(a)、\(b)／連線報導", "【本報訊】記者\(a)", "記者 \(a)／綜合報導",
        "本報記者\(a)/苗栗報導", "【記者\(a)、\(b)、\(c)／屏東報導】", "記者\(a)╱臺中報導", "特派記者\(a)／東京報導", "【本報記者　\(a)】", "\(a)／臺北報導",
      ])
    }
    return random.pick([
      "文/图 本报记者 \(a)", "文/图 全媒体记者 \(a) 实习生 \(b)", "全媒体记者 \(a) 文/图", "融媒体记者 \(a) 通讯员 \(b) 文/摄", "记者 \(a) 通讯员 \(b) 摄影报道",
      "作者:\(a)(临江师范学院教授)", "\(a)(城东中学教师)", "□全媒体记者 \(a)", "见习记者 \(a) 文/图", "文 \(a) 图 \(b)",
      "本报记者 \(a)", "本报记者 \(a) 通讯员 \(b)", "《\(paper)》记者 \(a) \(b)", "\(paper)记者 \(a) \(b)", "本报首席记者 \(a) 实习生 \(b)", "通讯员 \(b) 本报记者 \(a)",
      "文/\(a) 图/\(b)", "本报全媒体记者 \(a) \(b) 文/图", "\(a) \(b)", "记者 \(a)、\(b)", "本报见习记者 \(a)", "本报特约记者 \(a) 通讯员 \(b)",
      "本报驻京记者　\(a)", "\(a)", "本报记者\(a)", "本报通讯员　\(a)", "□ \(a)", "□本报记者 \(a)", "◎\(a)", "记者 \(a) 通讯员 \(b) \(c)", "本报评论员 \(a)",
      "\(paper)全媒体记者 \(a) 见习记者 \(b)", "共享联盟·临江 \(a) 记者 \(b)", "本报记者 \(a) 共享联盟临江站 \(b)", "本报首席记者 \(a)", "撰文 \(a)", "作者:\(a)",
      "本报记者 \(a) \(b) \(c)", "\(a) 本报记者 \(b)", "特约撰稿 \(a)", "文/本报记者 \(a)", "本报记者 \(a) 文/摄", "记者 \(a) 报道", "本报记者 \(a)/文 \(b)/图",
    ])
  }

  /// How verse, letters and essays are signed: names of a writer's own, a place or a trade and a name, a name set wide.
  mutating func penName() -> String {
    let who = name()
    let wide = String(who.prefix(1)) + "　" + who.dropFirst()
    let pen = String(random.pick(Self.nature)) + random.pick(["上", "边", "间", "畔", "中"]) + random.pick(["闲人", "听雨", "行者", "一叶", "客", "牧人", "老农"])
    return random.pick([
      pen, "\(pen)著", wide, "\(random.pick(Self.trades))\(style.keepsPrintedLines ? "　" : " ")\(who)", "\(random.pick(Self.trades))　\(wide)",
      "\(random.pick(["河口", "东坪", "南屏", "西关"])) \(who)", pen, who,
    ])
  }

  /// A name at the end of a story.
  mutating func nameAtEnd() -> String {
    let (a, b) = (name(), name())
    return random.pick(["（\(a)）", "（\(a)　\(b)）", "\(a) \(b)", "(\(a))", "（\(a.prefix(1))）", "（本报记者　\(a)）"])
  }

  /// Who wrote a letter.
  mutating func writer() -> String {
    let trade = random.pick(Self.trades)
    return random.pick([
      "\(trade)　\(name())", "读者　\(name())", "\(trade) \(name())", "\(name())", "编　者", "编者", "\(trade)　\(name())　\(name())", "本市 \(name())", "市民 \(name())", "\(random.pick(["湖南", "河北", "福建"])) \(name())",
    ])
  }

  /// How news begins, with a place and a day or without.
  mutating func dateline() -> String {
    let place = random.pick(["临江", "海州", "东平", "云山", "石门"])
    let day = random.chance(50) ? "\(1 + random.below(28))日" : Self.digits[1 + random.below(9)] + "日"
    let (a, b) = (name(), name())
    if style.isTraditional, random.chance(65) {
      return random.pick([
        "【本報訊】", "【\(place)訊】", "【本報記者\(a)報導】", "【記者\(a)／\(place)報導】", "〔本報訊〕", "【特訊】", "（中央社\(place)\(day)電）", "【本報專訊】", "【記者\(a)\(place)報導】", "(本報訊)",
        "【綜合報導】", "【本報\(place)\(day)電】",
      ])
    }
    return random.pick([
      "本报讯 ", "本报讯(记者 \(a))", "本报讯（记者 \(a) 通讯员 \(b)）", "本报讯 记者\(a)报道：", "据新华社\(place)电（记者\(a)）", "新华社\(place)\(day)电（记者\(a)、\(b)）", "据新华社\(place)\(day)电 ", "\(place)晚报讯(记者 \(a))",
      "本报\(place)\(day)电 ", "\(place)在线讯 ", "【本报\(place)\(day)电】", "（\(place)\(day)电）", "商报讯（\(a) \(b)）", "本报\(place)\(day)讯 记者\(a)报道：", "据\(place)晚报报道,", "今报讯 ",
    ])
  }

  /// A headline that looks like something else: like the name of an office, like a row of names, like a line of verse.
  mutating func headline(of clause: String) -> String {
    let three = { (random: inout SplitMix64) in random.pick(["拆旧墙", "修新路", "种好树", "建食堂", "练内功", "借外力", "抓质量", "促销售", "清河道", "增绿地"]) }
    let four = { (random: inout SplitMix64) in random.pick(["货源充足", "价格平稳", "山乡巨变", "众人拾柴", "老区新貌", "抢抓农时", "顶风冒雪", "以诚相待"]) }
    switch random.below(5) {
    case 0: return "\(clause.prefix(7))\(random.pick(["培训", "服务", "老街", "中山", "新城"]))\(random.pick(["中心", "站", "所", "医院", "社", "馆", "学校", "公司", "银行", "局", "村"]))"
    case 1: return "\(three(&random)) \(three(&random)) \(three(&random))"
    case 2 where random.chance(40): return "\(three(&random)) \(three(&random)) \(clause)"
    case 2: return "\(four(&random)) \(four(&random))\(random.chance(50) ? " " + four(&random) : "")"
    case 3: return "\(clause.prefix(4))\(random.pick(["忙", "记", "颂", "谈", "路", "情"]))"
    default: return "\(three(&random)) \(three(&random))"
    }
  }

  /// A headline with marks in it, as papers on the web speak to their readers: it says, asks and exclaims like a text.
  mutating func spokenHeadline(_ first: String, _ second: String, _ third: String) -> String {
    switch random.below(9) {
    case 0: "\(first)，\(second)"
    case 1: "\(first)？\(second)"
    case 2: "\(first)！\(second)"
    case 3: "\(random.pick(["临江", "海州", "东平", "云山"]))：\(first) \(second)"
    case 4: "\(name())：“\(first)”\(random.chance(50) ? second : "")"
    case 5: "“\(first.prefix(4))”\(second)，\(third)"
    case 6: "\(first)？\(random.pick(["有关部门回应了", "记者实地探访", "专家这样说", "答案来了", "这笔账要算清"]))"
    case 7: "\(first)，\(second)！"
    default: "\(first)\(random.pick([" ", "，"]))\(second) \(third)"
    }
  }

  mutating func scene() -> String { random.pick(Self.who) + random.pick(Self.places) + random.pick(Self.deeds) }

  /// What stands under a picture, with its credit or without.
  mutating func caption() -> String {
    let scene = scene()
    let day = random.pick(["\(1 + random.below(12))月\(1 + random.below(28))日", "昨天", "近日", "昨日上午", "日前", "\(1 + random.below(28))日"])
    let more = random.pick(["", "", "这是今年第一批。", "当天有三百多人参加。", "活动将持续到月底。"])
    switch random.below(30) {
    case 26: return "\(random.pick(["↑", "▲", "△", "←", "图：", "◆"]))\(scene)。"
    case 27: return "\(random.pick(Self.circled))\(scene)。"
    case 28: return "\(random.pick(["会议", "颁奖", "活动", "比赛", "施工"]))现场。"
    case 29: return "\(random.pick(Self.who))\(random.pick(["在老师的带领下", "在专家指导下", "冒雨", "连夜", "利用周末", "趁着晴天"]))\(random.pick(Self.deeds))\(random.pick(["。", ""]))"
    case 0: return "\(scene)。\(name()) 摄"
    case 1, 2: return "\(day),\(scene)。\(more) 本报记者 \(name()) 摄"
    case 3: return scene
    case 4: return "▲\(scene) 通讯员 \(name()) 摄"
    case 5: return "图为\(scene)。"
    case 6: return "\(scene)。（资料图片）"
    case 7: return "\(scene)（左图）。"
    case 8: return "\(day),\(scene)。\(more)"
    case 9: return "\(day),\(scene)。\(more)\(name()) 摄"
    case 10: return "\(name())（左）\(random.pick(Self.places))\(random.pick(Self.deeds))"
    case 11: return random.pick(["老街一角", "新桥夜景", "库区航拍", "工程效果图", "村口的老樟树", "\(name())近影", "车间一景", "演出现场"])
    case 12: return "图为\(day)\(scene)。 （\(name()) 摄）"
    case 13: return "\(scene)(通讯员 \(name()) 摄)"
    case 14: return "\(scene) 受访者供图"
    case 15: return "\(random.pick(["上图", "左图", "右图"]))：\(scene)。 \(name())/摄"
    case 16: return "图为\(day)，\(scene)。 \(random.pick(Self.givers))供图"
    case 17: return "\(day)，\(scene)。\(random.pick(Self.givers))供图"
    case 18: return "\(day)，\(scene)"
    case 19: return "△\(scene)。 \(random.pick(Self.givers))供图"
    case 20: return "\(day)，\(scene)。连日来，各有关部门抓紧施工，力争早日完工。 记者 \(name()) 摄"
    case 21: return "图为\(scene)。据了解，这样的活动已经办了三年。"
    case 22, 23: return "\(random.pick(Self.who))\(random.pick(Self.deeds))"
    case 24:
      let place = random.pick(Self.places).drop { $0 == "在" }
      return "\(place.last == "里" || place.last == "上" ? place.dropLast() : place)\(random.pick(["的", ""]))\(random.pick(["一角", "夜景", "全景", "新貌", "旧影", "现场"]))"
    default: return "\(scene)。"
    }
  }

  /// A caption that says what the article says.
  mutating func caption(of clause: String) -> String {
    switch random.below(7) {
    case 0: "\(clause)。 本报记者 \(name()) 摄"
    case 1: "图为\(clause)的情景"
    case 2: "图为\(clause)。"
    case 3: "\(clause)。\(name()) 摄"
    case 4: "\(clause) \(random.pick(["图/", "摄影 "]))\(name())"
    case 5: "图为\(clause)。 \(random.pick(Self.givers))供图"
    default: "\(clause)现场。\(name())摄"
    }
  }

  mutating func credit() -> String {
    random.pick([
      "本报记者 \(name()) 摄", "\(name()) 摄", "通讯员 \(name()) 摄影报道", "图片由受访者提供", "本报记者 \(name()) 文/图", "(本报记者 \(name()) 摄)", "\(name())摄",
      "(资料图片)", "图/\(name())", "摄影 \(name())", "本报全媒体记者 \(name()) 摄", "新华社发", "受访者供图", "\(random.pick(Self.givers))供图", "\(random.pick(Self.givers))提供",
    ])
  }

  /// A page that an article goes on.
  mutating func page() -> String { random.pick(["2", "3", "4", "5", "6", "7", "8", "12", "A5", "A3", "B2", "A10", "B4"]) }

  /// A page that an article comes from: the first, more often than not.
  mutating func pageBefore() -> String { random.pick(["1", "1", "1", "1", "2", "3", "A1", "A1", "A2", "B1"]) }

  /// A pointer to a page: a text, and whether it may close a paragraph on its own line.
  mutating func jumpTo(_ page: String) -> (text: String, canEndParagraph: Bool) {
    let named = random.chance(25) && Int(page) != nil ? HanNumeral.word(page) : page
    if style.isTraditional {
      return random.pick([
        ("（下轉\(named)版）", true), ("(文轉\(named)版)", true), ("文轉\(named)版", false), ("（下轉第\(named)版）", true), ("下轉\(named)版", false),
        ("▶文轉\(named)版", true), ("（下接第\(named)版）", true), ("【下轉\(named)版】", true),
      ])
    }
    return random.pick([
      ("(下转\(page)版)", true), ("（下转第\(named)版）", true), ("下转\(page)版", false), ("▶下转\(page)版", true), ("（下转\(named)版）", true),
      ("下转第\(named)版", false), ("(下转第\(page)版)", true), ("→\(page)版", true), ("▶▶下转\(page)版", true), ("【下转\(page)版】", true), ("(下转\(page)版)", true),
      ("(下转\(page)版·要闻)", true), ("▶转\(page)版", true),
    ])
  }

  mutating func jumpFrom(_ page: String) -> String {
    let named = random.chance(25) && Int(page) != nil ? HanNumeral.word(page) : page
    return style.isTraditional
      ? random.pick(["（上接\(named)版）", "（上接第\(named)版）", "文接\(page)版", "(上接\(page)版)", "上接\(named)版", "▲上接\(page)版", "（緊接第\(named)版）"])
      : random.pick([
        "(上接\(page)版)", "（上接第\(named)版）", "▲上接\(page)版", "上接\(page)版", "(紧接第\(named)版)", Int(page).map { $0 < 10 } ?? false ? "上接0\(page)版" : "上接\(page)版", "◀上接\(page)版", "【上接\(page)版】", "上接第\(named)版",
        "(上接第\(page)版)", "◀接第\(named)版",
      ])
  }

  /// A short article that may be printed in the middle of another.
  mutating func notice() -> StockArticle {
    let month = 1 + random.below(12), day = 1 + random.below(28)
    if random.chance(50) { return signedNotice(month, day) }
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
      parts += signature(random.pick(["临江市自来水公司", "临江市公安局交通警察支队", "河东街道办事处", "临江市城市管理局", "市供电公司清算组", "江南小馆", "宏远商贸有限责任公司", "城关镇政府"]), month, day)
    }
    return StockArticle(parts: parts, isTraditional: false)
  }

  /// Who gives a notice, and when: on one line or on two.
  private mutating func signature(_ sign: String, _ month: Int, _ day: Int) -> [StockArticle.Part] {
    let date = random.chance(15) ? "一九\(Self.digits[4 + random.below(5)])\(Self.digits[random.below(10)])年\(Self.digits[1 + month % 9])月\(Self.digits[1 + day % 9])日" : "\(1985 + random.below(40))年\(month)月\(day)日"
    switch random.below(5) {
    case 0: return [.init(label: .signature, text: "\(sign)\(random.pick([" ", "　"]))\(date)")]
    case 1, 2: return [.init(label: .signature, text: sign), .init(label: .signature, text: date)]
    default: return [.init(label: .signature, text: sign)]
    }
  }

  /// Notices that say who gives them, and what they are about in their titles.
  private mutating func signedNotice(_ month: Int, _ day: Int) -> StockArticle {
    let who = name()
    let place = random.pick(["市", "县", "区"])
    let notices: [(title: String, text: String, sign: String)] = [
      ("公示", "经推荐和评审,拟表彰\(who)等\(3 + random.below(20))人为先进个人,现予公布。如有不同意见,请于\(3 + random.below(5))日内向我办提出。", random.pick(["\(place)创建办", "\(place)委宣传部", "\(place)总工会", "\(place)双拥办"])),
      ("讣告", "我单位退休干部\(who)同志因病医治无效,于\(month)月\(day)日去世,终年\(60 + random.below(35))岁。遵其遗愿,丧事从简。", random.pick(["\(who)同志治丧小组", "\(place)粮食局", "第二中学"])),
      ("征稿", "本版新设“旧物”一栏,写一件家里的老东西和它的来历,千字以内,照片另附。", random.pick(["副刊部", "本报编辑部", "编　者"])),
      ("更正", "本报\(month)月\(day)日第\(2 + random.below(6))版所刊消息中,“\(who)”误作“\(name())”,特向读者致歉。", random.pick(["", "", "本报编辑部"])),
      ("致谢", "家父住院期间,承蒙医护人员悉心照料,亲友多次探望,谨致谢忱。", "\(who)　率子女"),
      ("招领启事", "\(month)月\(day)日在本站候车室拾得提包一只,内有现金和票证,请失主持证明前来领取。", random.pick(["长途汽车站", "\(place)客运站派出所", "铁路公寓"])),
      ("通　告", "因道路施工,自\(month)月\(day)日零时起,\(random.pick(["3路", "12路", "环城线"]))公共汽车临时改道,完工后恢复。", random.pick(["\(place)公共交通公司", "交警支队", "\(place)城管办"])),
    ]
    let (title, text, sign) = random.pick(notices)
    var parts: [StockArticle.Part] = [.init(label: .headline, role: .main, text: title), .init(label: .paragraph, text: text)]
    if !sign.isEmpty { parts += signature(sign, month, day) }
    return StockArticle(parts: parts, isTraditional: false)
  }

  static let circled = ["①", "②", "③", "④", "❶", "❷"]
  private static let nature = Array("山溪江松竹石云月湖桥")
  private static let trades = ["第二中学", "城关小学", "东风机械厂", "县农技站", "林场工人", "退休教师", "河西村农民", "铁路医院"]
  private static let givers = ["市文化馆", "县气象局", "镇政府", "区法院", "景区管委会", "市公安局", "学校", "项目部"]
  static let papers = ["临江日报", "东山晚报", "南湖都市报", "云岭商报", "青河日报", "江岭晨报"]
  private static let surnames = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕")
  private static let given = Array("明华国强小文建军志伟丽芳娟敏静秀英慧婷欣怡子轩浩然雨晨佳宁海波春燕晓东立新玉兰桂花")
  private static let who = ["工人们", "孩子们", "市民", "渔民", "村里的老人们", "志愿者", "几名学生", "养路工", "社区医生", "几位农技员", "老艺人", "消防队员", "技术人员", "施工人员", "医务人员", "游客", "民警", "选手们", "读者", "果农", "妇女们", "民兵"]
  private static let places = ["在车间里", "在稻田边", "在新开放的公园里", "在码头", "在社区食堂", "在老街上", "在大棚内", "在江堤上", "在图书馆门前", "在地头", "在路口", "在工地上", "在展厅内", "在景区内", "在村口的大樟树下", "在实验室里", "在门诊大厅"]
  private static let deeds = ["检修设备", "体验收割", "散步", "卸货", "用餐", "清理积雪", "采摘草莓", "选购年货", "排练节目", "等候开门", "写春联", "疏导交通", "向徒弟传授技艺", "为老人测量血压", "手把手教农户修剪果树", "查看作物长势", "拍照留念", "向群众讲解有关规定", "抢修线路", "参观展览", "迅速出水"]
}
