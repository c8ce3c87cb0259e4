import ArgumentParser
import Foundation
import JumplineTesting
import NewspaperText

/// Counts in a corpus what follows what, and writes the tables of `RunningText`.
///
/// A pair is kept when it was seen twice, the first so many by how often it occurs, times how far it is from what the model
/// would say without it; an opening pair likewise.
struct RunningTextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "running-text", abstract: "Writes the tables of what follows what in running text.")

  @Argument(help: "A corpus: a paragraph or a heading a line, words parted by spaces, each with / and its part of speech.")
  var corpus: String

  @Option(help: "How many pairs to keep.")
  var pairs = 40_000

  @Option(help: "How many pairs of first characters to keep.")
  var openingPairs = 1_500

  @Option(help: "How many pairs of last characters of headings to keep.")
  var closingPairs = 1_500

  @Option(help: "The file that is rewritten.")
  var into = TestPage.package + "Plugins/NewspaperText/Evidence/RunningText+Table.swift"

  func run() throws {
    var counts = Counts()
    for line in try String(contentsOfFile: corpus, encoding: .utf8).split(separator: "\n") { counts.add(Self.text(line)) }
    var file = try String(contentsOfFile: into, encoding: .utf8)
    try StringTable.fill("charactersTable", with: counts.characterGroups, in: &file, into)
    try StringTable.fill("openingsTable", with: counts.openings.groups(counts), in: &file, into)
    try StringTable.fill("closingsTable", with: counts.closings.groups(counts), in: &file, into)
    try StringTable.fill("pairsTable", with: counts.pairGroups(pairs), in: &file, into)
    try StringTable.fill("openingPairsTable", with: counts.openings.pairGroups(openingPairs, counts), in: &file, into)
    try StringTable.fill("closingPairsTable", with: counts.closings.pairGroups(closingPairs, counts), in: &file, into)
    file = file.replacing(#/charactersCounted: Double = [0-9_]+/#, with: "charactersCounted: Double = \(counts.all)")
    try file.write(toFile: into, atomically: true, encoding: .utf8)
  }

  /// `[中央/n 电视台/n]nt ，/w`: the words alone.
  private static func text(_ line: Substring) -> [UInt32?] {
    line.split(separator: " ").flatMap { token -> [UInt32?] in
      guard let slash = token.lastIndex(of: "/") else { return [] }
      let word = token[..<slash]
      return (word.hasPrefix("[") ? word.dropFirst() : word).unicodeScalars.map { CountedCharacter.inText($0.value) }
    }
  }
}

private struct Pair: Hashable, Comparable {
  var first: UInt32
  var second: UInt32

  static func < (one: Self, other: Self) -> Bool { (one.first, one.second) < (other.first, other.second) }
}

/// How often characters and pairs were counted.
private struct Counts {
  private(set) var characters: [UInt32: Int] = [:]
  private(set) var pairs: [Pair: Int] = [:]
  private(set) var all = 0
  private(set) var openings = Edge()
  /// Of headings: lines without a mark at the end.
  private(set) var closings = Edge(isEnd: true)

  /// - Parameter text: the characters of a line as the model counts them; `nil` for what it does not count.
  mutating func add(_ text: [UInt32?]) {
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

  /// The characters that the model knows: those counted three times or more.
  var known: [UInt32: Int] { characters.filter { $0.value > 2 } }

  private func frequency(_ character: UInt32) -> Int { Int(log2(Double(characters[character, default: 1])).rounded()) }

  var characterGroups: [String] { Groups.of(known.keys.map { (frequency($0), $0) }) }

  func pairGroups(_ count: Int) -> [String] {
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
  func groups(_ counts: Counts) -> [String] {
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
  func pairGroups(_ count: Int, _ counts: Counts) -> [String] {
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
