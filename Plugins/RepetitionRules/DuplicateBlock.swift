import JumplineBytes
public import JumplineModel

public struct DuplicateBlock: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "DUP001", name: "duplicate-block", severity: .warning, confidence: 0.9, scope: .page,
    summary: .init(
      zh: "同一段文字在一版上出现了两次。",
      en: "The same block of text stands twice on a page."),
    why: .init(
      zh: "多半是识别时两个区域重叠。口号、启事、广告会重复刊登，所以只报正文里的长段落。",
      en: "Recognition probably read two overlapping regions. Slogans, notices and advertisements are repeated on purpose, so "
        + "only long paragraphs and captions count."),
    source: "The project's own choice",
    fires: [
      "茶农增收\n\n本报讯 今年春茶价格上涨,合作社的茶农户均增收三千元,大家喜上眉梢。\n\n明年还要扩种两百亩,新茶苗已经订好。\n\n⟦本报讯 今年春茶价格上涨,合作社的茶农户均增收三千元,大家喜上眉梢。⟧",
      "新桥通车\n\n昨天上午,横跨两岸的新桥正式通车,首日过桥的车辆超过两万。\n\n⟦昨天上午,横跨两岸的新桥正式通车,首日过桥的车辆超过两万。⟧\n\n老渡口从此停航,渡船将送进博物馆。",
      "The ferry stops\n\nThe last ferry crossed the river on Sunday night with four hundred people aboard.\n\nThe new bridge opens today.\n\n⟦The last ferry crossed the river on Sunday night with four hundred people aboard.⟧",
    ],
    silent: [
      "茶农增收\n\n本报讯 今年春茶价格上涨,合作社的茶农户均增收三千元,大家喜上眉梢。\n\n明年还要扩种两百亩,新茶苗已经订好。",
      "口号\n\n安全第一!\n\n质量第一!\n\n安全第一!",
      "访谈\n\n记者:为什么?\n\n老周:因为喜欢。\n\n记者:为什么?\n\n老周:说不清。",
      "新桥通车\n\n昨天上午,横跨两岸的新桥正式通车,首日过桥的车辆超过两万。\n\n今天上午,横跨两岸的新桥正式通车,首日过桥的车辆超过三万。",
      "价目\n\n白菜 0.8元\n\n萝卜 0.6元\n\n白菜 0.8元",
    ])

  /// Shorter ones are said twice on purpose; in characters.
  private static let shortest = 20

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let (blocks, lengths) = (page.reading.blocks, page.blockLengths)
    let bytes = page.reading.bytes
    var long: [Int] = []
    for (index, block) in page.document.blocks.enumerated() where block.label == .paragraph || block.label == .caption {
      guard lengths[index] >= Self.shortest, blocks[index].count > Self.shortest else { continue }
      defer { long.append(index) }
      let range = blocks[index]
      let begin = UTF8Decoding.scalar(bytes.span, at: range.start).value
      // Few blocks are of one length and begin alike, so that hardly any are read.
      let alike = long.filter { lengths[$0] == lengths[index] && UTF8Decoding.scalar(bytes.span, at: blocks[$0].start).value == begin }
      guard !alike.isEmpty, case let words = PrintedWords(range, in: bytes.span),
        let twin = alike.first(where: { PrintedWords(blocks[$0], in: bytes.span).scalars == words.scalars })
      else { continue }
      report.append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
          message: page.say(
            zh: "这段 \(words.scalars.count) 字的文字上面已经有了", en: "these \(words.scalars.count) characters stand further up already"),
          range: page.reading.source(of: range), evidence: ["equal-text"],
          notes: [
            .init(page.say(zh: "第一次在这里", en: "the first time"), at: page.reading.source(of: page.reading.blocks[twin]))
          ]))
    }
  }
}
