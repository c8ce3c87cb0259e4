import JumplineBytes
public import JumplineModel

public struct NameVariant: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "NAM001", name: "name-variant", severity: .warning, confidence: 0.8, scope: .article, fix: .suggestion,
    summary: .init(
      zh: "一篇文章里，一个人的名字有一处差了一个字。", en: "The name of a person differs by one character in one place of an article."),
    why: .init(
      zh: "多半是同一个人，有一处写错或认错了字。", en: "Most often it is one person, and one place was misspelt or misread."),
    source: "jumpline",
    fires: [
      "守塔人的一天\n\n本报记者 何田\n\n守塔队队长林珊瑚每天登塔六次。村民都说,林珊瑚从不误点,可⟦林珊湖⟧却说这只是本分,换了谁守在塔上都会这样做。",
      "修路人\n\n本报记者 何田\n\n村支书韩立冬带头修路。韩立冬说,路通了,日子就好了。路修到海边,⟦韩立夏⟧站在堤上看了很久,逢年过节乡亲们总要给他送来新打的年糕。",
      "修路人\n\n本报记者 何田\n\n村支书韩立冬带头修路。韩立冬说,路通了,日子就好了。乡亲们都感谢⟦韩立佟⟧,逢年过节总要给他送来新打的年糕。",
      "渔船卖了没给钱\n\n本报记者 何田\n\n法院查明,彭守礁卖船一条,没有收到钱。彭守礁交出了契约。合议庭认为,⟦彭守樵⟧的请求有理,买船的人应当付清余款。",
      "摆渡人\n\n本报记者 何田\n\n船长苏晚舟掌舵三十年。“风再大也要开船。”苏晚舟说。那天夜里,⟦苏挽舟⟧把产妇送到对岸,自己在码头等到天亮。",
    ],
    silent: [
      "守塔人的一天\n\n本报记者 何田\n\n守塔队队长林珊瑚每天登塔六次。村民都说,林珊瑚从不误点,可林珊瑚却说这只是本分,换了谁守在塔上都会这样做。",
      "两代守塔人\n\n本报记者 何田\n\n守塔队队长林珊瑚每天登塔六次。林珊瑚说,她和妹妹林珊湖从小在塔下长大,姐妹俩谁也没有离开过这座岛。",
      "会议\n\n本报记者 何田\n\n书记王成国主持会议。王成国强调,要守好海塘。王成出席会议,各村也都派了代表参加,会后大家一起上了堤。",
      "名单\n\n本报记者 何田\n\n队长林珊瑚领队。林珊瑚说,队员都是好样的。参加比赛的有林珊湖、苏晚舟、韩立冬,三个人都是头一回上场,谁也不紧张。",
      "修路人\n\n本报记者 何田\n\n村支书韩立冬带头修路。韩立冬说,路通了,日子就好了。韩立即赶往工地的身影,乡亲们都还记得,逢人就说。",
      "守塔人的一天\n\n本报记者 何田\n\n守塔队队长林珊瑚每天登塔六次。",
      "邻居\n\n本报记者 何田\n\n村民韩大爷带头修路。韩大爷说,路通了,日子就好了。路修到海边,韩大妈站在堤上看了很久,逢年过节乡亲们总要给他们送来新打的年糕。",
      "高速路\n\n本报记者 何田\n\n高速公路修到了海边,高速公路两旁种满了树。高速入口就在村口,路过的人都爱停下来看一看海。",
    ])

  /// Words of kinship, or a changed name: two names that are alike are meant.
  private static let kin = WordList(
    "姐妹 兄弟 姐姐 妹妹 哥哥 弟弟 父子 父女 母子 母女 孪生 双胞胎 化名 化姓 原名 改名 儿子 女儿 父亲 堂弟 堂兄 胞弟 胞兄 兄妹 姐弟 同名 笔名 三胞胎")
  /// A member of a list is somebody else.
  private static let lists = WordList("、 和 与 及")
  private static let pause = WordList("、")
  private static let places = Set(PlaceName.endings.unicodeScalars.map(\.value))

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let places = page.view(NamePlaces.self)
    let bytes = page.reading.bytes
    let text = bytes.span
    for article in page.document.articles {
      var mentions: [PersonMention] = []
      var whole: ReadingRange?
      for index in article.blocks where page.document.blocks[index].label == .paragraph || page.document.blocks[index].label == .caption {
        let block = page.reading.blocks[index]
        whole = ReadingRange(whole?.start ?? block.start, block.end)
        mentions += places.people(in: block)
      }
      guard let whole, mentions.count > 2 else { continue }
      check(mentions, in: whole, page, text, &report)
    }
  }

  /// What is said of one name.
  private typealias Use = ArraySlice<PersonMention>

  private func check(
    _ mentions: [PersonMention], in whole: ReadingRange, _ page: LintedPage, _ text: Span<UInt8>, _ report: inout [Finding]
  ) {
    let sorted = mentions.sorted { $0.name == $1.name ? $0.start < $1.start : $0.name < $1.name }
    var isKin: Bool?
    var start = 0
    while start < sorted.count {
      let name = sorted[start].name
      var end = start + 1
      while end < sorted.count, sorted[end].name == name { end += 1 }
      let use = sorted[start..<end]
      start = end
      guard use.count > 1, let variant = Self.onlyVariant(of: use, among: sorted), let found = judge(variant, of: use, page, text) else { continue }
      let kin = isKin ?? Self.kin.occurs(in: whole.offsets, of: text)
      isKin = kin
      if !kin { report.append(found) }
    }
  }

  /// The one mention of a name that differs by one character; nil where there are several.
  private static func onlyVariant(of use: Use, among sorted: [PersonMention]) -> PersonMention? {
    guard let name = use.first?.name else { return nil }
    // Those of one surname stand side by side.
    var start = use.startIndex
    while start > 0, sorted[start - 1].name.surname == name.surname { start -= 1 }
    var variant: PersonMention?
    for other in sorted[start...].prefix(while: { $0.name.surname == name.surname })
    where (other.name.middle == name.middle) != (other.name.last == name.last) {
      if variant != nil { return nil }
      variant = other
    }
    return variant
  }

  private func judge(_ variant: PersonMention, of use: Use, _ page: LintedPage, _ text: Span<UInt8>) -> Finding? {
    if Self.lists.stands(before: variant.start, in: text) || Self.pause.stands(at: variant.range.end, in: text) { return nil }
    guard let first = use.first else { return nil }
    let name = first.name
    let keepsLast = variant.name.last == name.last
    let (wrong, right) = keepsLast ? (variant.name.middle, name.middle) : (variant.name.last, name.last)
    let looks = CharacterLikeness.lookAlike(wrong, right)
    let isLike = looks || CharacterLikeness.soundAlike(wrong, right)
    let isKnown = use.contains { $0.isShown(text) }
    let isShown = variant.isShown(text)
    if isKnown {
      guard isLike || keepsLast || PersonMention.titles.stands(before: variant.start, in: text)
        || PersonMention.speech.stands(at: variant.range.end, in: text) || Self.isUnintroduced(variant, right, page)
      else { return nil }
    } else {
      // 白礁岛 is a place, though 白 is a surname too.
      guard isLike, !keepsLast || !Self.places.contains(name.last), Self.standsAlone(use, variant, text) else { return nil }
    }
    let quoted = page.reading.string(variant.range)
    let named = page.reading.string(first.range)
    return finding(
      at: variant.range, on: page, confidence: isLike && isKnown ? 0.9 : isShown ? 0.75 : nil, zh: "“\(quoted)”与文中的“\(named)”差一个字",
      en: "“\(quoted)” differs from “\(named)” by one character",
      evidence: ["named: \(use.count) times", "variant: once"] + (isLike ? [looks ? "look-alike" : "sound-alike"] : []),
      notes: [.init(page.say(zh: "文中的名字", en: "the name elsewhere"), at: page.reading.source(of: first.range))],
      fix: Fix(.suggestion, replacements: [.init(page.reading.source(of: variant.range), with: named)]))
  }

  /// Who begins a clause without a post was introduced before, under the other name. Both end as names do: 王大爷 and 王大妈 need no
  /// introduction, and 王成|出席 is another name and a verb.
  private static func isUnintroduced(_ variant: PersonMention, _ right: UInt32, _ page: LintedPage) -> Bool {
    page.reading.beginsClause(variant.start) && ends.contains(variant.name.last) && ends.contains(right)
  }

  /// Characters that many given names end in and hardly any other words begin with.
  private static let ends: Set<UInt32> = Set(
    """
    明强強军軍华華杰傑伟偉刚剛勇丽麗芳芬娟英梅兰蘭红紅艳艷玲桂凤鳳玉珍霞敏静靜洁潔雪琴云雲莉萍倩婷颖穎佳琳瑶欣怡涵宇轩浩然豪博文泽澤鹏鵬飞飛龙龍虎江河海\
    洋山峰林森松柏春夏秋冬雷雨晨阳陽光辉輝亮宏志远遠业業国國民生友朋良善德福寿壽康宁寧安泰顺順祥瑞吉庆慶喜荣榮贵貴才俊雄武斌彬毅坚堅诚誠义義仁礼禮智慧聪聰\
    灵靈清源波涛濤莲蓮萱蓉薇茜莹瑩珊琪琦璐琼瓊珠芝菊香秀美娥媛婉妍娜娇嬌娣妮燕鸿鴻鹤鶴骏駿骥锋鋒钢鋼铭銘锐銳镇鎮锦錦鑫淼垚磊岩峻岳巍嵘昌盛旺兴興隆茂
    """.unicodeScalars.map(\.value))

  /// Different characters stand before the name and behind it, so that it is a word of its own and no part of a longer one.
  private static func standsAlone(_ use: Use, _ variant: PersonMention, _ text: Span<UInt8>) -> Bool {
    var before: Set<UInt32> = []
    var behind: Set<UInt32> = []
    for mention in Array(use) + [variant] {
      before.insert(UTF8Decoding.scalar(text, before: mention.start)?.value ?? 0)
      behind.insert(mention.range.end < text.count ? UTF8Decoding.scalar(text, at: mention.range.end).value : 0)
    }
    return before.count > 1 && behind.count > 1
  }
}
