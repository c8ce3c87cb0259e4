public import JumplineBytes
public import JumplineLint
public import JumplineModel

public struct SingleDashOrEllipsis: PageRule, HabitRule {
  public init() {}

  public static let card = RuleCard(
    code: "PUN005", name: "single-dash-or-ellipsis", severity: .information, confidence: 0.8, scope: .block, fix: .suggestion,
    summary: .init(
      zh: "破折号只有半个（—），或省略号写成 … 、... 、。。。。",
      en: "Half a dash (—), or an ellipsis that is written …, ... or 。。。."),
    why: .init(
      zh: "破折号占两格（——），省略号六个点（……）。只有一半，多半是丢了另一半。起止用的一字线和外文不报。",
      en: "A Chinese dash fills two squares (——) and an ellipsis has six dots (……); half of one means that the other half was "
        + "lost. Dashes of ranges and of foreign words are left alone."),
    source: "GB/T 15834—2011, 4.10 破折号, 4.11 省略号, 4.13 连接号; the title's profile where it has forms of its own",
    fires: [
      "他就是大家口中的“老班长”⟦—⟧矿工老周。",
      "车厢里人挨着人⟦...⟧谁也没有说话。",
      "她想了想⟦。。。⟧终于点了头。",
      "“你听⟦…⟧”他压低了声音。",
      "灯塔亮了——一百年没有灭过。渔民们只有一个心愿⟦—⟧让塔灯一直亮着。",
    ],
    silent: [
      "他就是大家口中的“老班长”——矿工老周。",
      "京沪线北京—上海段恢复通车,气温18℃—24℃。",
      "车厢里人挨着人……谁也没有说话。",
      "He waited... and then—at last—she came.",
      "1月—11月,全县进出口增长一成。",
      "第一、第二……第十名都有奖。",
      "灯塔亮了——一百年没有灭过。青螺—白沙的航线也通了。",
      "灯塔亮了——一百年没有灭过。从这里开往青螺—白沙的船坐满了人。",
      "渔民们只有一个心愿—让塔灯一直亮着。",
    ])

  public static let needs: TextContents = .dashesOrDots

  public static func learn(from page: LintedPage, into count: inout HabitCount) {
    for run in runs(page) {
      guard let form = form(run) else { continue }
      count.add(form.kind, form.text)
    }
  }

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let runs = Self.runs(page)
    let bytes = page.reading.bytes
    let hasWhole = runs.contains { $0.value == 0x2014 && $0.count > 1 && Self.isHan($0.after) }
    for run in runs {
      guard let form = Self.form(run) ?? (hasWhole && Self.explains(run, page, bytes.span) ? (.dash, "—") : nil) else { continue }
      let habit = page.habits[form.kind]
      let right = habit?.form ?? (form.kind == .dash ? "——" : "……")
      guard form.text != right, form.text != "——", form.text != "……" else { continue }
      let range = ReadingRange(run.start, run.end)
      let source = page.reading.source(of: range)
      let printed = page.reading.string(range)
      report.append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
          message: page.say(zh: "“\(printed)”应为“\(right)”", en: "“\(printed)” stands for “\(right)”"), range: source,
          evidence: [form.kind == .dash ? "half-a-dash" : "not-six-dots"] + (habit == nil ? [] : ["profile"]),
          fix: Fix(.suggestion, replacements: [.init(source, with: right)])))
    }
  }

  /// The same mark several times in a row, and what stands around it.
  private struct Run {
    var value: UInt32
    var count: Int
    var start: Int
    var end: Int
    var before: UInt32
    var after: UInt32
  }

  private static func runs(_ page: LintedPage) -> [Run] {
    let marks = page.marks
    let bytes = page.reading.bytes
    var runs: [Run] = []
    var index = 0
    while index < marks.count {
      var last = index
      while last + 1 < marks.count, marks[last + 1].value == marks[index].value, marks[last].end == marks[last + 1].start {
        last += 1
      }
      defer { index = last + 1 }
      let (count, value) = (last - index + 1, marks[index].value)
      guard value == 0x2014 || value == 0x2026 || count >= 3 else { continue }
      let before = UTF8Decoding.scalar(bytes.span, before: marks[index].start)?.value ?? 0x0A
      let after = marks[last].end < bytes.count ? UTF8Decoding.scalar(bytes.span, at: marks[last].end).value : 0x0A
      runs.append(
        Run(value: value, count: count, start: marks[index].start, end: marks[last].end, before: before, after: after))
    }
    return runs
  }

  /// What a run stands for, and as which of its forms; nil where it is neither a dash nor an ellipsis, or stands in foreign words.
  private static func form(_ run: Run) -> (kind: HabitKind, text: String)? {
    switch run.value {
    case 0x2014 where closesQuotation(run.before) && isHan(run.after):
      if run.count == 1 { return (.dash, "—") }
      return run.count == 2 ? (.dash, "——") : nil
    case 0x2026 where isChinese(run.before):
      if run.count == 1 { return (.ellipsis, "…") }
      return run.count == 2 ? (.ellipsis, "……") : nil
    case 0x2E where run.count >= 3 && isChinese(run.before): return (.ellipsis, "...")
    case 0x3002 where run.count >= 3: return (.ellipsis, "。。。")
    default: return nil
    }
  }

  /// A dash between two clauses: a noun that 的 or a count is before, and then what it is. Between names it is a range.
  private static func explains(_ run: Run, _ page: LintedPage, _ text: Span<UInt8>) -> Bool {
    guard run.value == 0x2014, run.count == 1, isHan(run.before), isHan(run.after) else { return false }
    let before = page.reading.clause(around: run.start)
    guard leads.occurs(in: max(before.start, run.start - reach)..<run.start, of: text) else { return false }
    let behind = run.end..<max(run.end, before.end)
    return behind.count >= reach && verbs.occurs(in: behind, of: text) && !ways.occurs(in: behind, of: text)
  }

  /// In bytes, some five characters.
  private static let reach = 15
  private static let leads = WordList("的 一个 一個 一条 一條 一种 一種 一项 一項 一句 一件 一位 一名 这个 這個 那个 那個 个新 条新 條新 种新")
  private static let verbs = WordList(
    "了 把 靠 让 讓 要 使 就 都 是 有 被 给 給 不 没 沒 能 会 會 为 為 用 以 着 著 过 過 到")
  private static let ways = WordList("段 航线 航線 铁路 鐵路 公路 高速 列车 列車 航班 班船 之间 之間 一线 一線 之行 两地 兩地 沿线 方向 的船 的车")

  private static func isHan(_ scalar: UInt32) -> Bool { (0x3400...0x9FFF).contains(scalar) }
  private static func isChinese(_ scalar: UInt32) -> Bool { isHan(scalar) || scalar >= 0x3000 && scalar < 0xFF10 || scalar == 0x201D }

  /// A dash between two names is a range; behind a quotation or a title it explains.
  private static func closesQuotation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201D, 0x2019, 0x300B, 0x300D, 0x300F, 0x3002, 0xFF01, 0xFF1F, 0xFF0C: true
    default: false
    }
  }
}
