import JumplineBytes
public import JumplineModel

public struct TitleConflict: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "NAM002", name: "title-conflict", severity: .information, confidence: 0.7, scope: .article,
    summary: .init(
      zh: "一篇文章里，同一个人有两个不能兼任的职务。", en: "One person holds two posts in an article that nobody holds at once."),
    why: .init(
      zh: "不是职务写错，就是名字张冠李戴。", en: "Either a post is wrong or it was given to the wrong person."),
    source: "jumpline",
    fires: [
      "调研海塘\n\n本报记者 何田\n\n县委书记林望山昨天到海塘调研。林望山说,海塘是全县的命脉。⟦县长林望山⟧要求,汛期以前必须把缺口全部堵上。",
      "开渔\n\n本报记者 何田\n\n市长周北川宣布开渔。百船齐发,汽笛声传出十几里。⟦市委书记周北川⟧与渔民握手,祝他们满载而归,平安回家。",
      "座談\n\n記者何田╱青螺報導\n\n鎮長陳海生昨天與漁民座談。陳海生說,碼頭明年動工。⟦鎮黨委書記陳海生⟧也說,碼頭一定要修好,漁民聽了都鼓掌。",
    ],
    silent: [
      "调研海塘\n\n本报记者 何田\n\n县委书记林望山昨天到海塘调研。县长周北川陪同,县委书记林望山要求,汛期以前必须把缺口全部堵上。",
      "调研海塘\n\n本报记者 何田\n\n县委书记林望山昨天到海塘调研。时任县长林望山三年前也来过这里,那时候堤上还没有一棵树,渔民都记得。",
      "调研海塘\n\n本报记者 何田\n\n县委副书记、县长林望山昨天到海塘调研。县长林望山要求,汛期以前必须把缺口全部堵上,一处也不能漏。",
      "调研海塘\n\n本报记者 何田\n\n县委书记、县长林望山昨天到海塘调研。县委书记林望山要求,汛期以前必须把缺口全部堵上,一处也不能漏。",
      "调研海塘\n\n本报记者 何田\n\n县委书记林望山昨天到海塘调研。县长林望舒要求,汛期以前必须把缺口全部堵上,一处也不能漏。",
    ])

  /// Pairs of posts that two people hold.
  private static let pairs = [
    (WordList("省委书记 省委書記"), WordList("省长 省長")),
    (WordList("市委书记 市委書記"), WordList("市长 市長")),
    (WordList("县委书记 縣委書記"), WordList("县长 縣長")),
    (WordList("区委书记 區委書記"), WordList("区长 區長")),
    (WordList("镇党委书记 鎮黨委書記 镇委书记"), WordList("镇长 鎮長")),
    (WordList("乡党委书记 鄉黨委書記"), WordList("乡长 鄉長")),
  ]
  private static let posts = WordList(
    "省委书记 省委書記 省长 省長 市委书记 市委書記 市长 市長 县委书记 縣委書記 县长 縣長 区委书记 區委書記 区长 區長 镇党委书记 鎮黨委書記 镇委书记 镇长 鎮長 乡党委书记 鄉黨委書記 乡长 鄉長")
  /// Posts of the past, or several held at once.
  private static let otherTime = WordList("原 前 时任 時任 曾任 、 兼 副 代 兼任 历任 原任 拟任 和")

  private struct Holder {
    var name: [UInt32]
    var range: ReadingRange
  }

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    let text = bytes.span
    for article in page.document.articles {
      var holders: [[Holder]] = Array(repeating: [], count: Self.pairs.count * 2)
      for index in article.blocks where page.document.blocks[index].label == .paragraph {
        Self.add(page.reading.blocks[index], text, to: &holders)
      }
      for pair in 0..<Self.pairs.count {
        let (left, right) = (holders[2 * pair], holders[2 * pair + 1])
        guard let (first, second) = Self.conflict(left, right) else { continue }
        let (earlier, later) = first.range < second.range ? (first, second) : (second, first)
        let quoted = page.reading.string(later.range)
        let words = page.reading.string(earlier.range)
        report.append(
          finding(
            at: later.range, on: page, zh: "前面是“\(words)”，这里是“\(quoted)”", en: "“\(words)” before, “\(quoted)” here",
            evidence: ["posts-of-two-people"],
            notes: [.init(page.say(zh: "前面", en: "before"), at: page.reading.source(of: earlier.range))]))
      }
    }
  }

  private static func conflict(_ left: [Holder], _ right: [Holder]) -> (Holder, Holder)? {
    for one in left {
      if let other = right.first(where: { $0.name == one.name }) { return (one, other) }
    }
    return nil
  }

  private static func add(_ range: ReadingRange, _ text: Span<UInt8>, to holders: inout [[Holder]]) {
    var offset = range.start
    while offset + 9 <= range.end {
      let lead = text[offset]
      guard lead >= 0xE4, lead <= 0xE9 else {
        offset += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        continue
      }
      guard posts.stands(at: offset, in: text) else {
        offset += 3
        continue
      }
      for (index, pair) in pairs.enumerated() {
        for (side, list) in [pair.0, pair.1].enumerated() {
          guard let end = list.after(offset, in: text), !otherTime.stands(before: offset, in: text),
            let name = PersonMention.name(at: end, text), Surname.contains(name[0])
          else { continue }
          holders[2 * index + side].append(Holder(name: name, range: ReadingRange(offset, end + 9)))
        }
      }
      offset += 3
    }
  }
}
