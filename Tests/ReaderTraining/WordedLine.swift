import ArgumentParser
import Foundation
import JumplineBytes
import JumplineEvaluation
import JumplineModel
import JumplineTesting
import NewspaperText

/// A line of a known kind, as the model of wording counts it.
struct WordedLine {
  let kind: LineWording.Kind
  /// The characters that count, in order.
  let characters: [UInt32]

  /// - Parameter row: a kind and a text, parted by a tab.
  init(row: Substring) throws {
    let fields = row.split(separator: "\t", maxSplits: 1)
    let name = fields.first.map(String.init) ?? ""
    guard fields.count == 2, let kind = LineWording.Kind(rawValue: name == "kicker" || name == "deck" ? "headline" : name) else {
      throw ValidationError("Expected a kind, a tab and a text, found: \(row)")
    }
    self.init(kind, String(fields[1]))
  }

  private init(_ kind: LineWording.Kind, _ text: String) {
    self.kind = kind
    characters = text.unicodeScalars.compactMap { CountedCharacter.inLine($0.value) }
  }

  /// The lines that were written to learn from.
  static func written() throws -> [WordedLine] {
    let path = TestPage.package + "Plugins/NewspaperText/Training/lines.tsv"
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(WordedLine.init(row:))
  }

  /// The short lines of a page, one of eight lines of text.
  static func lines(of page: TestPage) -> [WordedLine] {
    page.gold.pieces.enumerated().compactMap { number, piece in
      let text = String(decoding: page.bytes[piece.range.start..<piece.range.end], as: UTF8.self)
      guard !piece.isAmbiguousLabel, text.unicodeScalars.count <= longest, let kind = kind(of: piece, text) else { return nil }
      return kind == .start || kind == .rest ? number % 8 == 0 ? WordedLine(kind, text) : nil : WordedLine(kind, text)
    }
  }

  /// Scalars: longer lines are not asked for their wording, or hardly need it.
  private static let longest = 60

  private static func kind(of piece: GoldPiece, _ text: String) -> LineWording.Kind? {
    switch piece.label {
    // What stands alone above a headline in a few characters is the name of a column, or could be.
    case .headline: piece.role == .kicker && text.unicodeScalars.count <= 8 ? nil : .headline
    case .subheading: .subheading
    case .caption: .caption
    case .byline: .byline
    case .signature: .signature
    case .paragraph: piece.joins == nil ? .start : .rest
    default: nil
    }
  }
}
