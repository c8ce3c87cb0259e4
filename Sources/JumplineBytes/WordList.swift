/// A few words that are looked for beside a place or in a sentence: cues, units, titles.
///
/// Works on bytes of UTF-8. Words of both scripts are listed; nothing is folded.
public struct WordList: Sendable {
  /// Longest first, so that the longest is found.
  private let words: [[UInt8]]
  private let begins: Filter
  private let ends: Filter

  /// - Parameter words: separated by spaces.
  public init(_ words: String) {
    self.words = words.utf8.split(separator: 0x20).map(Array.init).sorted { $0.count > $1.count }
    begins = Filter(self.words.map { Array($0.prefix(3)) })
    ends = Filter(self.words.map { Array($0.suffix(3)) })
  }

  /// Where the longest word that begins at an offset ends; nil when none does.
  public func after(_ start: Int, in text: Span<UInt8>) -> Int? {
    guard start >= 0, start < text.count, begins.mayHold(start, min(start + 3, text.count), text) else { return nil }
    for word in words where Self.matches(word, at: start, in: text) { return start + word.count }
    return nil
  }

  /// Where the longest word that ends at an offset begins; nil when none does.
  public func before(_ end: Int, in text: Span<UInt8>) -> Int? {
    guard end > 0, end <= text.count, ends.mayHold(max(0, end - 3), end, text) else { return nil }
    for word in words where end >= word.count && Self.matches(word, at: end - word.count, in: text) { return end - word.count }
    return nil
  }

  /// Whether a word begins at an offset.
  public func stands(at start: Int, in text: Span<UInt8>) -> Bool { after(start, in: text) != nil }

  /// Whether a word ends at an offset.
  public func stands(before end: Int, in text: Span<UInt8>) -> Bool { before(end, in: text) != nil }

  /// Where the first word that stands wholly within a stretch begins; nil when there is none.
  public func first(in range: Range<Int>, of text: Span<UInt8>) -> Int? {
    var offset = max(0, range.lowerBound)
    let limit = min(range.upperBound, text.count)
    while offset < limit {
      if begins.mayHold(offset, min(offset + 3, limit), text) {
        for word in words where offset + word.count <= limit && Self.matches(word, at: offset, in: text) { return offset }
      }
      // No word begins inside a character.
      offset += text[offset] < 0xE0 ? 1 : text[offset] < 0xF0 ? 3 : 4
    }
    return nil
  }

  /// Whether a word stands wholly within a stretch.
  public func occurs(in range: Range<Int>, of text: Span<UInt8>) -> Bool { first(in: range, of: text) != nil }

  private static func matches(_ word: [UInt8], at start: Int, in text: Span<UInt8>) -> Bool {
    guard start + word.count <= text.count else { return false }
    for index in word.indices where word[index] != text[start + index] { return false }
    return true
  }

  /// Rules most places out at a glance: a bit for each character, by a hash of its bytes, that a word has at one end.
  private struct Filter: Sendable {
    private var bits = [UInt64](repeating: 0, count: 16)
    /// A word shorter than three bytes ends anywhere.
    private var holdsShort = false

    init(_ ends: [[UInt8]]) {
      for end in ends {
        guard end.count == 3 else {
          holdsShort = true
          continue
        }
        let place = Self.place(end[0], end[1], end[2])
        bits[place >> 6] |= 1 << UInt64(place & 63)
      }
    }

    @inline(__always)
    func mayHold(_ start: Int, _ end: Int, _ text: Span<UInt8>) -> Bool {
      if holdsShort { return true }
      guard end - start == 3 else { return false }
      let place = Self.place(text[start], text[start + 1], text[start + 2])
      return bits[place >> 6] & (1 << UInt64(place & 63)) != 0
    }

    private static func place(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
      (Int(first) &* 7 ^ Int(second) << 4 ^ Int(third)) & 1023
    }
  }
}
