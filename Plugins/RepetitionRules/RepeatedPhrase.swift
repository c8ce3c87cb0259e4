public import JumplineBytes
public import JumplineModel

public struct RepeatedPhrase: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "DUP005", name: "repeated-phrase", severity: .error, confidence: 0.95, scope: .block,
    summary: .init(
      zh: "几个字反复出现许多遍：识别模型陷入了循环。",
      en: "A few characters are repeated many times over: the recognition model ran in a circle."),
    why: .init(
      zh: "循环处原来的文字已经丢失，应当重新识别。口号喊两三遍、拟声词和表格的引点不报。",
      en: "What was printed there is lost and has to be read again. Slogans said two or three times, sounds and the leaders of "
        + "tables are left alone."),
    source: "Known failure of language-model OCR; the threshold is the project's own choice",
    fires: [
      "会议强调,⟦要抓好落实。要抓好落实。要抓好落实。要抓好落实。要抓好落实。要抓好落实。⟧会后分组讨论。",
      "他指出⟦的发展的发展的发展的发展的发展的发展的发展⟧需要大家努力。",
      "全场⟦观众观众观众观众观众观众观众观众⟧起立鼓掌。",
    ],
    silent: [
      "会议强调,要抓好落实。要抓好落实。会后分组讨论。",
      "“加油!加油!加油!”看台上喊声一片。",
      "他笑得前仰后合,哈哈哈哈哈哈哈哈哈哈,半天停不下来。",
      "白菜…………………………0.8元",
      "鞭炮噼里啪啦噼里啪啦响个不停,孩子们捂着耳朵跑开了。",
      "电话00000000,邮编311800,共计100000000元。",
    ])

  public static let needs: TextContents = .loops

  /// The longest phrase, in characters; a longer one is another rule's.
  static let longest = 12
  /// How often it has to stand there, and how many characters all of it has at least.
  private static let times = 5
  private static let characters = 14

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    for index in page.loops where page.document.blocks.indices.contains(index) {
      let label = page.document.blocks[index].label
      let range = page.reading.blocks[index]
      guard label != .table, label != .furniture, label != .verse, range.count >= Self.characters else { continue }
      let words = PrintedWords(range, in: bytes.span)
      guard let loop = PeriodicStretch.first(in: words.scalars, periods: 2...Self.longest, times: Self.times),
        loop.count >= Self.characters, PrintedWords.isHan(words.scalars[loop.start]) || loop.hasHan(words.scalars)
      else { continue }
      report.append(loop.finding(Self.card, words, page, evidence: "phrase-\(loop.period)-characters"))
    }
  }
}
