public import JumplineModel

/// How well a page, or many, was understood. Figures of many pages are sums of those of each.
public struct Figures: Hashable, Sendable {
  /// A gold label and what was said instead; nil when no piece has the same bounds.
  public struct Confusion: Hashable, Sendable {
    public var gold: Label
    public var predicted: Label?

    public init(gold: Label, predicted: Label?) {
      self.gold = gold
      self.predicted = predicted
    }
  }

  /// Matched pieces with the right label, of all gold pieces.
  public var labels = Ratio()
  /// Pairs (previous piece, piece).
  public var joins = Score()
  /// Articles as sets of pieces, all of it right or wrong.
  public var articles = Score()
  /// Articles piece by piece: B-cubed.
  public var pieces = Score()
  /// The set of headline lines of each article.
  public var headlines = Score()
  /// Jump lines: start of the piece, direction, page.
  public var jumps = Score()
  /// Pairs of jump lines on two pages.
  public var links = Score()
  /// Non-blank bytes that are in a block.
  public var covered = Ratio()
  /// Bytes that are in two blocks.
  public var twice = 0
  /// Wrong labels and how often.
  public var confusions: [Confusion: Int] = [:]

  public init() {}

  public static func += (left: inout Figures, right: Figures) {
    left.labels += right.labels
    left.joins += right.joins
    left.articles += right.articles
    left.pieces += right.pieces
    left.headlines += right.headlines
    left.jumps += right.jumps
    left.links += right.links
    left.covered += right.covered
    left.twice += right.twice
    left.confusions.merge(right.confusions, uniquingKeysWith: +)
  }

  /// Whether nothing is wrong.
  public var isPerfect: Bool {
    labels.value == 1 && [joins, articles, pieces, headlines, jumps, links].allSatisfy { $0.f1 == 1 }
      && covered.value == 1 && twice == 0
  }

  /// Wrong labels, the most frequent first, then in the order of `Label`.
  public var confusionsByCount: [(confusion: Confusion, count: Int)] {
    let order = Dictionary(uniqueKeysWithValues: Label.allCases.enumerated().map { ($1, $0) })
    func rank(_ confusion: Confusion) -> [Int] {
      [order[confusion.gold] ?? 0, confusion.predicted.flatMap { order[$0] } ?? order.count]
    }
    return confusions.sorted {
      $0.value != $1.value ? $0.value > $1.value : rank($0.key).lexicographicallyPrecedes(rank($1.key))
    }.map { ($0.key, $0.value) }
  }
}
