import JumplineBytes
public import JumplineModel

/// Which fixes of a page are applied at once. No two of them touch each other; of those that do, one goes first: a safe one
/// before an unsafe one, then the one that begins first, that ends first, and that has the first code.
public struct FixChoice: Sendable {
  /// A fix that has to wait for another one.
  public struct Loser: Sendable {
    public var finding: Finding
    /// The code of the one that went first.
    public var winner: String
  }

  /// In the order in which they went.
  public private(set) var chosen: [Finding] = []
  public private(set) var losers: [Loser] = []

  /// - Parameters:
  ///   - findings: of one page. Suggestions are never applied.
  ///   - allowsUnsafe: whether fixes that may change the meaning are applied too.
  public init(_ findings: [Finding], allowsUnsafe: Bool) {
    var candidates: [(finding: Finding, fix: Fix, range: TextRange, isUnsafe: Bool)] = []
    for finding in findings {
      guard let fix = finding.fix, let first = fix.replacements.first, let last = fix.replacements.last else { continue }
      let range = TextRange(first.range.start, last.range.end)
      switch fix.safety {
      case .safe: candidates.append((finding, fix, range, false))
      case .unsafe: if allowsUnsafe { candidates.append((finding, fix, range, true)) }
      case .suggestion: break
      }
    }
    candidates.sort {
      if $0.isUnsafe != $1.isUnsafe { return $1.isUnsafe }
      return $0.range != $1.range ? $0.range < $1.range : $0.finding.code < $1.finding.code
    }
    // By position, without two that touch.
    var taken: [(range: TextRange, code: String)] = []
    func place(_ range: TextRange) -> Int {
      var (low, high) = (0, taken.count)
      while low < high {
        let middle = (low + high) / 2
        if taken[middle].range.end < range.start { low = middle + 1 } else { high = middle }
      }
      return low
    }
    for candidate in candidates {
      let ranges = candidate.fix.replacements.map(\.range)
      if Self.touch(ranges) { continue }
      let other = ranges.lazy.map(place).enumerated().first { index, place in
        place < taken.count && taken[place].range.start <= ranges[index].end
      }
      if let other {
        losers.append(Loser(finding: candidate.finding, winner: taken[other.element].code))
        continue
      }
      chosen.append(candidate.finding)
      for range in ranges {
        // Replacements of one fix may stand side by side.
        let place = place(range)
        if place < taken.count, taken[place].range.start <= range.end {
          taken[place].range = TextRange(min(taken[place].range.start, range.start), max(taken[place].range.end, range.end))
        } else {
          taken.insert((range, candidate.finding.code), at: place)
        }
      }
    }
  }

  /// Whether replacements of one fix contradict each other.
  private static func touch(_ ranges: [TextRange]) -> Bool {
    zip(ranges, ranges.dropFirst()).contains { $0.end > $1.start || $0.isEmpty && $0 == $1 }
  }
}
