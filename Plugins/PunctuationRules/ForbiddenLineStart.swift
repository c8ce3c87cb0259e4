import JumplineBytes
public import JumplineModel

public struct ForbiddenLineStart: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "PUN006", name: "forbidden-line-start", severity: .warning, confidence: 0.9, scope: .block,
    summary: .init(
      zh: "段落以逗号、句号、后引号等不能居于行首的标点开头，前半段不知在哪里。",
      en: "A paragraph begins with a mark that never begins one, and what belongs before it was not found."),
    why: .init(
      zh: "这是被截断的后半段，没有能接上的前半段。接上了的由 PAR001 报告。",
      en: "It is the rest of a paragraph whose beginning is missing. Where the reader found the beginning, PAR001 speaks."),
    source: "GB/T 15834—2011, 5.1.10",
    fires: [
      "⟦，⟧推动社区面貌焕然一新，居民们拍手称好。",
      "⟦。⟧这是三年来的第一次，村里人都很高兴。",
      "⟦”⟧他说，声音不大，会场却静了下来。",
    ],
    silent: [
      "推动社区面貌焕然一新，居民们拍手称好。",
      "“这是三年来的第一次。”他说，村里人都很高兴。",
      "《茶经》是最早的茶书，流传了一千多年。",
      "……他又想起了那年冬天的事，雪下了一夜。",
      "——写在第一百个护士节，愿每一位都平安。",
    ])

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    for (block, range) in zip(page.document.blocks, page.reading.blocks) where block.label == .paragraph && !range.isEmpty {
      let (value, length) = UTF8Decoding.scalar(bytes.span, at: range.start)
      guard Self.neverBegins(value) else { continue }
      let mark = ReadingRange(range.start, range.start + length)
      report.append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
          message: page.say(
            zh: "段落以“\(page.reading.string(mark))”开头，前半段不在这里",
            en: "a paragraph begins with “\(page.reading.string(mark))”: its first half is not here"),
          range: page.reading.source(of: mark), evidence: ["mark-never-begins-a-line"]))
    }
  }

  private static func neverBegins(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFF0C, 0x2C, 0x3001, 0x3002, 0xFF1B, 0x3B, 0xFF1A, 0x3A, 0xFF01, 0xFF1F, 0x201D, 0x2019, 0x300B, 0x3009, 0x300D,
      0x300F, 0xFF09, 0x29, 0x3011:
      true
    default: false
    }
  }
}
