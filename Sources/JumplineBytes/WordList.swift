/// A few words that are looked for beside a place or in a sentence: cues, units, titles.
///
/// Works on bytes of UTF-8. Words of both scripts are listed; nothing is folded.
public struct WordList: Sendable {
  /// Longest first, so that the longest is found.
  private let words: [[UInt8]]
  private let begins: [Bool]
  private let ends: [Bool]

  /// - Parameter words: separated by spaces.
  public init(_ words: String) {
    self.words = words.utf8.split(separator: 0x20).map(Array.init).sorted { $0.count > $1.count }
    var begins = [Bool](repeating: false, count: 256)
    var ends = begins
    for word in self.words {
      if let first = word.first { begins[Int(first)] = true }
      if let last = word.last { ends[Int(last)] = true }
    }
    self.begins = begins
    self.ends = ends
  }

  /// Where the longest word that begins at an offset ends; nil when none does.
  public func after(_ start: Int, in text: Span<UInt8>) -> Int? {
    guard start >= 0, start < text.count, begins[Int(text[start])] else { return nil }
    for word in words where Self.matches(word, at: start, in: text) { return start + word.count }
    return nil
  }

  /// Where the longest word that ends at an offset begins; nil when none does.
  public func before(_ end: Int, in text: Span<UInt8>) -> Int? {
    guard end > 0, end <= text.count, ends[Int(text[end - 1])] else { return nil }
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
      if begins[Int(text[offset])] {
        for word in words where offset + word.count <= limit && Self.matches(word, at: offset, in: text) { return offset }
      }
      offset += 1
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
}
