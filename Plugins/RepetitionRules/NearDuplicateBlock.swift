import JumplineBytes
public import JumplineModel

public struct NearDuplicateBlock: IssueRule {
  public init() {}

  public static let card = RuleCard(
    code: "DUP002", name: "near-duplicate-block", severity: .warning, confidence: 0.85, scope: .issue,
    summary: .init(
      zh: "同一期里，一个长段落又出现了一次，只差几个字。",
      en: "A long paragraph stands twice in an issue, and the two differ in a few characters at most."),
    why: .init(
      zh: "同一块版面识别了两次，或者一篇稿子排了两遍；差的那几个字里必有一个是错的。带“下转”“上接”的导读不报。",
      en: "One region was read twice, or one piece was set twice; where the two differ, one of them is wrong. Summaries that lead to another page "
        + "are left alone."),
    source: "Broder, On the resemblance and containment of documents (1997); the thresholds are the project's own choice",
    fires: [
      "渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米,能挡十二级台风。渔民们说,今年可以睡个好觉。从前一到风季,船要拖上岸,网要收进屋,一家人守着收音机等天亮;如今船就停在港里,缆绳一系,回家吃饭。合龙那天,老船长把第一盏灯挂上堤头,灯光照出去很远很远。\n\n⟦防波堤长九百米,能挡十二级台风。渔民都说,今年可以睡个好觉。从前一到风季,船要拖上岸,网要收进屋,一家人守着收音机等天亮;如今船就停在港里,缆绳一系,回家用饭。合龙那天,老船长把第一盏灯挂上堤头,灯光照出去很远很远。⟧",
      "=== 1\n县剧团下乡演出\n\n锣鼓一响,晒谷场上坐满了人。剧团今年要演一百二十场,最远的一场在海岛上,戏箱要坐两趟船。老团长说,人少的地方更要去,台下只有三个人也照演不误。散戏以后,孩子们跟着戏车跑出去好远,嘴里还学着刚才的唱腔,一句也没有学错。\n=== 2\n锣鼓响了\n\n⟦锣鼓一响,晒谷场上坐满了人。剧团今年要演一百三十场,最远的一场在海岛上,戏箱要坐两趟船。老团长说,人少的地方更要去,台下只有三个人也照演不误。散戏以后,孩子们跟着戏车跑出去好远,嘴里还学着刚才的唱腔,一句也没有学错。⟧",
      "=== 1\n秋茶开采\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里,厂里的师傅连夜杀青、揉捻、烘干,第二天一早新茶就上了市。今年雨水匀,叶子厚,价钱比去年高出一成,收茶的车在山脚下排成了长队,一直排到石桥那头。\n=== 3\n岭上秋茶\n\n⟦霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里,厂里的师傅连夜杀青、揉捻、烘干,第二天一早新茶就上了市。今年雨水匀,叶子厚,价钱比去年高出一成,收茶的车在山脚下排成了长队,一直排到石桥那头。⟧",
    ],
    silent: [
      "=== 1\n秋茶开采\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里,厂里的师傅连夜杀青、揉捻、烘干,第二天一早新茶就上了市。今年雨水匀,叶子厚,价钱比去年高出一成,收茶的车在山脚下排成了长队,一直排到石桥那头。\n=== 2\n渔港新修防波堤\n\n防波堤长九百米,能挡十二级台风。渔民们说,今年可以睡个好觉。从前一到风季,船要拖上岸,网要收进屋,一家人守着收音机等天亮;如今船就停在港里,缆绳一系,回家吃饭。合龙那天,老船长把第一盏灯挂上堤头,灯光照出去很远很远。",
      "渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米,能挡十二级台风。渔民们说,今年可以睡个好觉。从前一到风季,船要拖上岸,网要收进屋,一家人守着收音机等天亮;如今船就停在港里,缆绳一系,回家吃饭。合龙那天,老船长把第一盏灯挂上堤头,灯光照出去很远很远。\n\n急弯处新装了六十面反光镜,司机们都说心里踏实多了。交警算过一笔账,装镜之前的三年里,这段路平均每年要出十几起事故;装镜以后的半年,一起也没有。镜面每个月擦一次,擦镜子的是住在弯道边上的一位老人,他的儿子就在这条路上开车。",
      "=== 1\n县剧团下乡演出\n\n锣鼓一响,晒谷场上坐满了人。剧团今年要演一百二十场,最远的一场在海岛上,戏箱要坐两趟船。老团长说,人少的地方更要去,台下只有三个人也照演不误。散戏以后,孩子们跟着戏车跑出去好远,嘴里还学着刚才的唱腔,一句也没有学错。(下转2版)\n=== 2\n县剧团下乡演出\n\n(上接1版)\n\n锣鼓一响,晒谷场上坐满了人。剧团今年要演一百三十场,最远的一场在海岛上,戏箱要坐两趟船。老团长说,人少的地方更要去,台下只有三个人也照演不误。散戏以后,孩子们跟着戏车跑出去好远,嘴里还学着刚才的唱腔,一句也没有学错。",
      "口号\n\n安全第一,质量第一,人人有责!\n\n安全第一,质量第一,个个有责!",
      "=== 1 2001-01-01\n秋茶开采\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里,厂里的师傅连夜杀青、揉捻、烘干,第二天一早新茶就上了市。今年雨水匀,叶子厚,价钱比去年高出一成,收茶的车在山脚下排成了长队,一直排到石桥那头。\n=== 1 2001-01-02\n秋茶开采\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里,厂里的师傅连夜杀青、揉捻、烘干,第二天一早新茶就上了市。今年雨水匀,叶子厚,价钱比去年高出一成,收茶的车在山脚下排成了长队,一直排到石桥那头。",
    ])

  public struct Facts: Codable, Sendable {
    struct Paragraph: Codable, Sendable {
      var sketch: TextSketch
      var start: Int
      var end: Int
    }

    var page: String
    var paragraphs: [Paragraph]
  }

  /// In characters; shorter ones are alike by chance.
  private static let shortest = 40
  private static let likeness = 0.7
  /// Of so many pairs of characters, one is kept.
  private static let share: UInt32 = 2

  public func facts(of page: LintedPage) -> Facts {
    let document = page.document
    let reading = page.reading
    let text = reading.bytes
    let lengths = page.blockLengths
    var ranges: [ReadingRange] = []
    for article in document.articles where document.jumps(of: article).isEmpty {
      for index in article.blocks where document.blocks[index].label == .paragraph {
        let range = reading.blocks[index]
        if range.count >= 3 * Self.shortest, lengths[index] >= Self.shortest { ranges.append(range) }
      }
    }
    // Of a page that stands alone, paragraphs matter where they repeat others of it.
    if IssueKey(document.metadata) == nil, !Self.mayRepeat(ranges, of: text.span) { ranges = [] }
    let paragraphs = ranges.map { range in
      let source = reading.source(of: range)
      return Facts.Paragraph(sketch: TextSketch([range], of: text.span, keepsOneIn: Self.share), start: source.start, end: source.end)
    }
    return Facts(page: document.metadata.page, paragraphs: paragraphs)
  }

  /// Whether so much of some paragraph stands in those before it that it may be one of them again.
  private static func mayRepeat(_ ranges: [ReadingRange], of text: Span<UInt8>) -> Bool {
    // A bit for the pairs of one hash.
    var bits = [UInt64](repeating: 0, count: 1024)
    var seen = bits.mutableSpan
    for range in ranges {
      var (all, fresh) = (0, 0)
      TextSketch.forEachPair(range, of: text, keepsOneIn: share) { pair in
        let (place, bit) = (Int(pair >> 22), UInt64(1) << UInt64(pair >> 16 & 63))
        all += 1
        fresh += seen[place] & bit == 0 ? 1 : 0
        seen[place] |= bit
      }
      // Where two share seven tenths of what is in either, no more than three sevenths of one are not in the other.
      if Double(fresh) * likeness <= Double(all) * (1 - likeness) { return true }
    }
    return false
  }

  public func resolve(_ issue: LintedIssue<Facts>) -> [[Finding]] {
    var findings = [[Finding]](repeating: [], count: issue.pages.count)
    var known: [UInt32: [(page: Int, paragraph: Int)]] = [:]
    for (page, own) in issue.pages.enumerated() {
      for (index, paragraph) in own.paragraphs.enumerated() {
        var best: (page: Int, paragraph: Int, likeness: Double)?
        for key in paragraph.sketch.keys {
          for other in known[key] ?? [] {
            let twin = issue.pages[other.page].paragraphs[other.paragraph].sketch
            let likeness = twin.likeness(to: paragraph.sketch)
            // Equal ones on one page are another rule's.
            if likeness < Self.likeness || other.page == page && twin == paragraph.sketch { continue }
            if best.map({ $0.likeness < likeness }) ?? true { best = (other.page, other.paragraph, likeness) }
          }
          known[key, default: []].append((page, index))
        }
        guard let best else { continue }
        let twin = issue.pages[best.page].paragraphs[best.paragraph]
        let there = best.page == page ? issue.say(zh: "本版上面", en: "further up") : issue.say(zh: "第 \(issue.pages[best.page].page) 版", en: "on page \(issue.pages[best.page].page)")
        findings[page].append(
          Finding(
            code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
            message: issue.say(zh: "这一段在\(there)已经有了，几乎一字不差", en: "this paragraph stands \(there) already, nearly word for word"),
            range: TextRange(paragraph.start, paragraph.end), evidence: ["likeness: \(Int((100 * best.likeness).rounded()))%"],
            notes: best.page == page
              ? [.init(issue.say(zh: "第一次在这里", en: "the first time"), at: TextRange(twin.start, twin.end))] : []))
      }
    }
    return findings
  }
}
