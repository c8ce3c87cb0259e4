import Foundation
import JumplineTesting
import NewspaperText

/// A multinomial logistic regression over the characters of lines, learned line by line in steps that become smaller for what was
/// seen often.
struct WordingModel {
  private struct Key: Hashable, Comparable {
    var place: LineWording.Place
    var character: UInt32

    static func < (one: Self, other: Self) -> Bool { (one.place.rawValue, one.character) < (other.place.rawValue, other.character) }
  }

  /// What counts in a line, and how much: the numbers of keys.
  private typealias Features = [(number: Int, value: Float)]

  private var numbers: [Key: Int] = [:]
  private var weights: [LineWording.Odds] = []
  private var bias = LineWording.Odds()

  /// - Parameter restraint: how much a weight is pulled back, over all lines, for each unit of itself.
  init(learnedFrom lines: [WordedLine], epochs: Int = 20, restraint: Float = 3) {
    let kinds = LineWording.Kind.allCases
    // As if there were as many of each kind.
    var share = LineWording.Odds()
    for kind in kinds { share[kind.lane] = Float(lines.count) / Float(kinds.count * max(1, lines.count { $0.kind == kind })) }
    var counted: [Features] = []
    for line in lines { counted.append(count(line)) }
    var used = [Float](repeating: 0, count: numbers.count)
    for feature in counted.joined() { used[feature.number] += 1 }
    weights = [LineWording.Odds](repeating: LineWording.Odds(), count: numbers.count)
    var moved = [LineWording.Odds](repeating: LineWording.Odds(repeating: 1), count: numbers.count)
    var random = SplitMix64(seed: 7)
    for _ in 0..<epochs {
      for index in lines.indices.shuffled(using: &random) {
        var error = -Self.probabilities(odds(counted[index]))
        error[lines[index].kind.lane] += 1
        error *= share[lines[index].kind.lane]
        bias += error * 0.002
        for (number, value) in counted[index] {
          // What all lines pull together, once a reading, in the lines that hold the character.
          let gradient = error * value - weights[number] * (restraint / used[number])
          moved[number] += gradient * gradient
          weights[number] += 0.1 * gradient / moved[number].squareRoot()
        }
      }
    }
  }

  private static func keys(of line: WordedLine) -> [Key: Float] {
    var keys: [Key: Float] = [:]
    for character in line.characters { keys[Key(place: .anywhere, character: character), default: 0] += 1 }
    if let first = line.characters.first { keys[Key(place: .first, character: first)] = 1 }
    if let last = line.characters.last { keys[Key(place: .last, character: last)] = 1 }
    return keys
  }

  /// Gives new keys a number.
  private mutating func count(_ line: WordedLine) -> Features {
    Self.keys(of: line).sorted { $0.key < $1.key }.map { key, value in
      let number = numbers[key] ?? numbers.count
      numbers[key] = number
      return (number, value)
    }
  }

  private func odds(_ features: Features) -> LineWording.Odds {
    features.reduce(bias) { $0 + weights[$1.number] * $1.value }
  }

  private static func probabilities(_ odds: LineWording.Odds) -> LineWording.Odds {
    var shares = LineWording.Odds()
    for kind in LineWording.Kind.allCases { shares[kind.lane] = exp(odds[kind.lane]) }
    return shares / shares.sum()
  }

  func likeliest(_ line: WordedLine) -> LineWording.Kind {
    let odds = odds(Self.keys(of: line).compactMap { key, value in numbers[key].map { ($0, value) } })
    return LineWording.Kind.allCases.max { odds[$0.lane] < odds[$1.lane] } ?? .rest
  }

  /// The model as the reader uses it.
  var wording: LineWording { LineWording(groups.joined(separator: " ")) }

  /// The table: what is said of each kind at each place, in levels.
  var groups: [String] {
    func level(_ odds: Float) -> Int { max(-25, min(25, Int((odds / LineWording.step).rounded()))) }
    func letter(_ level: Int) -> String { String(UnicodeScalar(UInt8(level < 0 ? 0x41 - level : 0x61 + level))) }
    return LineWording.Kind.allCases.flatMap { kind -> [String] in
      let lane = kind.lane
      var groups = ["\(lane)\(LineWording.Place.allCases.count)\(letter(level(bias[lane])))"]
      for place in LineWording.Place.allCases {
        let said = numbers.filter { $0.key.place == place }.map { (level: level(weights[$0.value][lane]), character: $0.key.character) }
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

  /// Puts the table into the file that holds it.
  func rewrite(_ path: String) throws {
    var file = try String(contentsOfFile: path, encoding: .utf8)
    try StringTable.fill("table", with: groups, in: &file, path)
    try file.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
