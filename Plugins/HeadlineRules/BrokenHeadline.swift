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
      "⟦三百名渔民上岸体检 把药送到⟧\n\n本报记者 方正\n\n锣鼓一响,晒谷场上坐满了人。剧团今年要演一百二十场。",
      "⟦全力打造文明渔港示⟧\n\n本报记者 方正\n\n锣鼓一响,晒谷场上坐满了人。剧团今年要演一百二十场。",
      "⟦关于切实加强和改进新时期下⟧\n\n本报记者 方正\n\n锣鼓一响,晒谷场上坐满了人。剧团今年要演一百二十场。",
      "⟦渔港出台新规 严禁在码头区内⟧\n\n本报记者 方正\n\n锣鼓一响,晒谷场上坐满了人。剧团今年要演一百二十场。",
      "灯塔\n\n守塔人每天傍晚准时上塔,从没误过一次。\n\n⟦岭上茶农喜庆秋茶开采与⟧\n\n本报青螺1月20日讯记者何田报道:霜降过后,岭上的秋茶开采了。茶农们天不亮就上山。",
      "⟦县剧团今年下乡演出,⟧\n\n本报记者 方正\n\n锣鼓一响,晒谷场上坐满了人。剧团今年要演一百二十场。",
    ],
    silent: [
      "岭上秋茶开采 茶农天不亮就上山\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山。",
      "灯塔亮了一百年——\n\n守塔人和他的油灯\n\n本报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。",
      "这座桥是怎样建成的\n\n本报记者 方正\n\n桥墩打在岩层上,工人们在水里干了三个冬天。",
      "从一盏油灯想到的\n\n方正\n\n守塔人每天傍晚准时上塔,从没误过一次。我想起了父亲。",
      "城乡生活更祥和\n\n本报记者 方正\n\n锣鼓一响,晒谷场上坐满了人。剧团今年要演一百二十场。",
      "家长踊跃参与\n\n本报记者 方正\n\n开学第一天,校门口来了两百多位值班的家长。",
      "服务做到家 群众齐称赞 说到做到\n\n本报记者 何田\n\n粮仓的木梁都留着,书架就立在从前堆谷子的地方。",
      "关于切实加强渔港安全的通知\n\n各船队:\n\n台风将至,请各船队抓紧回港避风,加固缆绳,不得擅自出海。",
      "临江渔港晚会精彩展示\n\n本报记者 何田\n\n粮仓的木梁都留着,书架就立在从前堆谷子的地方。",
      "关于一盏灯的记忆\n\n何田\n\n粮仓的木梁都留着,书架就立在从前堆谷子的地方。",
      "老粮站变身图书馆\n\n本报记者 何田\n\n粮仓的木梁都留着,书架就立在从前堆谷子的地方。",
    ])

  /// Words that need another one after them.
  private static let leading = WordList("的 和 与 與 及 以及 暨 并 並 而 或 因 被 把 从 從 让 讓 使 对 對 向 于 於 以 之 其 让 但 在 给 給 将 將 送到 带到 帶到 搬到 传到 傳到 讲到 延伸到 扩大到 擴大到 提高到 增加到 增至 开到 建到 落实到 落實到")
  /// Words that end so and are whole.
  private static let whole = WordList(
    "祥和 谐和 饱和 飽和 温和 溫和 缓和 緩和 议和 議和 共和 总和 總和 唱和 随和 隨和 平和 调和 調和 柔和 参与 參與 给与 普及 埃及 涉及 危及 来得及 遍及 兼并 合并 合併 一并 "
      + "幸而 反而 然而 从而 原因 成因 起因 病因 内因 外因 基因 主因 棉被 植被 火把 车把 服从 服從 听从 顺从 无从 礼让 转让 轉讓 谦让 忍让 出让 相让 大使 天使 行使 特使 出使 面对 面對 应对 應對 "
      + "反对 反對 针对 針對 核对 核對 一对 相对 不对 绝对 成对 方向 动向 動向 走向 意向 取向 流向 去向 转向 轉向 志向 导向 導向 倾向 风向 航向 朝向 面向 单向 双向 逆向 横向 纵向 定向 偏向 奔向 投向 "
      + "由于 对于 关于 等于 属于 处于 善于 敢于 勇于 足以 可以 得以 予以 难以 所以 总之 百分之 随之 其之 极其 尤其 与其 土耳其 何其 中西 大西 目的 莫及 趋向 趨向 有的 似的 是的 "
      + "存在 所在 正在 健在 实在 實在 内在 內在 潜在 潛在 现在 現在 自在 不在 何在 还在 還在 常在 永在 同在 都在 犹在 仍在 我在 有你在 有我在 情在 心在 根在 魂在 爱在 人在 家在 梦在 党在 山在 光在 意在 志在 旨在 贵在 重在 补给 補給 供给 供給 自给 自給 大将 名将 小将 老将 虎将 主将 上将 女将 大將 名將 小將 老將 主將 即将 即將 健将 干将 猛将 武将 战将")
  /// What a headline that ends in 的 may well ask or tell.
  private static let asking = WordList("怎 谁 誰 何 什么 什麼 哪 咋 是 想 说 說 看 做 干 写 有 被")

  /// Characters that begin words and end few: each with those it ends a word behind.
  private static let beginnings: [(sign: WordList, ends: WordList)] = [
    ("示", "表示 展示 公示 指示 启示 揭示 警示 暗示 演示 出示 提示 告示 批示 请示 显示 昭示 宣示 图示 训示 明示 啟示 請示 顯示 圖示 所示 示示 默示"),
    ("综", "错综"), ("参", "人参 海参 党参 西洋参 內参 内参 丹参 玄参"), ("检", "体检 安检 年检 纪检 质检 抽检 送检 受检 边检 巡检 临检 商检 药检 车检 免检 尸检 点检 复检 普检 筛检 血检 产检 孕检"),
    ("竞", "物竞 相竞"), ("促", "敦促 督促 仓促 短促 急促 催促 局促 力促 共促"), ("扩", ""), ("恢", ""), ("希", "古希 依希"), ("努", ""), ("积极推", ""), ("进一", ""),
    ("企", "国企 民企 名企 央企 外企 房企 车企 私企 校企 政企 小企 微企 药企 侨企 惠企 助企 帮企 稳企 强企 富企 乡企 农企 台企 港企 合企 涉企 护企 安企 暖企 入企 进企 为企 亲企 银企 税企 警企 村企 股企 军企 电企 煤企 钢企 油企 险企 矿企 科企 地企 酒企 粮企 渔企 茶企 纺企"),
  ].map { (WordList($0.0), WordList($0.1.isEmpty ? "\u{0}" : $0.1)) }

  private static let about = WordList("关于 關於")
  /// What a headline that begins with 关于 is the name of.
  private static let papers = WordList("的 通知 意见 決定 决定 规定 办法 公告 通告 批复 报告 建议 说明 方案 倡议 声明 思考 讨论 函 答复 讲话 条例 决议 问题 事 事项 规划 計劃 计划")
  private static let bans = WordList("严禁在 嚴禁在 禁止在 不得在 切勿在 谢绝在")
  private static let places = WordList("所 场 場 内 內 里 裡 上 区 區 处 處 间 間 馆 館 站 校 路 地 店 点 點 前 旁 车 車")

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let document = page.document
    let bytes = document.source.text
    for block in document.blocks where block.label == .paragraph && block.pieces.count > 1 {
      guard let line = block.pieces.first, StoryOpening.end(at: block.pieces[1].start, in: bytes.span) != nil,
        let word = Self.openEnd(of: line, in: bytes.span), Self.isPlain(line, bytes.span)
      else { continue }
      add(line, word, page, &report)
    }
    for article in document.articles {
      for (place, index) in article.blocks.enumerated() where [.headline, .subheading].contains(document.blocks[index].label) {
        let block = document.blocks[index]
        guard let line = block.pieces.last else { continue }
        // A long headline is set in two lines, and the first may stop anywhere but at a mark that opens.
        let next = place + 1 < article.blocks.count ? document.blocks[article.blocks[place + 1]] : nil
        let goesOn = next?.label == .headline && (next?.role == block.role || block.role != .main) || block.label == .subheading && next?.label != .paragraph
        guard let word = goesOn ? Self.openMark(of: line, in: bytes.span) : Self.openEnd(of: line, in: bytes.span) else { continue }
        add(line, word, page, &report)
      }
    }
  }

  private func add(_ line: TextRange, _ word: TextRange, _ page: LintedPage, _ report: inout [Finding]) {
    let quoted = page.document.source.string(line)
    let end = page.document.source.string(word)
    report.append(
      Finding(
        code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
        message: page.say(zh: "标题没有说完，停在“\(end)”：“\(quoted)”", en: "this headline stops at “\(end)”: “\(quoted)”"),
        range: line, evidence: ["ends-in: " + end]))
  }

  /// A short line without a stop: a headline that was joined to the story below it because it does not end.
  private static func isPlain(_ line: TextRange, _ text: Span<UInt8>) -> Bool {
    guard line.count <= 120 else { return false }
    var offset = line.start
    while offset < line.end {
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      if scalar == 0x3002 || scalar == 0xFF0C || scalar == 0x2C { return false }
      offset += length
    }
    return true
  }

  /// “ ‘ 《 〈 「 『 （ ( 【: no printer ends a line with one.
  private static func openMark(of line: TextRange, in text: Span<UInt8>) -> TextRange? {
    guard let (last, length) = UTF8Decoding.scalar(text, before: line.end), line.count > length,
      [0x201C, 0x2018, 0x300A, 0x3008, 0x300C, 0x300E, 0xFF08, 0x28, 0x3010].contains(last)
    else { return nil }
    return TextRange(line.end - length, line.end)
  }

  /// Behind the place stands what must not be done there.
  private static func asksForMore(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool { done.occurs(in: range, of: text) }
  private static let done = WordList("停 放 烧 燒 摆 擺 吸 吃 抽 乱 亂 倒 打 玩 喝 说 建 设 設 贴 挂 养 種 种 钓 游 洗 晒 卖 賣 载 充 燃 拍 喧 大声 行 奔 穿 遛 跳")

  /// The word or mark at the end that something must follow.
  private static func openEnd(of line: TextRange, in text: Span<UInt8>) -> TextRange? {
    if let mark = openMark(of: line, in: text) { return mark }
    guard let (last, length) = UTF8Decoding.scalar(text, before: line.end), line.count > length else { return nil }
    // ， 、 and the half-width comma
    if [0xFF0C, 0x2C, 0x3001].contains(last) { return TextRange(line.end - length, line.end) }
    for (sign, ends) in beginnings {
      if let start = sign.before(line.end, in: text), start > line.start, !ends.stands(before: line.end, in: text) {
        return TextRange(start, line.end)
      }
    }
    if let end = about.after(line.start, in: text), line.count > 30, !papers.occurs(in: end..<line.end, of: text) {
      return TextRange(line.end - length, line.end)
    }
    if let ban = bans.first(in: line.offsets, of: text), let end = bans.after(ban, in: text), line.end - end <= 24,
      places.stands(before: line.end, in: text), !asksForMore(end..<line.end, text)
    {
      return TextRange(line.end - length, line.end)
    }
    guard let start = leading.before(line.end, in: text), start > line.start else { return nil }
    if let known = whole.before(line.end, in: text), known >= line.start { return nil }
    // 的
    if last == 0x7684, asking.occurs(in: line.offsets, of: text) { return nil }
    return TextRange(start, line.end)
  }
}
