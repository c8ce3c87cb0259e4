import JumplineBytes
import JumplineModel

/// Where all patterns of a pack may match, found without a walk of its own over a page.
///
/// Each pattern has an anchor: the words of it that are longest. The first Han characters in a row of such a word are a cue that
/// the one reading of a page for all rules looks for, too; around the places of cues patterns are matched in full. Only words
/// without a Han character, of which packs have few, are walked for.
struct PackMatcher: Sendable {
  /// A rule, one of its searches, a word of that pattern's anchor, and how many characters of it stand before its cue.
  struct Candidate: Sendable {
    var rule: Int
    var search: Int
    var word: Int
    var lead: Int
  }

  struct Match: Sendable {
    var rule: Int
    var search: Int
    /// In bytes of the text.
    var start: Int
    var end: Int
  }

  /// The Han characters that words are found by.
  let cues: WordList
  private let rules: [PackRule]
  /// By the hash of the two characters, or the one, that a word without a Han character begins with.
  private var pairs = [UInt64](repeating: 0, count: 1024)
  private var singles = [UInt64](repeating: 0, count: 1024)
  private var hasPairs = false
  private var hasSingles = false
  /// By the two characters that a cue begins with, or a word without one; by one where there is no second.
  private var candidates: [UInt64: [Candidate]] = [:]

  init(_ rules: [PackRule]) {
    self.rules = rules
    var cues: [[UInt8]] = []
    var found: [(candidate: Candidate, beginning: ArraySlice<UInt32>)] = []
    var walked: [(candidate: Candidate, beginning: [UInt32])] = []
    for (rule, entry) in rules.enumerated() {
      for (search, pattern) in entry.searches.map(\.pattern).enumerated() {
        guard let anchor = pattern.anchor, case .words(let words) = pattern.parts[anchor] else { continue }
        for (index, word) in words.words.enumerated() {
          if let cue = Self.cue(of: word) {
            cues.append(Array(String(String.UnicodeScalarView(cue.compactMap(Unicode.Scalar.init))).utf8))
            found.append((Candidate(rule: rule, search: search, word: index, lead: cue.startIndex), cue))
          } else {
            let candidate = Candidate(rule: rule, search: search, word: index, lead: 0)
            walked += Self.spellings(of: word, ignoresWidth: words.ignoresWidth).map { (candidate, $0) }
          }
        }
      }
    }
    self.cues = WordList(cues)
    for (candidate, cue) in found {
      candidates[Self.key(cue[cue.startIndex], cue.dropFirst().first ?? 0), default: []].append(candidate)
    }
    for (candidate, beginning) in walked { add(candidate, at: beginning) }
  }

  /// The first two or more Han characters in a row, else the first one; nil when there is none.
  private static func cue(of word: [UInt32]) -> ArraySlice<UInt32>? {
    var single: ArraySlice<UInt32>?
    var rest = word[...]
    while let start = rest.firstIndex(where: CueIndex.block.contains) {
      let row = rest[start...].prefix(while: CueIndex.block.contains)
      if row.count > 1 { return row }
      single = single ?? row
      rest = rest[row.endIndex...]
    }
    return single
  }

  private mutating func add(_ candidate: Candidate, at beginning: [UInt32]) {
    guard let first = beginning.first else { return }
    let second = beginning.count > 1 ? beginning[1] : 0
    if second == 0 {
      singles[Int(first & 0xFFFF) >> 6] |= 1 << UInt64(first & 63)
      hasSingles = true
    } else {
      let place = Self.place(first, second)
      pairs[place >> 6] |= 1 << UInt64(place & 63)
      hasPairs = true
    }
    candidates[Self.key(first, second), default: []].append(candidate)
  }

  /// All matches, in no order.
  /// - Parameter places: where the cues stand, in order.
  func matches(in text: Span<UInt8>, at places: [ReadingRange]) -> [Match] {
    var found: [Match] = []
    var last = -1
    // Of cues that begin at one place, any gives all that begins there.
    for place in places where place.start != last {
      last = place.start
      let (first, length) = UTF8Decoding.scalar(text, at: place.start)
      look(Self.key(first, 0), at: place.start, text, &found)
      if place.start + length < text.count {
        look(Self.key(first, UTF8Decoding.scalar(text, at: place.start + length).value), at: place.start, text, &found)
      }
    }
    if hasPairs || hasSingles { walk(text, &found) }
    return found
  }

  /// Looks for words without a Han character.
  private func walk(_ text: Span<UInt8>, _ found: inout [Match]) {
    var offset = 0
    var previous: UInt32 = 0
    var start = 0
    while offset < text.count {
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      let place = Self.place(previous, scalar)
      if pairs[place >> 6] & (1 << UInt64(place & 63)) != 0 { look(Self.key(previous, scalar), at: start, text, &found) }
      if hasSingles, singles[Int(scalar & 0xFFFF) >> 6] & (1 << UInt64(scalar & 63)) != 0 {
        look(Self.key(scalar, 0), at: offset, text, &found)
      }
      previous = scalar
      start = offset
      offset += length
    }
  }

  private func look(_ key: UInt64, at offset: Int, _ text: Span<UInt8>, _ found: inout [Match]) {
    guard let candidates = candidates[key] else { return }
    for candidate in candidates {
      let rule = rules[candidate.rule]
      let pattern = rule.searches[candidate.search].pattern
      guard let anchor = Self.offset(candidate.lead, before: offset, text),
        let (start, end) = pattern.match(word: candidate.word, at: anchor, in: text), rule.agrees(start, end, text)
      else { continue }
      found.append(Match(rule: candidate.rule, search: candidate.search, start: start, end: end))
    }
  }

  /// The offset so many characters earlier; nil when the text has fewer.
  private static func offset(_ count: Int, before offset: Int, _ text: Span<UInt8>) -> Int? {
    var offset = offset
    for _ in 0..<count {
      guard let (_, length) = UTF8Decoding.scalar(text, before: offset) else { return nil }
      offset -= length
    }
    return offset
  }

  /// The beginnings that a word has on pages: where width does not matter, its marks, letters and digits have two forms.
  private static func spellings(of word: [UInt32], ignoresWidth: Bool) -> [[UInt32]] {
    word.prefix(2).reduce(into: [[]]) { spellings, scalar in
      let forms = ignoresWidth && scalar > 0x20 && scalar < 0x7F ? [scalar, scalar + 0xFEE0] : ignoresWidth && scalar == 0x20 ? [scalar, 0x3000] : [scalar]
      spellings = spellings.flatMap { spelling in forms.map { spelling + [$0] } }
    }
  }

  @inline(__always)
  private static func place(_ first: UInt32, _ second: UInt32) -> Int { Int((first &* 0x9E37 ^ second) & 0xFFFF) }

  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }
}

extension PackPattern {
  /// The part that a search begins with: the words of which the shortest is longest. Nil when every part can be anything.
  var anchor: Int? {
    parts.indices.filter { Self.length(parts[$0]) > 0 }.max { Self.length(parts[$0]) < Self.length(parts[$1]) }
  }

  private static func length(_ part: Part) -> Int {
    if case .words(let words) = part { words.shortest } else { 0 }
  }

  /// The match whose anchor is a certain word that begins at an offset.
  fileprivate func match(word: Int, at offset: Int, in text: Span<UInt8>) -> (start: Int, end: Int)? {
    guard let anchor, case .words(let words) = parts[anchor], let anchorEnd = words.end(of: word, from: offset, in: text),
      let end = Self.end(parts[(anchor + 1)...], anchorEnd, text), let start = Self.start(parts[..<anchor], offset, text)
    else { return nil }
    return (start, end)
  }
}

extension PackRule {
  /// Whether what stands around a match is as the rule wants it.
  fileprivate func agrees(_ start: Int, _ end: Int, _ text: Span<UInt8>) -> Bool {
    if !before.isEmpty && !Self.ends(before, start, text) { return false }
    if !after.isEmpty && !Self.begins(after, end, text) { return false }
    return !Self.ends(notBefore, start, text) && !Self.begins(notAfter, end, text)
  }

  private static func ends(_ patterns: [PackPattern], _ offset: Int, _ text: Span<UInt8>) -> Bool {
    for pattern in patterns where pattern.start(to: offset, in: text) != nil { return true }
    return false
  }

  private static func begins(_ patterns: [PackPattern], _ offset: Int, _ text: Span<UInt8>) -> Bool {
    for pattern in patterns where pattern.end(from: offset, in: text) != nil { return true }
    return false
  }
}
