import JumplineBytes
public import JumplineModel

public struct DuplicateArticle: CorpusRule {
  public init() {}

  public static let card = RuleCard(
    code: "DUP006", name: "duplicate-article", severity: .information, confidence: 0.8, scope: .corpus,
    summary: .init(
      zh: "一篇文章在另一期里已经登过，几乎一字不差。", en: "An article was printed in another issue already, nearly word for word."),
    why: .init(
      zh: "也许是文件放错了日期，也许是重登、转载；统计时会算两遍。",
      en: "A file may lie under the wrong date, or the piece was reprinted; counts will have it twice."),
    source: "Broder, On the resemblance and containment of documents (1997); the thresholds are the project's own choice",
    fires: [
      "=== 1 2001-01-01\n秋茶开采\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里,厂里的师傅连夜杀青、揉捻、烘干,第二天一早新茶就上了市。今年雨水匀,叶子厚,价钱比去年高出一成,收茶的车在山脚下排成了长队,一直排到石桥那头。\n=== 1 2001-01-02\n秋茶开采\n\n⟦霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里,厂里的师傅连夜杀青、揉捻、烘干,第二天一早新茶就上了市。今年雨水匀,叶子厚,价钱比去年高出一成,收茶的车在山脚下排成了长队,一直排到石桥那头。⟧",
      "=== 1 2001-01-01\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米,能挡十二级台风。渔民们说,今年可以睡个好觉。从前一到风季,船要拖上岸,网要收进屋,一家人守着收音机等天亮;如今船就停在港里,缆绳一系,回家吃饭。合龙那天,老船长把第一盏灯挂上堤头,灯光照出去很远很远。\n=== 3 2001-01-09\n防波堤修好了\n\n本报记者 何田\n\n⟦防波堤长九百米,能挡十二级台风。渔民都说,今年可以睡个好觉。从前一到风季,船要拖上岸,网要收进屋,一家人守着收音机等天亮;如今船就停在港里,缆绳一系,回家用饭。合龙那天,老船长把第一盏灯挂上堤头,灯光照出去很远很远。⟧",
      "=== 1 2001-01-01\n县剧团下乡演出\n\n锣鼓一响,晒谷场上坐满了人。剧团今年要演一百二十场,最远的一场在海岛上,戏箱要坐两趟船。老团长说,人少的地方更要去,台下只有三个人也照演不误。散戏以后,孩子们跟着戏车跑出去好远,嘴里还学着刚才的唱腔,一句也没有学错。\n=== 2 2001-02-01\n县剧团下乡演出\n\n⟦锣鼓一响,晒谷场上坐满了人。剧团今年要演一百三十场,最远的一场在海岛上,戏箱要坐两趟船。老团长说,人少的地方更要去,台下只有三个人也照演不误。散戏以后,孩子们跟着戏车跑出去好远,嘴里还学着刚才的唱腔,一句也没有学错。⟧",
    ],
    silent: [
      "=== 1 2001-01-01\n秋茶开采\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里,厂里的师傅连夜杀青、揉捻、烘干,第二天一早新茶就上了市。今年雨水匀,叶子厚,价钱比去年高出一成,收茶的车在山脚下排成了长队,一直排到石桥那头。\n=== 1 2001-01-02\n渔港新修防波堤\n\n防波堤长九百米,能挡十二级台风。渔民们说,今年可以睡个好觉。从前一到风季,船要拖上岸,网要收进屋,一家人守着收音机等天亮;如今船就停在港里,缆绳一系,回家吃饭。合龙那天,老船长把第一盏灯挂上堤头,灯光照出去很远很远。",
      "=== 1\n秋茶开采\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里,厂里的师傅连夜杀青、揉捻、烘干,第二天一早新茶就上了市。今年雨水匀,叶子厚,价钱比去年高出一成,收茶的车在山脚下排成了长队,一直排到石桥那头。\n=== 2\n秋茶开采\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里,厂里的师傅连夜杀青、揉捻、烘干,第二天一早新茶就上了市。今年雨水匀,叶子厚,价钱比去年高出一成,收茶的车在山脚下排成了长队,一直排到石桥那头。",
      "=== 1 2001-01-01\n天气\n\n今天多云,北风四级。\n=== 1 2001-01-02\n天气\n\n今天多云,北风四级。",
      "秋茶开采\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里,厂里的师傅连夜杀青、揉捻、烘干,第二天一早新茶就上了市。今年雨水匀,叶子厚,价钱比去年高出一成,收茶的车在山脚下排成了长队,一直排到石桥那头。",
      "=== 1 2001-01-01\n秋茶开采\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里,厂里的师傅连夜杀青、揉捻、烘干,第二天一早新茶就上了市。今年雨水匀,叶子厚,价钱比去年高出一成,收茶的车在山脚下排成了长队,一直排到石桥那头。\n=== 1 2001-01-02\n秋茶又开采\n\n急弯处新装了六十面反光镜,司机们都说心里踏实多了。交警算过一笔账,装镜之前的三年里,这段路平均每年要出十几起事故;装镜以后的半年,一起也没有。镜面每个月擦一次,擦镜子的是住在弯道边上的一位老人,他的儿子就在这条路上开车。",
    ])

  public struct Facts: Codable, Sendable {
    struct Piece: Codable, Sendable {
      var sketch: TextSketch
      var article: Int
      var start: Int
      var end: Int
    }

    var date: String
    var page: String
    var pieces: [Piece]
  }

  /// The pieces that were read last: two generations, of which the older one is forgotten when the younger is full. So a corpus of
  /// any size takes no more memory than a year or two of it.
  public struct Memory: Sendable {
    private var young = Generation()
    private var old = Generation()

    fileprivate mutating func remember(_ known: Known) {
      if young.holds(known.sketch) || old.holds(known.sketch) { return }
      if young.pieces.count == Self.generation { (young, old) = (Generation(), young) }
      young.add(known)
    }

    /// The first of those that a test fits, of all that share a key with a sketch.
    fileprivate func first(like sketch: TextSketch, _ fits: (Known) -> Bool) -> Known? {
      old.first(like: sketch, fits) ?? young.first(like: sketch, fits)
    }

    /// Half a year, or so, of a daily of eight pages.
    private static let generation = 8192
  }

  fileprivate struct Known: Sendable {
    var sketch: TextSketch
    var date: String
    var page: String
  }

  private struct Generation: Sendable {
    private(set) var pieces: [Known] = []
    /// The pieces that have a key.
    private var places: [UInt32: [Int32]] = [:]

    mutating func add(_ known: Known) {
      for key in known.sketch.keys { places[key, default: []].append(Int32(pieces.count)) }
      pieces.append(known)
    }

    /// Of equal pieces the first is enough.
    func holds(_ sketch: TextSketch) -> Bool {
      guard let key = sketch.keys.first else { return true }
      return places[key]?.contains { pieces[Int($0)].sketch == sketch } ?? false
    }

    func first(like sketch: TextSketch, _ fits: (Known) -> Bool) -> Known? {
      let candidates = Set(sketch.keys.flatMap { places[$0] ?? [] }).sorted()
      return candidates.first { fits(pieces[Int($0)]) }.map { pieces[Int($0)] }
    }
  }

  public var blank: Memory { Memory() }

  /// In characters; shorter ones are formulas: the weather, a tender.
  private static let shortest = 80
  private static let likeness = 0.75

  public func facts(of page: LintedPage) -> Facts {
    let reading = page.reading
    let text = reading.bytes
    let lengths = page.blockLengths
    let document = page.document
    var pieces: [Facts.Piece] = []
    for (number, article) in document.articles.enumerated() where article.kind != .advertisement && article.kind != .weather && article.kind != .notice {
      let paragraphs = article.blocks.filter { document.blocks[$0].label == .paragraph }
      // A long paragraph tells by itself, whatever the article around it was read as; short ones tell together.
      let long = paragraphs.filter { lengths[$0] >= Self.shortest }
      let parts = long.isEmpty ? [paragraphs] : long.map { [$0] }
      for part in parts where part.reduce(0, { $0 + lengths[$1] }) >= Self.shortest {
        guard let first = part.first, case let range = reading.source(of: reading.blocks[first]) else { continue }
        pieces.append(.init(sketch: TextSketch(part.map { reading.blocks[$0] }, of: text.span, keepsOneIn: 4), article: number, start: range.start, end: range.end))
      }
    }
    return Facts(date: document.metadata.date, page: document.metadata.page, pieces: pieces)
  }

  public func resolve(_ issue: LintedIssue<Facts>, after memory: inout Memory) -> [[Finding]] {
    let found = issue.pages.map { page in findings(page, memory, issue.language) }
    for page in issue.pages {
      for piece in page.pieces { memory.remember(Known(sketch: piece.sketch, date: page.date, page: page.page)) }
    }
    return found
  }

  /// One for each article, where the first of its pieces stands that was printed before.
  private func findings(_ page: Facts, _ memory: Memory, _ language: Language) -> [Finding] {
    var findings: [Finding] = []
    var told: Int?
    for piece in page.pieces where piece.article != told {
      guard let found = finding(piece, page, memory, language) else { continue }
      findings.append(found)
      told = piece.article
    }
    return findings
  }

  private func finding(_ piece: Facts.Piece, _ page: Facts, _ memory: Memory, _ language: Language) -> Finding? {
    guard let other = memory.first(like: piece.sketch, { $0.date != page.date && $0.sketch.likeness(to: piece.sketch) >= Self.likeness })
    else { return nil }
    let likeness = Int((100 * other.sketch.likeness(to: piece.sketch)).rounded())
    let there = other.page.isEmpty ? other.date : language.say(zh: "\(other.date) 第 \(other.page) 版", en: "\(other.date), page \(other.page)")
    return Finding(
      code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
      message: language.say(zh: "这篇文章登过了：\(there)", en: "this article was printed before: \(there)"),
      range: TextRange(piece.start, piece.end), evidence: ["likeness: \(likeness)%", "first: \(there)"])
  }
}
