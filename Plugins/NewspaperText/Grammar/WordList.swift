/// A list of words that can be looked for at a place of a line, longest first.
///
/// Asked at nearly every scalar of a short line, so a miss must cost next to nothing: one bit of few enough that those of all
/// lists stay near the processor. A class, so that nobody counts owners of its tables when it is asked.
final class WordList: Sendable {
  /// For each bucket of first and of last scalars, whether there are words in it.
  private let firsts: [16 of UInt64]
  private let lasts: [16 of UInt64]
  /// The scalars of all words, one after the other.
  private let scalars: [UInt32]
  private let byFirst: Buckets
  private let byLast: Buckets

  /// Words by the low bits of one of their scalars, longest first.
  private struct Buckets: Sendable {
    /// Where the words of a bucket begin in `words`; one more entry for the end.
    var starts: [UInt16]
    /// Offset into the scalars, and count.
    var words: [(offset: UInt16, count: UInt16)]

    static let mask: UInt32 = 0x3FF

    init(_ words: [(key: UInt32, offset: Int, count: Int)]) {
      starts = [UInt16](repeating: 0, count: Int(Buckets.mask) + 2)
      self.words = []
      let sorted = words.sorted { ($0.key & Buckets.mask, -$0.count, $0.offset) < ($1.key & Buckets.mask, -$1.count, $1.offset) }
      var next = 0
      for bucket in 0...Int(Buckets.mask) {
        starts[bucket] = UInt16(next)
        while next < sorted.count, Int(sorted[next].key & Buckets.mask) == bucket {
          self.words.append((UInt16(sorted[next].offset), UInt16(sorted[next].count)))
          next += 1
        }
      }
      starts[Int(Buckets.mask) + 1] = UInt16(next)
    }

    func range(_ key: UInt32) -> Range<Int> {
      let bucket = Int(key & Buckets.mask)
      return Int(starts[bucket])..<Int(starts[bucket + 1])
    }
  }

  /// Words separated by white space.
  convenience init(_ text: String) {
    self.init(words: text.unicodeScalars.split { $0 == " " || $0 == "\n" }.map { $0.map(\.value) })
  }

  /// The words of several lists.
  convenience init(_ lists: [WordList]) {
    var words: [[UInt32]] = []
    for list in lists { list.forEachWord { words.append(Array($0)) } }
    self.init(words: words)
  }

  private init(words: [[UInt32]]) {
    var scalars: [UInt32] = []
    var first: [(key: UInt32, offset: Int, count: Int)] = []
    var last = first
    for word in words {
      let offset = scalars.count
      scalars += word
      first.append((scalars[offset], offset, scalars.count - offset))
      last.append((scalars[scalars.count - 1], offset, scalars.count - offset))
    }
    self.scalars = scalars
    firsts = Self.bits(first.map(\.key))
    lasts = Self.bits(last.map(\.key))
    byFirst = Buckets(first)
    byLast = Buckets(last)
  }

  private static func bits(_ keys: [UInt32]) -> [16 of UInt64] {
    var bits = [16 of UInt64](repeating: 0)
    for key in keys { bits[Int(key >> 6 & 0xF)] |= 1 << UInt64(key & 63) }
    return bits
  }

  /// Whether a word begins among the first scalars of a line, behind signs and numbers.
  func stands(in line: ScalarLine, within count: Int) -> Bool {
    (0..<min(count, line.count)).contains { prefix(of: line, at: $0) > 0 }
  }

  /// The length of the longest word that starts at an index; 0 when there is none.
  @inline(__always)
  func prefix(of line: ScalarLine, at index: Int = 0) -> Int {
    guard index < line.count else { return 0 }
    let key = line[index]
    return firsts[Int(key >> 6 & 0xF)] &>> UInt64(key & 63) & 1 == 0 ? 0 : longest(line, at: index)
  }

  private func longest(_ line: ScalarLine, at index: Int) -> Int {
    for candidate in byFirst.range(line[index]) {
      let (offset, count) = byFirst.words[candidate]
      if index + Int(count) <= line.count, matches(Int(offset), Int(count), line, at: index) { return Int(count) }
    }
    return 0
  }

  /// The length of the longest word that ends before an index; 0 when there is none.
  @inline(__always)
  func suffix(of line: ScalarLine, before index: Int) -> Int {
    guard index > 0, index <= line.count else { return 0 }
    let key = line[index - 1]
    return lasts[Int(key >> 6 & 0xF)] &>> UInt64(key & 63) & 1 == 0 ? 0 : longest(line, before: index)
  }

  private func longest(_ line: ScalarLine, before index: Int) -> Int {
    for candidate in byLast.range(line[index - 1]) {
      let (offset, count) = byLast.words[candidate]
      if Int(count) <= index, matches(Int(offset), Int(count), line, at: index - Int(count)) { return Int(count) }
    }
    return 0
  }

  func suffix(of line: ScalarLine) -> Int { suffix(of: line, before: line.count) }

  /// The first place of any word in a part of a line.
  func first(in line: ScalarLine, _ part: Range<Int>) -> Range<Int>? {
    for index in part {
      let length = prefix(of: line, at: index)
      if length > 0, index + length <= part.upperBound { return index..<index + length }
    }
    return nil
  }

  /// Whether a part of a line is a word of the list.
  func contains(_ part: Range<Int>, of line: ScalarLine) -> Bool { prefix(of: line, at: part.lowerBound) == part.count }

  /// Calls `body` with the scalars of each word.
  func forEachWord(_ body: (ArraySlice<UInt32>) -> Void) {
    for (offset, count) in byFirst.words { body(scalars[Int(offset)..<Int(offset) + Int(count)]) }
  }

  /// How many words of the list a line holds, without overlaps.
  func occurrences(in line: ScalarLine) -> Int {
    var found = 0
    var index = 0
    while index < line.count {
      let length = prefix(of: line, at: index)
      if length > 0 { found += 1 }
      index += max(length, 1)
    }
    return found
  }

  func contains(all line: ScalarLine) -> Bool { line.count > 0 && prefix(of: line) == line.count }

  private func matches(_ offset: Int, _ count: Int, _ line: ScalarLine, at index: Int) -> Bool {
    for position in 0..<count where scalars[offset + position] != line[index + position] { return false }
    return true
  }
}
