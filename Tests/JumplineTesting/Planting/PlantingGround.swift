import JumplineBytes
import JumplineEvaluation
import JumplineModel

/// A clean page as one who plants errors sees it: where its paragraphs and sentences are, in which script and with which marks.
struct PlantingGround {
  let page: TestPage
  let house: HouseStyle
  /// Paragraphs that are one piece: no half of them stands elsewhere.
  let paragraphs: [GoldPiece]

  init(_ page: TestPage) {
    self.page = page
    let text = String(decoding: page.bytes, as: UTF8.self).unicodeScalars
    let (full, half) = text.reduce(into: (0, 0)) { count, scalar in
      if scalar == "，" { count.0 += 1 }
      if scalar == "," { count.1 += 1 }
    }
    house = HouseStyle(style: page.isTraditional ? .traditional : .blocks, hasFullMarks: full > half)
    let continued = Set(page.gold.pieces.compactMap(\.joins))
    paragraphs = page.gold.pieces.filter {
      $0.label == .paragraph && $0.joins == nil && !continued.contains($0.range.start) && $0.notes.isEmpty
    }
  }

  /// A page that keeps its printed lines has hardly a paragraph of one piece, and no room for a sentence more.
  var hasRoom: Bool { paragraphs.count >= 3 }

  func text(_ piece: GoldPiece) -> String {
    String(decoding: page.bytes[piece.range.start..<piece.range.end], as: UTF8.self)
  }

  /// Paragraphs that end with a sentence, of at least so many characters.
  func whole(atLeast count: Int = 20) -> [GoldPiece] {
    paragraphs.filter { piece in
      let scalars = text(piece).unicodeScalars
      return scalars.count >= count && scalars.last == "。"
    }
  }

  /// The last paragraphs of articles that end with nothing else.
  var lastParagraphs: [GoldPiece] {
    Dictionary(grouping: page.gold.pieces.filter { $0.article > 0 }, by: \.article).values
      .compactMap { pieces in pieces.max { $0.range.start < $1.range.start } }
      .filter { paragraphs.contains($0) }
      .sorted { $0.range.start < $1.range.start }
  }

  /// Paragraphs right behind which another one of their article begins.
  var betweenParagraphs: [GoldPiece] {
    let pieces = page.gold.pieces.sorted { $0.range.start < $1.range.start }
    let followed = zip(pieces, pieces.dropFirst()).filter { $1.label == .paragraph && $1.joins == nil && $0.article == $1.article }
    return whole().filter { piece in followed.contains { $0.0 == piece } }
  }

  /// Places inside paragraphs at which something stands, as bytes of the page.
  func places(of words: String) -> [ByteRange] {
    let wanted = Array(words.utf8)
    return paragraphs.flatMap { piece -> [ByteRange] in
      let bytes = page.bytes[piece.range.start..<piece.range.end]
      return bytes.indices.compactMap { start in
        bytes[start...].starts(with: wanted) ? ByteRange(start, start + wanted.count) : nil
      }
    }
  }

  /// Places between two Han characters in the middle of paragraphs of at least so many characters: the paragraph and an
  /// offset in bytes.
  func seams(atLeast count: Int) -> [(piece: GoldPiece, offset: Int)] {
    whole(atLeast: count).flatMap { piece -> [(piece: GoldPiece, offset: Int)] in
      let scalars = Array(text(piece).unicodeScalars)
      var offset = piece.range.start
      return scalars.indices.compactMap { index in
        defer { offset += UTF8.width(scalars[index]) }
        guard index > scalars.count / 3, index < scalars.count * 2 / 3 else { return nil }
        return Self.isHan(scalars[index - 1]) && Self.isHan(scalars[index]) ? (piece, offset) : nil
      }
    }
  }

  static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }
}
