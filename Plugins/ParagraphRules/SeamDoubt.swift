import JumplineBytes
import JumplineModel

/// Which closed seams may be none: a paragraph stops in mid-sentence, its rest is lost, and the next paragraph of the page was
/// taken for it.
///
/// The reader joins what nothing speaks against, and an unfinished sentence outweighs nearly everything. Here only seams are
/// asked about for which nothing else speaks: no word, number or quotation that goes on behind it, no short rest, no picture.
/// What follows is then weighed: a whole paragraph that begins as paragraphs do, directly below, is more likely to be one. Where the
/// characters on both sides of the seam stand together elsewhere on the page, they are taken to belong together: at true
/// seams every fifth pair does, at others one in a hundred.
enum SeamDoubt {
  /// The reader's names for a paragraph that stops in mid-sentence.
  private static let open: Set<[String]> = [["no-sentence-end"], ["pause-at-end"]]

  /// From here on a seam is worth a look: sooner where nothing lies between that would have cut the paragraph.
  private static let thresholds = (adjacent: 0.3, apart: -0.4)

  /// Log-odds for a join, fitted on set pages: true seams against pages from which the second half was taken.
  private static let weights = (
    bias: 2.98, length: -0.71, ends: 1.45, adjacent: -1.37, pictureGap: 2.38, firstClause: -0.41, bound: 0.57, opener: -1.23, digit: 0.74
  )
  /// A comma says more surely that the paragraph goes on, most of all where nothing stands between; our own estimate.
  private static let pause = (adjacent: 4.0, apart: 0.8)

  /// All of a page, each with how likely it is that the two do not belong together.
  static func all(_ page: LintedPage) -> [(Seam, Double)] {
    let document = page.document
    var found: [(Seam, Double)] = []
    for block in document.blocks where block.label == .paragraph && block.pieces.count > 1 {
      for (index, join) in block.joins.enumerated()
      where join.kind == .seam && index + 1 < block.pieces.count && open.contains(join.evidence) && join.confidence >= ParagraphCut.doubt {
        let (left, right) = (block.pieces[index], block.pieces[index + 1])
        // A headline that was taken for text has lost nothing.
        guard hasMarks(left, document.source) else { continue }
        let isAdjacent = !lies(between: left, right, document)
        let odds = odds(left, right, isAdjacent: isAdjacent, document.source) + (join.evidence != ["pause-at-end"] ? 0 : isAdjacent ? pause.adjacent : pause.apart)
        let bytes = document.source.text
        if StoryOpening.end(at: right.start, in: bytes.span) != nil {
          found.append((Seam(left, right, in: document.source), 0.9))
        } else if liesSubheading(between: left, right, document), isWhole(right, bytes.span) {
          found.append((Seam(left, right, in: document.source), 0.6))
        } else if odds < (isAdjacent ? thresholds.adjacent : thresholds.apart), !standsElsewhere(left, right, document.source) { found.append((Seam(left, right, in: document.source), probability(-odds))) }
      }
    }
    return found
  }

  /// No sentence goes on below a subheading. Numbers and what somebody said are set into the text like one.
  private static func liesSubheading(between left: TextRange, _ right: TextRange, _ document: Document) -> Bool {
    let bytes = document.source.text
    return document.blocks.contains { block in
      block.label == .subheading
        && block.pieces.contains {
          $0.start >= left.end && $0.end <= right.start && $0.count >= 15 && UTF8Decoding.scalar(bytes.span, at: $0.start).value >= 0x4E00
        }
    }
  }

  /// A paragraph that can stand by itself: of some length, to the end of a sentence, and it leans on nothing before it.
  private static func isWhole(_ piece: TextRange, _ text: Span<UInt8>) -> Bool {
    guard piece.count >= 120, let (last, _) = UTF8Decoding.scalar(text, before: piece.end) else { return false }
    return (Punctuation.endsSentence(last) || Punctuation.closes(last)) && !bound.stands(at: piece.start, in: text)
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

  /// Whether another piece lies between two: a picture's caption, a subheading.
  private static func lies(between left: TextRange, _ right: TextRange, _ document: Document) -> Bool {
    document.blocks.contains { block in block.pieces.contains { $0.start >= left.end && $0.end <= right.start } }
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

  private static func odds(_ left: TextRange, _ right: TextRange, isAdjacent: Bool, _ source: Source) -> Double {
    let bytes = source.text
    let text = bytes.span
    var scalars = 0
    var firstClause: Int?
    var last: UInt32 = 0
    var offset = right.start
    while offset < right.end {
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      if firstClause == nil, isMark(scalar) { firstClause = scalars }
      scalars += 1
      last = scalar
      offset += length
    }
    var odds = weights.bias + weights.length * logarithm(scalars) + weights.firstClause * logarithm(1 + min(firstClause ?? scalars, 30))
    if Punctuation.endsSentence(last) || Punctuation.closes(last) { odds += weights.ends }
    if isAdjacent {
      odds += weights.adjacent
      if lineFeeds(text, left.end..<right.start) >= 4 { odds += weights.pictureGap }
    }
    if bound.stands(at: right.start, in: text) { odds += weights.bound }
    if openers.stands(at: right.start, in: text) { odds += weights.opener }
    if Numeral.arabicDigit(UTF8Decoding.scalar(text, at: right.start).value) != nil { odds += weights.digit }
    return odds
  }

  private static func isMark(_ scalar: UInt32) -> Bool {
    Punctuation.endsSentence(scalar) || Punctuation.dividesClauses(scalar) || Punctuation.closes(scalar)
      || [0x201C, 0x300C, 0x300A, 0xFF08, 0x28].contains(scalar)
  }

  private static func lineFeeds(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    for index in range where text[index] == 0x0A { count += 1 }
    return count
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
    "“ 「 据 據 记者 記者 近 目前 今年 去年 昨 此 同时 同時 为了 為了 在 随着 隨著 当 當 这 這 对 對 如 一 本 他 她 由 通过 通過 其 另 会议 會議 会上 會上 截至 接下来")
}
