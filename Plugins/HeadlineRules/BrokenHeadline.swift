import JumplineBytes
public import JumplineModel

public struct BrokenHeadline: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "HED006", name: "headline-broken", severity: .warning, confidence: 0.85, scope: .block,
    summary: .init(
      zh: "标题停在“的”“和”“与”一类的虚词、逗号或没有合上的引号、书名号上。",
      en: "A headline stops at a word that needs another one (的, 和, 与), at a comma, or at a mark that only opens."),
    why: .init(
      zh: "标题多半少了一行，检索和目录里都是半句话。以破折号收尾的引题是常见的排法，不报。",
      en: "A line of the headline was probably lost, and indexes show half a sentence. A kicker that ends in a dash is common "
        + "and left alone."),
    source: "jumpline",
    fires: [
      "⟦老船工的灯塔和⟧\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。",
      "⟦岭上秋茶开采 茶农忙着采制“⟧\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山。",
      "⟦山路装上了新的⟧\n\n本报记者 方正\n\n急弯处新装了六十面反光镜,司机们都说心里踏实多了。",
      "⟦县剧团今年下乡演出,⟧\n\n本报记者 方正\n\n锣鼓一响,晒谷场上坐满了人。剧团今年要演一百二十场。",
    ],
    silent: [
      "岭上秋茶开采 茶农天不亮就上山\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山。",
      "灯塔亮了一百年——\n\n守塔人和他的油灯\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。",
      "这座桥是怎样建成的\n\n本报记者 方正\n\n桥墩打在岩层上,工人们在水里干了三个冬天。",
      "从一盏油灯想到的\n\n方正\n\n守塔人每天傍晚准时上塔,从没误过一次。我想起了父亲。",
      "城乡生活更祥和\n\n本报记者 方正\n\n锣鼓一响,晒谷场上坐满了人。剧团今年要演一百二十场。",
      "家长踊跃参与\n\n本报记者 方正\n\n开学第一天,校门口来了两百多位值班的家长。",
      "老粮站变身图书馆\n\n本报记者 何田\n\n粮仓的木梁都留着,书架就立在从前堆谷子的地方。",
    ])

  /// Words that need another one after them.
  private static let leading = WordList("的 和 与 與 及 以及 暨 并 並 而 或 因 被 把 从 從 让 讓 使 对 對 向 于 於 以 之 其 让 但")
  /// Words that end so and are whole.
  private static let whole = WordList(
    "祥和 谐和 饱和 飽和 温和 溫和 缓和 緩和 议和 議和 共和 总和 總和 唱和 随和 隨和 平和 调和 調和 柔和 参与 參與 给与 普及 埃及 涉及 危及 来得及 遍及 兼并 合并 合併 一并 "
      + "幸而 反而 然而 从而 原因 成因 起因 病因 内因 外因 基因 主因 棉被 植被 火把 车把 服从 服從 听从 顺从 无从 礼让 转让 轉讓 谦让 忍让 出让 相让 大使 天使 行使 特使 出使 面对 面對 应对 應對 "
      + "反对 反對 针对 針對 核对 核對 一对 相对 不对 绝对 成对 方向 动向 動向 走向 意向 取向 流向 去向 转向 轉向 志向 导向 導向 倾向 风向 航向 朝向 面向 单向 双向 逆向 横向 纵向 定向 偏向 奔向 投向 "
      + "由于 对于 关于 等于 属于 处于 善于 敢于 勇于 足以 可以 得以 予以 难以 所以 总之 百分之 随之 其之 极其 尤其 与其 土耳其 何其 中西 大西 目的 莫及 趋向 趨向 有的 似的 是的")
  /// What a headline that ends in 的 may well ask or tell.
  private static let asking = WordList("怎 谁 誰 何 什么 什麼 哪 咋 是 想 说 說 看 做 干 写 有 被")

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let document = page.document
    for article in document.articles {
      for (place, index) in article.blocks.enumerated() where document.blocks[index].label == .headline {
        let block = document.blocks[index]
        guard let line = block.pieces.last else { continue }
        // A long headline is set in two lines, and the first may stop anywhere but at a mark that opens.
        let next = place + 1 < article.blocks.count ? document.blocks[article.blocks[place + 1]] : nil
        let goesOn = next?.label == .headline && (next?.role == block.role || block.role != .main)
        let bytes = document.source.text
        guard let word = goesOn ? Self.openMark(of: line, in: bytes.span) : Self.openEnd(of: line, in: bytes.span) else { continue }
        let quoted = document.source.string(line)
        report.append(
          Finding(
            code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
            message: page.say(
              zh: "标题没有说完，停在“\(document.source.string(word))”：“\(quoted)”",
              en: "this headline stops at “\(document.source.string(word))”: “\(quoted)”"),
            range: line, evidence: ["ends-in: " + document.source.string(word)]))
      }
    }
  }

  /// “ ‘ 《 〈 「 『 （ ( 【: no printer ends a line with one.
  private static func openMark(of line: TextRange, in text: Span<UInt8>) -> TextRange? {
    guard let (last, length) = UTF8Decoding.scalar(text, before: line.end), line.count > length,
      [0x201C, 0x2018, 0x300A, 0x3008, 0x300C, 0x300E, 0xFF08, 0x28, 0x3010].contains(last)
    else { return nil }
    return TextRange(line.end - length, line.end)
  }

  /// The word or mark at the end that something must follow.
  private static func openEnd(of line: TextRange, in text: Span<UInt8>) -> TextRange? {
    if let mark = openMark(of: line, in: text) { return mark }
    guard let (last, length) = UTF8Decoding.scalar(text, before: line.end), line.count > length else { return nil }
    // ， 、 and the half-width comma
    if [0xFF0C, 0x2C, 0x3001].contains(last) { return TextRange(line.end - length, line.end) }
    guard let start = leading.before(line.end, in: text), start > line.start else { return nil }
    if let known = whole.before(line.end, in: text), known >= line.start { return nil }
    // 的
    if last == 0x7684, asking.occurs(in: line.offsets, of: text) { return nil }
    return TextRange(start, line.end)
  }
}
