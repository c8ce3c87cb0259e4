import JumplineBytes
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
    ])

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let text = page.reading.bytes
    let span = text.span
    for (block, range) in zip(page.document.blocks, page.reading.blocks) where block.label != .table && block.label != .verse {
      var offset = range.start
      while offset + 6 <= range.end {
        let lead = span[offset]
        guard lead >= 0xE4, lead <= 0xE9 else {
          offset += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
          continue
        }
        if let length = Self.stutter(span, offset, range) {
          report.append(finding(ReadingRange(offset, offset + length), page))
          offset += length
        } else {
          offset += 3
        }
      }
    }
  }

  private func finding(_ range: ReadingRange, _ page: LintedPage) -> Finding {
    let printed = page.reading.string(range)
    return Finding(
      code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
      message: page.say(zh: "“\(printed)”疑有重复", en: "“\(printed)” seems to say something twice"),
      range: page.reading.source(of: range), evidence: [range.count == 6 ? "function-word-twice" : "word-twice"])
  }

  /// How many bytes of a stutter begin at an offset.
  private static func stutter(_ text: Span<UInt8>, _ offset: Int, _ range: ReadingRange) -> Int? {
    if matches(text, offset, offset + 3, 3) { return isFunctionWordTwice(text, offset, range) ? 6 : isEchoed(text, offset, range) ? 12 : nil }
    guard offset + 12 <= range.end, matches(text, offset, offset + 6, 6) else { return nil }
    let word = [UTF8Decoding.scalar(text, at: offset).value, UTF8Decoding.scalar(text, at: offset + 3).value]
    return nouns.contains(word) ? 12 : nil
  }

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
      ("而", "然反从进继时因", "且是已言后"), ("这", "", "样些里"), ("为", "成认作以因行称视变更改", "了什止何主民"),
    ]
    return Dictionary(
      uniqueKeysWithValues: rows.map { ($0.0.value, (Set($0.1.unicodeScalars.map(\.value)), Set($0.2.unicodeScalars.map(\.value)))) })
  }()

  /// Nouns that nobody says twice in a row.
  private static let nouns: Set<[UInt32]> = Set(
    """
    会议 工作 群众 干部 经济 社会 发展 政府 企业 问题 记者 人民 国家 市场 项目 单位 部门 公司 技术 农民 农村 教育 学生 学校 \
    城市 社区 建设 管理 服务 安全 生产 全国 全省 全市 全县 今年 去年 昨天 今天 会上 委员 书记 主任 主席 代表 法院 公安 警方
    """.split(separator: " ").map { $0.unicodeScalars.map(\.value) })
}
