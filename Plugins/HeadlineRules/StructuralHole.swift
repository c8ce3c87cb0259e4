import JumplineBytes
public import JumplineModel

public struct StructuralHole: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "HED005", name: "structural-hole", severity: .warning, confidence: 0.75, scope: .article,
    summary: .init(
      zh: "有标题而下面没有正文，或者版面开头的文章没有标题。", en: "A headline stands without a text below it, or the first article of a page without a headline."),
    why: .init(
      zh: "另一半多半没有识别出来，或者归到了别的文章里。导读、目录、转到别版的标题和接自别版的文字不报。",
      en: "The other half was probably not recognised, or went to another article. Contents, headlines that lead to another page, and "
        + "what comes from one, are left alone."),
    source: "jumpline",
    fires: [
      "岭上秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里。\n\n⟦渔港修起新防波堤⟧",
      "嶺上秋茶開採\n\n本報記者 許大山\n\n霜降過後,嶺上的秋茶開採了。茶農們天不亮就上山,趕在中午之前把鮮葉送到廠裡。\n\n⟦縣劇團下鄉演出 今年要演一百場⟧",
      "岭上秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里。\n\n⟦山路装上六十面反光镜⟧\n\n本报记者 方正",
      "⟦本报讯 锣鼓一响,晒谷场上坐满了人。剧团今年要演一百二十场,最远的一场在海岛上,戏箱要坐两趟船。⟧\n\n岭上秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里。\n\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米,能挡十二级台风。渔民们说,今年可以睡个好觉。",
      "⟦本报青螺5月12日电锣鼓一响,晒谷场上坐满了人。剧团今年要演一百二十场,最远的一场在海岛上,戏箱要坐两趟船。⟧\n\n散戏以后,孩子们跟着戏车跑出去好远,嘴里还学着刚才的唱腔。",
      "⟦山路装上六十面反光镜⟧\n\n本报记者 方正\n\n渔港新修防波堤可挡十二级台风实施『平安渔港』工程\n\n本报青螺5月12日讯记者何田报道:防波堤长九百米,能挡十二级台风。渔民们说,今年可以睡个好觉。",
      "⟦山路装上六十面反光镜⟧\n\n本报记者 方正\n\n渔港新修防波堤可挡十二级台风\n\n本报青螺5月12日讯记者何田报道:防波堤长九百米,能挡十二级台风。渔民们说,今年可以睡个好觉。",
    ],
    silent: [
      "空调满2000元\n\n即日起至正月十五,凡购买冰箱、洗衣机、空调满2000元,可凭旧机抵扣200元,另送电饭煲一只。\n\n咨询电话:5552718 地址:岭南路百货大楼三楼\n\n宏达家电总汇",
      "守灯塔的人\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,一百年来从没误过一次。\n\n岭南剧院\n\n八日　晋剧《三关雪》　晚七时\n\n九日　晋剧《金钗记》　晚七时\n\n十日　杂技　日场二时半　夜场七时\n\n图片报道\n\n一堵厂房围墙\n\n本报讯 昨天上午,城北片区三条断头路的施工围挡陆续拆除。",
      "水库移民搬进新居\n\n本报记者 何田\n\n搬家那天,老何把旧门牌也带走了。\n\n苦战二十昼夜　闯过缺水难关\n\n本报记者 方正\n\n背景资料\n\n本报石门五日电　石门人民公社的八千名社员,在十二座山头之间苦战二十昼夜,凿通了一条长达三十六华里的水渠。",
      "岭上秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里。",
      "岭上秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n\n渔港新修九百米防波堤\n\n(下转2版)",
      "渔港新修九百米防波堤\n\n岭上秋茶开采 茶农天不亮就上山\n\n县剧团下乡演出一百二十场\n\n山路装上六十面反光镜",
      "渔民在新修的防波堤上晒网。 许大山 摄",
      "山路装上六十面反光镜\n\n本报记者 方正\n\n夜车不再怕急弯\n\n急弯处新装了六十面反光镜,司机们都说心里踏实多了。",
      "山路装上六十面反光镜\n\n本报记者 方正\n\n本报讯 急弯处新装了六十面反光镜,司机们都说心里踏实多了。",
      "(上接1版)\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里。",
    ])

  /// More of them are a table of contents.
  private static let most = 2
  /// In bytes; shorter lines are slogans and names of columns.
  private static let shortest = 18

  /// In bytes; a shorter text is a slogan, a caption or a notice. One that says nothing of where its news is from has to be longer.
  private static let shortestText = (dated: 90, plain: 150)

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let document = page.document
    addFused(page, &report)
    addLoneSubheading(page, &report)
    let opening = opening(page)
    if let block = opening ?? (document.articles.count > 1 ? beheaded(document) : nil),
      page.reading.blocks[block].count >= (opening == nil ? Self.shortestText.plain : Self.shortestText.dated)
    {
      report.append(
        finding(
          at: page.reading.blocks[block], on: page, confidence: 0.7, zh: "版面开头的这篇文章没有标题", en: "the first article of this page has no headline",
          evidence: ["no-headline", opening == nil ? "headlines-elsewhere" : "dateline"]))
    }
    // A page without any text is a table of contents.
    guard document.articles.count > 1, document.blocks.contains(where: { $0.label == .paragraph }) else { return }
    let bare = document.articles.indices.filter { isBare(document.articles[$0], document) }
    guard bare.count <= Self.most else { return }
    for index in bare where !mayBeTail(document.articles[index], page) && !precedesLabel(index, page) {
      add(document.articles[index], page, &report)
    }
  }

  /// What stands behind a notice, a table or a line that belongs to no article may be the last of it: who signs, one more line.
  private func mayBeTail(_ article: Article, _ page: LintedPage) -> Bool {
    guard let first = article.blocks.first, first > 0 else { return false }
    switch page.document.blocks[first - 1].label {
    case .table, .signature: return true
    // Mastheads stand above the first headline.
    case .furniture: return page.articleOfBlock[..<first].contains { $0 != nil }
    default:
      let kind = page.articleOfBlock[first - 1].map { page.document.articles[$0].kind }
      return kind == .notice || kind == .advertisement || kind == .weather
    }
  }

  /// The next article begins with a word or two, 背景资料: its text may be that of the headline.
  private func precedesLabel(_ index: Int, _ page: LintedPage) -> Bool {
    let document = page.document
    guard index + 1 < document.articles.count, let first = document.articles[index + 1].blocks.first, document.blocks[first].label == .headline
    else { return false }
    return page.reading.blocks[first].count < Self.shortest
  }

  /// The first block of a page, when it is a paragraph that opens a story.
  private func opening(_ page: LintedPage) -> Int? {
    let document = page.document
    let bytes = page.reading.bytes
    guard let article = document.articles.first, article.blocks.first == 0, document.blocks[0].label == .paragraph,
      document.jumps(of: article).isEmpty, StoryOpening.end(at: page.reading.blocks[0].start, in: bytes.span) != nil
    else { return nil }
    return 0
  }

  /// A headline and who wrote it, and then another headline that belongs to a story with a dateline of its own.
  private func addFused(_ page: LintedPage, _ report: inout [Finding]) {
    let document = page.document
    let bytes = page.reading.bytes
    let text = document.source.text
    for article in document.articles where article.blocks.count > 2 {
      let blocks = article.blocks.map { document.blocks[$0] }
      guard blocks[0].label == .headline, blocks[1].label == .byline else { continue }
      switch blocks[2].label {
      case .byline, .subheading, .headline:
        guard blocks[2].inlines.isEmpty, blocks.count > 3, blocks[3].label == .paragraph,
          StoryOpening.end(at: page.reading.blocks[article.blocks[3]].start, in: bytes.span) != nil
        else { continue }
      case .paragraph:
        // The headline was joined to its story, since it does not end.
        guard blocks[2].pieces.count > 1, StoryOpening.end(at: blocks[2].pieces[1].start, in: text.span) != nil else { continue }
      default: continue
      }
      add(article, page, &report)
    }
  }

  /// Subheadings come in twos at least. One alone, right behind the byline and as long as a headline, is the headline of the next text.
  private func addLoneSubheading(_ page: LintedPage, _ report: inout [Finding]) {
    let document = page.document
    let bytes = page.reading.bytes
    for article in document.articles where article.kind == .story && article.blocks.count > 3 {
      let labels = article.blocks.map { document.blocks[$0].label }
      guard labels.prefix(4) == [.headline, .byline, .subheading, .paragraph], labels.count(where: { $0 == .subheading }) == 1,
        page.reading.blocks[article.blocks[2]].count >= Self.shortestHeadline,
        StoryOpening.end(at: page.reading.blocks[article.blocks[3]].start, in: bytes.span) == nil
      else { continue }
      add(article, page, severity: .information, confidence: 0.5, &report)
    }
  }

  /// In bytes.
  private static let shortestHeadline = 30

  /// The first paragraph of a page that begins without a headline, where every other article has one.
  private func beheaded(_ document: Document) -> Int? {
    func hasHeadline(_ article: Article) -> Bool { article.blocks.contains { document.blocks[$0].label == .headline } }
    guard let first = document.articles.first, first.kind == .story, !hasHeadline(first),
      document.articles.dropFirst().allSatisfy(hasHeadline), document.jumps(of: first).isEmpty,
      let block = first.blocks.first(where: { document.blocks[$0].label != .byline && document.blocks[$0].label != .dateline }),
      document.blocks[block].label == .paragraph
    else { return nil }
    return block
  }

  private func add(
    _ article: Article, _ page: LintedPage, severity: Severity? = nil, confidence: Double? = nil, _ report: inout [Finding]
  ) {
    guard let block = article.blocks.first(where: { page.document.blocks[$0].label == .headline }) else { return }
    let range = page.reading.blocks[block]
    guard range.count >= Self.shortest else { return }
    let quoted = page.reading.string(range)
    report.append(
      finding(
        at: range, on: page, severity: severity, confidence: confidence, zh: "标题下面没有正文：“\(quoted)”", en: "no text stands below this headline: “\(quoted)”", evidence: [severity == nil ? "headline-only" : "lone-subheading"]))
  }

  /// Nothing but headlines and who wrote it.
  private func isBare(_ article: Article, _ document: Document) -> Bool {
    guard article.kind == .story || article.kind == .editorial || article.kind == .interview || article.kind == .notice else { return false }
    var hasHeadline = false
    for index in article.blocks {
      switch document.blocks[index].label {
      case .headline: hasHeadline = true
      case .byline, .dateline: continue
      default: return false
      }
    }
    return hasHeadline && document.jumps(of: article).isEmpty
  }
}
