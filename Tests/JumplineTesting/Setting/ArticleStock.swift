import JumplineBytes
import Foundation
import JumplineEvaluation
import JumplineModel

/// The articles that pages are set from: those of the seeds and of the hand-made pages, put together again by their gold.
struct ArticleStock: Sendable {
  let articles: [StockArticle]
  /// Captions that were printed, of at most so many characters.
  let captions: [String]

  static let longestCaption = 70

  /// Everything that lies in the package.
  static let own = ArticleStock(TestPage.seeds + TestPage.handMade)

  init(_ pages: [TestPage]) {
    articles = pages.flatMap(Self.articles)
    captions = articles.flatMap(\.parts).filter { $0.label == .caption && $0.text.count <= Self.longestCaption }.map(\.text)
  }

  /// Articles that begin elsewhere are left out: their first paragraph may be half of one.
  private static func articles(of page: TestPage) -> [StockArticle] {
    let rows = Dictionary(grouping: page.gold.pieces.filter { $0.article > 0 }, by: \.article)
    return rows.sorted { $0.key < $1.key }.compactMap { _, pieces in
      guard !pieces.contains(where: { $0.label == .jump && $0.role == .from }) else { return nil }
      var parts: [StockArticle.Part] = []
      var partOfPiece: [Int: Int] = [:]
      for piece in pieces where piece.label != .jump {
        var text = String(decoding: page.bytes[piece.range.start..<piece.range.end], as: UTF8.self)
        if piece.jump != nil { text = withoutJump(text) }
        if let before = piece.joins, let part = partOfPiece[before] {
          parts[part].text += text
          partOfPiece[piece.range.start] = part
        } else {
          partOfPiece[piece.range.start] = parts.count
          parts.append(.init(label: piece.label, role: piece.role, text: text, isAmbiguous: piece.isAmbiguousLabel))
        }
      }
      parts.removeAll { $0.text.isEmpty }
      return StockArticle(parts: parts, isTraditional: page.isTraditional)
    }
  }

  /// A text without the pointer to another page at its end.
  private static func withoutJump(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let tail = max(0, scalars.count - 18)
    for place in (tail..<scalars.count).reversed() where "(（▶▲【[下文".unicodeScalars.contains(scalars[place]) {
      let rest = scalars[place...]
      guard rest.contains(where: { "转轉接".unicodeScalars.contains($0) }) else { continue }
      let start = place > 0 && "(（▶▲【[".unicodeScalars.contains(scalars[place - 1]) ? place - 1 : place
      return String(String.UnicodeScalarView(scalars[..<start])).trimmingCharacters(in: .whitespaces)
    }
    return text
  }
}

extension TestPage {
  /// Whether it uses characters that only traditional script has.
  var isTraditional: Bool {
    let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
    return text.count { "們來時個會為國對發電報記點學進實體數據區縣張陳導攝轉萬".unicodeScalars.contains($0) } > 8
  }
}
