import JumplineBytes
import JumplineLint
import JumplineModel

/// Counts the paired marks of an article, block by block in reading order, seams closed.
///
/// Captions and subheadings balance by themselves, headlines together. Paragraphs do too, save that speech may run on: each
/// paragraph of a long quotation begins with an opening mark, and only the last one ends with the closing mark. Where a
/// paragraph stops in mid-sentence its other half is missing, and another rule says so.
struct PairBalance {
  struct Fault {
    var mark: PairedMark
    /// The block ends right after a short bracket: the missing mark goes to its end.
    var closesAtEnd: Bool
    var blockEnd: Int
    /// Several paragraphs of one speech begin with it: the last of them may be meant to stay open.
    var isRepeated = false
  }

  let continuesElsewhere: Bool
  let beganElsewhere: Bool

  /// How many open marks a closing one may reach over; no text nests deeper.
  private static let depth = 32

  private struct Open {
    var mark: PairedMark
    /// Long speech begins here: at the start of the paragraph or after a colon, a dash or a full stop.
    var beginsSpeech: Bool
  }

  private var headlines: [Open] = []
  private var speech: [Open] = []
  /// How many paragraphs the speech has begun that is open.
  private var paragraphsOfSpeech = 0
  private var hasBrokenParagraph = false
  private var hasParagraph = false
  private var faults: [Fault] = []

  /// Where marks start that point the wrong way.
  let turned: Set<Int>

  init(continuesElsewhere: Bool, beganElsewhere: Bool, turned: Set<Int>) {
    self.continuesElsewhere = continuesElsewhere
    self.beganElsewhere = beganElsewhere
    self.turned = turned
  }

  mutating func add(_ block: Block, _ range: ReadingRange, _ text: Span<UInt8>) {
    switch block.label {
    case .furniture, .unassigned, .table: return
    case .headline:
      headlines = scan(range, text, open: headlines, isFirst: false)
    case .paragraph, .verse, .signature:
      addParagraph(block, range, text)
    case .byline, .dateline, .subheading, .caption, .credit, .jump:
      let left = scan(range, text, open: [], isFirst: false)
      for open in left { note(open.mark, range, text) }
    }
  }

  /// All faults, once the last block has been added.
  mutating func finish() -> [Fault] {
    for open in headlines { faults.append(Fault(mark: open.mark, closesAtEnd: false, blockEnd: open.mark.end)) }
    if !continuesElsewhere { giveUpSpeech() }
    return faults
  }

  private mutating func addParagraph(_ block: Block, _ range: ReadingRange, _ text: Span<UInt8>) {
    var start = range.start
    if let carried = speech.last {
      if let first = firstMark(range, text), first.kind == carried.mark.kind {
        // Repeated at the start of the paragraph: the same speech goes on. Or closed before another one opens.
        if first.isOpening && first.start == range.start {
          start = first.end
          paragraphsOfSpeech += 1
        }
        else if first.isOpening { giveUpSpeech() }
      } else {
        giveUpSpeech()
      }
    }
    if speech.isEmpty { paragraphsOfSpeech = 0 }
    let left = scan(
      ReadingRange(start, range.end), text, open: speech,
      isFirst: !hasParagraph && beganElsewhere)
    speech = []
    hasParagraph = true

    let isBroken = ParagraphEnding(of: range, in: text).isBroken
    for open in left {
      if isBroken && !endsAsJump(open.mark, range, text) && !endsInJump(block) { continue }
      if open.mark.kind.mayCrossParagraphs && open.beginsSpeech && left.count == 1 {
        if paragraphsOfSpeech == 0 { paragraphsOfSpeech = 1 }
        speech = [open]
      } else if continuesElsewhere && open.mark.kind.mayCrossParagraphs && endsInJump(block) {
        continue
      } else {
        note(open.mark, range, text)
      }
    }
    if isBroken { hasBrokenParagraph = true }
  }

  private mutating func giveUpSpeech() {
    for open in speech {
      faults.append(Fault(mark: open.mark, closesAtEnd: false, blockEnd: open.mark.end, isRepeated: paragraphsOfSpeech > 1))
    }
    speech = []
    paragraphsOfSpeech = 0
  }

  private func endsInJump(_ block: Block) -> Bool {
    if case .jump? = block.inlines.last { return true }
    return false
  }

  /// `(下转2版` without its bracket: short, and at the very end.
  private func endsAsJump(_ mark: PairedMark, _ range: ReadingRange, _ text: Span<UInt8>) -> Bool {
    guard mark.kind == .round || mark.kind == .lenticular || mark.kind == .shell, range.end - mark.end <= 36 else { return false }
    return range.end >= 3 && text[range.end - 3] == 0xE7 && text[range.end - 2] == 0x89 && text[range.end - 1] == 0x88  // 版
  }

  private mutating func note(_ mark: PairedMark, _ range: ReadingRange, _ text: Span<UInt8>) {
    if UnpairedUse.isRight(mark, in: range, text) { return }
    faults.append(Fault(mark: mark, closesAtEnd: mark.isOpening && endsAsJump(mark, range, text), blockEnd: range.end))
  }

  /// Walks over a stretch and returns what is still open at its end. Closing marks without an opening one are noted.
  private mutating func scan(_ range: ReadingRange, _ text: Span<UInt8>, open: [Open], isFirst: Bool) -> [Open] {
    var stack = open
    var offset = range.start
    while offset < range.end {
      offset = UTF8Decoding.afterHan(text, from: offset)
      guard offset < range.end else { break }
      let lead = text[offset]
      guard var mark = PairedMark(at: offset, in: text) else {
        offset += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        continue
      }
      offset = mark.end
      if turned.contains(mark.start) { mark.isOpening.toggle() }
      if mark.isOpening {
        stack.append(Open(mark: mark, beginsSpeech: beginsSpeech(mark, range, text)))
      } else if let match = stack.suffix(Self.depth).lastIndex(where: { $0.mark.kind == mark.kind }) {
        for lost in stack[(match + 1)...] { note(lost.mark, range, text) }
        stack.removeSubrange(match...)
      } else if !(isFirst && mark.kind.mayCrossParagraphs) && !hasBrokenParagraph {
        note(mark, range, text)
      }
    }
    return stack
  }

  private func beginsSpeech(_ mark: PairedMark, _ range: ReadingRange, _ text: Span<UInt8>) -> Bool {
    guard mark.start > range.start, let (scalar, _) = UTF8Decoding.scalar(text, before: mark.start) else { return true }
    return scalar == 0x3A || scalar == 0xFF1A || scalar == 0x2014 || Punctuation.endsSentence(scalar)
  }

  private func firstMark(_ range: ReadingRange, _ text: Span<UInt8>) -> PairedMark? {
    var offset = range.start
    while true {
      offset = UTF8Decoding.afterHan(text, from: offset)
      guard offset < range.end else { break }
      if let mark = PairedMark(at: offset, in: text), mark.kind.mayCrossParagraphs { return mark }
      let lead = text[offset]
      offset += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }
    return nil
  }
}
