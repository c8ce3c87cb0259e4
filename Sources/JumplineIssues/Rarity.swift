#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How much a pair of characters tells: the less the more articles of the issue have it.
struct Rarity {
  /// Pairs of a text, ascending, and how much each of them tells.
  struct Vocabulary {
    fileprivate(set) var pairs: [UInt64]
    fileprivate(set) var weights: [Double]
    /// The sum of the weights, and of their squares.
    fileprivate(set) var sum: Double
    fileprivate(set) var squares: Double
  }

  /// Ascending, each once, and how many articles have it.
  private var pairs: [UInt64] = []
  private var counts: [Int] = []
  private var articles = 1.0

  init(_ issue: [ContinuationFacts]) {
    articles += Double(issue.reduce(0) { $0 + $1.lines.count + 1 })
    // Of lists that ascend, which are merged.
    for pair in issue.flatMap(\.articles).sorted() {
      if pairs.last == pair {
        counts[counts.count - 1] += 1
      } else {
        pairs.append(pair)
        counts.append(1)
      }
    }
  }

  func knows(_ pair: UInt64) -> Bool { Shingles.contains(pairs, pair) }

  func weigh(_ pairs: [UInt64]) -> Vocabulary {
    var vocabulary = Vocabulary(pairs: pairs, weights: [], sum: 0, squares: 0)
    vocabulary.weights.reserveCapacity(pairs.count)
    for pair in pairs {
      let count = Shingles.place(of: pair, in: self.pairs).map { counts[$0] } ?? 0
      let weight = max(0.05, log(articles + 1) - log(Double(count) + 0.5))
      vocabulary.weights.append(weight)
      vocabulary.sum += weight
      vocabulary.squares += weight * weight
    }
    return vocabulary
  }
}

extension Rarity.Vocabulary {
  /// From 0 to 1: how much of it is in another.
  func share(in other: Self) -> Double {
    var shared = 0.0
    Shingles.forEachShared(pairs, other.pairs) { shared += weights[$0] }
    return sum > 0 ? shared / sum : 0
  }

  /// From 0 to 1: the angle between two.
  func cosine(_ other: Self) -> Double {
    var shared = 0.0
    Shingles.forEachShared(pairs, other.pairs) { shared += weights[$0] * weights[$0] }
    let size = squares * other.squares
    return size > 0 ? shared / size.squareRoot() : 0
  }
}
