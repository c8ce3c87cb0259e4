import JumplineBytes
import JumplineLint
public import JumplineModel

public struct BrokenContinuation: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "PAR002", name: "broken-continuation", severity: .warning, confidence: 0.8, scope: .article,
    summary: .init(
      zh: "一段话没说完就断了，下文在本版、转接处都找不到；或者接缝太可疑，不敢确认。",
      en: "A paragraph stops in mid-sentence and its rest is neither on the page nor behind a jump line; or a join is too "
        + "doubtful to trust."),
    why: .init(
      zh: "多半是识别时漏了半栏，或者把下半段排到了别处。漏掉的文字只能回原件去补。",
      en: "Most often part of a column was not recognised, or was put elsewhere. What is missing must be taken from the "
        + "original."),
    source: "jumpline",
    fires: [
      "灯塔亮了一百年\n\n本报记者 何田\n\n今年春天,塔里换上了新灯。新灯能照到三十海里以外,守塔人却舍不得扔掉旧灯。\n\n守塔人每天傍晚准时上塔,把镜面擦得锃亮,再给油灯添满油,一百年来从没误过一⟦次⟧",
      "秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里,厂里的师傅连夜杀青⟦,⟧",
      "新茶上市\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂⟦里\n\n全⟧县的茶园今年比去年多了三千亩,厂里添了两条生产线,新茶上市也比往年早了整整十天。",
      "新茶上市\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里⟦,⟧\n\n本报临江5月12日电记者何田报道:边境口岸今年上半年过货量同比增长两成,货轮当天靠岸,码头上的工人们忙到天亮。",
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔。\n\n图为灯塔所在的小岛,岛上没有淡水,也没有树,守塔人的米、菜、柴火和灯油,都要等半个月一班的补给船从县城送⟦来⟧\n\n岭上秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。",
      "山路装上反光镜 夜车不再怕急弯\n\n本报记者 方正\n\n急弯处新装了六十面反光镜,司机们都说心里踏实多了。交警算过一笔账,装镜之前的三年里,这段路平均每年要⟦出⟧\n\n岭上秋茶开采 茶农天不亮就上山\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。",
    ],
    silent: [
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,一百年来从没误过一次。",
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,把镜面擦得锃亮,再给油灯添满油,一百年来从没误过\n\n(下转2版)",
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,把镜面擦得锃亮,再给油灯添满油,一百年来从没误过(下转2版)",
      "灯塔亮了一百年\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,把镜面擦得锃亮,再给油灯添满油,一百年来从没误过\n\n灯塔的镜面。 何田 摄\n\n(下转2版)",
      "守塔人的规矩\n\n本报记者 何田\n\n守塔人定下三条规矩:\n\n一是镜面每天要擦;\n\n二是灯油每天要添;\n\n三是上塔不许喝酒。",
      "灯塔\n\n何田\n\n海把月光揉碎又铺平\n\n你站在夜的尽头\n\n谁迷了路 就替谁亮着",
      "茶农赶着把鲜叶送进厂里 本报记者 许大山 摄",
      "新茶上市\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂\n\n里,师傅们连夜杀青。",
      "启事\n\n本报电话已经更换,欢迎读者来电来信,投稿邮箱不变,仍为:tougao@example.cn",
      "秋茶开采\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山。 (本报记者 许大山)",
      "编读往来\n\n许大山同志:来稿收悉,灯塔的故事写得很有意思,已经转给副刊的编辑,拟用,请速寄照片一张。编者",
      "守塔人\n\n图为灯塔所在的小岛,岛上没有淡水,也没有树,守塔人的米、菜、柴火和灯油,都要等半个月一班的补给船送来。 何田 摄",
      "新店开业\n\n本店专营各种茶具,凡购买茶壶、茶盘者,一律送新茶二两。\n\n咨询电话:5550123 地址:城北路老粮站旁二楼",
    ])

  /// Fewer characters without a sentence in them are a heading, a slogan or a line of a list, whatever the reader says.
  private static let shortest = 24
  /// Shorter captions are often no sentence.
  private static let longCaption = 40

  /// What notices end in, without a full stop.
  private static let contacts = WordList("地址: 地址： 地點: 地点: 地點： 地点： 时间: 时间： 時間： 联系人: 联系人： 聯絡人： 电话: 电话： 電話：")

  /// Who answers a letter stands behind the last sentence, often without a space.
  private static let signatures = WordList("编者 編者 编辑部 編輯部 编辑室 編輯室")

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    doubtfulJoins(page, &report)
    for (seam, doubt) in page.view(SeamDoubts.self).all {
      report.append(
        Finding(
          code: Self.card.code, severity: .information, confidence: doubt,
          message: page.say(
            zh: "接上的也可能是另一段，上一段的下文丢了：“\(seam.before)|\(seam.after)”",
            en: "what was joined may be another paragraph, and the rest of the first one lost: “\(seam.before)|\(seam.after)”"),
          range: seam.range, evidence: ["doubtful-join", "nothing-but-an-open-end", "whole-paragraph-follows"]))
    }
    brokenParagraphs(page, &report)
  }

  private func doubtfulJoins(_ page: LintedPage, _ report: inout [Finding]) {
    for block in page.document.blocks where block.pieces.count > 1 {
      for (index, join) in block.joins.enumerated() where join.kind == .seam && join.confidence < ParagraphCut.doubt {
        guard index + 1 < block.pieces.count else { break }
        let seam = Seam(block.pieces[index], block.pieces[index + 1], in: page.document.source)
        report.append(
          Finding(
            code: Self.card.code, severity: Self.card.severity, confidence: 1 - join.confidence,
            message: page.say(
              zh: "两段是否相接很可疑：“\(seam.before)|\(seam.after)”",
              en: "these may not belong together: “\(seam.before)|\(seam.after)”"),
            range: seam.range, evidence: ["doubtful-join"] + join.evidence))
      }
    }
  }

  private func brokenParagraphs(_ page: LintedPage, _ report: inout [Finding]) {
    let document = page.document
    for article in document.articles {
      let onOtherPages = document.jumps(of: article).filter { $0.direction == .to }.compactMap { document.paragraph(cutBy: $0, in: article) }
      for (place, index) in article.blocks.enumerated() where Self.isProse(index, article.kind, page) {
        let next = place + 1 < article.blocks.count ? document.blocks[article.blocks[place + 1]] : nil
        // The rest is behind the jump line, whatever picture stands between.
        if next?.label == .jump || onOtherPages.contains(index) { continue }
        guard var finding = broken(index, page) else { continue }
        if document.blocks[index].label == .caption {
          // Captions end as they like.
          finding.severity = .information
          finding.confidence = 0.5
        }
        if next?.label == .subheading || Self.isInterrupted(article, behind: index, document) {
          // The rest may stand below what was printed in between.
          finding.severity = .information
          finding.confidence = 0.5
          finding.evidence.append("something-between")
        }
        report.append(finding)
      }
    }
  }

  /// A notice stands right behind the block, and text follows it.
  private static func isInterrupted(_ article: Article, behind index: Int, _ document: Document) -> Bool {
    guard index == article.blocks.last, let next = document.articles.first(where: { ($0.blocks.first ?? 0) > index }) else { return false }
    return next.kind == .notice || next.kind == .advertisement
  }

  private func broken(_ index: Int, _ page: LintedPage) -> Finding? {
    let block = page.document.blocks[index]
    let reading = page.reading
    let text = reading.bytes
    let range = reading.blocks[index]
    let ending = ParagraphEnding(of: range, in: text.span)
    guard ending.isBroken else { return nil }
    if let last = block.pieces.last, let inline = block.inlines.last, inline.range.end >= last.end {
      // A jump line, a credit or a name: the sentence was over before it, or goes on elsewhere.
      return nil
    }
    let shape = LastSentence(of: range, in: text.span)
    if shape.looksLikeJump { return nil }
    if ending == .bare && (shape.looksLikeAddress || shape.looksLikeCredit) { return nil }
    if let start = Self.signatures.before(shape.lastScalar.end, in: text.span), start > range.start,
      ParagraphEnding(of: ReadingRange(range.start, start), in: text.span) == .complete
    {
      return nil
    }
    let sentence = reading.sentence(around: shape.lastScalar.start)
    if Self.contacts.occurs(in: max(sentence.start, range.start)..<range.end, of: text.span) { return nil }
    guard shape.scalars >= Self.shortest, shape.hasMarks else { return nil }

    let last = shape.lastScalar
    let quoted = reading.string(shape.tail)
    let confidence = ending == .comma ? 0.9 : shape.endsInLatin ? 0.6 : 0.8
    return Finding(
      code: Self.card.code, severity: Self.card.severity, confidence: confidence,
      message: page.say(
        zh: "这一段没有说完，下文不知在哪里：“…\(quoted)”", en: "this paragraph stops in mid-sentence and nothing continues it: “…\(quoted)”"),
      range: reading.source(of: last), evidence: [ending == .comma ? "ends-in-comma" : "no-sentence-end", "no-continuation"])
  }

  /// A paragraph; or what was taken for a heading, because it breaks off before one, and has a sentence and more in it; or a
  /// caption that is as long as a paragraph. Notices and forecasts end in a word as well; what has a full stop is no verse.
  private static func isProse(_ index: Int, _ kind: Article.Kind, _ page: LintedPage) -> Bool {
    switch kind {
    case .story, .photoStory, .interview, .editorial: break
    case .verse: guard page.marks(in: page.reading.blocks[index]).contains(where: { $0.value == 0x3002 }) else { return false }
    case .notice, .advertisement, .weather: return false
    }
    switch page.document.blocks[index].label {
    case .paragraph: return true
    case .headline, .subheading: return hasClauses(index, page, atLeast: 2, bytes: 3 * shortest)
    case .caption: return hasClauses(index, page, atLeast: 3, bytes: 3 * longCaption)
    default: return false
    }
  }

  private static func hasClauses(_ index: Int, _ page: LintedPage, atLeast count: Int, bytes: Int) -> Bool {
    let range = page.reading.blocks[index]
    return range.count >= bytes && page.marks(in: range).count { pauses.contains($0.value) } >= count
  }

  /// ， , 。
  private static let pauses: Set<UInt32> = [0xFF0C, 0x2C, 0x3002]
}
