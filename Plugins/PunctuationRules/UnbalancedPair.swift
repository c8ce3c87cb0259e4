public import JumplineBytes
import JumplineLint
public import JumplineModel

public struct UnbalancedPair: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "PUN001", name: "unbalanced-pair", severity: .warning, confidence: 0.9, scope: .article, fix: .suggestion,
    summary: .init(
      zh: "引号、书名号或括号只有一半。",
      en: "A quotation mark, title mark or bracket without its other half."),
    why: .init(
      zh: "读者不知道引文、书名从哪里起到哪里止；多半是识别时丢了一个符号。",
      en: "A reader cannot tell where the quotation or title begins or ends; most often recognition lost the mark."),
    source: "GB/T 15834—2011, 4.8 引号, 4.9 括号, 4.15 书名号",
    fires: [
      "老茶农获奖\n\n本报记者 许大山\n\n老茶农捧回了⟦“⟧茶王称号,全村人都来道喜。",
      "老茶农获奖\n\n本报记者 许大山\n\n老茶农捧回了茶王⟦”⟧称号,全村人都来道喜。",
      "老茶农获奖\n\n本报记者 许大山\n\n他翻旧了的⟦《⟧制茶要诀里夹满了纸条,那是三十年的心得。",
      "老茶农获奖\n\n本报记者 许大山\n\n合作社⟦（⟧原东山茶场今年产茶三百担,比去年多了一成。",
      "老茶农获奖\n\n本报记者 许大山\n\n老茶农捧回了“茶王”称号,全村人都来道喜。⟦(⟧下转2版",
      "老茶農獲獎\n\n記者許大山╱岭上報導\n\n老茶農說:⟦「⟧今年的茶特別香,客人都搶著要。",
    ],
    silent: [
      "外婆的船\n\n何田\n\n船是在我离家那年沉的。三婶会用长筷子敲一敲锅沿,问我:“\n\n“慢一点,云也不会跑”\n\n今天考了几分?”\n\n考了九十分以上,碗底便卧一个荷包蛋;八十分以下,就只有面了。可是面还是要吃的。",
      "老茶农获奖\n\n本报记者 许大山\n\n老茶农捧回了“茶王”称号,还送来一本《制茶要诀》(手抄本）。",
      "老茶农获奖\n\n本报记者 许大山\n\n老茶农说:“第一条,采茶要赶早。\n\n“第二条,杀青要趁热。\n\n“第三条,人要实在。”",
      "老茶农获奖\n\n本报记者 许大山\n\n制茶有三步:1)采青;2)杀青;3)揉捻。老茶农每一步都不含糊。",
      "老茶农获奖\n\n本报记者 许大山\n\n客人在评论里写道:好茶:) 老茶农看了直乐。",
      "老茶农获奖\n\n本报记者 许大山\n\n茶室里挂着一台55”的大屏,播放the farmer’s story和’98年的老照片。",
      "老茶农获奖\n\n本报记者 许大山\n\n老茶农说:“今年的茶特别香,客人都抢着要,我们全家从早忙到晚,连饭都顾\n\n不上吃。”说完他又上山去了。",
      "老茶农获奖\n\n本报记者 许大山\n\n老茶农说:“今年的茶特别香。(下转2版)",
      "今天天气预报（3月4日20时—\n\n3月5日20时）\n\n老茶农获奖\n\n本报记者 许大山\n\n老茶农捧回了“茶王”称号,全村人都来道喜。",
    ])

  public static let needs: TextContents = .unbalancedMarks

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    // Another rule speaks of marks that only point the wrong way; here they count as they were meant.
    let turned = Set(BlockMarks(page).flatMap { QuoteDirection.faults($0.marks) }.flatMap(\.marks).map(\.start))
    var faults: [PairBalance.Fault] = []
    for article in page.document.articles {
      let goesOn = page.document.jumps(of: article).contains { $0.direction == .to }
      let cameFrom = page.document.jumps(of: article).contains { $0.direction == .from }
      var balance = PairBalance(continuesElsewhere: goesOn, beganElsewhere: cameFrom, turned: turned)
      for index in article.blocks {
        balance.add(page.document.blocks[index], page.reading.blocks[index], bytes.span)
      }
      faults += balance.finish()
    }
    for fault in Self.withoutSplitPairs(faults, page) { report.append(finding(fault, page)) }
  }

  /// How many blocks further on the other half of a pair may stand.
  private static let reach = 3

  /// What opens in one block and closes in one of the next was printed as one thing that was read as two, or a seam lies between
  /// that was not closed: no mark is missing.
  private static func withoutSplitPairs(_ faults: [PairBalance.Fault], _ page: LintedPage) -> [PairBalance.Fault] {
    let faults = faults.sorted { $0.mark.start < $1.mark.start }
    var kept: [PairBalance.Fault] = []
    for fault in faults {
      if let open = kept.last?.mark, open.isOpening, !fault.mark.isOpening, open.kind == fault.mark.kind,
        let first = page.reading.block(at: open.start), let second = page.reading.block(at: fault.mark.start),
        second > first, second - first <= (open.kind.mayCrossParagraphs ? reach : 1)
      {
        kept.removeLast()
      } else {
        kept.append(fault)
      }
    }
    return kept
  }

  private func finding(_ fault: PairBalance.Fault, _ page: LintedPage) -> Finding {
    let mark = fault.mark
    let range = ReadingRange(mark.start, mark.end)
    let quoted = page.reading.string(range)
    let message =
      mark.isOpening
      ? page.say(zh: "\(quoted) 没有配对的 \(mark.counterpart)", en: "\(quoted) is never closed by \(mark.counterpart)")
      : page.say(zh: "\(quoted) 前面没有配对的 \(mark.counterpart)", en: "\(quoted) has no \(mark.counterpart) before it")
    var fix: Fix?
    if fault.closesAtEnd {
      fix = Fix(.suggestion, replacements: [.init(page.reading.sourceEnd(before: fault.blockEnd), with: mark.counterpart)])
    }
    return Finding(
      code: Self.card.code, severity: fault.isRepeated ? .information : Self.card.severity,
      confidence: fault.closesAtEnd ? 0.95 : fault.isRepeated ? 0.6 : 0.85, message: message,
      range: page.reading.source(of: range), evidence: [mark.isOpening ? "not-closed" : "not-opened"], fix: fix)
  }
}
