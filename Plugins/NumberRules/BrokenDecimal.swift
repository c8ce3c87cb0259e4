import JumplineBytes
public import JumplineModel

public struct BrokenDecimal: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "NUM001", name: "broken-decimal", severity: .warning, confidence: 0.92, scope: .block, fix: .unsafe,
    summary: .init(
      zh: "小数里夹了空格，或小数点成了句号、间隔号。", en: "A decimal with a space in it, or with 。 or · for its point."),
    why: .init(
      zh: "一个数被拆成两个，检索和换算都会错。", en: "One number falls apart into two; neither can be searched for or computed with."),
    source: "GB/T 15835—2011, 5.1.2 (小数点)",
    fires: [
      "渔获量同比下降⟦31 .65%⟧。",
      "上岛游客增长⟦6。25%⟧,创下新高。",
      "成活率达到⟦96·35%⟧,比去年高。",
      "海塘总投资⟦4. 7亿元⟧,分两期建成。",
      "紫菜亩产提高⟦3 .6公斤⟧。",
      "渔获量同比下降⟦３１　．６５％⟧。",
      "成活率达到⟦96· 35%⟧,比去年高。",
      "渔获量同比上涨⟦6、3%⟧,创下新高。",
      "鱼价每公斤涨到⟦2·4美元⟧。",
      "渔获量增长１．１％，达到１０．６４亿斤，均价涨了⟦２·３元⟧。",
      "选手跳出了⟦386 ．52分⟧的成绩。",
      "产量比去年增长 ⟦12。5%⟧，亩产也高了。",
      "海带亩产两万斤；⟦61 .5%⟧的塘换了新苗。",
      "网眼宽3.5厘米—⟦4·2厘米⟧。",
    ],
    silent: [
      "渔获量同比下降31.65%,投资4.7亿元。",
      "3·15晚会、“一二·九”运动和5·12地震写进了年表。",
      "版本1.2.3和第3.4节都改过了。",
      "1. 30亩以下的塘不补;2. 50亩以上的塘另议。",
      "客轮编号是8。30人坐满了一船。",
      "渔获量３１．６５吨,同比下降。",
      "渔获量增长１·１％,达到１０·６４亿斤。",
      "比分3:2,终场前又进一球。",
      "两地渔获分别增长6、3%和5%。",
      "他排在第8。5分钟后下一条船才出发。",
      "一等奖1个;2 .5公斤的大鱼归了老何。",
    ])

  /// What only a measured number is followed by, so that the two halves cannot be a number each.
  private static let units = WordList(
    "% ％ ‰ 亿 億 万 萬 亿元 億元 万元 萬元 万吨 亿斤 元 倍 公斤 千克 克 吨 噸 公里 千米 米 亩 畝 公顷 平方 立方 度 ℃ 个百分点 個百分點 斤 升 千瓦 兆瓦 海里 厘米 毫米")

  /// Of money, and points of a judge, though not those of a clock.
  private static let moneys = WordList("美元 港元 港币 港幣 日元 欧元 歐元 英镑 英鎊 卢布 盧布 马克 馬克 法郎 韩元 台币 台幣")
  private static let score = WordList("分")
  private static let notScore = WordList("分钟 分鐘 分之 分别 分別 分公司")

  private static let percents = WordList("% ％ ‰ 个百分点 個百分點")
  private static let lists = WordList("分别 分別 依次 各 为 第 编号")

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    let text = bytes.span
    let numerals = page.numerals
    var dotted: [Finding] = []
    var points = 0
    var isWide = false
    for (first, second) in zip(numerals, numerals.dropFirst()) {
      if second.start - first.end <= 3, Self.isPoint(first.end, text) { points += 1 }
      guard first.form == .arabic, second.form == .arabic, second.start - first.end <= 7, second.count <= 3, first.count <= 5,
        let name = Self.gap(first.end, second.start, text), let end = Self.unit(at: second.end, text),
        Self.stands(first, text)
      else { continue }
      if name == "point-is-pause" {
        // Two shares stand side by side where they are counted out.
        guard Self.percents.stands(at: second.end, in: text),
          !Self.lists.occurs(in: page.reading.clause(around: first.start).offsets, of: text)
        else { continue }
      }
      let range = ReadingRange(first.start, end)
      let quoted = page.reading.string(range)
      let gap = page.reading.source(of: ReadingRange(first.end, second.start))
      let found =
        finding(
          at: range, on: page, confidence: name == "point-is-full-stop" || name == "point-is-pause" ? 0.85 : nil, zh: "小数断开了：“\(quoted)”",
          en: "this decimal is broken: “\(quoted)”", evidence: [name],
          fix: Fix(.unsafe(because: "two numbers may have been meant"), replacements: [.init(gap, with: ".")]))
      guard name == "point-is-middle-dot" else {
        report.append(found)
        continue
      }
      dotted.append(found)
      isWide = isWide || text[first.start] > 0x7F
    }
    // A whole page may be set with · for a point, and full-width digits often were.
    if dotted.count < 3, !isWide || points > dotted.count { report += dotted }
    for (block, next) in zip(page.document.blocks, page.document.blocks.dropFirst()) { addCut(block, next, page, &report) }
  }

  /// 31.⏎6万吨: a line that ends in a point, and right below it, read as another paragraph, the rest of the number. A seam that is
  /// closed is another rule's.
  private func addCut(_ block: Block, _ next: Block, _ page: LintedPage, _ report: inout [Finding]) {
    let source = page.document.source
    let bytes = source.text
    let text = bytes.span
    guard block.label == .paragraph, next.label == .paragraph, let left = block.pieces.last, let right = next.pieces.first,
      (1...2).contains(right.start - left.end), text[right.start - 1] == 0x0A,
      let (point, length) = UTF8Decoding.scalar(text, before: left.end), point == 0x2E || point == 0xFF0E,
      let whole = Numeral.ending(at: left.end - length, in: text), whole.form == .arabic,
      let rest = Numeral.starting(at: right.start, in: text), rest.form == .arabic, let end = Self.unit(at: rest.end, text)
    else { return }
    let gap = TextRange(left.end, right.start)
    report.append(
      Finding(
        code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
        message: page.say(
          zh: "小数断成了两行：“\(source.string(TextRange(whole.start, left.end)))”和“\(source.string(TextRange(right.start, end)))”",
          en: "this decimal is broken: “\(source.string(TextRange(whole.start, left.end)))” and “\(source.string(TextRange(right.start, end)))”"),
        range: TextRange(whole.start, end), evidence: ["line-end-in-decimal"],
        fix: Fix(.unsafe(because: "two numbers may have been meant"), replacements: [.init(gap, with: "")])))
  }

  private static func isPoint(_ offset: Int, _ text: Span<UInt8>) -> Bool {
    let scalar = UTF8Decoding.scalar(text, at: offset).value
    return scalar == 0x2E || scalar == 0xFF0E
  }

  /// Where the unit behind a number ends.
  private static func unit(at offset: Int, _ text: Span<UInt8>) -> Int? {
    if let end = moneys.after(offset, in: text) ?? units.after(offset, in: text) { return end }
    return notScore.stands(at: offset, in: text) ? nil : score.after(offset, in: text)
  }

  /// Whether a number begins where no list counts its members: behind a word, or with two digits behind a mark.
  private static func stands(_ numeral: Numeral, _ text: Span<UInt8>) -> Bool {
    guard let (before, length) = UTF8Decoding.scalar(text, before: numeral.start) else { return false }
    switch before {
    // 增长 12。5%
    case 0x20, 0x3000: return UTF8Decoding.scalar(text, before: numeral.start - length).map { isHan($0.0) } ?? false
    // — – ~ ～ - （ (
    case 0x2014, 0x2013, 0x7E, 0xFF5E, 0x2D, 0xFF08, 0x28: return true
    // ， ； 。 ： 、
    case 0xFF0C, 0xFF1B, 0x3B, 0x3002, 0xFF1A, 0x3001: return numeral.count > 1
    default: return isHan(before)
    }
  }

  /// A point with a space beside it, or another mark in its place.
  private static func gap(_ start: Int, _ end: Int, _ text: Span<UInt8>) -> String? {
    var offset = start
    var points = 0
    var spaces = 0
    var name: String?
    while offset < end {
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      switch scalar {
      case 0x20, 0x3000, 0xA0: spaces += 1
      case 0x2E, 0xFF0E: points += 1
      case 0x3002: name = "point-is-full-stop"
      case 0x3001: name = "point-is-pause"
      case 0xB7, 0x30FB, 0x2022, 0xFF65: name = "point-is-middle-dot"
      default: return nil
      }
      offset += length
    }
    if name != nil { return points == 0 && spaces <= 1 ? name : nil }
    return points == 1 && spaces > 0 ? "space-in-decimal" : nil
  }

  private static func isHan(_ scalar: UInt32) -> Bool { (0x4E00...0x9FFF).contains(scalar) }
}
