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
      "修路人\n\n本报记者 何田\n\n村支书韩立冬带头修路。韩立冬说,路通了,日子就好了。乡亲们都感谢⟦韩立佟⟧,逢年过节总要给他送来新打的年糕。",
      "摆渡人\n\n本报记者 何田\n\n船长苏晚舟掌舵三十年。“风再大也要开船。”苏晚舟说。那天夜里,⟦苏挽舟⟧把产妇送到对岸,自己在码头等到天亮。",
    ],
    silent: [
      "守塔人的一天\n\n本报记者 何田\n\n守塔队队长林珊瑚每天登塔六次。村民都说,林珊瑚从不误点,可林珊瑚却说这只是本分,换了谁守在塔上都会这样做。",
      "两代守塔人\n\n本报记者 何田\n\n守塔队队长林珊瑚每天登塔六次。林珊瑚说,她和妹妹林珊湖从小在塔下长大,姐妹俩谁也没有离开过这座岛。",
      "会议\n\n本报记者 何田\n\n书记王成国主持会议。王成国强调,要守好海塘。王成出席会议,各村也都派了代表参加,会后大家一起上了堤。",
      "名单\n\n本报记者 何田\n\n队长林珊瑚领队。林珊瑚说,队员都是好样的。参加比赛的有林珊湖、苏晚舟、韩立冬,三个人都是头一回上场,谁也不紧张。",
      "修路人\n\n本报记者 何田\n\n村支书韩立冬带头修路。韩立冬说,路通了,日子就好了。韩立即赶往工地的身影,乡亲们都还记得,逢人就说。",
      "守塔人的一天\n\n本报记者 何田\n\n守塔队队长林珊瑚每天登塔六次。",
    ])

  /// Words of kinship, or a changed name: two names that are alike are meant.
  private static let kin = WordList(
    "姐妹 兄弟 姐姐 妹妹 哥哥 弟弟 父子 父女 母子 母女 孪生 双胞胎 化名 化姓 原名 改名 儿子 女儿 父亲 堂弟 堂兄 胞弟 胞兄 兄妹 姐弟 同名 笔名 三胞胎")
  /// A member of a list is somebody else.
  private static let lists = WordList("、 和 与 及")
  private static let pause = WordList("、")

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    let text = bytes.span
    for article in page.document.articles {
      let blocks = article.blocks.filter { page.document.blocks[$0].label == .paragraph || page.document.blocks[$0].label == .caption }
      guard let first = blocks.first, let last = blocks.last else { continue }
      let range = ReadingRange(page.reading.blocks[first].start, page.reading.blocks[last].end)
      let names = Dictionary(grouping: PersonMention.all(in: range, of: text), by: \.scalars)
      guard !names.isEmpty, !Self.kin.occurs(in: range.offsets, of: text) else { continue }
      let known = Set(names.keys)
      let places = Self.places(of: Set(known.map { $0[0] }), in: range, of: text)
      for (name, mentions) in names.sorted(by: { $0.value[0].start < $1.value[0].start }) {
        check(name, first: mentions[0].start, places[name[0]] ?? [], known, page, text, &report)
      }
    }
  }

  /// Where each of some surnames stands with room for a name.
  private static func places(of surnames: Set<UInt32>, in range: ReadingRange, of text: Span<UInt8>) -> [UInt32: [Int]] {
    var places: [UInt32: [Int]] = [:]
    var offset = range.start
    while offset + 9 <= range.end {
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      if Surname.contains(scalar), surnames.contains(scalar) { places[scalar, default: []].append(offset) }
      offset += length
    }
    return places
  }

  private func check(
    _ name: [UInt32], first: Int, _ places: [Int], _ known: Set<[UInt32]>, _ page: LintedPage, _ text: Span<UInt8>,
    _ report: inout [Finding]
  ) {
    var same = 0
    var variants: [Int] = []
    for place in places {
      guard let other = PersonMention.name(at: place, text) else { continue }
      if other == name { same += 1 } else if (other[1] == name[1]) != (other[2] == name[2]) { variants.append(place) }
    }
    guard same > 1, variants.count == 1, let variant = variants.first, let other = PersonMention.name(at: variant, text),
      isName(variant, keepsLast: other[2] == name[2], page, text)
    else { return }
    let place = ReadingRange(variant, variant + 9)
    let quoted = page.reading.string(place)
    let right = page.reading.string(ReadingRange(first, first + 9))
    report.append(
      finding(
        at: place, on: page, confidence: known.contains(other) ? 0.75 : nil, zh: "“\(quoted)”与文中的“\(right)”差一个字",
        en: "“\(quoted)” differs from “\(right)” by one character", evidence: ["named: \(same) times", "variant: once"],
        notes: [.init(page.say(zh: "文中的名字", en: "the name elsewhere"), at: page.reading.source(of: ReadingRange(first, first + 9)))],
        fix: Fix(.suggestion, replacements: [.init(page.reading.source(of: place), with: right)])))
  }

  /// The first and last character agree, or what stands around can only stand around a name.
  private func isName(_ offset: Int, keepsLast: Bool, _ page: LintedPage, _ text: Span<UInt8>) -> Bool {
    if Self.lists.stands(before: offset, in: text) || Self.pause.stands(at: offset + 9, in: text) { return false }
    if keepsLast { return true }
    return PersonMention.titles.stands(before: offset, in: text) || PersonMention.speech.stands(at: offset + 9, in: text)
  }

}
