public import JumplineBytes
public import JumplineModel

public struct ShapeConfusable: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "CHR012", name: "shape-confusable", severity: .warning, confidence: 0.85, scope: .block, fix: .suggestion,
    summary: .init(
      zh: "形近字之误：己经、政冶、时侯、入民。",
      en: "A character was taken for its twin in shape: 己经 for 已经, 政冶 for 政治."),
    why: .init(
      zh: "录入和识别最常见的错误之一。只报改一个字就成为常用词、而原样不成词的地方。",
      en: "One of the commonest slips of typing and recognition. Flagged only where the words as printed are none and one "
        + "stroke away stands a common word."),
    source: "Word frequencies of jieba's dictionary (MIT); pairs of twins are the project's own choice",
    fires: [
      "这项工程⟦己经⟧收尾。",
      "渔民的⟦收人⟧比去年多了两成。",
      "码头上来了⟦若千⟧个客人。",
      "岛上住着一位姓何的⟦女土⟧。",
      "截至去⟦年未⟧，岛上共有渔船三百条。",
      "基层⟦冶理⟧要靠大家出力。",
      "那个⟦时侯⟧村里还没有电。",
      "我们对⟦末来⟧充满信心。",
      "⟦入民⟧群众拍手称快。",
      "那個⟦時侯⟧村裡還沒有電。",
      "各⟦自已⟧的事自己做。".replacing("各", with: "人人把"),
    ],
    silent: [
      "这项工程已经收尾。",
      "他走进入民宿的小路。",
      "各自已完成任务的班组先行撤离。",
      "知己经常来信,问候家人。",
      "冶炼厂的工人师傅都来了。",
      "接收人民币的窗口增加人手后排队的人少了。",
      "资深人士都说土地要养。",
      "到去年未完工的船都补上了。",
      "诸侯纷争的年代早已过去。",
      "三千部手机一抢而空。",
    ])

  public static let cues = [pairs]
  public static let needs: TextContents = .cues

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let text = page.reading.bytes
    let span = text.span
    let words = TwinWord.all
    let simplifiedForm = HanMap.simplified
    func simplified(_ scalar: UInt32) -> UInt32 { simplifiedForm[scalar] ?? scalar }
    for place in page.places(of: Self.pairs) {
      let offset = place.start
      let first = simplified(UTF8Decoding.scalar(span, at: offset).value)
      let second = simplified(UTF8Decoding.scalar(span, at: offset + 3).value)
      guard let word = words[first, second] else { continue }
      let before = UTF8Decoding.scalar(span, before: offset).map { simplified($0.value) }
      let after = offset + 6 < span.count ? simplified(UTF8Decoding.scalar(span, at: offset + 6).value) : nil
      if word.isExplained(before: before, after: after) { continue }
      let range = page.reading.source(of: ReadingRange(offset, offset + 6))
      let printed = page.reading.string(ReadingRange(offset, offset + 6))
      let wrong = offset + (word.isFirstWrong ? 0 : 3)
      report.append(
        Finding(
          code: Self.card.code, severity: Self.card.severity, confidence: Self.card.confidence,
          message: page.say(zh: "“\(printed)”疑为“\(word.right)”", en: "“\(printed)” may be meant for “\(word.right)”"),
          range: range, evidence: ["no-word", "common-word-with-twin"],
          fix: Fix(
            .suggestion,
            replacements: [.init(page.reading.source(of: ReadingRange(wrong, wrong + 3)), with: word.rightCharacter)])))
    }
  }

  /// What is no word, in either script: words are looked up as simplified script has them.
  private static let pairs: WordList = {
    var forms: [UInt32: [Unicode.Scalar]] = [:]
    for (own, simplified) in zip(ScriptVariants.traditional.unicodeScalars, ScriptVariants.simplifiedOfTraditional.unicodeScalars) {
      forms[simplified.value, default: []].append(own)
    }
    func written(_ scalar: UInt32) -> [Unicode.Scalar] {
      let own = HanMap.simplified[scalar] == nil ? Unicode.Scalar(scalar) : nil
      return (own.map { [$0] } ?? []) + forms[scalar, default: []]
    }
    return WordList(
      TwinWord.all.pairs.flatMap { first, second in
        written(first).flatMap { first in written(second).map { Array(String(String.UnicodeScalarView([first, $0])).utf8) } }
      })
  }()
}
