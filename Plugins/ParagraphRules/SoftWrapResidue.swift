import JumplineBytes
public import JumplineLint
public import JumplineModel

public struct SoftWrapResidue: PageRule, HabitRule {
  public init() {}

  public static let card = RuleCard(
    code: "PAR011", name: "soft-wrap-residue", severity: .information, confidence: 0.85, scope: .block, fix: .safe,
    summary: .init(
      zh: "别的段落一段一行，这一段却还留着印刷时的换行。", en: "One paragraph keeps its printed lines, where the others of the page stand on one line each."),
    why: .init(
      zh: "换行处的词语检索不到，逐行处理的工具会把它当成几段。整版都按印刷行保存的不报，本报一向按这样宽的行保存的也不报。",
      en: "A search misses the words at the line ends, and tools that work by lines take it for several paragraphs. Pages that keep all of their "
        + "printed lines are left alone, and so are lines of the width that a title is known to keep."),
    source: "The project's own choice; the title's profile for the lines that it prints",
    fires: [
      "秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里,厂里的师傅连夜杀青、揉捻、烘干,第二天一早新茶就上了市。\n\n⟦防波堤长九百米能挡十二级台风渔民\n们说今年可以睡个好觉从前一到风季\n船要拖上岸网要收进屋一家人守着收\n音机等天亮如今船就停在港里缆绳一\n系回家吃饭合龙那天老船长把第一盏\n灯挂上堤头,灯光照出去很远很远。⟧\n\n收茶的车在山脚下排成了长队,一直排到石桥那头,今年雨水匀,叶子厚,价钱比去年高出一成,家家都有笑声。",
      "縣劇團下鄉演出\n\n本報記者 方正\n\n鑼鼓一響,曬穀場上坐滿了人。劇團今年要演一百二十場,最遠的一場在海島上,戲箱要坐兩趟船,老團長說人少的地方更要去。\n\n散戲以後,孩子們跟著戲車跑出去好遠,嘴裡還學著剛才的唱腔,一句也沒有學錯,大人們站在路口笑。\n\n⟦急彎處新裝了六十面反光鏡司機們都\n說心裡踏實多了交警算過一筆賬裝鏡\n之前的三年裡這段路平均每年要出十\n幾起事故裝鏡以後的半年一起也沒有\n鏡面每個月擦一次。⟧",
      "水库移民搬进新居\n\n本报记者 何田\n\n⟦搬家那天老何把旧门牌也带走了他说\n这块门牌陪了他四十年新居的厨房朝\n南老何的老伴最满意的就是这扇窗窗\n外看得见水库的大坝夏天的傍晚坝上\n有风。⟧\n\n锣鼓一响,晒谷场上坐满了人。剧团今年要演一百二十场,最远的一场在海岛上,戏箱要坐两趟船,老团长说人少的地方更要去。\n\n散戏以后,孩子们跟着戏车跑出去好远,嘴里还学着刚才的唱腔,一句也没有学错,大人们站在路口笑。",
    ],
    silent: [
      "秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了。茶农们天不亮就上山,赶在中午之前把鲜叶送到厂里。\n\n收茶的车在山脚下排成了长队,一直排到石桥那头。",
      "秋茶开采\n\n本报记者 许大山\n\n霜降过后岭上的秋茶开采了茶农们天\n不亮就上山赶在中午之前把鲜叶送到\n厂里厂里的师傅连夜杀青揉捻烘干第\n二天一早新茶就上了市收茶的车在山\n脚下排成了长队。",
      "灯塔\n\n何田\n\n海把月光揉碎又铺平\n你站在夜的尽头\n谁迷了路\n就替谁亮着",
      "渔民们说,今年可以睡个好觉。",
      "地址电话\n\n东礁镇海堤路12号\n电话 5550123\n邮编 316000\n信箱 tougao@example.cn",
    ])

  /// Fewer lines end where they do by chance.
  private static let leastLines = 4
  /// So many paragraphs that stand on one line each are the page's way.
  private static let leastWhole = 2

  /// No column is so wide, in characters: a longer line is a whole paragraph.
  private static let widest = 60
  /// Lines of a title differ by as much: paragraphs are indented, and letters are narrower.
  private static let slack = 2

  public static func learn(from page: LintedPage, into count: inout HabitCount) {
    for block in page.document.blocks where block.label == .paragraph {
      // The last line of a paragraph is as long as it happens to be.
      let lines = isWrapped(block) ? block.pieces.dropLast() : block.pieces[...]
      for line in lines {
        let width = width(line, page)
        if isWrapped(block) || width > widest { count.add(.lineWidth, String(width)) }
      }
    }
  }

  private static func isWrapped(_ block: Block) -> Bool { block.joins.count { $0.kind == .softWrap } >= leastLines - 1 }

  /// Where a page keeps whole paragraphs, a reader takes the ends of lines for seams: lines of one width, each right below the other.
  private static func isCutIntoLines(_ block: Block, _ page: LintedPage) -> Bool {
    guard block.pieces.count >= leastLines, let first = block.pieces.first else { return false }
    let bytes = page.document.source.text
    let areAdjacent = zip(block.pieces, block.pieces.dropFirst()).allSatisfy { left, right in
      right.start > left.end && right.start - left.end <= 2 && bytes[left.end..<right.start].contains(0x0A)
    }
    guard areAdjacent, case let width = width(first, page), width <= widest else { return false }
    return block.pieces.dropLast().allSatisfy { abs(Self.width($0, page) - width) <= slack }
  }

  /// In scalars.
  private static func width(_ line: TextRange, _ page: LintedPage) -> Int {
    page.document.source.string(line).unicodeScalars.count
  }

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let paragraphs = page.document.blocks.filter { $0.label == .paragraph }
    let wrapped = paragraphs.filter { Self.isWrapped($0) || Self.isCutIntoLines($0, page) }
    guard let width = wrapped.first?.pieces.first?.count else { return }
    let whole = paragraphs.count { block in
      !wrapped.contains(block) && block.pieces.contains { $0.count > 2 * width }
    }
    guard whole >= Self.leastWhole, whole > wrapped.count else { return }
    for block in wrapped {
      guard let first = block.pieces.first, let last = block.pieces.last else { continue }
      // What the title always keeps was not left over here.
      let usual = page.habits[.lineWidth]?.number
      if let usual, block.pieces.dropLast().allSatisfy({ abs(Self.width($0, page) - usual) <= Self.slack }) { continue }
      var ends: [Fix.Replacement] = []
      for (index, join) in block.joins.enumerated() where index + 1 < block.pieces.count {
        ends.append(.init(TextRange(block.pieces[index].end, block.pieces[index + 1].start), with: join.glue))
      }
      report.append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
          message: page.say(
            zh: "这一段还留着 \(block.pieces.count) 行印刷时的换行", en: "this paragraph keeps the \(block.pieces.count) lines that it was printed in"),
          range: TextRange(first.start, max(first.end, last.end)), evidence: ["lines: \(block.pieces.count)", "paragraphs-on-one-line: \(whole)"] + (usual == nil ? [] : ["profile"]),
          fix: Fix(.safe, replacements: ends)))
    }
  }
}
