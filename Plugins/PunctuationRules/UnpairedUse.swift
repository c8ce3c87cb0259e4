import JumplineBytes
import JumplineModel

/// Uses of a paired mark by itself that are right: `1)` in a list, `:)`, `5”`, `’98`.
enum UnpairedUse {
  static func isRight(_ mark: PairedMark, in block: ReadingRange, _ text: Span<UInt8>) -> Bool {
    switch mark.kind {
    case .round: mark.isOpening ? isSadFace(mark, block, text) : isListMark(mark, block, text) || isFace(mark, block, text)
    case .doubleQuote: !mark.isOpening && isMeasure(mark, block, text)
    case .singleQuote: isApostrophe(mark, block, text)
    default: false
    }
  }

  /// `1)`, `a)`, `一)`, `12）` at the start of a block or after a mark or a space.
  private static func isListMark(_ mark: PairedMark, _ block: ReadingRange, _ text: Span<UInt8>) -> Bool {
    var offset = mark.start
    var count = 0
    while offset > block.start, let (scalar, length) = UTF8Decoding.scalar(text, before: offset) {
      guard isListCharacter(scalar) else {
        return (1...3).contains(count)
          && (WhiteSpace.contains(scalar) || Punctuation.dividesClauses(scalar) || Punctuation.endsSentence(scalar)
            || Punctuation.closes(scalar))
      }
      offset -= length
      count += 1
    }
    return (1...3).contains(count)
  }

  private static func isListCharacter(_ scalar: UInt32) -> Bool {
    Numeral.arabicDigit(scalar) != nil || Numeral.hanDigit(scalar) != nil || scalar == 0x5341
      || (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar) || (0x2460...0x2473).contains(scalar)
  }

  /// `:)` `;-)` `^_^)`
  private static func isFace(_ mark: PairedMark, _ block: ReadingRange, _ text: Span<UInt8>) -> Bool {
    guard mark.start > block.start else { return false }
    return [0x3A, 0x3B, 0x2D, 0x3D, 0x5E].contains(text[mark.start - 1])  // : ; - = ^
  }

  /// `:(` at the end or before a space or a closing mark.
  private static func isSadFace(_ mark: PairedMark, _ block: ReadingRange, _ text: Span<UInt8>) -> Bool {
    guard isFace(mark, block, text) else { return false }
    guard mark.end < block.end else { return true }
    let next = UTF8Decoding.scalar(text, at: mark.end).value
    return WhiteSpace.contains(next) || Punctuation.closes(next)
  }

  /// `55”`, but not `“141”` or `“G20”` that lost its first half: screens have one or two digits.
  private static func isMeasure(_ mark: PairedMark, _ block: ReadingRange, _ text: Span<UInt8>) -> Bool {
    guard let numeral = Numeral.ending(at: mark.start, in: text), numeral.start >= block.start, numeral.form == .arabic,
      numeral.count <= 2
    else { return false }
    guard numeral.start > block.start else { return true }
    return text[numeral.start - 1] >= 0x80
  }

  /// don’t, ’98, ’９８, ‘90s, 5’
  private static func isApostrophe(_ mark: PairedMark, _ block: ReadingRange, _ text: Span<UInt8>) -> Bool {
    let before = mark.start > block.start ? UTF8Decoding.scalar(text, before: mark.start)?.value ?? 0x20 : 0x20
    let after = mark.end < block.end ? UTF8Decoding.scalar(text, at: mark.end).value : 0x20
    func isWord(_ scalar: UInt32) -> Bool {
      Numeral.arabicDigit(scalar) != nil || (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
    }
    return mark.isOpening ? Numeral.arabicDigit(after) != nil : isWord(before) || isWord(after)
  }
}
