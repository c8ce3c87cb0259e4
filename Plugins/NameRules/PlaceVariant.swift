import JumplineBytes
public import JumplineModel

public struct PlaceVariant: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "NAM003", name: "org-place-variant", severity: .warning, confidence: 0.75, scope: .article, fix: .suggestion,
    summary: .init(
      zh: "一篇文章里，一个单位或地方的名字有一处差了一个字。", en: "The name of a place or an organisation differs by one character in one place of an article."),
    why: .init(
      zh: "多半是同一个地方，有一处写错或认错了字。", en: "Most often it is one place, and one mention was misspelt or misread."),
    source: "jumpline",
    fires: [
      "社区食堂\n\n本报记者 何田\n\n望海井社区新建了食堂,望海井社区的老人都来用餐,⟦望海并社区⟧因此评上先进,邻近的几个社区也都派人来取经。",
      "渔村医院\n\n本报记者 何田\n\n青螺湾医院来了新设备。青螺湾医院院长说,手术不用再过海。⟦青螺弯医院⟧还开了夜间门诊,渔民收网以后也能看病。",
      "溪边人家\n\n本报记者 何田\n\n沿着青螺溪走,青螺溪边有十几户人家。水利站的人说,⟦青螺奚⟧的水位比去年高,修坝的事不能再拖。",
      "小岛\n\n本报记者 何田\n\n白礁村有渔民三百人,白礁村只有一条路。风大的时候,⟦白樵村⟧的孩子就不去上学,老师便坐船过来。",
      "校车\n\n本报记者 何田\n\n东礁岭小学有了校车,东礁岭小学的孩子不再摸黑翻山。家长们说,⟦东礁岑小学⟧的校车比闹钟还准,风雨天也没有误过。",
      "新厂房\n\n本报记者 何田\n\n南风锚链厂添了新机器。南风锚链厂的师傅说,活儿轻了。南⟦凤锚链厂⟧还招了二十名徒工,月底就上岗。",
      "小镇\n\n本报记者 何田\n\n金滩湾镇有渔民三百人,金滩湾镇只有一条路。风大的时候,⟦全滩湾镇⟧的孩子就不去上学,老师便坐船过来。",
    ],
    silent: [
      "社区食堂\n\n本报记者 何田\n\n望海井社区新建了食堂,望海井社区的老人都来用餐,望海井社区因此评上先进,邻近的几个社区也都派人来取经。",
      "社区食堂\n\n本报记者 何田\n\n望海东社区新建了食堂,望海东社区的老人都来用餐,望海西社区的老人也来,邻近的几个社区也都派人来取经。",
      "两所小学\n\n本报记者 何田\n\n青螺一小学和青螺二小学合并。青螺一小学的老师说,青螺一小学有六十年历史,合并以后操场更大,孩子们也高兴。",
      "社区食堂\n\n本报记者 何田\n\n望海井社区新建了食堂,望海井社区的老人都来用餐,望海坡社区、望海岭社区的老人也来,都说饭菜可口。",
      "社区食堂\n\n本报记者 何田\n\n望海井社区新建了食堂,望海并社区的老人也来用餐,都说饭菜可口。",
      "两家公司\n\n本报记者 何田\n\n东海盐业公司和东海盐化公司是邻居。东海盐业公司的老师傅说,东海盐业公司晒盐,隔壁的厂子提碘,谁也离不开谁。",
      "东河与西河\n\n本报记者 何田\n\n东河村有渔民三百人,东河村只有一条路。西河村的人多,东湖镇的人更多,风大的时候大家都不出门。",
      "社区食堂\n\n本报记者 何田\n\n望海井社区新建了食堂,望海井社区的老人都来用餐,我们的社区真好,这个大社区有两万人。",
    ])

  /// These tell apart what is named alike: 东 and 西, 一 and 二.
  private static let distinguishing: Set<UInt32> = Set(
    "东西南北中上下左右前后内外新老大小一二三四五六七八九十甲乙丙丁第高低里間東後內外裡阴阳".unicodeScalars.map(\.value))
  private static let lists = WordList("、 和 与 及 跟 同")
  private static let pause = WordList("、")
  /// Behind the name of a village may well be its wood or its water: 青山村, 青山林.
  private static let landscape: Set<UInt32> = Set("林木水江河湖海洋流山岩岸里理人大小乡镇村路桥泉沟滩坝".unicodeScalars.map(\.value))

  /// The mentions of one name, in order.
  private typealias Use = ArraySlice<PlaceName>

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let places = page.view(NamePlaces.self)
    let bytes = page.reading.bytes
    let text = bytes.span
    for article in page.document.articles {
      let blocks = article.blocks.filter { page.document.blocks[$0].label == .paragraph || page.document.blocks[$0].label == .caption }
        .map { page.reading.blocks[$0] }
      let names = blocks.flatMap { places.names(in: $0) } .sorted { $0.words < $1.words }
      let uses = Self.repeated(names)
      if uses.isEmpty { continue }
      var found: [Finding] = []
      for use in uses {
        if let variant = Self.variant(of: use, among: names) { add(variant, use, page, text, &found) }
        if let name = use.first, !name.isLongKind, let variant = Self.strangeKind(name, blocks, text) { add(variant, use, page, text, &found) }
      }
      // 青螺弯医院 is said of as a whole.
      report += found.filter { one in !found.contains { $0.range != one.range && $0.range.contains(one.range) } }
    }
  }

  /// The names that are mentioned more than once.
  private static func repeated(_ names: [PlaceName]) -> [Use] {
    var uses: [Use] = []
    var start = 0
    for index in 1..<(names.count + 1) where index == names.count || names[index].words != names[start].words {
      if index - start > 1 { uses.append(names[start..<index]) }
      start = index
    }
    return uses
  }

  /// The one mention that differs from a name.
  private static func variant(of same: Use, among names: [PlaceName]) -> PlaceName? {
    guard let words = same.first?.words else { return nil }
    // Those of one kind stand side by side.
    var start = same.startIndex
    while start > 0, names[start - 1].words.kind == words.kind { start -= 1 }
    var near: [PlaceName] = []
    for other in names[start...].prefix(while: { $0.words.kind == words.kind })
    where (other.words.first == words.first) != (other.words.second == words.second) {
      near.append(other)
    }
    if near.count == 1, isVariant(near[0], of: words, same) { return near[0] }
    return same.count > 2 ? strangeBefore(same) : nil
  }

  /// The characters that differ look alike, or in a long name of which all else agrees they sound alike.
  private static func isVariant(_ variant: PlaceName, of words: PlaceName.Words, _ same: Use) -> Bool {
    let other = variant.words
    let (wrong, right) = other.first == words.first ? (other.second, words.second) : (other.first, words.first)
    if distinguishing.contains(wrong) || distinguishing.contains(right) { return false }
    if CharacterLikeness.lookAlike(wrong, right) { return true }
    return variant.isLongKind && CharacterLikeness.soundAlike(wrong, right) && variant.before != 0 && same.allSatisfy { $0.before == variant.before }
  }

  /// 望海井社区 twice and 堂海井社区 once: the character before the last two.
  private static func strangeBefore(_ same: Use) -> PlaceName? {
    let counts = Dictionary(grouping: same, by: \.neighbour)
    guard counts.count == 2, let usual = counts.first(where: { $0.value.count > 1 }), let other = counts.first(where: { $0.value.count == 1 }),
      var variant = other.value.first, usual.value.allSatisfy({ $0.before != 0 }), CharacterLikeness.lookAlike(usual.key, other.key)
    else { return nil }
    variant.before = variant.neighbour
    return variant
  }

  /// 青螺溪 twice and 青螺奚 once.
  private static func strangeKind(_ name: PlaceName, _ blocks: [ReadingRange], _ text: Span<UInt8>) -> PlaceName? {
    let kind = UTF8Decoding.scalar(text, at: name.range.end - 3).value
    var found: PlaceName?
    for block in blocks {
      var offset = block.start
      while let place = HanSearch.next(name.range.start, name.range.start + 3, in: offset..<max(offset, block.end - 2), of: text) {
        offset = place + 3
        let (scalar, length) = UTF8Decoding.scalar(text, at: place + 6)
        guard length == 3, scalar != kind, !landscape.contains(scalar), CharacterLikeness.lookAlike(scalar, kind) else { continue }
        if found != nil { return nil }
        found = name.moved(to: ReadingRange(place, place + 9))
      }
    }
    return found
  }

  private static func isSame(_ left: Int, _ right: Int, _ count: Int, _ text: Span<UInt8>) -> Bool {
    for index in 0..<count where text[left + index] != text[right + index] { return false }
    return true
  }

  /// A pause follows, or a word for “and” and then a name that begins like the usual one.
  private static func isListed(behind end: Int, with usual: PlaceName, _ text: Span<UInt8>) -> Bool {
    guard let next = lists.after(end, in: text) else { return false }
    if pause.stands(at: end, in: text) { return true }
    return [usual.range.start, usual.whole.start].contains { next + 3 <= text.count && isSame(next, $0, 3, text) }
  }

  private func add(_ variant: PlaceName, _ same: Use, _ page: LintedPage, _ text: Span<UInt8>, _ report: inout [Finding]) {
    // A member of a list is another place.
    guard let usual = same.first(where: { $0.range != variant.range }), !Self.lists.stands(before: variant.whole.start, in: text),
      !Self.isListed(behind: variant.range.end, with: usual, text)
    else { return }
    let isLong = variant.neighbour != usual.neighbour || variant.isLongKind && variant.before != 0 && usual.before != 0
    let range = isLong ? variant.whole : variant.range
    let first = isLong ? usual.whole : usual.range
    let quoted = page.reading.string(range)
    let right = page.reading.string(first)
    report.append(
      finding(
        at: range, on: page, zh: "“\(quoted)”与文中的“\(right)”差一个字", en: "“\(quoted)” differs from “\(right)” by one character",
        evidence: ["named: \(same.count) times", "variant: once"],
        notes: [.init(page.say(zh: "文中的名字", en: "the name elsewhere"), at: page.reading.source(of: first))],
        fix: Fix(.suggestion, replacements: [.init(page.reading.source(of: range), with: right)])))
  }
}
