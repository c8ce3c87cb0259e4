import JumplineBytes
import JumplineModel

/// Looks for words in the blocks of a record.
struct WordSearch {
  /// Where words may stand.
  struct Place {
    var block: Int
    var range: TextRange
    /// 0 where such words are likely, 1 elsewhere.
    var cost: Int
  }

  /// Of words that stand more often than this, only the first places are looked at.
  private static let mostPlaces = 1000

  let text: [UInt8]
  let blocks: [Block]

  /// A place for each of some words, one after another on the page, as many as possible likely; of equals the first.
  /// Nil when there are no such places.
  func places(of words: [String], _ isLikely: (Block, TextRange, TextRange) -> Bool) -> [Place]? {
    var chains: [[(place: Place, cost: Int, previous: Int)]] = []
    for word in words {
      var chain: [(place: Place, cost: Int, previous: Int)] = []
      for place in places(of: word, isLikely) {
        guard let before = chains.last else {
          chain.append((place, place.cost, -1))
          continue
        }
        var best: Int?
        for index in before.indices {
          let other = before[index].place
          let isBefore = other.block != place.block ? other.block < place.block : other.range.end <= place.range.start
          if isBefore, before[index].cost < best.map({ before[$0].cost }) ?? Int.max { best = index }
        }
        if let best { chain.append((place, before[best].cost + place.cost, best)) }
      }
      chains.append(chain)
    }
    var places: [Place] = []
    guard var index = chains.last?.indices.min(by: { chains[chains.count - 1][$0].cost < chains[chains.count - 1][$1].cost })
    else { return words.isEmpty ? [] : nil }
    for chain in chains.reversed() {
      places.append(chain[index].place)
      index = chain[index].previous
    }
    return places.reversed()
  }

  private func places(of words: String, _ isLikely: (Block, TextRange, TextRange) -> Bool) -> [Place] {
    var places: [Place] = []
    for (index, block) in blocks.enumerated() {
      for piece in block.pieces {
        var start = piece.start
        while places.count < Self.mostPlaces, let range = Self.first(words, in: TextRange(start, piece.end), text) {
          places.append(Place(block: index, range: range, cost: isLikely(block, piece, range) ? 0 : 1))
          start = range.start + 1
        }
      }
    }
    return places
  }

  /// The first place of the words in a range; nil for no words.
  static func first(_ words: String, in range: TextRange, _ text: [UInt8]) -> TextRange? {
    let words = Array(words.utf8)
    guard let lead = words.first, range.count >= words.count else { return nil }
    var start = range.start
    while start + words.count <= range.end {
      if text[start] == lead, text[start..<start + words.count].elementsEqual(words) {
        return TextRange(start, start + words.count)
      }
      start += 1
    }
    return nil
  }

  /// The first place of a name in a range, whatever spaces pad it (王　成).
  static func firstName(_ name: String, in range: TextRange, _ text: [UInt8]) -> TextRange? {
    if let plain = first(name, in: range, text) { return plain }
    let name = Array(name.utf8)
    guard !name.isEmpty else { return nil }
    for start in range.offsets where text[start] == name[0] {
      var (offset, matched) = (start, 0)
      while offset < range.end, matched < name.count {
        let (value, length) = UTF8Decoding.scalar(text.span, at: offset)
        if text[offset] == name[matched] {
          offset += 1
          matched += 1
        } else if WhiteSpace.contains(value) {
          offset += length
        } else {
          break
        }
      }
      if matched == name.count { return TextRange(start, offset) }
    }
    return nil
  }
}
