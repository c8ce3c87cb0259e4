import JumplineBytes
import Foundation
import JumplineEvaluation
import JumplineModel

/// The articles that pages are set from: those of the seeds and of the hand-made pages, put together again by their gold,
/// and those of `articles.txt`, which were made up for the kinds of which pages have few.
public struct ArticleStock: Sendable {
  let articles: [StockArticle]
  /// Captions that were printed, of at most so many characters.
  let captions: [(text: String, isTraditional: Bool)]
  /// What stands over the sections of articles; titles of verses are no such thing.
  let subheadings: [String]

  static let longestCaption = 70

  /// Everything that lies in the package.
  public static let own = ArticleStock(TestPage.seeds + TestPage.handMade)

  public init(_ pages: [TestPage]) {
    articles = pages.flatMap(Self.articles) + Self.madeUp
    captions = articles.flatMap { article in article.captions.map { ($0, article.isTraditional) } }
    subheadings = articles.filter { !$0.parts.contains { $0.label == .verse } }.flatMap(\.parts)
      .filter { $0.label == .subheading }.map(\.text)
  }

  /// A letter for what a part is, and its text, a line; a blank line between articles.
  private static let madeUp: [StockArticle] = {
    let labels: [Character: (Label, Role)] = [
      "K": (.headline, .kicker), "H": (.headline, .main), "D": (.headline, .deck), "B": (.byline, .none), "P": (.paragraph, .none),
      "S": (.subheading, .none), "C": (.caption, .none), "R": (.credit, .none), "G": (.signature, .none), "V": (.verse, .none),
      "T": (.table, .none),
    ]
    let path = TestPage.package + "Tests/JumplineTesting/Setting/articles.txt"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n\n").map { article in
      let parts = article.split(separator: "\n").compactMap { line in
        line.first.flatMap { labels[$0] }.map { StockArticle.Part(label: $0.0, role: $0.1, text: String(line.dropFirst(2))) }
      }
      return StockArticle(parts: parts, isTraditional: TestPage.isTraditional(String(article)))
    }
  }()

  /// Articles that begin elsewhere are left out: their first paragraph may be half of one.
  private static func articles(of page: TestPage) -> [StockArticle] {
    let rows = Dictionary(grouping: page.gold.pieces.filter { $0.article > 0 }, by: \.article)
    return rows.sorted { $0.key < $1.key }.compactMap { _, pieces in
      guard !pieces.contains(where: { $0.jump?.direction == .from }) else { return nil }
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
      // What the last paragraph goes on with stands on another page.
      if pieces.contains(where: { $0.jump?.direction == .to }), let last = parts.lastIndex(where: { $0.label == .paragraph }) {
        parts[last].text = wholeSentences(parts[last].text)
      }
      parts.removeAll { $0.text.isEmpty }
      let captions = captions(pieces, of: page)
      // A picture stands where the page has room for it, not at a place of the text; a photo story is nothing else.
      if parts.contains(where: { $0.label == .paragraph }) { parts.removeAll { $0.label == .caption || $0.label == .credit } }
      return StockArticle(parts: parts, isTraditional: page.isTraditional, captions: captions)
    }
  }

  /// The captions among the pieces of an article, those of several printed lines put together.
  private static func captions(_ pieces: [GoldPiece], of page: TestPage) -> [String] {
    var captions: [(text: String, end: Int)] = []
    for piece in pieces where piece.label == .caption {
      let text = String(decoding: page.bytes[piece.range.start..<piece.range.end], as: UTF8.self)
      // Nothing but the end of a line between the two.
      if let last = captions.last, piece.range.start - last.end <= 2, let end = last.text.last, !"。！？摄攝）)".contains(end) {
        captions[captions.count - 1] = (last.text + text, piece.range.end)
      } else {
        captions.append((text, piece.range.end))
      }
    }
    return captions.map(\.text).filter { $0.count <= longestCaption }
  }

  private static func wholeSentences(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let end = scalars.lastIndex { "。！？!?”」）)".unicodeScalars.contains($0) } ?? -1
    return String(String.UnicodeScalarView(scalars[..<(end + 1)]))
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
  var isTraditional: Bool { Self.isTraditional(String(decoding: bytes, as: UTF8.self)) }

  /// Whether not one such character is on it.
  var isAllSimplified: Bool { Self.traditional(String(decoding: bytes, as: UTF8.self)) == 0 }

  static func isTraditional(_ text: String) -> Bool { traditional(text) > 4 }

  private static func traditional(_ text: String) -> Int {
    text.unicodeScalars.count { "們來時個會為國對發電報記點學進實體數據區縣張陳導攝轉萬開裡團樓關該讓經過請還".unicodeScalars.contains($0) }
  }
}
