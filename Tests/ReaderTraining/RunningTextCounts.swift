import Foundation
import JumplineBytes
import JumplineEvaluation
import JumplineModel
import JumplineTesting
import NewspaperText

private struct Pair: Hashable, Comparable {
  var first: UInt32
  var second: UInt32

  static func < (one: Self, other: Self) -> Bool { (one.first, one.second) < (other.first, other.second) }
}

/// How often characters and pairs were counted in running text: what `RunningText` is made of.
///
/// A pair is kept when it was seen twice, the first so many by how often it occurs, times how far it is from what the model
/// would say without it; an opening pair likewise.
struct RunningTextCounts {
  /// How many pairs are kept, and how many of first characters and of last characters of headings.
  private static let pairsKept = 40_000
  private static let edgePairsKept = 1_500

  fileprivate private(set) var characters: [UInt32: Int] = [:]
  fileprivate private(set) var pairs: [Pair: Int] = [:]
  fileprivate private(set) var all = 0
  private var openings = Edge()
  /// Of headings: lines without a mark at the end.
  private var closings = Edge(isEnd: true)

  /// Counts a corpus: a paragraph or a heading a line, words parted by spaces, each with / and its part of speech.
  mutating func add(corpus path: String) throws {
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") { add(Self.text(line)) }
  }

  /// `[中央/n 电视台/n]nt ，/w`: the words alone.
  private static func text(_ line: Substring) -> [UInt32?] {
    line.split(separator: " ").flatMap { token -> [UInt32?] in
      guard let slash = token.lastIndex(of: "/") else { return [] }
      let word = token[..<slash]
      return counted(String(word.hasPrefix("[") ? word.dropFirst() : word))
    }
  }

  private static func counted(_ text: String) -> [UInt32?] { text.unicodeScalars.map { CountedCharacter.inText($0.value) } }

  /// Counts the paragraphs of a page, put together, and its headings and captions as they stand.
  mutating func add(_ page: TestPage) {
    var paragraphs: [Int: String] = [:]
    /// Where the paragraph of a piece begins.
    var starts: [Int: Int] = [:]
    for piece in page.gold.pieces {
      let text = String(decoding: page.bytes[piece.range.start..<piece.range.end], as: UTF8.self)
      switch piece.label {
      case .paragraph:
        let start = piece.joins.flatMap { starts[$0] } ?? piece.range.start
        starts[piece.range.start] = start
        paragraphs[start, default: ""] += text
      case .headline, .subheading, .caption: add(Self.counted(text))
      default: break
      }
    }
    for paragraph in paragraphs.sorted(by: { $0.key < $1.key }) { add(Self.counted(paragraph.value)) }
  }

  /// - Parameter text: the characters of a line as the model counts them; `nil` for what it does not count.
  private mutating func add(_ text: [UInt32?]) {
    guard text.count > 1 else { return }
    if let first = text[0] { openings.add(first, text[1]) }
    if let last = text[text.count - 1], Unicode.Scalar(last)?.properties.isIdeographic ?? false { closings.add(last, text[text.count - 2]) }
    for (index, character) in text.enumerated() {
      guard let character else { continue }
      characters[character, default: 0] += 1
      all += 1
      if index > 0, let before = text[index - 1] { pairs[Pair(first: before, second: character), default: 0] += 1 }
    }
  }

  /// The characters that the model knows: those counted three times or more, the commonest where there are more than it can know.
  fileprivate var known: [UInt32: Int] {
    let common = characters.filter { $0.value > 2 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return Dictionary(uniqueKeysWithValues: common.prefix(RunningText.room).map { ($0.key, $0.value) })
  }

  private func frequency(_ character: UInt32) -> Int { Int(log2(Double(characters[character, default: 1])).rounded()) }

  /// The tables by their names in Swift, each as groups.
  private var tables: [(name: String, groups: [String])] {
    [
      ("charactersTable", Groups.of(known.keys.map { (frequency($0), $0) })), ("openingsTable", openings.groups(self)),
      ("closingsTable", closings.groups(self)), ("pairsTable", pairGroups(Self.pairsKept)),
      ("openingPairsTable", openings.pairGroups(Self.edgePairsKept, self)), ("closingPairsTable", closings.pairGroups(Self.edgePairsKept, self)),
    ]
  }

  /// The model as the reader uses it.
  var model: RunningText {
    let texts = tables.map { $0.groups.joined(separator: " ") }
    return RunningText(
      RunningText.Tables(
        characters: texts[0], openings: texts[1], closings: texts[2], pairs: texts[3], openingPairs: texts[4], closingPairs: texts[5]),
      count: Double(all))
  }

  /// Puts the tables into the file that holds them.
  func rewrite(_ path: String) throws {
    var file = try String(contentsOfFile: path, encoding: .utf8)
    for (name, groups) in tables { try StringTable.fill(name, with: groups, in: &file, path) }
    file = file.replacing(#/charactersCounted: Double = [0-9_]+/#, with: "charactersCounted: Double = \(all)")
    try file.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func pairGroups(_ count: Int) -> [String] {
    func odds(_ seen: Double, _ pair: Pair) -> Double {
      let expected = exp2(Double(frequency(pair.first) + frequency(pair.second))) / Double(all)
      return log((seen + RunningText.smoothing) / (expected + RunningText.smoothing))
    }
    let known = known
    return Groups.of(
      pairs.filter { $0.value > 1 && known[$0.key.first] != nil && known[$0.key.second] != nil }.map { pair, seen in
        (pair, Groups.level(odds(Double(seen), pair), within: 5), Double(seen) * abs(odds(Double(seen), pair) - max(-4, odds(0, pair))))
      }, count)
  }
}

/// How often characters and pairs stood at one end of a line.
private struct Edge {
  var isEnd = false
  private var characters: [UInt32: Int] = [:]
  private var pairs: [Pair: Int] = [:]
  private var lines = 0

  init(isEnd: Bool = false) { self.isEnd = isEnd }

  mutating func add(_ outer: UInt32, _ inner: UInt32?) {
    lines += 1
    characters[outer, default: 0] += 1
    if let inner { pairs[pair(outer, inner), default: 0] += 1 }
  }

  private func pair(_ outer: UInt32, _ inner: UInt32) -> Pair { isEnd ? Pair(first: inner, second: outer) : Pair(first: outer, second: inner) }

  /// How much likelier a character is inside a text than here, in half units.
  func groups(_ counts: RunningTextCounts) -> [String] {
    let kinds = Double(counts.characters.count)
    return Groups.of(
      counts.known.compactMap { character, count in
        let inside = log(Double(count + 2) / (Double(counts.all) + 2 * kinds))
        let odds = inside - log(Double(characters[character, default: 0] + 1) / (Double(lines) + kinds / 2))
        let level = Groups.level(odds * 2, within: 6)
        return level == RunningText.evenLevel ? nil : (level, character)
      })
  }

  /// How much likelier the inner character is beside the outer inside a text than here.
  func pairGroups(_ count: Int, _ counts: RunningTextCounts) -> [String] {
    let known = counts.known
    return Groups.of(
      counts.pairs.filter { known[$0.key.first] != nil && known[$0.key.second] != nil }.map { pair, seen in
        let outer = isEnd ? pair.second : pair.first
        let inside = (Double(seen) + 0.5) / Double(counts.characters[outer, default: 0] + 25)
        let here = Double(pairs[pair, default: 0])
        let odds = log(inside) - log((here + inside / 2) / (Double(characters[outer, default: 0]) + 0.5))
        let expected = Double(seen) * Double(lines) / Double(counts.all)
        return (pair, Groups.level(odds, within: 3), abs(odds) * max(here, expected))
      }, count)
  }
}

/// How the entries of a table are written.
private enum Groups {
  static func level(_ odds: Double, within most: Int) -> Int { RunningText.evenLevel + max(-most, min(most, Int(odds.rounded()))) }

  private static func letter(_ level: Int) -> String { String(UnicodeScalar(UInt8(0x61 + level))) }

  private static func text(_ characters: [UInt32]) -> String {
    String(String.UnicodeScalarView(characters.sorted().compactMap(Unicode.Scalar.init)))
  }

  static func of(_ entries: [(level: Int, character: UInt32)]) -> [String] {
    Dictionary(grouping: entries, by: \.level).sorted { $0.key < $1.key }.flatMap { level, entries in
      let sorted = entries.map(\.character).sorted()
      return stride(from: 0, to: sorted.count, by: 120).map { letter(level) + text(Array(sorted[$0..<min($0 + 120, sorted.count)])) }
    }
  }

  /// The pairs with the greatest weights, those with the same first character in one group or, where they are many, in several.
  static func of(_ weighed: [(pair: Pair, level: Int, weight: Double)], _ count: Int) -> [String] {
    let kept = weighed.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.pair < $1.pair }.prefix(count)
    return Dictionary(grouping: kept, by: \.pair.first).sorted { $0.key < $1.key }.flatMap { first, entries -> [String] in
      var groups: [String] = []
      var last = 0
      for entry in entries.sorted(by: { ($0.level, $0.pair) < ($1.level, $1.pair) }) {
        if groups.isEmpty || groups[groups.count - 1].count >= 120 {
          groups.append(text([first]))
          last = -1
        }
        if entry.level != last { groups[groups.count - 1] += letter(entry.level) }
        last = entry.level
        groups[groups.count - 1] += text([entry.pair.second])
      }
      return groups
    }
  }
}
