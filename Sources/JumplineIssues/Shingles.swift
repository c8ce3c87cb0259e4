/// Pairs of neighbouring characters, by which two halves of an article know each other, and what stands at their edges.
enum Shingles {
  static func pairs(_ strings: [String]) -> [UInt64] { pairs(strings.map { Array($0.unicodeScalars) }) }

  /// Each pair once, ascending; pairs with punctuation are left out.
  static func pairs(_ texts: [[Unicode.Scalar]]) -> [UInt64] {
    var pairs: [UInt64] = []
    for text in texts where text.count > 1 {
      for index in 1..<text.count where isLetter(text[index - 1]) && isLetter(text[index]) {
        pairs.append(pair(text[index - 1].value, text[index].value))
      }
    }
    pairs.sort()
    var unique: [UInt64] = []
    unique.reserveCapacity(pairs.count)
    for pair in pairs where unique.last != pair { unique.append(pair) }
    return unique
  }

  static func pair(_ left: UInt32, _ right: UInt32) -> UInt64 { UInt64(left) << 32 | UInt64(right) }

  /// Calls `body` with where in `left` stands what two ascending lists without repetition have in common.
  static func forEachShared(_ left: [UInt64], _ right: [UInt64], _ body: (Int) -> Void) {
    var (first, second) = (0, 0)
    while first < left.count, second < right.count {
      if left[first] == right[second] {
        body(first)
        first += 1
        second += 1
      } else if left[first] < right[second] {
        first += 1
      } else {
        second += 1
      }
    }
  }

  static func contains(_ pairs: [UInt64], _ pair: UInt64) -> Bool { place(of: pair, in: pairs) != nil }

  /// Where a pair stands in an ascending list.
  static func place(of pair: UInt64, in pairs: [UInt64]) -> Int? {
    var (low, high) = (0, pairs.count)
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle] < pair { low = middle + 1 } else { high = middle }
    }
    return low < pairs.count && pairs[low] == pair ? low : nil
  }

  static func endsSentence(_ text: [Unicode.Scalar]) -> Bool {
    for scalar in text.reversed() {
      switch scalar {
      case "”", "’", "」", "』", "）", ")", "\"": continue
      case "。", "！", "？", "!", "?", "…", ".": return true
      default: return false
      }
    }
    return false
  }

  /// Opening marks that are never closed, or closing marks that were never opened; at most eight.
  static func unpaired(_ text: [Unicode.Scalar], openers: Bool) -> [UInt32] {
    var open: [Unicode.Scalar] = []
    var stray: [UInt32] = []
    for scalar in text {
      if let closer = closers[scalar] {
        open.append(closer)
      } else if closingMarks.contains(scalar) {
        if let place = open.lastIndex(of: scalar) { open.removeSubrange(place...) } else { stray.append(scalar.value) }
      }
    }
    // A quotation that was left open pages ago says nothing about the edge.
    return openers ? Array(open.map(\.value).suffix(8)) : Array(stray.prefix(8))
  }

  private static let closers: [Unicode.Scalar: Unicode.Scalar] = ["“": "”", "《": "》", "「": "」", "『": "』", "（": "）"]
  private static let closingMarks: Set<Unicode.Scalar> = ["”", "》", "」", "』", "）"]

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x3007, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
