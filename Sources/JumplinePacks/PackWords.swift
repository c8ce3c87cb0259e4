import JumplineBytes

/// Words of which one stands at a place: the longest that the rest of a pattern agrees with.
struct PackWords: Sendable {
  /// Without an empty one, longest first, folded where width does not matter.
  let words: [[UInt32]]
  /// Whether nothing at all will do, too.
  let hasEmpty: Bool
  let ignoresWidth: Bool
  private let byFirst: [UInt32: [Int]]
  private let byLast: [UInt32: [Int]]

  init(_ words: [[UInt32]], ignoresWidth: Bool) {
    self.ignoresWidth = ignoresWidth
    hasEmpty = words.contains(where: \.isEmpty)
    let folded = words.map { $0.map { ignoresWidth ? Width.folded($0) : $0 } }
    self.words = folded.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    byFirst = Dictionary(grouping: self.words.indices) { [words = self.words] in words[$0].first ?? 0 }
    byLast = Dictionary(grouping: self.words.indices) { [words = self.words] in words[$0].last ?? 0 }
  }

  /// In scalars; 0 when there is none, or an empty one.
  var shortest: Int { hasEmpty ? 0 : words.last?.count ?? 0 }

  /// Words that may begin with a scalar, by their place.
  func beginning(_ scalar: UInt32) -> [Int] { byFirst[ignoresWidth ? Width.folded(scalar) : scalar] ?? [] }

  /// Words that may end with a scalar, by their place.
  func ending(_ scalar: UInt32) -> [Int] { byLast[ignoresWidth ? Width.folded(scalar) : scalar] ?? [] }

  /// Where a word ends that begins at an offset; nil when it does not stand there.
  func end(of word: Int, from start: Int, in text: Span<UInt8>) -> Int? {
    var offset = start
    for wanted in words[word] {
      guard offset < text.count else { return nil }
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      guard (ignoresWidth ? Width.folded(scalar) : scalar) == wanted else { return nil }
      offset += length
    }
    return offset
  }

  /// Where a word begins that ends at an offset; nil when it does not stand there.
  func start(of word: Int, to end: Int, in text: Span<UInt8>) -> Int? {
    var offset = end
    for wanted in words[word].reversed() {
      guard let (scalar, length) = UTF8Decoding.scalar(text, before: offset) else { return nil }
      guard (ignoresWidth ? Width.folded(scalar) : scalar) == wanted else { return nil }
      offset -= length
    }
    return offset
  }
}
