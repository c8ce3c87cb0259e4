#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How much a pair of characters tells: the less the more articles of the issue have it.
struct Rarity {
  private var count: [UInt64: Int] = [:]
  private var articles = 1.0

  init(_ issue: [ContinuationFacts]) {
    for facts in issue {
      for pair in facts.articles { count[pair, default: 0] += 1 }
      articles += Double(facts.lines.count) + 1
    }
  }

  func knows(_ pair: UInt64) -> Bool { count[pair] != nil }

  private func weight(_ pair: UInt64) -> Double {
    max(0.05, log(articles + 1) - log(Double(count[pair] ?? 0) + 0.5))
  }

  /// From 0 to 1: how much of the smaller of two vocabularies is in the other.
  func share(_ left: [UInt64], _ right: [UInt64]) -> Double {
    var shared = 0.0
    Shingles.forEachShared(left, right) { shared += weight($0) }
    let whole = left.reduce(0) { $0 + weight($1) }
    return whole > 0 ? shared / whole : 0
  }

  /// From 0 to 1: the angle between two vocabularies.
  func cosine(_ left: [UInt64], _ right: [UInt64]) -> Double {
    var shared = 0.0
    Shingles.forEachShared(left, right) { shared += weight($0) * weight($0) }
    let size = squares(left) * squares(right)
    return size > 0 ? shared / size.squareRoot() : 0
  }

  private func squares(_ pairs: [UInt64]) -> Double { pairs.reduce(0) { $0 + weight($1) * weight($1) } }
}
