public import JumplineBytes
public import JumplineModel

public struct LookalikeScript: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "CHR008", name: "lookalike-script", severity: .warning, confidence: 0.92, scope: .block, fix: .safe,
    summary: .init(
      zh: "汉字中间或拉丁字母的词里夹着形状相近的假名、西里尔字母或希腊字母，如“人ロ”“能カ”“CРI”。",
      en: "A kana, Cyrillic or Greek letter stands among Han characters, or in a Latin word, because it looks like one of them: 人ロ, 能カ, CРI."),
    why: .init(
      zh: "识别软件按形状认字，把“口”认成了片假名。看着没错，检索却找不到。",
      en: "Recognition goes by shape and takes 口 for a katakana. It looks right and is never found."),
    source: "Unicode confusables (UTS #39), as far as Chinese newspapers meet them",
    fires: [
      "渔民的收⟦λ⟧比去年多了两成。",
      "第七次人⟦ロ⟧普查已经开始。",
      "众人齐心协⟦カ⟧加高堤坝。",
      "全镇⟦ニ⟧十个村通了客车。",
      "施⟦エ⟧现场一片忙碌。",
      "专家对此表示赞⟦а⟧同。",
      "全岛户籍人⟦ロ⟧8600余人。",
      "上船的时候,⟦エ⟧作人员扶了老人一把。",
      "当月C⟦Р⟧I同比上涨。",
      "全省GD⟦Ρ⟧增长5.2%。",
    ],
    silent: [
      "第七次人口普查已经开始。",
      "他在日本街头吃了一碗ラーメン,又去看了ロボット。",
      "这款カメラ卖得最好。",
      "新车搭载α系统,测得β射线。",
      "他曾在МГУ求学。",
      "乙肝患者检测了γ球蛋白。",
      "波长λ为五百纳米时效果最好。",
      "展出的Т-34坦克吸引了不少观众。",
      "这种材料的ΔT很小。",
      "招牌上写着:エビ一盘,カ是片假名。",
    ])

  public static let needs: TextContents = .unusualScalars

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let text = page.document.source.text
    for scalar in page.unusualScalars {
      let image = Self.katakana[scalar.value] ?? Self.enters(scalar, text.span)
      guard image != nil || Self.isLetter(scalar.value) else { continue }
      let before = UTF8Decoding.scalar(text.span, before: scalar.offset)?.value ?? 0x20
      let after = scalar.end < text.count ? UTF8Decoding.scalar(text.span, at: scalar.end).value : 0
      if let right = Self.latin[scalar.value], Self.isLatin(before) || Self.isLatin(after) {
        report.append(Self.finding(scalar.value, TextRange(scalar.offset, scalar.end), right: right, page))
        continue
      }
      // Alone, with Han before it and no letter or kana behind it; or at the beginning of a word.
      guard
        Self.isHan(before)
          ? Self.isHan(after) || Punctuation.endsSentence(after) || Punctuation.dividesClauses(after) || image != nil && Numeral.arabicDigit(after) != nil
          : (WhiteSpace.contains(before) || Self.isMark(before)) && Self.words.stands(at: scalar.offset, in: text.span)
      else { continue }
      if image == nil, !Self.isHan(after) { continue }
      report.append(Self.finding(scalar.value, TextRange(scalar.offset, scalar.end), right: image, page))
    }
  }

  private static func isMark(_ scalar: UInt32) -> Bool {
    Punctuation.endsSentence(scalar) || Punctuation.dividesClauses(scalar) || Punctuation.closes(scalar)
  }

  /// Words with which a clause begins, their first character misread.
  private static let words = WordList(
    "ニ十 ニ百 ニ千 ニ万 ニ萬 ニ月 ニ〇 ニ是 ニ级 ニ級 ニ年 ニ楼 ハ十 ハ百 ハ月 ハ年 ハ路 ハ一 エ作 エ人 エ程 エ业 エ業 エ厂 エ廠 エ会 エ會 エ地 エ商 エ资 カ量 カ争 カ爭 カ求 ロ岸 ロ号 ロ號 タ阳 タ陽 チ万 チ方 チ百")

  /// λ for 入, where it makes a word with one of its neighbours; a wavelength does not.
  private static func enters(_ scalar: UnusualScalar, _ text: Span<UInt8>) -> UInt32? {
    guard scalar.value == 0x3BB, before.stands(before: scalar.offset, in: text) || behind.stands(at: scalar.end, in: text) else { return nil }
    return 0x5165
  }

  private static let before = WordList(
    "收 投 加 进 進 深 纳 納 列 流 陷 融 步 植 伸 输 輸 引 介 注 载 載 转 轉 出 涌 湧 录 錄 购 購 嵌 坠 墜 卷 捲 插 迈 邁 走 闯 闖 落 混 潜 潛 写 寫 编 編 驶 駛 迎 打 踏 跨")
  private static let behind = WordList("手 户 戶 学 學 口 选 選 围 圍 世 市 党 黨 伍 狱 獄 境 秋 冬 夏 春 眠 侵 睡 住 院 场 場 股 库 庫 网 網")

  /// - Parameter right: the scalar that belongs there, where it is known.
  private static func finding(_ scalar: UInt32, _ range: TextRange, right: UInt32?, _ page: LintedPage) -> Finding {
    let name = CodePointName.of(scalar)
    let letter = String(Character(Unicode.Scalar(scalar) ?? "?"))
    let right = right.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    return Finding(
      code: card.code, severity: card.severity, confidence: right == nil ? 0.8 : 0.92,
      message: right.map { page.say(zh: "“\(letter)”（\(name)）应为“\($0)”", en: "“\(letter)” (\(name)) stands where “\($0)” belongs") }
        ?? page.say(zh: "“\(letter)”（\(name)）夹在汉字中间", en: "“\(letter)” (\(name)) stands among Han characters"),
      range: range, evidence: [name], fix: right.map { Fix(.safe, replacements: [.init(range, with: $0)]) })
  }

  private static func isHan(_ scalar: UInt32) -> Bool { HanMap.block.contains(scalar) || (0x3400...0x4DBF).contains(scalar) }

  private static let katakana: [UInt32: UInt32] = [
    0x30ED: 0x53E3, 0x30AB: 0x529B, 0x30CB: 0x4E8C, 0x30A8: 0x5DE5, 0x30BF: 0x5915, 0x30C8: 0x535C, 0x30CF: 0x516B,
    0x30FC: 0x4E00, 0x30C1: 0x5343, 0x30AA: 0x624D, 0x30CA: 0x5341, 0x30E4: 0x4E5F, 0xFF9B: 0x53E3, 0xFF76: 0x529B,
  ]

  private static func isLatin(_ scalar: UInt32) -> Bool { (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar) }

  /// Letters that look like a Latin one, whose neighbours say which.
  private static let latin: [UInt32: UInt32] = [
    0x410: 0x41, 0x412: 0x42, 0x415: 0x45, 0x41A: 0x4B, 0x41C: 0x4D, 0x41D: 0x48, 0x41E: 0x4F, 0x420: 0x50, 0x421: 0x43, 0x422: 0x54,
    0x423: 0x59, 0x425: 0x58, 0x405: 0x53, 0x406: 0x49, 0x408: 0x4A, 0x430: 0x61, 0x435: 0x65, 0x43E: 0x6F, 0x440: 0x70, 0x441: 0x63,
    0x443: 0x79, 0x445: 0x78, 0x455: 0x73, 0x456: 0x69, 0x458: 0x6A,
    0x391: 0x41, 0x392: 0x42, 0x395: 0x45, 0x396: 0x5A, 0x397: 0x48, 0x399: 0x49, 0x39A: 0x4B, 0x39C: 0x4D, 0x39D: 0x4E, 0x39F: 0x4F,
    0x3A1: 0x50, 0x3A4: 0x54, 0x3A5: 0x59, 0x3A7: 0x58, 0x3BF: 0x6F,
  ]

  /// Cyrillic letters, which no Chinese sentence uses alone, and the Greek ones that are no sign of a science.
  private static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x400...0x52F, 0x391, 0x392, 0x395...0x397, 0x399, 0x39A, 0x39C, 0x39D, 0x39F, 0x3A1, 0x3A4, 0x3A5, 0x3A7, 0x3BF: true
    default: false
    }
  }
}
