import ArgumentParser
import Foundation
import JumplineTesting

/// Learns from a dictionary which two characters stand beside each other inside words, and writes the table of `WordPairs`.
///
/// A pair counts by how often it is used inside words, times the logarithm of how much oftener that is than chance would
/// have it. The first so many are kept, in simplified script and as Foundation writes them in traditional.
struct WordPairsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "word-pairs", abstract: "Writes the table of characters that stand together in words.")

  @Argument(help: "A dictionary: a word, how often it occurs and anything else a line, parted by spaces.")
  var dictionary: String

  @Option(help: "How many pairs to keep.")
  var count = 10_000

  @Option(help: "The file that is rewritten.")
  var into = TestPage.package + "Plugins/NewspaperText/Evidence/WordPairs+Table.swift"

  func run() throws {
    let pairs = try commonest()
    var seconds: [Unicode.Scalar: Set<Unicode.Scalar>] = [:]
    for pair in pairs + pairs.map(Self.traditional) { seconds[pair[0], default: []].insert(pair[1]) }
    let groups = seconds.sorted { $0.key < $1.key }.map { first, rest in
      String(String.UnicodeScalarView([first] + rest.sorted()))
    }
    var text = try String(contentsOfFile: into, encoding: .utf8)
    try StringTable.fill("table", with: groups, in: &text, into)
    try text.write(toFile: into, atomically: true, encoding: .utf8)
  }

  private func commonest() throws -> [[Unicode.Scalar]] {
    var used: [[Unicode.Scalar]: Double] = [:]
    var single: [Unicode.Scalar: Double] = [:]
    var all = 0.0
    for line in try String(contentsOfFile: dictionary, encoding: .utf8).split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count >= 2, let frequency = Double(fields[1]) else { continue }
      let word = fields[0].unicodeScalars.map { $0 }
      for scalar in word where Self.isHan(scalar) {
        single[scalar, default: 0] += frequency
        all += frequency
      }
      for (first, second) in zip(word, word.dropFirst()) where Self.isHan(first) && Self.isHan(second) {
        used[[first, second], default: 0] += frequency
      }
    }
    let weighed = used.map { pair, frequency in
      (pair: pair, weight: frequency * max(0, log(frequency * all / (single[pair[0], default: 1] * single[pair[1], default: 1]))))
    }
    return weighed.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.pair.lexicographicallyPrecedes($1.pair) }
      .prefix(count).map(\.pair)
  }

  private static func traditional(_ pair: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let text = String(String.UnicodeScalarView(pair))
    let scalars = text.applyingTransform(StringTransform("Hans-Hant"), reverse: false).map { Array($0.unicodeScalars) } ?? pair
    return scalars.count == 2 ? scalars : pair
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }
}
