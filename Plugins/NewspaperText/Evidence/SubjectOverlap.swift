import JumplineBytes

/// How much the text after a place speaks of the same things as the text before it.
///
/// A subheading stands inside its subject, a headline between two. Two characters in a row are as good as words for that: names and
/// terms come back, and no dictionary is needed. What is rare weighs more, and single rare characters count too: so 85 of 100 pairs
/// of a section and a headline are told apart, where shingles of equal weight tell 81. (Three in a row are met too seldom.)
struct SubjectOverlap {
  /// How much text is remembered before a place, and asked about after it, in bytes; and from how much on a heading above, which
  /// something else may stand over, is an end.
  private static let memory = 1_000
  private static let question = 600
  private static let section = 600
  /// A text with no more shingles says nothing of a change of subject: one that is asked about, and one that is remembered.
  private static let leastAsked = 30
  private static let leastKnown = 60
  /// What the characters count beside the shingles.
  private static let shareOfCharacters = 0.3

  private let running: RunningText
  /// What stands before the place, and after it.
  private var seen = Words()
  private var met = Words()

  init(_ running: RunningText) { self.running = running }

  /// What a text consists of: its shingles and its characters as sets of hashes, a bit for each of 13 and 12 bits.
  private struct Words {
    var shingles = [128 of UInt64](repeating: 0)
    var characters = [64 of UInt64](repeating: 0)
    var count = 0
    /// What they weigh, and what those of them weigh that another text has too.
    var weightOfShingles = 0
    var weightOfCharacters = 0
    var commonShingles = 0
    var commonCharacters = 0

    /// Adds a shingle and its last character, which weigh the third power of the bits that they tell.
    /// - Returns: what they weigh; nothing where they were there.
    @inline(__always)
    mutating func add(_ slot: Int, _ first: UInt32, _ last: UInt32, _ running: RunningText) -> (shingle: Int, character: Int) {
      var new = (shingle: 0, character: 0)
      let bits = running.bits(last)
      if SubjectOverlap.insert(slot, &shingles[slot &>> 6]) {
        new.shingle = SubjectOverlap.cube(running.bits(first) &+ bits)
        count &+= 1
        weightOfShingles &+= new.shingle
      }
      let character = SubjectOverlap.slot(last)
      if SubjectOverlap.insert(character, &characters[character &>> 6]) {
        new.character = SubjectOverlap.cube(bits)
        weightOfCharacters &+= new.character
      }
      return new
    }
  }

  /// How much the text before a heading and the heading with the text after it have in common, of the (geometric) mean of what they
  /// have, from 0 to 1.3; nil where there is too little text.
  mutating func around(_ index: Int, _ pieces: [PieceFacts], _ text: Span<UInt8>) -> Double? {
    seen = Words()
    var before = 0
    var piece = index - 1
    while piece >= 0, before < Self.memory, before < Self.section || Self.isText(pieces[piece]) {
      let range = pieces[piece].range
      let start = max(range.start, range.end - (Self.memory - before))
      remember(text, TextRange(start, range.end))
      before += range.end - start
      piece -= 1
    }
    guard seen.count > Self.leastKnown else { return nil }
    met = Words()
    meet(text, pieces[index].range)
    var after = 0
    piece = index + 1
    while piece < pieces.count, after < Self.question, piece == index + 1 || Self.isText(pieces[piece]) {
      let range = pieces[piece].range
      let end = min(range.end, range.start + (Self.question - after))
      meet(text, TextRange(range.start, end))
      after += end - range.start
      piece += 1
    }
    guard met.count > Self.leastAsked else { return nil }
    func share(_ common: Int, _ one: Int, _ other: Int) -> Double {
      Double(common) / (Double(max(1, one)) * Double(max(1, other))).squareRoot()
    }
    return share(met.commonShingles, seen.weightOfShingles, met.weightOfShingles)
      + Self.shareOfCharacters * share(met.commonCharacters, seen.weightOfCharacters, met.weightOfCharacters)
  }

  /// Nothing that looks like a heading.
  private static func isText(_ piece: PieceFacts) -> Bool {
    piece.blanksBefore == 0 || piece.scalars > 25 || piece.tail == .fullStop
  }

  /// How many of the shingles of a heading occur in the text before it, from 0 to 1; nil where there is too little text.
  /// To be asked after `around`, whose memory it uses.
  func share(of piece: PieceFacts, _ text: Span<UInt8>) -> Double? {
    let answer = ask(text, piece.range)
    return answer.asked > 1 ? Double(answer.found) / Double(answer.asked) : nil
  }

  /// How much more a text has in common with the one that ends in a piece than with the pieces between the two.
  static func change(
    of asked: TextRange, from others: Range<Int>, to before: Int, _ pieces: [PieceFacts], _ text: Span<UInt8>, _ running: RunningText
  ) -> Double? {
    func share(_ asked: TextRange, in range: TextRange) -> (found: Double, asked: Int) {
      var subject = SubjectOverlap(running)
      subject.remember(text, TextRange(max(range.start, range.end - memory), range.end))
      let answer = subject.ask(text, TextRange(asked.start, min(asked.end, asked.start + question)))
      return (Double(answer.found) / Double(max(1, answer.asked)), answer.asked)
    }
    // Too short to have so many shingles as it takes.
    guard min(asked.count, question) / 3 - 1 > leastAsked else { return nil }
    guard let first = others.first, let last = others.last else { return nil }
    let old = share(asked, in: TextRange(0, pieces[before].range.end))
    guard old.asked > leastAsked else { return nil }
    return old.found - share(asked, in: TextRange(pieces[first].range.start, pieces[last].range.end)).found
  }

  /// Notes what a range before the place consists of.
  private mutating func remember(_ text: Span<UInt8>, _ range: TextRange) {
    Self.forEachShingle(text, range) { slot, first, last in _ = seen.add(slot, first, last, running) }
  }

  /// The same for a range after the place; and weighs what of it was there before.
  private mutating func meet(_ text: Span<UInt8>, _ range: TextRange) {
    Self.forEachShingle(text, range) { slot, first, last in
      let new = met.add(slot, first, last, running)
      if Self.holds(seen.shingles[slot &>> 6], slot) { met.commonShingles &+= new.shingle }
      let character = Self.slot(last)
      if Self.holds(seen.characters[character &>> 6], character) { met.commonCharacters &+= new.character }
    }
  }

  /// How many shingles a range has, and how many of them are remembered.
  private func ask(_ text: Span<UInt8>, _ range: TextRange) -> (asked: Int, found: Int) {
    var asked = 0
    var found = 0
    Self.forEachShingle(text, range) { slot, _, _ in
      asked &+= 1
      if Self.holds(seen.shingles[slot &>> 6], slot) { found &+= 1 }
    }
    return (asked, found)
  }

  /// Sets the bit of a slot in its word.
  /// - Returns: whether it was not set.
  @inline(__always)
  private static func insert(_ slot: Int, _ word: inout UInt64) -> Bool {
    let isNew = !holds(word, slot)
    word |= 1 &<< UInt64(truncatingIfNeeded: slot)
    return isNew
  }

  @inline(__always)
  private static func holds(_ word: UInt64, _ slot: Int) -> Bool { word &>> UInt64(truncatingIfNeeded: slot) & 1 == 1 }

  @inline(__always)
  private static func slot(_ character: UInt32) -> Int { Int(truncatingIfNeeded: (character &* 0x9E37_79B1) >> 20) }

  @inline(__always)
  private static func cube(_ bits: Int) -> Int { bits &* bits &* bits }

  /// Calls `body` with the hash of each shingle of Han characters in a range, which may start or end inside a character, and with its
  /// characters.
  @inline(__always)
  private static func forEachShingle(_ text: Span<UInt8>, _ range: TextRange, _ body: (Int, UInt32, UInt32) -> Void) {
    var offset = range.start
    let end = range.end - 2
    var first: UInt32 = 0
    while offset < end {
      let lead = unsafe text[unchecked: offset]
      // U+4000 to U+9FFF: the Han characters of the basic plane, three bytes each.
      guard lead &- 0xE4 < 6 else {
        offset &+= lead < 0xE0 ? 1 : 3
        first = 0
        continue
      }
      let last = UTF8Decoding.scalar(ofThree: text, at: offset)
      offset &+= 3
      if first != 0 {
        let shingle = UInt64(first) << 18 | UInt64(last)
        body(Int(truncatingIfNeeded: (shingle &* 0x9E37_79B9_7F4A_7C15) >> 51), first, last)
      }
      first = last
    }
  }
}
