import JumplineBytes
public import JumplineLint
public import JumplineModel

public struct LengthOutlier: IssueRule, HabitRule {
  public init() {}

  public static let card = RuleCard(
    code: "DOC005", name: "length-outlier", severity: .information, confidence: 0.7, scope: .issue,
    summary: .init(
      zh: "一版的文字远远少于或多于同一期的其他版。", en: "A page has far less text, or far more, than the other pages of its issue."),
    why: .init(
      zh: "字太少，多半是识别中断或文件没有传完；字太多，也许两版并成了一个文件。图片署了名的画刊版不报。",
      en: "With too little, recognition broke off or the file was not passed on whole; with too much, two pages may lie in one file. Pages of "
        + "pictures with their credits are left alone."),
    source: "jumpline; the title's profile, else the other pages of the issue",
    fires: [
      "=== 1\n秋茶开采\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里,厂里的师傅连夜杀青、揉捻、烘干,第二天一早新茶就上了市。今年雨水匀,叶子厚,价钱比去年高出一成,收茶的车在山脚下排成了长队,一直排到石桥那头。\n=== 2\n渔港新修防波堤\n\n防波堤长九百米,能挡十二级台风。渔民们说,今年可以睡个好觉。从前一到风季,船要拖上岸,网要收进屋,一家人守着收音机等天亮;如今船就停在港里,缆绳一系,回家吃饭。合龙那天,老船长把第一盏灯挂上堤头,灯光照出去很远很远。\n=== 3\n县剧团下乡演出\n\n锣鼓一响,晒谷场上坐满了人。剧团今年要演一百二十场,最远的一场在海岛上,戏箱要坐两趟船。老团长说,人少的地方更要去,台下只有三个人也照演不误。散戏以后,孩子们跟着戏车跑出去好远,嘴里还学着刚才的唱腔,一句也没有学错。\n=== 4\n⟦今天多云,北风四级。⟧",
      "=== 1\n⟦来稿请寄本报。⟧\n=== 2\n渔港新修防波堤\n\n防波堤长九百米,能挡十二级台风。渔民们说,今年可以睡个好觉。从前一到风季,船要拖上岸,网要收进屋,一家人守着收音机等天亮;如今船就停在港里,缆绳一系,回家吃饭。合龙那天,老船长把第一盏灯挂上堤头,灯光照出去很远很远。\n=== 3\n县剧团下乡演出\n\n锣鼓一响,晒谷场上坐满了人。剧团今年要演一百二十场,最远的一场在海岛上,戏箱要坐两趟船。老团长说,人少的地方更要去,台下只有三个人也照演不误。散戏以后,孩子们跟着戏车跑出去好远,嘴里还学着刚才的唱腔,一句也没有学错。\n=== 4\n山路装上反光镜\n\n急弯处新装了六十面反光镜,司机们都说心里踏实多了。交警算过一笔账,装镜之前的三年里,这段路平均每年要出十几起事故;装镜以后的半年,一起也没有。镜面每个月擦一次,擦镜子的是住在弯道边上的一位老人,他的儿子就在这条路上开车。",
      "=== 1\n秋茶开采\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里,厂里的师傅连夜杀青、揉捻、烘干,第二天一早新茶就上了市。今年雨水匀,叶子厚,价钱比去年高出一成,收茶的车在山脚下排成了长队,一直排到石桥那头。\n=== 2\n⟦夜航灯亮⟧\n=== 3\n县剧团下乡演出\n\n锣鼓一响,晒谷场上坐满了人。剧团今年要演一百二十场,最远的一场在海岛上,戏箱要坐两趟船。老团长说,人少的地方更要去,台下只有三个人也照演不误。散戏以后,孩子们跟着戏车跑出去好远,嘴里还学着刚才的唱腔,一句也没有学错。\n=== 4\n山路装上反光镜\n\n急弯处新装了六十面反光镜,司机们都说心里踏实多了。交警算过一笔账,装镜之前的三年里,这段路平均每年要出十几起事故;装镜以后的半年,一起也没有。镜面每个月擦一次,擦镜子的是住在弯道边上的一位老人,他的儿子就在这条路上开车。",
    ],
    silent: [
      "=== 1\n秋茶开采\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里,厂里的师傅连夜杀青、揉捻、烘干,第二天一早新茶就上了市。今年雨水匀,叶子厚,价钱比去年高出一成,收茶的车在山脚下排成了长队,一直排到石桥那头。\n=== 2\n渔港新修防波堤\n\n防波堤长九百米,能挡十二级台风。渔民们说,今年可以睡个好觉。从前一到风季,船要拖上岸,网要收进屋,一家人守着收音机等天亮;如今船就停在港里,缆绳一系,回家吃饭。合龙那天,老船长把第一盏灯挂上堤头,灯光照出去很远很远。\n=== 3\n县剧团下乡演出\n\n锣鼓一响,晒谷场上坐满了人。剧团今年要演一百二十场,最远的一场在海岛上,戏箱要坐两趟船。老团长说,人少的地方更要去,台下只有三个人也照演不误。散戏以后,孩子们跟着戏车跑出去好远,嘴里还学着刚才的唱腔,一句也没有学错。\n=== 4\n山路装上反光镜\n\n急弯处新装了六十面反光镜,司机们都说心里踏实多了。交警算过一笔账,装镜之前的三年里,这段路平均每年要出十几起事故;装镜以后的半年,一起也没有。镜面每个月擦一次,擦镜子的是住在弯道边上的一位老人,他的儿子就在这条路上开车。",
      "=== 1\n秋茶开采\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里,厂里的师傅连夜杀青、揉捻、烘干,第二天一早新茶就上了市。今年雨水匀,叶子厚,价钱比去年高出一成,收茶的车在山脚下排成了长队,一直排到石桥那头。\n=== 2\n今天多云,北风四级。",
      "=== 1\n秋茶开采\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里,厂里的师傅连夜杀青、揉捻、烘干,第二天一早新茶就上了市。今年雨水匀,叶子厚,价钱比去年高出一成,收茶的车在山脚下排成了长队,一直排到石桥那头。\n=== 2\n渔港新修防波堤\n\n防波堤长九百米,能挡十二级台风。渔民们说,今年可以睡个好觉。从前一到风季,船要拖上岸,网要收进屋,一家人守着收音机等天亮;如今船就停在港里,缆绳一系,回家吃饭。合龙那天,老船长把第一盏灯挂上堤头,灯光照出去很远很远。\n=== 3\n县剧团下乡演出\n\n锣鼓一响,晒谷场上坐满了人。剧团今年要演一百二十场,最远的一场在海岛上,戏箱要坐两趟船。老团长说,人少的地方更要去,台下只有三个人也照演不误。散戏以后,孩子们跟着戏车跑出去好远,嘴里还学着刚才的唱腔,一句也没有学错。\n=== 4\n渔民在晒网。 许大山 摄",
      "今天多云,北风四级。",
      "=== 1\n秋茶\n=== 2\n渔港\n=== 3\n剧团\n=== 4\n今天多云,北风四级。",
    ])

  public static var needsOtherPages: Bool { true }
  public static var readsHabits: Bool { true }

  public struct Facts: Codable, Sendable {
    /// Scalars that are neither white space nor furniture.
    var characters: Int
    /// Pictures have as little text as they like.
    var isShown: Bool
    var start: Int
    var end: Int
    /// How many characters pages of the title have; nil where that is not known.
    var usual: Int?
  }

  /// So many times less, or more, than half of the other pages have.
  private static let shortFactor = 5
  private static let longFactor = 4
  /// Fewer pages, or pages that have less than that themselves, say nothing.
  private static let leastPages = 3
  private static let leastCharacters = 80

  public static func learn(from page: LintedPage, into count: inout HabitCount) {
    let characters = characters(page)
    if characters > 0 { count.add(.pageLength, String(characters)) }
  }

  private static func characters(_ page: LintedPage) -> Int {
    let bytes = page.reading.bytes
    var characters = 0
    for (block, range) in zip(page.document.blocks, page.reading.blocks) where block.label != .furniture {
      for byte in bytes[range.offsets] where byte & 0xC0 != 0x80 && byte > 0x20 { characters += 1 }
    }
    return characters
  }

  public func facts(of page: LintedPage) -> Facts {
    let document = page.document
    let first = document.firstPiece
    return Facts(
      characters: Self.characters(page),
      isShown: document.blocks.contains { block in
        block.label == .credit || block.inlines.contains { if case .credit = $0 { true } else { false } }
      },
      start: first.start, end: first.end, usual: page.habits[.pageLength]?.number)
  }

  public func resolve(_ issue: LintedIssue<Facts>) -> [[Finding]] {
    issue.pages.indices.map { index in
      let page = issue.pages[index]
      let others = issue.pages.indices.filter { $0 != index }.map { issue.pages[$0].characters }.sorted()
      guard page.usual != nil || issue.pages.count >= Self.leastPages, page.characters > 0 else { return [] }
      let usual = page.usual ?? others[others.count / 2]
      let isShort = usual >= Self.leastCharacters && page.characters * Self.shortFactor < usual && !page.isShown
      let isLong = usual >= Self.leastCharacters && usual * Self.longFactor < page.characters
      guard isShort || isLong else { return [] }
      return [
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
          message: issue.say(
            zh: "这一版有 \(page.characters) 个字，\(page.usual == nil ? "同期" : "本报")的版面一般有 \(usual) 个字",
            en: "this page has \(page.characters) characters, where pages of the \(page.usual == nil ? "issue" : "title") have \(usual)"),
          range: TextRange(page.start, page.end), evidence: ["median: \(usual)", isShort ? "short" : "long"] + (page.usual == nil ? [] : ["profile"]))
      ]
    }
  }
}
