public import JumplineBytes
public import JumplineModel

public struct SpacedHan: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "CHR013", name: "spaced-han", severity: .warning, confidence: 0.9, scope: .block, fix: .safe,
    summary: .init(
      zh: "正文里的汉字被空格一个个隔开：平 安 和 谐。",
      en: "Characters of running text are spaced out one by one: 平 安 和 谐."),
    why: .init(
      zh: "识别软件按字距插入了空格，词就断了。标题、署名、表格里的空格是排版，不报；两个字的姓名中间留空也不报。",
      en: "Recognition put spaces where letters were set wide, and the words fell apart. Gaps in headlines, bylines and tables "
        + "are typography and left alone, and so is the gap in a name of two characters."),
    source: "The project's own choice, after the gaps on real pages",
    fires: [
      "社区换新颜\n\n本报讯 这里要建设⟦平 安 和 谐⟧的环境,让居民住得放心。\n\n全镇干部为此忙了半年,路灯和门禁都已装好。",
      "排查到每一户\n\n会议指出,⟦必 须 坚 持⟧不懈抓好安全,层层落实责任。\n\n检查组昨天出发,发现隐患当场整改,不留死角。",
      "老支书的心愿\n\n渡口的⟦摆 渡 船⟧换成了铁船,一次能坐四十个人。\n\n如今路通了,水来了,他说还想再种一片果树。",
      "老支书的心愿\n\n大家⟦一　起　努　力⟧把家乡建设好,这是他的口头禅。\n\n如今路通了,水来了,他说还想再种一片果树。",
    ],
    silent: [
      "社区换新颜\n\n本报讯 这里要建设平安和谐的环境,让居民住得放心。\n\n全镇干部为此忙了半年,路灯和门禁都已装好。",
      "座谈会召开\n\n出席会议的有王　成、李　明、赵小兰等同志。\n\n他们听取了情况汇报并先后发言,会议开了整整一天。",
      "会议开到傍晚\n\n本报讯(记者 岳 辰)全镇干部大会昨天召开,会场里座无虚席。\n\n散会时天已经黑了,路灯都亮了起来。",
      "春 来 早\n\n本报记者 王 成\n\n清晨的茶山上已经满是采茶人,歌声从一面坡传到另一面坡。\n\n太阳还没有出来,竹篓已经满了。",
      "座谈会召开\n\n出席会议的有记者 王 成等同志,会议开了整整一天。\n\n他们听取了情况汇报并先后发言。",
      "大桥合龙\n\n大桥全长 1200 米,宽 26 米,设计时速 80 公里。\n\n届时两岸往来只要五分钟,轮渡将停航。",
      "两条河\n\n他写下 A 和 B 两个字母,又画了一个圈。\n\n圈里就是两条河汇合的地方,他在那里住了一辈子。",
    ])

  public static let needs: TextContents = .spacedCharacters

  /// So many characters in a row, each with a space behind it.
  private static let least = 3
  /// The last characters of posts: with one of them, three may be a post and a padded name, as in 记者 王 成.
  private static let posts = Set("者員员長长記记任师師授人生士官家手兵委席理总裁".unicodeScalars.map(\.value))

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    // Most pages have no two spaces with one character between them, and need no closer look.
    guard zip(page.marks, page.marks.dropFirst()).contains(where: { Self.isSpace($0) && $0.end + 3 == $1.start && Self.isSpace($1) })
    else { return }
    let text = page.reading.bytes
    for (block, range) in zip(page.document.blocks, page.reading.blocks) where block.label == .paragraph {
      for run in Self.runs(text.span, range) {
        let printed = page.reading.string(run)
        let words = String(String.UnicodeScalarView(printed.unicodeScalars.filter { !WhiteSpace.contains($0.value) }))
        let source = page.reading.source(of: run)
        report.append(
          Finding(
            code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
            message: page.say(zh: "“\(words)”被空格隔开", en: "“\(words)” is spaced out"), range: source,
            evidence: ["space-between-each"], fix: Fix(.safe, replacements: [.init(source, with: words)])))
      }
    }
  }

  private static func isSpace(_ mark: PunctuationMark) -> Bool { mark.value == 0x20 || mark.value == 0x3000 }

  /// Han characters that alternate with single spaces.
  private static func runs(_ text: Span<UInt8>, _ range: ReadingRange) -> [ReadingRange] {
    var runs: [ReadingRange] = []
    var offset = range.start
    var (start, end, count) = (offset, offset, 0)
    func close() {
      guard count >= least else { return }
      if count == least, posts.contains(UTF8Decoding.scalar(text, at: start).value) { return }
      runs.append(ReadingRange(start, end))
    }
    while offset < range.end {
      let (value, length) = UTF8Decoding.scalar(text, at: offset)
      let next = offset + length
      guard HanMap.block.contains(value) else {
        if value != 0x20 && value != 0x3000 || offset != end {
          close()
          count = 0
        }
        offset = next
        continue
      }
      // A single space stands before it and another behind it, or the run ends here.
      let isApart = count > 0 && offset > end && offset - end <= 3
      if !isApart {
        close()
        (start, count) = (offset, 0)
      }
      let follows = next < range.end ? UTF8Decoding.scalar(text, at: next).value : 0
      if follows == 0x20 || follows == 0x3000 || isApart && !HanMap.block.contains(follows) {
        end = next
        count += 1
      } else if isApart {
        // The first character of the word that goes on normally may still belong to the run.
        end = next
        count += 1
        close()
        count = 0
      } else {
        count = 0
      }
      offset = next
    }
    close()
    return runs
  }
}
