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
    ],
    silent: [
      "上岛的人里,青年占48%、中年占40%、老年占12%。",
      "多选题中,看海的占66%、吃海鲜的占60%、拍照的占42%。",
      "青年占66%,月均上岛47次,63%的人会再来。",
      "带鱼占45%,同比增长66%,黄鱼占38%。",
      "青年占66%、中年占40%。",
      "男性占66%,党员占60%,本科以上学历占70%。",
    ])

  private static let share = WordList("占 佔 占比 占了 佔了 占到 各占")
  private static let others = WordList("多选 复选 可选 增长 增加 同比 学历 党员 女性 男性 少数民族 本科 以上 其中 同时 兼")

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    let text = bytes.span
    var run: [Quantity] = []
    for quantity in page.quantities {
      let isShare =
        quantity.end < text.count && (text[quantity.end] == 0x25 || UTF8Decoding.scalar(text, at: quantity.end).value == 0xFF05)
        && Self.share.stands(before: quantity.start, in: text)
      if let last = run.last, !isShare || quantity.start - last.end > 40 || hasStop(last.end, quantity.start, page) {
        judge(run, page, text, &report)
        run = []
      }
      if isShare { run.append(quantity) }
    }
    judge(run, page, text, &report)
  }

  private func hasStop(_ start: Int, _ end: Int, _ page: LintedPage) -> Bool { page.reading.sentence(around: start).end < end }

  private func judge(_ run: [Quantity], _ page: LintedPage, _ text: Span<UInt8>, _ report: inout [Finding]) {
    guard run.count > 2, let first = run.first, let last = run.last else { return }
    let sum = run.reduce(0) { $0 + $1.value }
    guard sum > 101, run.allSatisfy({ $0.value <= 100 }),
      !Self.others.occurs(in: page.reading.sentence(around: first.start).offsets, of: text)
    else { return }
    let start = page.reading.clause(around: first.start).start
    let range = ReadingRange(start, last.end + (text[last.end] == 0x25 ? 1 : 3))
    let percent = Int(sum.rounded())
    report.append(
      finding(
        at: range, on: page, zh: "几个占比加起来是 \(percent)%", en: "these shares add up to \(percent)%",
        evidence: ["sum: \(percent)%", "parts: \(run.count)"]))
  }
}
