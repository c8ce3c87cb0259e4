import JumplineBytes
public import JumplineModel

public struct PlaceVariant: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "NAM003", name: "org-place-variant", severity: .warning, confidence: 0.75, scope: .article, fix: .suggestion,
    summary: .init(
      zh: "一篇文章里，一个单位或地方的名字有一处差了一个字。", en: "The name of a place or an organisation differs by one character in one place of an article."),
    why: .init(
      zh: "多半是同一个地方，有一处写错或认错了字。", en: "Most often it is one place, and one mention was misspelt or misread."),
    source: "jumpline",
    fires: [
      "社区食堂\n\n本报记者 何田\n\n望海井社区新建了食堂,望海井社区的老人都来用餐,⟦望海并社区⟧因此评上先进,邻近的几个社区也都派人来取经。",
      "渔村医院\n\n本报记者 何田\n\n青螺湾医院来了新设备。青螺湾医院院长说,手术不用再过海。⟦青螺弯医院⟧还开了夜间门诊,渔民收网以后也能看病。",
      "校车\n\n本报记者 何田\n\n东礁岭小学有了校车,东礁岭小学的孩子不再摸黑翻山。家长们说,⟦东礁岑小学⟧的校车比闹钟还准,风雨天也没有误过。",
    ],
    silent: [
      "社区食堂\n\n本报记者 何田\n\n望海井社区新建了食堂,望海井社区的老人都来用餐,望海井社区因此评上先进,邻近的几个社区也都派人来取经。",
      "社区食堂\n\n本报记者 何田\n\n望海东社区新建了食堂,望海东社区的老人都来用餐,望海西社区的老人也来,邻近的几个社区也都派人来取经。",
      "两所小学\n\n本报记者 何田\n\n青螺一小学和青螺二小学合并。青螺一小学的老师说,青螺一小学有六十年历史,合并以后操场更大,孩子们也高兴。",
      "社区食堂\n\n本报记者 何田\n\n望海井社区新建了食堂,望海井社区的老人都来用餐,望海坡社区、望海岭社区的老人也来,都说饭菜可口。",
      "社区食堂\n\n本报记者 何田\n\n望海井社区新建了食堂,望海并社区的老人也来用餐,都说饭菜可口。",
      "社区食堂\n\n本报记者 何田\n\n望海井社区新建了食堂,望海井社区的老人都来用餐,我们的社区真好,这个大社区有两万人。",
    ])

  private static let kinds = WordList(
    "社区 社區 派出所 小学 小學 中学 中學 大学 大學 医院 醫院 街道 村委会 村委會 研究所 研究院 图书馆 圖書館 博物馆 公安局 法院 检察院 幼儿园 合作社 有限公司 集团 水库 大桥 火车站 广场 公园")
  /// These tell apart what is named alike: 东 and 西, 一 and 二.
  private static let distinguishing: Set<UInt32> = Set(
    "东西南北中上下左右前后内外新老大小一二三四五六七八九十甲乙丙丁第高低里間東後內外裡阴阳".unicodeScalars.map(\.value))
  private static let lists = WordList("、 和 与 及 跟 同")

  private struct Mention {
    var stem: [UInt32]
    var kind: [UInt8]
    var range: ReadingRange
  }

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    let text = bytes.span
    for article in page.document.articles {
      var groups: [[UInt8]: [Mention]] = [:]
      for index in article.blocks where page.document.blocks[index].label == .paragraph || page.document.blocks[index].label == .caption {
        for mention in Self.mentions(in: page.reading.blocks[index], text) { groups[mention.kind, default: []].append(mention) }
      }
      for mentions in groups.values.sorted(by: { $0[0].range < $1[0].range }) where mentions.count > 2 { judge(mentions, page, text, &report) }
    }
  }

  /// Three characters and the kind behind them: 莲花井 and 社区.
  private static func mentions(in range: ReadingRange, _ text: Span<UInt8>) -> [Mention] {
    var found: [Mention] = []
    var offset = range.start + 9
    while offset < range.end {
      let lead = text[offset]
      if lead >= 0xE4, lead <= 0xE9, let end = kinds.after(offset, in: text) {
        var stem: [UInt32] = []
        var start = offset
        while stem.count < 3, let (scalar, length) = UTF8Decoding.scalar(text, before: start), (0x4E00...0x9FFF).contains(scalar) {
          stem.insert(scalar, at: 0)
          start -= length
        }
        if stem.count == 3, start >= range.start {
          found.append(Mention(stem: stem, kind: (offset..<end).map { text[$0] }, range: ReadingRange(start, end)))
        }
        offset = end
        continue
      }
      offset += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }
    return found
  }

  private func judge(_ mentions: [Mention], _ page: LintedPage, _ text: Span<UInt8>, _ report: inout [Finding]) {
    let uses = Dictionary(grouping: mentions, by: \.stem)
    for (stem, same) in uses.sorted(by: { $0.value[0].range < $1.value[0].range }) where same.count > 1 {
      // The first of three characters may belong to the word before.
      let near = uses.filter { other, _ in other != stem && other[0] == stem[0] && (other[1] == stem[1]) != (other[2] == stem[2]) }
      guard near.count == 1, let (other, places) = near.first, places.count == 1, let variant = places.first,
        !zip(stem, other).contains(where: { $0 != $1 && (Self.distinguishing.contains($0) || Self.distinguishing.contains($1)) }),
        !Self.lists.stands(before: variant.range.start, in: text), !Self.lists.stands(at: variant.range.end, in: text)
      else { continue }
      let quoted = page.reading.string(variant.range)
      let right = page.reading.string(same[0].range)
      report.append(
        finding(
          at: variant.range, on: page, zh: "“\(quoted)”与文中的“\(right)”差一个字",
          en: "“\(quoted)” differs from “\(right)” by one character", evidence: ["named: \(same.count) times", "variant: once"],
          notes: [.init(page.say(zh: "文中的名字", en: "the name elsewhere"), at: page.reading.source(of: same[0].range))],
          fix: Fix(.suggestion, replacements: [.init(page.reading.source(of: variant.range), with: right)])))
    }
  }
}
