import JumplineBytes
import JumplineModel

/// Finds quotation marks that point the wrong way: a block whose marks do not pair, and would if one pair were turned round,
/// or one mark.
enum QuoteDirection {
  /// What to turn round, and what it encloses.
  struct Fault {
    var marks: [PunctuationMark]
    var range: ReadingRange
  }

  /// Words between two marks are a phrase: no longer than this, in bytes, and without a full stop.
  private static let longest = 120

  private static let kinds: [(opening: UInt32, closing: UInt32)] = [(0x201C, 0x201D), (0x300C, 0x300D)]

  /// - Parameter marks: those of one block, in order.
  static func faults(_ marks: ArraySlice<PunctuationMark>) -> [Fault] {
    kinds.compactMap { kind in
      let quotes = marks.filter { $0.value == kind.opening || $0.value == kind.closing }
      guard quotes.count > 1, quotes.count % 2 == 0 else { return nil }
      let directions = quotes.map { $0.value == kind.opening }
      if pairs(directions) { return nil }
      for index in 0..<(quotes.count - 1) where isPhrase(quotes[index], quotes[index + 1], marks) {
        // ”…“ as a whole, then “…“ and ”…” with one mark wrong.
        for turned in [[index, index + 1], [index + 1], [index]] {
          var mended = directions
          for place in turned { mended[place].toggle() }
          guard mended[index], !mended[index + 1], pairs(mended) else { continue }
          return Fault(
            marks: turned.map { quotes[$0] }, range: ReadingRange(quotes[index].start, quotes[index + 1].end))
        }
      }
      return nil
    }
  }

  /// Whether openings and closings pair without nesting.
  private static func pairs(_ directions: [Bool]) -> Bool {
    directions.indices.allSatisfy { directions[$0] == ($0 % 2 == 0) }
  }

  private static func isPhrase(_ first: PunctuationMark, _ second: PunctuationMark, _ marks: ArraySlice<PunctuationMark>) -> Bool {
    guard second.start > first.end, second.start - first.end <= longest else { return false }
    return !marks.contains { $0.start >= first.end && $0.end <= second.start && Punctuation.endsSentence($0.value) }
  }
}
