import JumplineBytes

/// How much the text after a place speaks of the same things as the text before it.
///
/// A subheading stands inside its subject, a headline between two. Three characters in a row are as good as words for
/// that: names and terms come back, and no dictionary is needed.
enum SubjectOverlap {
  /// How much text is compared on either side, in bytes.
  private static let reach = 1_500

  /// The share of the shingles after a piece that also occur before it, from 0 to 1; nil where there is too little text.
  static func around(_ index: Int, _ pieces: [PieceFacts], _ text: Span<UInt8>) -> Double? {
    var seen = Shingles()
    var before = 0
    var piece = index - 1
    while piece >= 0, before < reach {
      before += seen.insert(text, pieces[piece].range)
      piece -= 1
    }
    var asked = 0
    var found = 0
    var after = 0
    piece = index + 1
    // No further than the next thing that looks like a heading.
    while piece < pieces.count, after < reach, 
      piece == index + 1 || pieces[piece].blanksBefore == 0 || pieces[piece].scalars > 25 || pieces[piece].tail == .fullStop
    {
      let (count, hits) = seen.count(text, pieces[piece].range)
      asked += count
      found += hits
      after += pieces[piece].range.count
      piece += 1
    }
    guard before > 300, asked > 40 else { return nil }
    return Double(found) / Double(asked)
  }

  /// Three characters in a row, as a set of hashes.
  private struct Shingles {
    private var bits: [256 of UInt64] = .init(repeating: 0)

    /// - Returns: the bytes read.
    mutating func insert(_ text: Span<UInt8>, _ range: TextRange) -> Int {
      var first: UInt32 = 0
      var second: UInt32 = 0
      var offset = range.start
      while offset < range.end {
        let (value, length) = UTF8Decoding.scalar(text, at: offset)
        offset += length
        guard value >= 0x3400 else {
          first = 0
          second = 0
          continue
        }
        if first != 0 {
          let slot = Self.slot(first, second, value)
          bits[slot >> 6] |= 1 << UInt64(slot & 63)
        }
        first = second
        second = value
      }
      return range.count
    }

    func count(_ text: Span<UInt8>, _ range: TextRange) -> (asked: Int, found: Int) {
      var first: UInt32 = 0
      var second: UInt32 = 0
      var asked = 0
      var found = 0
      var offset = range.start
      while offset < range.end {
        let (value, length) = UTF8Decoding.scalar(text, at: offset)
        offset += length
        guard value >= 0x3400 else {
          first = 0
          second = 0
          continue
        }
        if first != 0 {
          let slot = Self.slot(first, second, value)
          asked += 1
          if bits[slot >> 6] >> UInt64(slot & 63) & 1 == 1 { found += 1 }
        }
        first = second
        second = value
      }
      return (asked, found)
    }

    private static func slot(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Int {
      let mixed = (first &* 0x9E37_79B1) ^ (second &* 0x85EB_CA6B) ^ (third &* 0xC2B2_AE35)
      return Int((mixed ^ (mixed >> 15)) & 0x3FFF)
    }
  }
}
