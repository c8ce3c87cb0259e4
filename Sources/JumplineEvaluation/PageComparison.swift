import JumplineBytes
import JumplineModel

/// Compares one page as it was understood with what it really says.
struct PageComparison {
  /// Two pieces of one paragraph, the later directly after the earlier.
  struct Pair: Hashable {
    var previous: ByteRange
    var piece: ByteRange
  }

  struct JumpLine: Hashable {
    var piece: Int
    var direction: Jump.Direction
    var page: String
  }

  let document: Document
  let gold: GoldPage

  func figures() -> Figures {
    var figures = Figures()
    scoreLabels(&figures)
    scoreJoins(&figures)
    scoreArticles(&figures)
    scoreHeadlines(&figures)
    scoreJumps(&figures)
    scoreCover(&figures)
    return figures
  }

  private func bytes(_ piece: TextRange) -> ByteRange { document.source.bytes(of: piece) }

  private func scoreLabels(_ figures: inout Figures) {
    var predicted: [ByteRange: Label] = [:]
    for block in document.blocks {
      for piece in block.pieces { predicted[bytes(piece)] = block.label }
    }
    for piece in gold.pieces where !piece.isAmbiguousLabel {
      let label = predicted[piece.range]
      figures.labels += Ratio(label == piece.label ? 1 : 0, of: 1)
      if label != piece.label { figures.confusions[.init(gold: piece.label, predicted: label), default: 0] += 1 }
    }
  }

  /// Of paragraphs: whether the printed lines of a caption are one block too, gold does not say.
  private func scoreJoins(_ figures: inout Figures) {
    let ambiguous = Set(gold.pieces.filter(\.isAmbiguousJoin).map(\.range))
    let ranges = Dictionary(gold.pieces.map { ($0.range.start, $0.range) }, uniquingKeysWith: { first, _ in first })
    var right: Set<Pair> = []
    for piece in gold.pieces where piece.label == .paragraph && !piece.isAmbiguousJoin {
      guard let start = piece.joins else { continue }
      right.insert(Pair(previous: ranges[start] ?? ByteRange(start, start), piece: piece.range))
    }
    var said: Set<Pair> = []
    for block in document.blocks where block.label == .paragraph {
      for (previous, piece) in zip(block.pieces, block.pieces.dropFirst()) where !ambiguous.contains(bytes(piece)) {
        said.insert(Pair(previous: bytes(previous), piece: bytes(piece)))
      }
    }
    figures.joins = Score(said, against: right)
  }

  private func scoreArticles(_ figures: inout Figures) {
    let right = Dictionary(grouping: gold.pieces.filter { $0.article > 0 }, by: \.article)
      .mapValues { Set($0.map(\.range)) }
    let said = document.articles.map { article in
      Set(article.blocks.flatMap { document.blocks[$0].pieces.map(bytes) })
    }
    figures.articles = Score(Set(said), against: Set(right.values))

    var goldOf: [ByteRange: Set<ByteRange>] = [:]
    for set in right.values { for piece in set { goldOf[piece] = set } }
    var saidOf: [ByteRange: Set<ByteRange>] = [:]
    for set in said { for piece in set { saidOf[piece] = set } }
    // Sums of fractions in order of position, so that the last digit does not depend on the order of a dictionary.
    for (piece, set) in saidOf.sorted(by: { $0.key < $1.key }) {
      let shared = goldOf[piece].map { set.intersection($0).count } ?? 0
      figures.pieces.precision += Ratio(Double(shared) / Double(set.count), of: 1)
    }
    for (piece, set) in goldOf.sorted(by: { $0.key < $1.key }) {
      let shared = saidOf[piece].map { set.intersection($0).count } ?? 0
      figures.pieces.recall += Ratio(Double(shared) / Double(set.count), of: 1)
    }
  }

  /// Articles without headlines have no set to compare.
  private func scoreHeadlines(_ figures: inout Figures) {
    let ambiguous = Set(gold.pieces.filter(\.isAmbiguousLabel).map(\.range.start))
    let lines = gold.pieces.filter { $0.label == .headline && $0.article > 0 && !$0.isAmbiguousLabel }
    let right = Set(Dictionary(grouping: lines, by: \.article).values.map { Set($0.map(\.range.start)) })
    var said: Set<Set<Int>> = []
    for article in document.articles {
      let pieces = article.blocks.map { document.blocks[$0] }.filter { $0.label == .headline }.flatMap(\.pieces)
      let starts = Set(pieces.map { bytes($0).start }).subtracting(ambiguous)
      if !starts.isEmpty { said.insert(starts) }
    }
    figures.headlines = Score(said, against: right)
  }

  private func scoreJumps(_ figures: inout Figures) {
    let ambiguous = Set(gold.pieces.filter(\.isAmbiguousLabel).map(\.range.start))
    var right: Set<JumpLine> = []
    for piece in gold.pieces where !piece.isAmbiguousLabel {
      guard let jump = piece.jump else { continue }
      right.insert(JumpLine(piece: piece.range.start, direction: jump.direction, page: jump.page))
    }
    var said: Set<JumpLine> = []
    for (start, jump) in document.jumpLines where !ambiguous.contains(start) {
      said.insert(JumpLine(piece: start, direction: jump.direction, page: jump.page))
    }
    figures.jumps = Score(said, against: right)
  }

  private func scoreCover(_ figures: inout Figures) {
    let source = document.source
    var count = [UInt8](repeating: 0, count: source.bytes.count)
    for block in document.blocks {
      for piece in block.pieces {
        for offset in bytes(piece).offsets where offset < count.count {
          if count[offset] == 1 { figures.twice += 1 }
          count[offset] = min(count[offset] + 1, 2)
        }
      }
    }
    let text = source.text
    var (all, covered, offset) = (0, 0, 0)
    while offset < text.count {
      let (value, length) = UTF8Decoding.scalar(text.span, at: offset)
      let isBlank = WhiteSpace.contains(value) || (value == 0xFEFF && offset == 0)
      if !isBlank {
        let range = source.bytes(of: TextRange(offset, offset + length))
        all += range.count
        for byte in range.offsets where count[byte] > 0 { covered += 1 }
      }
      offset += length
    }
    figures.covered = Ratio(covered, of: all)
  }
}

extension Document {
  /// The jump lines of a page, each with the start of the piece that holds it, in bytes.
  var jumpLines: [(start: Int, jump: Jump)] {
    blocks.flatMap { block in
      block.inlines.compactMap { inline in
        guard case .jump(let jump) = inline else { return nil }
        let piece = block.pieces.first { $0.contains(jump.range) } ?? jump.range
        return (source.bytes(of: piece).start, jump)
      }
    }
  }
}
