import ArgumentParser
import Foundation
import JumplineTesting
import NewspaperText

/// Learns from lines of known kinds what their wording says, and writes the table of `LineWording`.
struct LineWordingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "line-wording", abstract: "Learns what the wording of a line says of its kind, and writes the table.")

  @Argument(help: "The lines: kind and text, parted by a tab.")
  var lines = TestPage.package + "Plugins/NewspaperText/Training/lines.tsv"

  @Option(help: "How often all lines are read.")
  var epochs = 30

  @Option(help: "How much weights are held near nothing.")
  var restraint: Float = 3

  @Option(help: "Parts of the lines, of which each is judged by what was learned from the others.")
  var folds = 5

  @Option(help: "The file that is rewritten.")
  var into = TestPage.package + "Plugins/NewspaperText/Evidence/LineWording+Table.swift"

  func run() throws {
    let lines = try String(contentsOfFile: lines, encoding: .utf8).split(separator: "\n").map(WordedLine.init)
    for kind in LineWording.Kind.allCases { print("\(lines.count { $0.kind == kind }) × \(kind.rawValue)") }
    var confusions: [String: Int] = [:]
    for fold in 0..<folds {
      let unseen = lines.indices.filter { $0 % folds == fold }
      let model = WordingModel(learnedFrom: lines.indices.filter { $0 % folds != fold }.map { lines[$0] }, epochs, restraint)
      for index in unseen { confusions["\(lines[index].kind.rawValue) → \(model.likeliest(lines[index]).rawValue)", default: 0] += 1 }
    }
    for (name, count) in confusions.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) { print("\(count) × \(name)") }

    var file = try String(contentsOfFile: into, encoding: .utf8)
    try StringTable.fill("table", with: WordingModel(learnedFrom: lines, epochs, restraint).groups, in: &file, into)
    try file.write(toFile: into, atomically: true, encoding: .utf8)
  }
}

/// A line of a known kind, as the model counts it.
private struct WordedLine {
  let kind: LineWording.Kind
  /// What is counted where, and how much.
  let features: [(key: Key, value: Float)]

  struct Key: Hashable, Comparable {
    var place: LineWording.Place
    var character: UInt32

    static func < (one: Self, other: Self) -> Bool { (one.place.rawValue, one.character) < (other.place.rawValue, other.character) }
  }

  init(_ line: Substring) throws {
    let fields = line.split(separator: "\t", maxSplits: 1)
    let name = fields.first.map(String.init) ?? ""
    guard fields.count == 2, let kind = LineWording.Kind(rawValue: name == "kicker" || name == "deck" ? "headline" : name) else {
      throw ValidationError("Expected a kind, a tab and a text, found: \(line)")
    }
    self.kind = kind
    let characters = fields[1].unicodeScalars.compactMap { LineWording.folded($0.value) }
    var counted: [Key: Float] = [:]
    for character in characters { counted[Key(place: .anywhere, character: character), default: 0] += 1 }
    if let first = characters.first { counted[Key(place: .first, character: first)] = 1 }
    if let last = characters.last { counted[Key(place: .last, character: last)] = 1 }
    features = counted.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

/// A multinomial logistic regression, learned line by line in steps that become smaller for what was seen often.
private struct WordingModel {
  private var weights: [WordedLine.Key: LineWording.Odds] = [:]
  private var bias = LineWording.Odds()

  /// - Parameter restraint: how much a weight is pulled back, over all lines, for each unit of itself.
  init(learnedFrom lines: [WordedLine], _ epochs: Int, _ restraint: Float) {
    let kinds = LineWording.Kind.allCases
    // As if there were as many of each kind.
    let share = Dictionary(uniqueKeysWithValues: kinds.map { kind in
      (kind, Float(lines.count) / Float(kinds.count * max(1, lines.count { $0.kind == kind })))
    })
    var used: [WordedLine.Key: Float] = [:]
    for line in lines { for feature in line.features { used[feature.key, default: 0] += 1 } }
    var moved: [WordedLine.Key: LineWording.Odds] = [:]
    var random = SplitMix64(seed: 7)
    for _ in 0..<epochs {
      for index in lines.indices.shuffled(using: &random) {
        let line = lines[index]
        var error = -probabilities(line)
        error[line.kind.lane] += 1
        error *= share[line.kind] ?? 1
        bias += error * 0.002
        for (key, value) in line.features {
          // What all lines pull together, once a reading, in the lines that hold the character.
          let gradient = error * value - weights[key, default: LineWording.Odds()] * (restraint / (used[key] ?? 1))
          moved[key, default: LineWording.Odds(repeating: 1)] += gradient * gradient
          weights[key, default: LineWording.Odds()] += 0.1 * gradient / (moved[key] ?? LineWording.Odds(repeating: 1)).squareRoot()
        }
      }
    }
  }

  private func odds(_ line: WordedLine) -> LineWording.Odds {
    line.features.reduce(bias) { sum, feature in weights[feature.key].map { sum + $0 * feature.value } ?? sum }
  }

  private func probabilities(_ line: WordedLine) -> LineWording.Odds {
    let odds = odds(line)
    var shares = LineWording.Odds()
    for kind in LineWording.Kind.allCases { shares[kind.lane] = exp(odds[kind.lane]) }
    return shares / shares.sum()
  }

  func likeliest(_ line: WordedLine) -> LineWording.Kind {
    let odds = odds(line)
    return LineWording.Kind.allCases.max { odds[$0.lane] < odds[$1.lane] } ?? .rest
  }

  /// The table: what is said of each kind at each place, in levels.
  var groups: [String] {
    func level(_ odds: Float) -> Int { max(-25, min(25, Int((odds / LineWording.step).rounded()))) }
    func letter(_ level: Int) -> String { String(UnicodeScalar(UInt8(level < 0 ? 0x41 - level : 0x61 + level))) }
    return LineWording.Kind.allCases.flatMap { kind -> [String] in
      let lane = kind.lane
      var groups = ["\(lane)\(LineWording.Place.allCases.count)\(letter(level(bias[lane])))"]
      for place in LineWording.Place.allCases {
        let said = weights.filter { $0.key.place == place }.map { (level: level($0.value[lane]), character: $0.key.character) }
        for (level, entries) in Dictionary(grouping: said.filter { $0.level != 0 }, by: \.level).sorted(by: { $0.key < $1.key }) {
          let characters = entries.map(\.character).sorted()
          for start in stride(from: 0, to: characters.count, by: 110) {
            let text = String(String.UnicodeScalarView(characters[start..<min(start + 110, characters.count)].compactMap(Unicode.Scalar.init)))
            groups.append("\(lane)\(place.rawValue)\(letter(level))\(text)")
          }
        }
      }
      return groups
    }
  }
}
