/// A list of words that can be looked for at a place of a line, longest first.
struct WordList: Sendable {
  private let words: [[UInt32]]
  /// The words by the low bits of their first and of their last scalar, as indices, longest first.
  private let byFirst: [[UInt16]]
  private let byLast: [[UInt16]]

  /// Words separated by white space.
  init(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).map { $0.unicodeScalars.map(\.value) }
    var byFirst = [[UInt16]](repeating: [], count: 256)
    var byLast = byFirst
    for index in words.indices.sorted(by: { words[$0].count > words[$1].count }) {
      guard let first = words[index].first, let last = words[index].last else { continue }
      byFirst[Int(first & 0xFF)].append(UInt16(truncatingIfNeeded: index))
      byLast[Int(last & 0xFF)].append(UInt16(truncatingIfNeeded: index))
    }
    self.words = words
    self.byFirst = byFirst
    self.byLast = byLast
  }

  /// The length of the longest word that starts at an index; 0 when there is none.
  func prefix(of line: ScalarLine, at index: Int = 0) -> Int {
    guard index < line.count else { return 0 }
    for candidate in byFirst[Int(line[index] & 0xFF)] {
      let word = words[Int(candidate)]
      if index + word.count <= line.count, matches(word, line, at: index) { return word.count }
    }
    return 0
  }

  /// The length of the longest word that ends before an index; 0 when there is none.
  func suffix(of line: ScalarLine, before index: Int) -> Int {
    guard index > 0, index <= line.count else { return 0 }
    for candidate in byLast[Int(line[index - 1] & 0xFF)] {
      let word = words[Int(candidate)]
      if word.count <= index, matches(word, line, at: index - word.count) { return word.count }
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

  private func matches(_ word: [UInt32], _ line: ScalarLine, at index: Int) -> Bool {
    for position in word.indices where word[position] != line[index + position] { return false }
    return true
  }
}
