/// A few words that are looked for beside a place or in a sentence: cues, units, titles.
///
/// Works on bytes of UTF-8. Words of both scripts are listed; nothing is folded. A list that is looked for all over a page
/// goes into a `CueIndex`, so that no rule reads the whole page by itself.
public final class WordList: Sendable {
  /// Longest first, so that the longest is found.
  private let words: [Word]
  /// The bytes of all words, one after the other.
  private let letters: [UInt8]
  private let begins: Filter
  private let ends: Filter

  private struct Word: Sendable {
    /// In `letters`.
    var start: Int
    var count: Int
    /// The first three bytes and the last three, as `first(of:_:)` and `last(of:_:)` read them; fewer in a shorter word.
    var first: UInt32
    var last: UInt32
    var mask: UInt32
  }

  /// - Parameter words: separated by spaces.
  public convenience init(_ words: String) {
    self.init(words.utf8.split(separator: 0x20).map(Array.init))
  }

  /// - Parameter words: in UTF-8, none of them empty. One that is listed twice counts once.
  public init(_ words: [[UInt8]]) {
    var letters: [UInt8] = []
    var list: [Word] = []
    var known: Set<[UInt8]> = []
    for word in words.sorted(by: { $0.count > $1.count }) where known.insert(word).inserted {
      let mask: UInt32 = word.count > 2 ? 0xFF_FFFF : word.count == 2 ? 0xFFFF : 0xFF
      list.append(
        Word(
          start: letters.count, count: word.count, first: Self.first(of: word.span, 0) & mask,
          last: Self.last(of: word.span, word.count) & mask, mask: mask))
      letters += word
    }
    self.words = list
    self.letters = letters
    begins = Filter(words.map { Array($0.prefix(3)) })
    ends = Filter(words.map { Array($0.suffix(3)) })
  }

  /// The words, longest first.
  var all: [ArraySlice<UInt8>] { words.map { letters[$0.start..<$0.start + $0.count] } }

  /// Where the longest word that begins at an offset ends; nil when none does.
  public func after(_ start: Int, in text: Span<UInt8>) -> Int? { after(start, upTo: text.count, in: text) }

  /// Where the longest word that ends at an offset begins; nil when none does.
  public func before(_ end: Int, in text: Span<UInt8>) -> Int? {
    guard end > 0, end <= text.count, ends.mayHold(max(0, end - 3), end, text) else { return nil }
    let last = Self.last(of: text, end)
    for word in words where (word.last ^ last) & word.mask == 0 && end >= word.count {
      if matches(word, at: end - word.count, in: text) { return end - word.count }
    }
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
      if after(offset, upTo: limit, in: text) != nil { return offset }
      // No word begins inside a character.
      let lead = unsafe text[unchecked: offset]
      offset += lead < 0xE0 ? 1 : lead < 0xF0 ? 3 : 4
    }
    return nil
  }

  /// Whether a word stands wholly within a stretch.
  public func occurs(in range: Range<Int>, of text: Span<UInt8>) -> Bool { first(in: range, of: text) != nil }

  @inline(__always)
  private func after(_ start: Int, upTo limit: Int, in text: Span<UInt8>) -> Int? {
    guard start >= 0, start < limit, begins.mayHold(start, min(start + 3, limit), text) else { return nil }
    let first = Self.first(of: text, start)
    for word in words where (word.first ^ first) & word.mask == 0 && start + word.count <= limit {
      if matches(word, at: start, in: text) { return start + word.count }
    }
    return nil
  }

  /// Whether a word that fits in stands at an offset.
  private func matches(_ word: Word, at start: Int, in text: Span<UInt8>) -> Bool {
    for index in 0..<word.count where letters[word.start + index] != text[start + index] { return false }
    return true
  }

  /// Up to three bytes from an offset, the first in the lowest place.
  @inline(__always)
  private static func first(of text: Span<UInt8>, _ start: Int) -> UInt32 {
    var bytes: UInt32 = 0
    for index in 0..<min(3, text.count - start) { bytes |= UInt32(text[start + index]) << UInt32(8 * index) }
    return bytes
  }

  /// Up to three bytes before an offset, the last in the lowest place.
  @inline(__always)
  private static func last(of text: Span<UInt8>, _ end: Int) -> UInt32 {
    var bytes: UInt32 = 0
    for index in 0..<min(3, end) { bytes |= UInt32(text[end - 1 - index]) << UInt32(8 * index) }
    return bytes
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
