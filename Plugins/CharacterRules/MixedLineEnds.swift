public import JumplineBytes
public import JumplineModel

public struct MixedLineEnds: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "CHR015", name: "mixed-line-ends", severity: .information, confidence: 1, scope: .page,
    summary: .init(
      zh: "一个文件里混用几种换行（LF、CR LF、CR）。",
      en: "A file mixes line ends: LF, CR LF, CR."),
    why: .init(
      zh: "多半是几段文本拼接而成。按行处理的工具会多数或少数出行来。",
      en: "It was probably put together from several texts, and tools that count lines count differently."),
    source: "The project's own choice; POSIX.1-2017, 3.206, for what a line is",
    fires: [
      "第一行以换行结束。\n第二行带回车。⟦\r\n⟧第三行照旧。\n",
      "第一行。\r\n第二行。⟦\n⟧第三行。\r\n第四行。",
      "第一行。\n第二行。\n第三行。⟦\r⟧第四行。",
    ],
    silent: [
      "第一行。\n第二行。\n第三行。\n",
      "第一行。\r\n第二行。\r\n第三行。",
      "第一行。\r第二行。\r第三行。",
      "只有一行。",
      "最后一行没有换行。\n第二行。",
    ])

  public static let needs: TextContents = .carriageReturns

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let text = page.document.source.text
    var counts = [0, 0, 0]
    var firsts: [TextRange?] = [nil, nil, nil]
    let span = text.span
    Lines.forEach(span) { line in
      guard line.end < span.count else { return }
      let byte = span[line.end]
      let isPair = byte == 0x0D && line.end + 1 < span.count && span[line.end + 1] == 0x0A
      let kind = isPair ? 1 : byte == 0x0A ? 0 : 2
      counts[kind] += 1
      if firsts[kind] == nil { firsts[kind] = TextRange(line.end, line.end + (isPair ? 2 : 1)) }
    }
    guard counts.count(where: { $0 > 0 }) > 1, let most = counts.max(), let own = counts.firstIndex(of: most) else { return }
    let names = ["LF", "CR LF", "CR"]
    for kind in names.indices where kind != own {
      guard let range = firsts[kind] else { continue }
      report.append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
          message: page.say(
            zh: "换行混用：\(names[own]) \(counts[own]) 处，\(names[kind]) \(counts[kind]) 处，这是第一处",
            en: "line ends are mixed: \(counts[own]) \(names[own]), \(counts[kind]) \(names[kind]), of which this is the first"),
          range: range, evidence: ["\(names[own])-\(counts[own])", "\(names[kind])-\(counts[kind])"]))
    }
  }
}
