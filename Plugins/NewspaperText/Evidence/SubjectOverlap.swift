import JumplineBytes

/// How much the text after a place speaks of the same things as the text before it.
///
/// A subheading stands inside its subject, a headline between two. Three characters in a row are as good as words for
/// that: names and terms come back, and no dictionary is needed.
struct SubjectOverlap {
  /// How much text is remembered before a place, and asked about after it, in bytes.
  private static let memory = 1_000
  private static let question = 600
  /// A piece with no more shingles says nothing of a change of subject.
  private static let leastAsked = 20

  /// The shingles before the place, as a set of hashes: a bit for each of 13 bits.
  private var seen = [128 of UInt64](repeating: 0)

  /// The share of the shingles after a piece that also occur before it, from 0 to 1; nil where there is too little text.
  mutating func around(_ index: Int, _ pieces: [PieceFacts], _ text: Span<UInt8>) -> Double? {
    seen = [128 of UInt64](repeating: 0)
    var before = 0
    var piece = index - 1
    while piece >= 0, before < Self.memory {
      let range = pieces[piece].range
      let start = max(range.start, range.end - (Self.memory - before))
      remember(text, TextRange(start, range.end))
      before += range.end - start
      piece -= 1
    }
    var asked = 0
    var found = 0
    var after = 0
    piece = index + 1
    // No further than the next thing that looks like a heading.
    while piece < pieces.count, after < Self.question,
      piece == index + 1 || pieces[piece].blanksBefore == 0 || pieces[piece].scalars > 25 || pieces[piece].tail == .fullStop
    {
      let range = pieces[piece].range
      let end = min(range.end, range.start + (Self.question - after))
      let answer = ask(text, TextRange(range.start, end))
      asked += answer.asked
      found += answer.found
      after += end - range.start
      piece += 1
    }
    guard before > 300, asked > 40 else { return nil }
    return Double(found) / Double(asked)
  }

  /// How many of the shingles of a heading occur in the text before it, from 0 to 1; nil where there is too little text.
  /// To be asked after `around`, whose memory it uses.
  mutating func share(of piece: PieceFacts, _ text: Span<UInt8>) -> Double? {
    let answer = ask(text, piece.range)
    return answer.asked > 1 ? Double(answer.found) / Double(answer.asked) : nil
  }

  /// How much more a piece has in common with the text that ends in one piece than with others after that.
  static func change(
    of index: Int, from others: Range<Int>, to before: Int, _ pieces: [PieceFacts], _ text: Span<UInt8>
  ) -> Double? {
    func share(_ asked: TextRange, in range: TextRange) -> (found: Double, asked: Int) {
      var subject = SubjectOverlap()
      subject.remember(text, TextRange(max(range.start, range.end - memory), range.end))
      let answer = subject.ask(text, TextRange(asked.start, min(asked.end, asked.start + question)))
      return (Double(answer.found) / Double(max(1, answer.asked)), answer.asked)
    }
    // Too short to have so many shingles as it takes: nearly all that is asked on a page of printed lines.
    guard min(pieces[index].range.count, question) / 3 - 2 > leastAsked else { return nil }
    guard let first = others.first, let last = others.last else { return nil }
    let old = share(pieces[index].range, in: TextRange(0, pieces[before].range.end))
    guard old.asked > leastAsked else { return nil }
    return old.found - share(pieces[index].range, in: TextRange(pieces[first].range.start, pieces[last].range.end)).found
  }

  private mutating func remember(_ text: Span<UInt8>, _ range: TextRange) {
    var words = seen.mutableSpan
    Self.forEachShingle(text, range) { slot in words[slot &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: slot) }
  }

  /// How many shingles a range has, and how many of them are remembered. Changes nothing, but would be given a copy of the set
  /// if it said so.
  private mutating func ask(_ text: Span<UInt8>, _ range: TextRange) -> (asked: Int, found: Int) {
    let words = seen.span
    var asked = 0
    var found = 0
    Self.forEachShingle(text, range) { slot in
      asked &+= 1
      found &+= Int(truncatingIfNeeded: words[slot &>> 6] &>> UInt64(truncatingIfNeeded: slot) & 1)
    }
    return (asked, found)
  }

  /// Calls `body` with the hash of each shingle of Han characters in a range, which may start or end inside a character.
  @inline(__always)
  private static func forEachShingle(_ text: Span<UInt8>, _ range: TextRange, _ body: (Int) -> Void) {
    var offset = range.start
    let end = range.end - 2
    var shingle: UInt64 = 0
    // Where the run of Han characters is long enough for a first shingle.
    var whole = offset &+ 9
    while offset < end {
      let lead = unsafe text[unchecked: offset]
      // U+4000 to U+9FFF: the Han characters of the basic plane, three bytes each.
      guard lead &- 0xE4 < 6 else {
        offset &+= lead < 0xE0 ? 1 : 3
        whole = offset &+ 9
        continue
      }
      shingle = shingle << 18 | UInt64(UTF8Decoding.scalar(ofThree: text, at: offset))
      offset &+= 3
      if offset >= whole { body(Int(truncatingIfNeeded: ((shingle & 0x3F_FFFF_FFFF_FFFF) &* 0x9E37_79B9_7F4A_7C15) >> 51)) }
    }
  }
}
