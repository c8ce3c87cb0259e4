public import JumplineBytes
public import JumplineModel

public struct UnparsedByline: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "HED002", name: "byline-unparsed", severity: .warning, confidence: 0.8, scope: .block,
    summary: .init(
      zh: "署名粘连：人名后面紧接着下一个职务，或者几个人名连成一串，分不清是谁。",
      en: "A byline runs together: a role follows a name without a space, or names form one row, so that nobody can tell who."),
    why: .init(
      zh: "作者按名字建不了索引：“李洁通讯员”会被当成名字的一部分。",
      en: "Authors cannot be indexed by name: the next role is taken for a part of the name."),
    source: "jumpline",
    fires: [
      "灯塔亮了一百年\n\n⟦本报记者何田通讯员许大山⟧\n\n守塔人每天傍晚准时上塔,从没误过一次。",
      "岭上秋茶开采\n\n⟦本报首席记者许大山实习生方小正⟧\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山。",
      "岭上秋茶开采\n\n⟦通讯员许大山本报记者何田⟧\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山。",
      "岭上秋茶开采\n\n⟦本报记 者 许大山⟧\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山。",
      "岭上秋茶开采\n\n⟦木报记者 许大山⟧\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山。",
      "岭上秋茶开采\n\n⟦本报记者 何田 通迅员 许大山⟧\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山。",
      "山路裝上反光鏡\n\n⟦本報記者方正通訊員何田⟧\n\n急彎處新裝了六十面反光鏡,司機們都說心裡踏實多了。",
    ],
    silent: [
      "灯塔亮了一百年\n\n本报记者 何田 通讯员 许大山\n\n守塔人每天傍晚准时上塔,从没误过一次。",
      "灯塔亮了一百年\n\n晚报记者 何田\n\n守塔人每天傍晚准时上塔,从没误过一次。",
      "灯塔亮了一百年\n\n本报记者何田\n\n守塔人每天傍晚准时上塔,从没误过一次。",
      "秋茶开采\n\n本报记者从农业部门获悉,岭上的秋茶开采了。茶农们天不亮就上山。",
      "本报记者走近守塔人\n\n何田\n\n守塔人每天傍晚准时上塔,从没误过一次。",
      "山路装上反光镜\n\n记者 方正 摄影记者 何田\n\n急弯处新装了六十面反光镜,司机们都说心里踏实多了。",
      "山路装上反光镜\n\n本报记者方正、通讯员何田\n\n急弯处新装了六十面反光镜,司机们都说心里踏实多了。",
    ])

  /// The paper's own name before a role: 通讯员某某本报记者某某.
  private static let own = WordList("本报 本報 本刊 本网")
  /// Roles and papers that were misread or cut.
  private static let misread = WordList(
    "木报记者 末报记者 未报记者 夲报记者 本根记者 本板记者 本振记者 木報記者 末報記者 本报纪者 本报记着 本报记音 本报汜者 本報纪者 通迅员 通汛员 通讯贝 通迅員 通訊貝 通詢員")
  private static let roles = WordList("记者 記者 通讯员 通訊員 实习生 實習生 特派员 特派員")
  /// What stands between two roles and is no name: 特约记者, 驻京记者.
  private static let qualities = WordList("特约 特約 驻 駐 实习 實習 见习 見習 首席 摄影 攝影 文字 站 报 報 社 台 团 團 网 部 组 組 本报 本報 从 從 采 採 和 与 及")
  /// Longer lines are prose.
  private static let longest = 40

  public static let needs: TextContents = .cues
  public static let cues = [misread, halves, roles]

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.document.source.text
    let places = Self.cues.flatMap { page.places(of: $0) }
    for index in Set(places.compactMap { page.reading.block(at: $0.start) }) {
      let block = page.document.blocks[index]
      guard Self.mayBeByline(block.label), block.pieces.count == 1 else { continue }
      guard let fused = Self.fusedRole(in: block.pieces[0], bytes.span) else { continue }
      let line = block.pieces[0]
      let quoted = page.document.source.string(line)
      report.append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: block.label == .byline ? 0.9 : 0.75,
          message: page.say(
            zh: "署名连在一起，分不清人名和职务：“\(quoted)”",
            en: "names and roles of this byline run together: “\(quoted)”"),
          range: line, evidence: ["no-space-before: " + page.document.source.string(fused)]))
    }
  }

  private static func mayBeByline(_ label: Label) -> Bool {
    switch label {
    case .byline, .signature, .unassigned, .headline, .subheading, .credit, .caption, .paragraph: true
    case .dateline, .jump, .verse, .table, .furniture: false
    }
  }

  /// 记 者, 通讯 员: a space inside the word.
  private static func spacedRole(in line: TextRange, _ text: Span<UInt8>) -> TextRange? {
    guard let first = halves.first(in: line.offsets, of: text), let gap = halves.after(first, in: text), gap < line.end, text[gap] == 0x20,
      let end = otherHalves.after(gap + 1, in: text), end <= line.end
    else { return nil }
    return TextRange(first, end)
  }

  private static let halves = WordList("报记 報記 通讯 通訊")
  private static let otherHalves = WordList("者 员 員")

  /// Short, without marks, and a name at its end: a line that says who wrote.
  private static func isByline(_ line: TextRange, _ text: Span<UInt8>) -> Bool {
    var offset = line.start
    var count = 0
    while offset < line.end {
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      if Punctuation.endsSentence(scalar) || Punctuation.dividesClauses(scalar) && scalar != 0x3001 || Punctuation.closes(scalar) { return false }
      count += 1
      offset += length
    }
    return count <= 24
  }

  /// A role that follows two to four Han characters which follow another role, with nothing between.
  private static func fusedRole(in line: TextRange, _ text: Span<UInt8>) -> TextRange? {
    guard line.count <= longest * 3 else { return nil }
    if let start = misread.first(in: line.offsets, of: text), let end = misread.after(start, in: text), isByline(line, text) {
      return TextRange(start, end)
    }
    if let space = spacedRole(in: line, text), isByline(line, text) { return space }
    var offset = line.start
    var nameStart: Int?
    var fused: TextRange?
    while offset < line.end {
      if let end = roles.after(offset, in: text), end <= line.end {
        let nameEnd = own.before(offset, in: text) ?? offset
        if let start = nameStart, fused == nil, (6...12).contains(nameEnd - start), !qualities.occurs(in: start..<nameEnd, of: text) {
          fused = TextRange(offset, end)
        }
        nameStart = end
        offset = end
        continue
      }
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      // Prose has marks.
      if Punctuation.endsSentence(scalar) || Punctuation.dividesClauses(scalar), scalar != 0x3001 { return nil }
      if !(0x3400...0x9FFF).contains(scalar) { nameStart = nil }
      offset += length
    }
    return fused
  }
}
