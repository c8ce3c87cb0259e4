import Foundation
import JumplineBytes
import JumplineEvaluation
import JumplineModel

/// A section of `errors.txt`: sentences with one kind of error, and how they are put on a page.
struct SentenceError: Sendable {
  /// Where a sentence goes.
  enum Place: Sendable {
    case behindSentence, behindArticle, betweenParagraphs
  }

  private(set) var name: String
  private(set) var codes: [String]
  private(set) var sentences: [String] = []
  private(set) var place = Place.behindSentence
  private(set) var isExact = false
  private(set) var isForSimplifiedPages = false
  private(set) var variesNumerals = false
  private(set) var metadata = PageMetadata()

  static let all: [SentenceError] = {
    let path = TestPage.package + "Tests/JumplineTesting/Planting/errors.txt"
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    var kinds: [SentenceError] = []
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("== ") {
        kinds.append(SentenceError(heading: line.dropFirst(3).split(separator: " ").map(String.init)))
      } else if !kinds.isEmpty {
        kinds[kinds.count - 1].sentences.append(unescaped(String(line)))
      }
    }
    return kinds
  }()

  private init(heading words: [String]) {
    codes = words.first.map { $0.split(separator: ",").map(String.init) } ?? []
    name = words.dropFirst().first ?? ""
    for flag in words.dropFirst(2) {
      switch flag {
      case "numerals": variesNumerals = true
      case "exact": isExact = true
      case "simplified": isForSimplifiedPages = true
      case "line": place = .behindArticle
      case "body": place = .betweenParagraphs
      case let word where word.hasPrefix("page="): metadata.page = String(word.dropFirst(5))
      case let word where word.hasPrefix("date="): metadata.date = String(word.dropFirst(5))
      default: preconditionFailure("errors.txt: unknown flag \(flag) of \(name)")
      }
    }
  }

  var kind: ErrorKind {
    ErrorKind(name, codes) { ground, random in
      guard ground.hasRoom, !isForSimplifiedPages || ground.page.isAllSimplified, let range = spot(on: ground, &random) else { return nil }
      var sentence = random.pick(sentences)
      if variesNumerals { sentence = NumeralForm.allCases[random.below(NumeralForm.allCases.count)].write(sentence) }
      if !isExact { sentence = String(String.UnicodeScalarView(ground.house.write(sentence))) }
      var edit = PlantedError.Edit(range, place == .behindSentence ? sentence : "\n\n" + sentence)
      edit.metadata = metadata
      return edit
    }
  }

  private func spot(on ground: PlantingGround, _ random: inout SplitMix64) -> ByteRange? {
    let pieces =
      switch place {
      case .behindSentence: ground.whole()
      case .behindArticle: ground.lastParagraphs
      case .betweenParagraphs: ground.betweenParagraphs
      }
    guard !pieces.isEmpty else { return nil }
    let end = random.pick(pieces).range.end
    return ByteRange(end, end)
  }

  /// `{U+200B}` as the character itself.
  private static func unescaped(_ line: String) -> String {
    var parts = line.components(separatedBy: "{U+")
    for index in parts.indices.dropFirst() {
      let halves = parts[index].split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2, let value = UInt32(halves[0], radix: 16), let scalar = Unicode.Scalar(value) else { continue }
      parts[index] = String(scalar) + halves[1]
    }
    return parts.joined()
  }
}
