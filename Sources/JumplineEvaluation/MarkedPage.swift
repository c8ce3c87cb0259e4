import JumplineBytes
public import JumplineModel

/// A page's gold, piece by piece, with what was said wrongly about each.
public struct MarkedPage: Sendable {
  public struct Row: Sendable {
    public var gold: GoldPiece
    /// What was said instead of `gold.label`, or the same.
    public var said: Label?
    public var mistakes: [Mistake]
  }

  public let path: String
  public let rows: [Row]

  public var mistakes: Int { rows.reduce(0) { $0 + $1.mistakes.count } }

  public init(_ document: Document, gold: GoldPage) {
    path = document.source.path
    var said: [Int: (range: ByteRange, label: Label, joins: Int?)] = [:]
    for block in document.blocks {
      var before: Int?
      for piece in block.pieces {
        let range = document.source.bytes(of: piece)
        said[range.start] = (range, block.label, before)
        before = range.start
      }
    }
    let begins = Set(document.articles.map { document.start(of: $0) })
    let jumps = Dictionary(document.jumpLines.map { ($0.start, "\($0.jump.direction.rawValue) \($0.jump.page)") }) { first, _ in first }
    var seen: Set<Int> = []
    rows = gold.pieces.map { piece in
      let start = piece.range.start
      let own = said[start].flatMap { $0.range == piece.range ? $0 : nil }
      var mistakes: [Mistake] = []
      if !piece.isAmbiguousLabel, own?.label != piece.label {
        mistakes.append(.label(gold: piece.label, said: own?.label))
      }
      if !piece.isAmbiguousJoin, own?.joins != piece.joins {
        if let joins = piece.joins { mistakes.append(.missedJoin(to: joins)) }
        if let joins = own?.joins { mistakes.append(.falseJoin(to: joins)) }
      }
      let isFirst = piece.article > 0 && seen.insert(piece.article).inserted
      if isFirst != begins.contains(start) { mistakes.append(isFirst ? .missedArticle : .falseArticle) }
      let jump = piece.jump.map { "\($0.direction.rawValue) \($0.page)" } ?? ""
      if !piece.isAmbiguousLabel, jump != jumps[start, default: ""] {
        mistakes.append(.jump(gold: jump, said: jumps[start, default: ""]))
      }
      return Row(gold: piece, said: own?.label, mistakes: mistakes)
    }
  }
}
