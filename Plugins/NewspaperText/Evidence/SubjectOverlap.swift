import JumplineBytes

/// How much the text after a place speaks of the same things as the text before it.
///
/// A subheading stands inside its subject, a headline between two. Two characters in a row are as good as words for
/// that: names and terms come back, and no dictionary is needed. (Three in a row are met too seldom: they told 74 of 100 pairs of
/// a heading of either kind apart where two tell 85.)
struct SubjectOverlap {
  /// How much text is remembered before a place, and asked about after it, in bytes; and from how much on a heading above, which
  /// something else may stand over, is an end.
  private static let memory = 1_000
  private static let question = 600
  private static let section = 600
  /// A text with no more shingles says nothing of a change of subject: one that is asked about, and one that is remembered.
  private static let leastAsked = 30
  private static let leastKnown = 60

  /// The shingles before the place, as a set of hashes: a bit for each of 13 bits.
  private var seen = [128 of UInt64](repeating: 0)
  /// Those after it.
  private var met = [128 of UInt64](repeating: 0)

  /// How many shingles the texts before and after a piece have in common, of the (geometric) mean of what they have, from 0 to 1;
  /// nil where there is too little text.
  mutating func around(_ index: Int, _ pieces: [PieceFacts], _ text: Span<UInt8>) -> Double? {
    seen = [128 of UInt64](repeating: 0)
    met = [128 of UInt64](repeating: 0)
    var before = 0
    var piece = index - 1
    while piece >= 0, before < Self.memory, before < Self.section || Self.isText(pieces[piece]) {
      let range = pieces[piece].range
      let start = max(range.start, range.end - (Self.memory - before))
      Self.note(text, TextRange(start, range.end), in: &seen)
      before += range.end - start
      piece -= 1
    }
    var after = 0
    piece = index + 1
    while piece < pieces.count, after < Self.question, piece == index + 1 || Self.isText(pieces[piece]) {
      let range = pieces[piece].range
      let end = min(range.end, range.start + (Self.question - after))
      Self.note(text, TextRange(range.start, end), in: &met)
      after += end - range.start
      piece += 1
    }
    let (old, new) = (seen.span, met.span)
    var (known, asked, common) = (0, 0, 0)
    for word in old.indices {
      known += old[word].nonzeroBitCount
      asked += new[word].nonzeroBitCount
      common += (old[word] & new[word]).nonzeroBitCount
    }
    guard known > Self.leastKnown, asked > Self.leastAsked else { return nil }
    return Double(common) / (Double(known) * Double(asked)).squareRoot()
  }

  /// Nothing that looks like a heading.
  private static func isText(_ piece: PieceFacts) -> Bool {
    piece.blanksBefore == 0 || piece.scalars > 25 || piece.tail == .fullStop
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
      note(text, TextRange(max(range.start, range.end - memory), range.end), in: &subject.seen)
      let answer = subject.ask(text, TextRange(asked.start, min(asked.end, asked.start + question)))
      return (Double(answer.found) / Double(max(1, answer.asked)), answer.asked)
    }
    // Too short to have so many shingles as it takes: nearly all that is asked on a page of printed lines.
    guard min(pieces[index].range.count, question) / 3 - 1 > leastAsked else { return nil }
    guard let first = others.first, let last = others.last else { return nil }
    let old = share(pieces[index].range, in: TextRange(0, pieces[before].range.end))
    guard old.asked > leastAsked else { return nil }
    return old.found - share(pieces[index].range, in: TextRange(pieces[first].range.start, pieces[last].range.end)).found
  }

  /// Puts the shingles of a range into a set.
  private static func note(_ text: Span<UInt8>, _ range: TextRange, in set: inout [128 of UInt64]) {
    var words = set.mutableSpan
    forEachShingle(text, range) { slot in words[slot &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: slot) }
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
    var whole = offset &+ 6
    while offset < end {
      let lead = unsafe text[unchecked: offset]
      // U+4000 to U+9FFF: the Han characters of the basic plane, three bytes each.
      guard lead &- 0xE4 < 6 else {
        offset &+= lead < 0xE0 ? 1 : 3
        whole = offset &+ 6
        continue
      }
      shingle = shingle << 18 | UInt64(UTF8Decoding.scalar(ofThree: text, at: offset))
      offset &+= 3
      if offset >= whole { body(Int(truncatingIfNeeded: ((shingle & 0xF_FFFF_FFFF) &* 0x9E37_79B9_7F4A_7C15) >> 51)) }
    }
  }
}
