/// A few words that are looked for beside a place or in a sentence: cues, units, titles.
///
/// Works on bytes of UTF-8. Words of both scripts are listed; nothing is folded. A list that is looked for all over a page
/// goes into a `CueIndex`, so that no rule reads the whole page by itself.
public final class WordList: Sendable {
  /// Longest first.
  private let words: [Word]
  /// The bytes of all words, one after the other.
  private let letters: [UInt8]
  /// The number of the first word that has less than three bytes.
  private let firstShort: Int
  private let begins: Shelf
  private let ends: Shelf

  private struct Word: Sendable {
    /// In `letters`.
    var start: Int
    var count: Int
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
      list.append(Word(start: letters.count, count: word.count))
      letters += word
    }
    self.words = list
    self.letters = letters
    firstShort = list.firstIndex { $0.count < 3 } ?? list.count
    begins = Shelf(list[..<firstShort], letters) { $0.start }
    ends = Shelf(list[..<firstShort], letters) { $0.start + $0.count - 3 }
  }

  /// The words, longest first.
  var all: [ArraySlice<UInt8>] { words.map { letters[$0.start..<$0.start + $0.count] } }

  /// Where the longest word that begins at an offset ends; nil when none does.
  public func after(_ start: Int, in text: Span<UInt8>) -> Int? { after(start, upTo: text.count, in: text) }

  /// Where the longest word that ends at an offset begins; nil when none does.
  public func before(_ end: Int, in text: Span<UInt8>) -> Int? {
    guard end > 0, end <= text.count else { return nil }
    return longest(ends, at: end - 3, in: text) { end >= $0.count && matches($0, at: end - $0.count, in: text) }.map { end - $0.count }
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
    guard start >= 0, start < limit else { return nil }
    return longest(begins, at: start, in: text) { start + $0.count <= limit && matches($0, at: start, in: text) }.map { start + $0.count }
  }

  /// The longest word that fits, of those whose three bytes at one end may stand at an offset.
  @inline(__always)
  private func longest(_ shelf: Shelf, at offset: Int, in text: Span<UInt8>, where fits: (Word) -> Bool) -> Word? {
    for place in shelf.row(at: offset, in: text) where fits(shelf.words[place]) { return shelf.words[place] }
    for number in firstShort..<words.count where fits(words[number]) { return words[number] }
    return nil
  }

  /// Whether a word that fits in stands at an offset.
  private func matches(_ word: Word, at start: Int, in text: Span<UInt8>) -> Bool {
    for index in 0..<word.count where letters[word.start + index] != text[start + index] { return false }
    return true
  }

  /// The words by the three bytes of one end, so that a place is compared with few of them and most places with none.
  private struct Shelf: Sendable {
    /// A bit for each character, by a hash of its bytes, that a word has at this end.
    private var bits = [UInt64](repeating: 0, count: 16)
    /// Row by row, the longest word of each first.
    private(set) var words: [Word] = []
    /// Where each row begins, and where the last one ends. Words of one hash stand in one row; there are a power of two of them.
    private var rows: [Int] = [0]

    /// - Parameters:
    ///   - words: the longest first.
    ///   - end: where the three bytes of a word stand in the letters.
    init(_ words: ArraySlice<Word>, _ letters: [UInt8], end: (Word) -> Int) {
      var count = 1
      while count < words.count { count *= 2 }
      var sorted = [[Word]](repeating: [], count: count)
      for word in words {
        let place = Self.place(letters.span, end(word))
        bits[place >> 6] |= 1 << UInt64(place & 63)
        sorted[place & (count - 1)].append(word)
      }
      for row in sorted {
        self.words += row
        rows.append(self.words.count)
      }
    }

    /// Where the words stand that may have the three bytes at an offset.
    @inline(__always)
    func row(at start: Int, in text: Span<UInt8>) -> Range<Int> {
      guard start >= 0, start + 3 <= text.count else { return 0..<0 }
      let place = Self.place(text, start)
      if bits[place >> 6] & (1 << UInt64(place & 63)) == 0 { return 0..<0 }
      let row = place & (rows.count - 2)
      return rows[row]..<rows[row + 1]
    }

    @inline(__always)
    private static func place(_ text: Span<UInt8>, _ start: Int) -> Int {
      (Int(text[start]) &* 7 ^ Int(text[start + 1]) << 4 ^ Int(text[start + 2])) & 1023
    }
  }
}
