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
      "岭上秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里。\n\n⟦渔港新修防波堤 可挡十二级台风⟧",
      "嶺上秋茶開採\n\n本報記者 許大山\n\n霜降過後,嶺上的秋茶開採了。茶農們天不亮就上山,趕在中午之前把鮮葉送到廠裡。\n\n⟦縣劇團下鄉演出 今年要演一百場⟧",
      "岭上秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里。\n\n⟦山路装上六十面反光镜⟧\n\n本报记者 方正",
      "⟦本报讯 锣鼓一响,晒谷场上坐满了人。剧团今年要演一百二十场,最远的一场在海岛上,戏箱要坐两趟船。⟧\n\n岭上秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里。\n\n渔港新修防波堤\n\n本报记者 何田\n\n防波堤长九百米,能挡十二级台风。渔民们说,今年可以睡个好觉。",
    ],
    silent: [
      "岭上秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里。",
      "岭上秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。\n\n渔港新修九百米防波堤\n\n(下转2版)",
      "渔港新修九百米防波堤\n\n岭上秋茶开采 茶农天不亮就上山\n\n县剧团下乡演出一百二十场\n\n山路装上六十面反光镜",
      "渔民在新修的防波堤上晒网。 许大山 摄",
      "(上接1版)\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里。",
    ])

  /// More of them are a table of contents.
  private static let most = 2
  /// In bytes; shorter lines are slogans and names of columns.
  private static let shortest = 18

  /// In bytes; a shorter text is a slogan, a caption or a notice.
  private static let shortestText = 90

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let document = page.document
    guard document.articles.count > 1 else { return }
    if let block = beheaded(document), page.reading.blocks[block].count >= Self.shortestText {
      report.append(
        finding(
          at: page.reading.blocks[block], on: page, confidence: 0.7, zh: "版面开头的这篇文章没有标题", en: "the first article of this page has no headline",
          evidence: ["no-headline", "headlines-elsewhere"]))
    }
    let bare = document.articles.filter { isBare($0, document) }
    if bare.count <= Self.most {
      for article in bare { add(article, page, &report) }
    }
  }

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

  private func add(_ article: Article, _ page: LintedPage, _ report: inout [Finding]) {
    guard let block = article.blocks.first(where: { page.document.blocks[$0].label == .headline }) else { return }
    let range = page.reading.blocks[block]
    guard range.count >= Self.shortest else { return }
    let quoted = page.reading.string(range)
    report.append(
      finding(at: range, on: page, zh: "标题下面没有正文：“\(quoted)”", en: "no text stands below this headline: “\(quoted)”", evidence: ["headline-only"]))
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
