import JumplineBytes

/// Where all patterns of a pack may match, found in one walk over a page.
///
/// Each pattern has an anchor: the words of it that are longest. A bit for every two characters that an anchor begins with
/// rules nearly all places out; what is left is looked up and matched in full.
struct PackMatcher: Sendable {
  /// A rule, one of its searches, and a word of that pattern's anchor.
  struct Candidate: Sendable {
    var rule: Int
    var search: Int
    var word: Int
  }

  struct Match: Sendable {
    var rule: Int
    var search: Int
    /// In bytes of the text.
    var start: Int
    var end: Int
  }

  private let rules: [PackRule]
  /// By the hash of two characters, and of one for anchors that are no longer.
  private var pairs = [UInt64](repeating: 0, count: 1024)
  private var singles = [UInt64](repeating: 0, count: 1024)
  private var hasSingles = false
  private var candidates: [UInt64: [Candidate]] = [:]

  init(_ rules: [PackRule]) {
    self.rules = rules
    for (rule, entry) in rules.enumerated() {
      for (search, pattern) in entry.searches.map(\.pattern).enumerated() {
        guard let anchor = pattern.anchor, case .words(let words) = pattern.parts[anchor] else { continue }
        for (index, word) in words.words.enumerated() {
          for spelling in Self.spellings(of: word, ignoresWidth: words.ignoresWidth) {
            add(Candidate(rule: rule, search: search, word: index), at: spelling)
          }
        }
      }
    }
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
    }
    candidates[Self.key(first, second), default: []].append(candidate)
  }

  /// All matches, in order of their ends' anchors; those of one search never share a place.
  /// - Parameter isOn: for each rule, whether it is looked for.
  func matches(in text: Span<UInt8>, isOn: [Bool]) -> [Match] {
    var found: [Match] = []
    var offset = 0
    var previous: UInt32 = 0
    var start = 0
    while offset < text.count {
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      let place = Self.place(previous, scalar)
      if pairs[place >> 6] & (1 << UInt64(place & 63)) != 0 {
        look(Self.key(previous, scalar), at: start, text, isOn, &found)
      }
      if hasSingles, singles[Int(scalar & 0xFFFF) >> 6] & (1 << UInt64(scalar & 63)) != 0 {
        look(Self.key(scalar, 0), at: offset, text, isOn, &found)
      }
      previous = scalar
      start = offset
      offset += length
    }
    return found
  }

  private func look(_ key: UInt64, at offset: Int, _ text: Span<UInt8>, _ isOn: [Bool], _ found: inout [Match]) {
    guard let candidates = candidates[key] else { return }
    for candidate in candidates where isOn[candidate.rule] {
      let rule = rules[candidate.rule]
      let pattern = rule.searches[candidate.search].pattern
      guard let (start, end) = pattern.match(word: candidate.word, at: offset, in: text), rule.agrees(start, end, text) else { continue }
      found.append(Match(rule: candidate.rule, search: candidate.search, start: start, end: end))
    }
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
