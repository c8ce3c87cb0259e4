import JumplineBytes
import JumplineModel

/// Which closed seams may be none: a paragraph stops in mid-sentence, its rest is lost, and the next paragraph of the page was
/// taken for it.
///
/// The reader joins what nothing speaks against, and an unfinished sentence outweighs nearly everything. Here only seams are
/// asked about for which hardly anything else speaks: no word, number or quotation that goes on behind it.
/// What follows is then weighed: a whole paragraph that begins as paragraphs do, directly below, is more likely to be one. Where the
/// characters on both sides of the seam stand together elsewhere on the page, they are likely to belong together: at true
/// seams every fifth pair does, at others one in a hundred.
struct SeamDoubts: PageView {
  /// All of a page, each with how likely it is that the two do not belong together.
  let all: [(seam: Seam, doubt: Double)]

  init(_ page: LintedPage) { all = Self.doubts(page.document) }

  /// Whether what was joined behind a seam may be another paragraph.
  func contains(_ seam: Seam) -> Bool { all.contains { $0.seam.range == seam.range } }

  /// The reader's names for a paragraph that stops in mid-sentence.
  private static let open: Set = ["no-sentence-end", "pause-at-end"]
  /// Its names for what says little beside it.
  private static let weak: Set = ["pair-on-page", "short-rest", "picture-gap", "directly-below", "caption-between", "reads-on", "starts-with-opening-mark", "line-not-full"]

  /// Below it a seam is worth a look. Here 82 of 100 planted halves that were lost are found; a little higher finds more of them, and
  /// asks about more seams that are none.
  private static let threshold = -0.5

  /// Log-odds for a join, fitted on set pages: 535 true seams of such evidence against 925 that were made where the second half, or
  /// the end of an article, was taken from the page. What lies between says most, and how the second half begins.
  private static let weights = (
    bias: 1.5, length: -0.58, ends: 2.15, sentences: 0.57, adjacent: -2.3, pictureGap: 0.66, readsOn: 0.77, bound: 0.2, opener: -1.45,
    day: -1.2, said: -1.67, digit: 0.6, standsElsewhere: 1.85
  )
  /// Of what lies between. Headlines after the first count once each, the fourth and further ones no more.
  private static let interruption = (subheading: -2.6, paragraph: -1.5, headline: -1.35)
  /// A comma says more surely that the paragraph goes on, where nothing stands between; our own estimate.
  private static let pause = (adjacent: 4.0, apart: 0.5)

  private static func doubts(_ document: Document) -> [(seam: Seam, doubt: Double)] {
    var found: [(seam: Seam, doubt: Double)] = []
    for block in document.blocks where block.label == .paragraph && block.pieces.count > 1 {
      for (index, join) in block.joins.enumerated()
      where join.kind == .seam && index + 1 < block.pieces.count && isOpen(join.evidence) && join.confidence >= ParagraphCut.doubt {
        let (left, right) = (block.pieces[index], block.pieces[index + 1])
        // A headline that was taken for text has lost nothing.
        guard hasMarks(left, document.source) else { continue }
        let odds = odds(left, right, join.evidence, document)
        let bytes = document.source.text
        if StoryOpening.end(at: right.start, in: bytes.span) != nil {
          found.append((Seam(left, right, in: document.source), 0.9))
        } else if odds < threshold {
          found.append((Seam(left, right, in: document.source), probability(threshold - odds)))
        }
      }
    }
    return found
  }

  private static func isOpen(_ evidence: [String]) -> Bool {
    evidence.contains(where: open.contains) && evidence.allSatisfy { open.contains($0) || weak.contains($0) }
  }

  /// What the pieces between two others speak for; nil where there are none.
  private static func interruption(_ left: TextRange, _ right: TextRange, _ document: Document) -> Double? {
    let bytes = document.source.text
    var (pieces, headlines) = (0, 0)
    var (hasSubheading, hasParagraph) = (false, false)
    for block in document.blocks {
      for piece in block.pieces where piece.start >= left.end && piece.end <= right.start {
        pieces += 1
        switch block.label {
        case .headline: headlines += 1
        case .paragraph: hasParagraph = true
        // Numbers and what somebody said are set into the text like one.
        case .subheading where piece.count >= 15 && UTF8Decoding.scalar(bytes.span, at: piece.start).value >= 0x4E00: hasSubheading = true
        default: break
        }
      }
    }
    guard pieces > 0 else { return nil }
    return Double(max(0, min(headlines, 3) - 1)) * interruption.headline + (hasSubheading ? interruption.subheading : 0)
      + (hasParagraph ? interruption.paragraph : 0)
  }

  private static func hasMarks(_ piece: TextRange, _ source: Source) -> Bool {
    let bytes = source.text
    let text = bytes.span
    var offset = piece.start
    while offset < piece.end {
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      if Punctuation.endsSentence(scalar) || Punctuation.dividesClauses(scalar) { return true }
      offset += length
    }
    return false
  }

  /// Whether the last character before a seam and the first one behind it stand together somewhere on the page.
  private static func standsElsewhere(_ left: TextRange, _ right: TextRange, _ source: Source) -> Bool {
    let bytes = source.text
    let text = bytes.span
    guard left.end - left.start >= 3, right.count >= 3, text[right.start] >= 0xE4, text[right.start] <= 0xE9, text[left.end - 3] >= 0xE4,
      text[left.end - 3] <= 0xE9
    else { return false }
    return HanSearch.next(left.end - 3, right.start, in: 0..<text.count, of: text) != nil
  }

  private static func odds(_ left: TextRange, _ right: TextRange, _ evidence: [String], _ document: Document) -> Double {
    let bytes = document.source.text
    let text = bytes.span
    var scalars = 0
    var sentences = 0
    var isSaid = false
    var isInFirstClause = true
    var last: UInt32 = 0
    var offset = right.start
    while offset < right.end {
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      isInFirstClause = isInFirstClause && !isMark(scalar)
      if isInFirstClause, scalars < speakerAndVerb, saying.stands(at: offset, in: text) { isSaid = true }
      if scalar == 0x3002 { sentences += 1 }
      scalars += 1
      last = scalar
      offset += length
    }
    var odds = weights.bias + weights.length * logarithm(scalars)
    if Punctuation.endsSentence(last) || Punctuation.closes(last) { odds += weights.ends }
    if sentences > 1 { odds += weights.sentences }
    let between = interruption(left, right, document)
    odds += between ?? weights.adjacent
    if evidence.contains("picture-gap") { odds += weights.pictureGap }
    if evidence.contains("reads-on") { odds += weights.readsOn }
    if evidence.contains("pause-at-end") { odds += between == nil ? pause.adjacent : pause.apart }
    if bound.stands(at: right.start, in: text) { odds += weights.bound }
    if openers.stands(at: right.start, in: text) { odds += weights.opener }
    if isSaid { odds += weights.said }
    if Numeral.arabicDigit(UTF8Decoding.scalar(text, at: right.start).value) != nil { odds += weights.digit }
    if days.stands(at: right.start, in: text) || Numeral.starting(at: right.start, in: text).map({ calendar.stands(at: $0.end, in: text) }) == true {
      odds += weights.day
    }
    if odds < threshold, standsElsewhere(left, right, document.source) { odds += weights.standsElsewhere }
    return odds
  }

  private static func isMark(_ scalar: UInt32) -> Bool {
    Punctuation.endsSentence(scalar) || Punctuation.dividesClauses(scalar) || Punctuation.closes(scalar)
      || [0x201C, 0x300C, 0x300A, 0xFF08, 0x28].contains(scalar)
  }

  /// The natural logarithm, as near as a decision needs it: linear between powers of two.
  private static func logarithm(_ count: Int) -> Double {
    guard count > 1 else { return 0 }
    let power = Int.bitWidth - 1 - count.leadingZeroBitCount
    return (Double(power) + Double(count) / Double(1 << power) - 1) * 0.6931
  }

  private static func probability(_ odds: Double) -> Double {
    // x / (1 + |x|) runs as the logistic does, near enough for hundredths.
    let value = 0.5 + 0.5 * odds / (1.7 + (odds < 0 ? -odds : odds))
    return (value * 100).rounded() / 100
  }

  /// Words that lean on what stands before them.
  private static let bound = WordList(
    "的 了 和 與 与 及 着 著 过 過 们 們 等 也 都 就 還 还 又 并 並 而 且 但 却 卻 于 於 之 所 以 则 則 者 性 化 上 下 里 裡 内 內 后 後 前 間 间 时 時 地 得 将 將")
  /// Words with which paragraphs begin.
  private static let openers = WordList(
    "“ 「 《 （ ( ● ▲ ■ 据 據 根据 根據 按 遵照 记者 記者 近 目前 现在 現在 眼下 今年 去年 昨 此 与此 與此 同时 同時 为了 為了 在 随着 隨著 当 當 这 這 那 有 每 各 凡 所有 对 對 如 一 本 他 她 它 我 你 由 自 从 從 经 經 通过 通過 其 另 第 首先 至于 至於 除 不过 不過 但 而 因 只 只因 于是 於是 最 再 早 晚 上午 下午 去 春 夏 秋 冬 年 会议 會議 会上 會上 截至 接下来 接下來 全 县 縣 市 省 区 區 村")
  private static let saying = WordList(
    "说 說 表示 指出 介绍 介紹 强调 強調 认为 認為 质疑 質疑 透露 坦言 告诉 告訴 讲 講 道 问 問 答 建议 建議 提醒 估计 估計 呼吁 呼籲 回忆 回憶 记得 記得 算 补充 補充 解释 解釋")
  /// Of a first clause that says who speaks, in scalars.
  private static let speakerAndVerb = 14
  private static let days = WordList("今年 今天 今日 昨年 昨天 昨日 前年 前天 前日 去年 本年 本月 本日")
  private static let calendar = WordList("年 月 日 岁 歲")
}
