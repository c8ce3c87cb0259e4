public import JumplineBytes
public import JumplineModel

public struct Stutter: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "DUP004", name: "stutter", severity: .information, confidence: 0.8, scope: .block, fix: .suggestion,
    summary: .init(
      zh: "虚词或词语无意重复：的的、在在、会议会议。",
      en: "A function word or a noun is repeated without meaning: 的的, 在在, 会议会议."),
    why: .init(
      zh: "录入或识别时多出了一个字或一个词。叠词（的的确确、人人、看看）和词与词相接（目的的、不了了之）不报。",
      en: "A character or a word slipped in twice. Reduplication (的的确确, 人人, 看看) and words that meet (目的的, 不了了之) are left alone."),
    source: "The project's own list, checked against real pages",
    fires: [
      "老师⟦的的⟧话让她记了一辈子。",
      "孩子们⟦在在⟧操场上做游戏。",
      "有关部门⟦会议会议⟧研究了方案。",
      "全市管⟦网网用网⟧水平不断提高。",
      "他⟦是是⟧村里第一个大学生。",
      "她把鱼苗⟦给给⟧了邻岛的渔户。",
      "吊桥把两座岛⟦牢固牢固⟧地连在一起。",
      "乡亲们⟦纷纷称赞纷纷称赞⟧新来的船长。",
    ],
    silent: [
      "以增收为目的的产业园建成了。",
      "往年常常不了了之,今年的的确确不同。",
      "人人参与,户户动手,看看谁家最干净。",
      "让灾民暖暖和和过春节,实实在在得实惠。",
      "要推动和平统一与两岸关系发展和和谐共处。",
      "这是是非非,他看得很淡。",
      "大家商量商量,再研究研究。",
      "真真真好吃!",
      "水声哗啦哗啦,他一步一步、很慢很慢地走上岸。",
      "二〇二〇年,“来了来了!”孩子们喊道。",
      "水产品供给给了渔户信心,学得最最认真的是他。",
      "她织着织着就睡着了。",
    ])

  public static let needs: TextContents = .echoes

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let reading = page.reading
    let bytes = reading.bytes
    let span = bytes.span
    var done = 0
    for stretch in page.echoes {
      guard let index = reading.block(at: stretch.start) else { continue }
      let label = page.document.blocks[index].label
      if label == .table || label == .verse { continue }
      let range = reading.blocks[index]
      var offset = max(stretch.start, done)
      while offset < stretch.end, offset + 6 <= range.end {
        let lead = span[offset]
        guard lead >= 0xE4, lead <= 0xE9 else {
          offset += lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
          continue
        }
        guard let found = Self.stutter(span, offset, range) else {
          offset += 3
          continue
        }
        let place = ReadingRange(offset, offset + found.length)
        // What a seam repeats, and what goes round and round, is for other rules.
        if !found.isLoop, page.reading.source(of: place).count == place.count { report.append(finding(place, page)) }
        offset += found.length
      }
      done = offset
    }
  }

  private func finding(_ range: ReadingRange, _ page: LintedPage) -> Finding {
    let printed = page.reading.string(range)
    return Finding(
      code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
      message: page.say(zh: "“\(printed)”疑有重复", en: "“\(printed)” seems to say something twice"),
      range: page.reading.source(of: range), evidence: [range.count == 6 ? "function-word-twice" : "word-twice"])
  }

  /// How many bytes of a stutter begin at an offset, and whether it is one of many rounds.
  private static func stutter(_ text: Span<UInt8>, _ offset: Int, _ range: ReadingRange) -> (length: Int, isLoop: Bool)? {
    let isTwice = matches(text, offset, offset + 3, 3)
    if isTwice, isFunctionWordTwice(text, offset, range) { return (6, false) }
    if isTwice, isEchoed(text, offset, range) { return (12, false) }
    for length in stride(from: 6, through: longest, by: 3) where !(isTwice && length == 6) && offset + 2 * length <= range.end && text[offset + length + 2] == text[offset + 2] {
      guard matches(text, offset, offset + length, length) else { continue }
      var times = 2
      while offset + (times + 1) * length <= range.end, matches(text, offset, offset + times * length, length) { times += 1 }
      if times > 3 { return (times * length, true) }
      return isWordTwice(text, offset, length, range) ? (2 * length, false) : nil
    }
    return nil
  }

  /// The longest phrase that is looked for, in bytes; a longer one is another rule's.
  private static let longest = 18

  /// Two Han characters or more that nobody says twice in a row, unless he calls them out.
  private static func isWordTwice(_ text: Span<UInt8>, _ offset: Int, _ length: Int, _ range: ReadingRange) -> Bool {
    for place in stride(from: offset, to: offset + length, by: 3) {
      let (scalar, width) = UTF8Decoding.scalar(text, at: place)
      guard width == 3, PrintedWords.isHan(scalar), Numeral.hanDigit(scalar) == nil || length > 12 else { return false }
      // 想往哪上往哪上: whatever one asks for.
      if asking.contains(scalar) { return false }
    }
    let end = offset + 2 * length
    if length == 6, said.stands(at: offset, in: text) { return false }
    // 说着说着
    if length == 6, goingOn.contains(UTF8Decoding.scalar(text, at: offset + 3).value) { return false }
    if sounds.contains(UTF8Decoding.scalar(text, at: offset).value) { return false }
    // 《祖国祖国我爱你》
    if let (mark, _) = UTF8Decoding.scalar(text, before: offset), [0x300A, 0x201C, 0x300C].contains(mark) { return false }
    // 来了来了! — 加油加油!
    return !(isMark(UTF8Decoding.scalar(text, before: offset)?.value) && (end >= text.count || isMark(UTF8Decoding.scalar(text, at: end).value)))
  }

  private static let goingOn: Set<UInt32> = Set("着著".unicodeScalars.map(\.value))
  private static let asking: Set<UInt32> = Set("哪谁誰怎啥".unicodeScalars.map(\.value))

  private static func isMark(_ scalar: UInt32?) -> Bool { scalar.map { !PrintedWords.isHan($0) } ?? true }

  private static func matches(_ text: Span<UInt8>, _ left: Int, _ right: Int, _ length: Int) -> Bool {
    guard right + length <= text.count else { return false }
    for index in 0..<length where text[left + index] != text[right + index] { return false }
    return true
  }

  /// 网网用网: a noun twice, then a verb and the noun again.
  private static func isEchoed(_ text: Span<UInt8>, _ offset: Int, _ range: ReadingRange) -> Bool {
    guard offset + 12 <= range.end, matches(text, offset, offset + 9, 3) else { return false }
    let verb = UTF8Decoding.scalar(text, at: offset + 6).value
    // 用 管 建 护
    return [0x7528, 0x7BA1, 0x5EFA, 0x62A4, 0x8B77].contains(verb)
  }

  private static func isFunctionWordTwice(_ text: Span<UInt8>, _ offset: Int, _ range: ReadingRange) -> Bool {
    let value = UTF8Decoding.scalar(text, at: offset).value
    guard let neighbours = functionWords[value] else { return false }
    let before = offset > range.start ? UTF8Decoding.scalar(text, before: offset)?.value ?? 0 : 0
    let after = offset + 6 < range.end ? UTF8Decoding.scalar(text, at: offset + 6).value : 0
    return !neighbours.before.contains(before) && !neighbours.after.contains(after) && before != value && after != value
  }

  /// Function words, each with the characters that make a word with it: before the two, and behind them.
  private static let functionWords: [UInt32: (before: Set<UInt32>, after: Set<UInt32>)] = {
    let rows: [(Unicode.Scalar, String, String)] = [
      ("的", "目标中端真似无有打", "确士当"), ("了", "不到明末得未罢", "解如却结然断无得之事"), ("在", "实存现自", "意于场座职建"),
      ("是", "于但还可总就也要只正若凡硬国惹", "非否"), ("和", "暖温平随谦共祥缓调柔求总饱亲", "谐平解气睦谈会约尚服好"),
      ("与", "参赠给", "会其此否"), ("将", "即名大上中少必老健麻闯", "军要士来领近"), ("被", "棉植", "子动告"), ("从", "服随听跟遵盲自", "事而来此前"),
      ("而", "然反从进继时因", "且是已言后"), ("这", "", "样些里"),
      ("给", "供自薪补配", "与予事付养出定排水钱面"),
      ("让", "不出割受就忍才推相礼禅租谦转退避", "位出利座开步渡给茶贤路"), ("也", "人再如礼", "好就罢许门"), ("们", "哥", "前"), ("很", "", ""),
      ("并", "一兼合吞归撤火简购", "不且举作入列力发合吞处存州建拢排提无未用称立联肩行购进重非"),
      ("及", "不以企伤兼危可埃得忆念惠扩提旁无普未殃比波涉相累纪能莫触言论谈遍问顾", "其早时格第至"),
      ("由", "不事交任原因情改来根理经缘自路", "下不于小是来此衷"), ("已", "不业久后得早现而自足", "婚往成故有然知经"),
      ("到", "不临乍交传作俱做办发受听回学实尝带得想感找报拿接提收放料来独用直看碰等签精落见谈赶起达运迟送遇遭降随", "任位场处头岸底庭户手时期来校案此职访货达顶"),
      ("对", "一万不两以作几反可基子应愧成户敌校核比派相答结绝统背配针面", "不了于付位偶公内决准劲华口外头手抗换接攻方比照生症着称立答等策联视角讲证话象质过面"),
      ("为", "成认作以因行称视变更改", "了什止何主民"),
    ]
    return Dictionary(
      uniqueKeysWithValues: rows.map { ($0.0.value, (Set($0.1.unicodeScalars.map(\.value)), Set($0.2.unicodeScalars.map(\.value)))) })
  }()

  /// What may well be said twice: 商量商量, 很多很多.
  private static let said = WordList(
    """
    商量 研究 讨论 休息 打扫 收拾 了解 学习 锻炼 考虑 琢磨 合计 活动 认识 尝试 体验 感受 比较 打听 检查 交流 帮助 照顾 介绍 参观 庆祝 高兴 热闹 \
    痛快 轻松 凉快 放松 暖和 开心 整理 准备 调查 观察 反省 改造 总结 表扬 安慰 鼓励 掂量 溜达 议论 评论 分析 解释 回忆 联络 联系 沟通 商讨 走动 \
    团结 清理 清洗 核实 修理 教育 教训 反思 思考 思量 盘算 体会 欣赏 打量 犒劳 慰劳 消遣 品尝 見識 见识 适应 熟悉 試驗 試試 很多 许多 好多 \
    好久 很久 非常 特别 十分 永远 慢慢 大片 大把 大批 多少 如何 这样 怎样 千万 彼此 忽闪 忽悠 悠哉 可以 知道 谢谢 再见 哪里 很慢 很快 很大 很小 \
    很高 很远 很深 很长 很好 更多 商議 商量 討論 學習 鍛煉 瞭解 參觀 介紹 活動 輕鬆 暖和 涼快 認識 幫助 拉钩 滴答 叮当
    """)
  /// Sounds are made of repetition.
  private static let sounds: Set<UInt32> = Set("哗轰呼咕咯哈哇叮滴啪嗒噼咚嘀嘎吱唧嘟嗡咔吧喳嘻呵嗖啦啊哎噢哦嗯咿呀唰轟嘩".unicodeScalars.map(\.value))
}
