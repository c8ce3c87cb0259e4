import JumplineBytes
import JumplineModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What speaks for and against two pieces being one paragraph. The names stand in outputs.
package enum SeamCue: Int, CaseIterable {
  case bias
  case sentenceEnd
  case exclamation
  case noSentenceEnd
  case pauseAtEnd
  case semicolonAtEnd
  case colonAtEnd
  case salutationAtEnd
  case dashAtEnd
  case ellipsisAtEnd
  case closingMarkAtEnd
  case openPair
  case pairAcrossSeam
  case openPairAfterStop
  case numberAcrossSeam
  case startsWithClosingMark
  case startsWithBoundWord
  case startsWithOpeningMark
  case startsWithDateline
  case startsWithSpeaker
  case startsWithSign
  case startsWithNumber
  case indent
  case noIndent
  case softWrap
  case stopAtFullLine
  case lineNotFull
  case captionBetween
  case pictureGap
  case directlyBelow
  case shortRest
  case unindentedBelow
  case wordAcrossSeam
  case pairOnPage
  case readsOn
  case readsOnWell
  case readsOnPlainly
  case readsIll
  case readsBadly
  case startsLikeParagraph
  case afterInterruption
  case longAfter
  case subjectComesBack
  case subjectStays
  /// Something else begins while a paragraph is unfinished: no seam, but what it costs to do without one.
  case leftUnfinished
  /// A second article begins, or the page ends, and nobody has come back to the paragraph that the first interrupted.
  case givenUp
  /// A printed line below a full one of a caption is more of the caption.
  case captionWraps
  /// The page ends in an unfinished paragraph.
  case unfinishedAtEnd

  /// `noSentenceEnd` is called `no-sentence-end`: the name of its row in the weights table.
  package var name: String { Weights.seamNames[rawValue] }
}

/// The sum of the evidence at one seam, in log-odds.
package struct SeamEvidence {
  package private(set) var total: Float = 0
  /// What speaks against doing without the join: nothing where the first part stops with a sentence.
  private let leaving: Float
  private(set) var cues: [(cue: SeamCue, weight: Float)] = []
  private let collects: Bool

  /// - Parameter collecting: whether to keep what spoke, or only its sum.
  init(leaving: Float, collecting: Bool) {
    self.leaving = leaving
    collects = collecting
    if collecting { cues.reserveCapacity(12) }
  }

  @inline(__always)
  mutating func add(_ cue: SeamCue, _ weights: SeamWeights) {
    let weight = weights[cue]
    total += weight
    if collects { keep(cue, weight) }
  }

  /// Away from the sum, which is asked for a hundred times as often.
  @inline(never)
  private mutating func keep(_ cue: SeamCue, _ weight: Float) {
    if cue != .bias { cues.append((cue, weight)) }
  }

  /// Every cue that was seen, for training.
  package var all: [SeamCue] { cues.map(\.cue) + [.bias] }

  /// How likely the join is: the logistic of the sum, beside what it costs to leave an unfinished paragraph as it is.
  var confidence: Double { 1 / (1 + exp(Double(leaving - total))) }
}

extension PageEvidence {
  /// Whether a line ends because the column does. That says nothing about the paragraph: it had to end there.
  func wraps(_ previous: Int, _ index: Int) -> Bool {
    previous + 1 == index && pieces[index].blanksBefore == 0 && isFullLine(pieces[previous]) && pieces[index].indent == 0
  }

  /// Weighs whether `index` goes on where `previous` stops. The pieces between them are not paragraphs.
  /// - Parameter isReturn: whether a whole article stands between the two.
  package func seam(
    _ previous: Int, _ index: Int, _ weights: SeamWeights, isReturn: Bool = false, collecting: Bool = false
  ) -> SeamEvidence {
    let before = pieces[previous]
    let after = pieces[index]
    var evidence = SeamEvidence(leaving: before.isUnfinished ? weights[.leftUnfinished] : 0, collecting: collecting)
    evidence.add(.bias, weights)
    if isReturn {
      evidence.add(.afterInterruption, weights)
      if index - previous > Self.longInterruption { evidence.add(.longAfter, weights) }
      if let change = subjectChange(previous, index) {
        if change > 0.04 { evidence.add(.subjectComesBack, weights) }
        if change < -0.02 { evidence.add(.subjectStays, weights) }
      }
    }

    let isAdjacent = previous + 1 == index && after.blanksBefore == 0
    let wraps = wraps(previous, index)
    if wraps {
      evidence.add(.softWrap, weights)
    } else if isAdjacent, printedWidth > 0, !isFullLine(before) {
      evidence.add(.lineNotFull, weights)
    } else if isAdjacent, !isTight {
      evidence.add(.directlyBelow, weights)
    }

    switch before.tail {
    case .fullStop: evidence.add(wraps ? .stopAtFullLine : .sentenceEnd, weights)
    case .exclamation: evidence.add(wraps ? .stopAtFullLine : .exclamation, weights)
    case .pause: evidence.add(.pauseAtEnd, weights)
    case .semicolon: evidence.add(.semicolonAtEnd, weights)
    case .colon: evidence.add(before.cues.contains(.salutation) ? .salutationAtEnd : .colonAtEnd, weights)
    case .dash: evidence.add(.dashAtEnd, weights)
    case .ellipsis: evidence.add(.ellipsisAtEnd, weights)
    case .closer: evidence.add(.closingMarkAtEnd, weights)
    case .word, .opener: evidence.add(.noSentenceEnd, weights)
    case .digit: evidence.add(after.head == .digit ? .numberAcrossSeam : .noSentenceEnd, weights)
    }
    if before.open > 0 {
      let stopped = before.tail == .fullStop || before.tail == .exclamation || before.tail == .ellipsis
      if after.unopened > 0 {
        evidence.add(.pairAcrossSeam, weights)
      } else {
        evidence.add(stopped ? .openPairAfterStop : .openPair, weights)
      }
    }
    switch after.head {
    case .closer: evidence.add(.startsWithClosingMark, weights)
    case .opener: evidence.add(.startsWithOpeningMark, weights)
    case .sign: evidence.add(.startsWithSign, weights)
    case .digit, .word, .dash: break
    }
    if after.cues.contains(.numbered) { evidence.add(.startsWithNumber, weights) }
    if after.cues.contains(.dateline) { evidence.add(.startsWithDateline, weights) }
    if after.cues.contains(.speaker) { evidence.add(.startsWithSpeaker, weights) }
    let isCut = !wraps && before.isUnfinished
    // Of neighbours it has been asked.
    let isWordCut = previous + 1 == index ? after.cues.contains(.cutWordAtStart) : WordPairs.common.contains(before.last, after.first)
    if isWordCut { evidence.add(.wordAcrossSeam, weights) }
    if before.isUnfinished {
      switch readsOn(before, after) {
      case 4...: evidence.add(.readsOnPlainly, weights)
      case 2...: evidence.add(.readsOnWell, weights)
      case 0.5...: evidence.add(.readsOn, weights)
      case ...(-2): evidence.add(.readsBadly, weights)
      case ...(-0.5): evidence.add(.readsIll, weights)
      default: break
      }
    }
    if isCut, pairs.contains(before.last, after.first) { evidence.add(.pairOnPage, weights) }
    if after.cues.contains(.opensParagraph), before.tail != .pause { evidence.add(.startsLikeParagraph, weights) }
    if after.startsBound { evidence.add(.startsWithBoundWord, weights) }
    if paragraphIndent > 0 {
      if isIndented(after) {
        evidence.add(.indent, weights)
      } else if isIndented(before) || printedWidth > 0 {
        evidence.add(.noIndent, weights)
      }
    }
    if previous + 1 < index {
      evidence.add(.captionBetween, weights)
    } else if after.blanksBefore >= wideGap {
      evidence.add(.pictureGap, weights)
    }
    if after.tail == .fullStop, before.isUnfinished {
      if after.scalars <= 12 { evidence.add(.shortRest, weights) }
      if !isReturn, isFollowedByRest(index) { evidence.add(.unindentedBelow, weights) }
    }
    return evidence
  }

  /// Pieces. What interrupts a paragraph is mostly short.
  private static let longInterruption = 12

  /// Whether a paragraph that stops with a piece would have a text below it that begins without the indent of the page's paragraphs: the
  /// piece is no end of a paragraph then, but stands in it.
  private func isFollowedByRest(_ index: Int) -> Bool {
    guard paragraphIndent > 0, !isFullLine(pieces[index]), index + 1 < pieces.count else { return false }
    let next = pieces[index + 1]
    return next.blanksBefore == 0 && next.indent == 0 && isContinuing(next)
  }

  /// How much more a piece has in common with the article before an interruption than with what interrupted it.
  private func subjectChange(_ previous: Int, _ index: Int) -> Double? {
    // Nothing comes back in the middle of what runs on.
    guard !wraps(index - 1, index) else { return nil }
    var last = index
    while last + 1 < pieces.count, wraps(last, last + 1) { last += 1 }
    let asked = TextRange(pieces[index].range.start, pieces[last].range.end)
    let text = source.text
    return SubjectOverlap.change(of: asked, from: previous + 1..<index, to: previous, pieces, text.span, running)
  }
}
