public import JumplineBytes
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
      "办学\n\n本报记者 何田\n\n县渔业局局长周北川走进校园。周北川看了食堂,又看了宿舍。⟦县林业局局长周北川⟧说,孩子们吃得好,住得暖,家长才放心。",
      "修船\n\n本报记者 何田\n\n厂长林望一早就到了船坞。中午,⟦总工程师林望⟧又带着图纸来到船上,跟大伙一起量尺寸,一直忙到天黑。",
      "座談\n\n記者何田╱青螺報導\n\n鎮長陳海生昨天與漁民座談。陳海生說,碼頭明年動工。⟦鎮黨委書記陳海生⟧也說,碼頭一定要修好,漁民聽了都鼓掌。",
    ],
    silent: [
      "调研海塘\n\n本报记者 何田\n\n县委书记林望山昨天到海塘调研。县长周北川陪同,县委书记林望山要求,汛期以前必须把缺口全部堵上。",
      "调研海塘\n\n本报记者 何田\n\n县委书记林望山昨天到海塘调研。时任县长林望山三年前也来过这里,那时候堤上还没有一棵树,渔民都记得。",
      "调研海塘\n\n本报记者 何田\n\n县委副书记、县长林望山昨天到海塘调研。县长林望山要求,汛期以前必须把缺口全部堵上,一处也不能漏。",
      "调研海塘\n\n本报记者 何田\n\n县委书记、县长林望山昨天到海塘调研。县委书记林望山要求,汛期以前必须把缺口全部堵上,一处也不能漏。",
      "修船\n\n本报记者 何田\n\n副厂长兼总工程师林望一早就到了船坞。中午,总工程师林望又带着图纸来到船上,跟大伙一起量尺寸。",
      "修船\n\n本报记者 何田\n\n青螺镇镇长林望一早就到了船坞。中午,镇长林望又带着图纸来到船上,跟大伙一起量尺寸。",
      "调研海塘\n\n本报记者 何田\n\n县委书记林望山昨天到海塘调研。县长林望舒要求,汛期以前必须把缺口全部堵上,一处也不能漏。",
    ])

  /// Posts that one person does not hold beside another of the list, unless the paper names them together.
  private static let posts = WordList(
    "省委书记 省委書記 省长 省長 副省长 副省長 市委书记 市委書記 市长 市長 副市长 副市長 县委书记 縣委書記 县长 縣長 副县长 副縣長 区委书记 區委書記 区长 區長 副区长 副區長 镇党委书记 鎮黨委書記 镇委书记 镇长 鎮長 副镇长 副鎮長 乡党委书记 鄉黨委書記 乡长 鄉長 副乡长 副鄉長 村支书 村支書 村党支部书记 村主任 村委会主任 村委會主任 厂长 廠長 副厂长 副廠長 厂党委书记 廠黨委書記 校长 校長 副校长 副校長 校党委书记 校黨委書記 院长 院長 副院长 副院長 院党委书记 董事长 董事長 副董事长 副董事長 总经理 總經理 副总经理 副總經理 总工程师 總工程師 总会计师 總會計師 秘书长 秘書長 副秘书长 副秘書長 常务主席 常務主席 局长 局長 副局长 副局長 厅长 廳長 副厅长 副廳長 处长 處長 副处长 副處長 科长 科長 副科长 副科長 所长 所長 副所长 副所長 站长 站長 副站长 副站長 队长 隊長 副队长 副隊長 政委 指导员 指導員 教练员")
  /// Of another time, or one of several.
  private static let otherTime = WordList("原 前 时任 時任 曾任 、 兼 代 兼任 历任 原任 拟任 和 及 新任 当选 當選 选为 任 担任")
  private static let deputy = WordList("副")

  private struct Holder {
    var surname: UInt32
    var middle: UInt32
    var third: UInt32
    /// What stands behind two characters of the name can only stand behind a whole one.
    var endsAtTwo: Bool
    var post: ReadingRange
    /// From the beginning of the clause, or as far as a title reaches.
    var title: Int
    var isOneOfSeveral: Bool

    func isSame(as other: Holder) -> Bool {
      guard surname == other.surname, middle == other.middle else { return false }
      return sharesThird(with: other) || endsAtTwo && other.endsAtTwo
    }

    func sharesThird(with other: Holder) -> Bool { third != 0 && third == other.third }
  }

  public static let needs: TextContents = .cues
  public static let cues = [posts]

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    // Of those that end at one place, the longest.
    var posts: [ReadingRange] = []
    for post in page.places(of: Self.posts).sorted(by: { $0.end != $1.end ? $0.end < $1.end : $0.start < $1.start }) where posts.last?.end != post.end {
      posts.append(post)
    }
    let bytes = page.reading.bytes
    let text = bytes.span
    for article in page.document.articles {
      var holders: [Holder] = []
      for index in article.blocks where page.document.blocks[index].label == .paragraph {
        let block = page.reading.blocks[index]
        for post in posts where block.contains(post) {
          if let holder = Self.holder(post, block, text) { holders.append(holder) }
        }
      }
      var said: [Holder] = []
      for (index, later) in holders.enumerated() where !said.contains(where: { $0.isSame(as: later) }) {
        guard !holders.contains(where: { $0.isOneOfSeveral && $0.isSame(as: later) }),
          let earlier = holders[..<index].first(where: { $0.isSame(as: later) && Self.conflict($0, later, text) })
        else { continue }
        said.append(later)
        report.append(finding(earlier, later, page))
      }
    }
  }

  private func finding(_ earlier: Holder, _ later: Holder, _ page: LintedPage) -> Finding {
    let length = earlier.sharesThird(with: later) ? 9 : 6
    let range = ReadingRange(later.title, later.post.end + length)
    let first = ReadingRange(earlier.title, earlier.post.end + length)
    let quoted = page.reading.string(range)
    let words = page.reading.string(first)
    return finding(
      at: range, on: page, zh: "前面是“\(words)”，这里是“\(quoted)”", en: "“\(words)” before, “\(quoted)” here",
      evidence: ["posts-of-two-people"],
      notes: [.init(page.say(zh: "前面", en: "before"), at: page.reading.source(of: first))])
  }

  /// A post directly before a surname and a character of a name.
  private static func holder(_ post: ReadingRange, _ block: ReadingRange, _ text: Span<UInt8>) -> Holder? {
    let place = post.end
    guard let surname = NameCharacter.surname(at: place, text), let middle = NameCharacter.given(at: place + 3, text), place + 6 <= block.end
    else { return nil }
    let third = NameCharacter.given(at: place + 6, text)
    // Back over the office that the post is of: 县教育局|局长.
    var title = post.start
    for _ in 0..<8 {
      guard title > block.start, let (scalar, length) = UTF8Decoding.scalar(text, before: title), (0x4E00...0x9FFF).contains(scalar),
        !otherTime.stands(before: title, in: text)
      else { break }
      title -= length
    }
    return Holder(
      surname: surname, middle: middle, third: third ?? 0,
      endsAtTwo: third == nil || PersonMention.speech.stands(at: place + 6, in: text) || isVerb(place + 6, text),
      post: post, title: title,
      isOneOfSeveral: otherTime.stands(before: post.start, in: text) || otherTime.stands(before: title, in: text))
  }

  private static let verbs = WordList("一早 一行 又 先 出席 主持 宣布 走进 来到 要求 带 陪 考察 调研 询问 参加 讲话 签 宣读 握手 检查 视察 讲 听取")
  private static func isVerb(_ offset: Int, _ text: Span<UInt8>) -> Bool { verbs.stands(at: offset, in: text) }

  private static func conflict(_ left: Holder, _ right: Holder, _ text: Span<UInt8>) -> Bool {
    if isSame(left.post, right.post, text) { return haveOtherOffices(left, right, text) }
    // 书记 may be short for 县委书记; 县长 is not for 副县长.
    let (short, long) = left.post.count < right.post.count ? (left.post, right.post) : (right.post, left.post)
    let tail = ReadingRange(long.end - short.count, long.end)
    return !isSame(short, tail, text) || deputy.stands(before: tail.start, in: text)
  }

  /// 渔业局|局长 and 林业局|局长: the last character of the office is the first of the post.
  private static func haveOtherOffices(_ left: Holder, _ right: Holder, _ text: Span<UInt8>) -> Bool {
    func office(_ holder: Holder) -> ReadingRange? {
      let start = holder.post.start
      guard start - 9 >= holder.title, isSame(ReadingRange(start - 3, start), ReadingRange(start, start + 3), text) else { return nil }
      return ReadingRange(start - 9, start - 3)
    }
    guard let one = office(left), let other = office(right) else { return false }
    return !isSame(one, other, text)
  }

  private static func isSame(_ left: ReadingRange, _ right: ReadingRange, _ text: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    for index in 0..<left.count where text[left.start + index] != text[right.start + index] { return false }
    return true
  }
}
