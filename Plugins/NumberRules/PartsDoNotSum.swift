import JumplineBytes
public import JumplineModel

public struct PartsDoNotSum: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "NUM005", name: "parts-do-not-sum", severity: .information, confidence: 0.75, scope: .block,
    summary: .init(
      zh: "并列的几个占比加起来超过 100%。", en: "Shares that stand side by side add up to more than 100 per cent."),
    why: .init(
      zh: "一个整体的各部分加起来就是 100%；多选题的调查不在此列。", en: "The parts of a whole make 100 per cent; polls with several answers are left alone."),
    source: "jumpline",
    fires: [
      "上岛的人里,⟦青年占66%、中年占40%、老年占12%⟧。",
      "⟦渔获中带鱼占45%,黄鱼占38%,虾蟹占29%⟧。",
      "上島的人裏,⟦青年佔６６％、中年佔４０％、老年佔１２％⟧。",
      "船员里,⟦小学占31%,初中占45%,高中以上占34%⟧。",
      "⟦带鱼、黄鱼、虾蟹分别占45%、38%和29%⟧。",
      "鱼市收入中,⟦内销占62%,外销占58%⟧。",
    ],
    silent: [
      "上岛的人里,青年占48%、中年占40%、老年占12%。",
      "多选题中,看海的占66%、吃海鲜的占60%、拍照的占42%。",
      "青年占66%,月均上岛47次,63%的人会再来。",
      "带鱼占45%,同比增长66%,黄鱼占38%。",
      "青年占66%、中年占40%。",
      "男性占66%,党员占60%,本科以上学历占70%。",
      "鱼市收入中,内销占62%,带鱼占58%。",
    ])

  private static let share = WordList("占 佔 占比 占了 佔了 占到 各占")
  private static let others = WordList("多选 复选 可选 增长 增加 同比 党员 少数民族 其中 同时 兼")
  /// Counted upwards they overlap, unless the lower steps are named too.
  private static let upwards = WordList("本科 以上 学历")
  private static let steps = WordList("以下 初中 小学 小學")
  private static let sexes = (WordList("男"), WordList("女"))
  /// Two that make a whole.
  private static let halves: [(WordList, WordList)] = [
    sexes, (WordList("内销 內銷"), WordList("外销 外銷 出口")), (WordList("国产 國產"), WordList("进口 進口")),
    (WordList("城镇 城市 城鎮"), WordList("农村 乡村 農村")), (WordList("公办 公辦 国有"), WordList("民办 民辦 民营")),
    (WordList("国内 國內"), WordList("国外 境外 海外 國外")), (WordList("赞成 贊成 同意"), WordList("反对 反對 不同意")),
    (WordList("线上 線上"), WordList("线下 線下")), (WordList("本地 本省 本市"), WordList("外地 外省 外来")),
    (WordList("已婚"), WordList("未婚")), (WordList("汉族 漢族"), WordList("少数民族 少數民族")),
  ]

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    let text = bytes.span
    var run: [Quantity] = []
    for quantity in page.quantities {
      let isShare =
        quantity.end < text.count && (text[quantity.end] == 0x25 || UTF8Decoding.scalar(text, at: quantity.end).value == 0xFF05)
        && (Self.share.stands(before: quantity.start, in: text) || run.last.map { Self.isNext($0, quantity, text) } ?? false)
      if let last = run.last, !isShare || quantity.start - last.end > 40 || hasStop(last.end, quantity.start, page) {
        judge(run, page, text, &report)
        run = []
      }
      if isShare { run.append(quantity) }
    }
    judge(run, page, text, &report)
  }

  /// Shares that stand behind one word for all of them: 分别占45%、38%和29%.
  private static func isNext(_ last: Quantity, _ next: Quantity, _ text: Span<UInt8>) -> Bool {
    let mark = last.end + (text[last.end] == 0x25 ? 1 : 3)
    return mark < next.start && next.start - mark == 3 && between.after(mark, in: text) == next.start
  }
  private static let between = WordList("、 和 与 與 及")

  private func hasStop(_ start: Int, _ end: Int, _ page: LintedPage) -> Bool { page.reading.sentence(around: start).end < end }

  private func judge(_ run: [Quantity], _ page: LintedPage, _ text: Span<UInt8>, _ report: inout [Finding]) {
    guard run.count > 1, let first = run.first, let last = run.last else { return }
    let sum = run.reduce(0) { $0 + $1.value }
    guard sum > 101, run.allSatisfy({ $0.value <= 100 }) else { return }
    let sentence = page.reading.sentence(around: first.start).offsets
    let start = page.reading.clause(around: first.start).start
    let named = start..<first.start
    let later = first.end..<last.start
    let areHalves = Self.halves.contains {
      $0.0.occurs(in: named, of: text) && $0.1.occurs(in: later, of: text) || $0.1.occurs(in: named, of: text) && $0.0.occurs(in: later, of: text)
    }
    if run.count == 2 {
      guard areHalves else { return }
    } else {
      guard !Self.others.occurs(in: sentence, of: text), !Self.upwards.occurs(in: sentence, of: text) || Self.steps.occurs(in: sentence, of: text),
        !Self.sexes.0.occurs(in: sentence, of: text) && !Self.sexes.1.occurs(in: sentence, of: text)
      else { return }
    }
    let range = ReadingRange(start, last.end + (text[last.end] == 0x25 ? 1 : 3))
    let percent = Int(sum.rounded())
    report.append(
      finding(
        at: range, on: page, zh: "几个占比加起来是 \(percent)%", en: "these shares add up to \(percent)%",
        evidence: ["sum: \(percent)%", "parts: \(run.count)"]))
  }
}
