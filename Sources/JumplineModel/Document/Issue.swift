/// The pages of one title and date, in the order of the paper, and the articles that go on from one to another.
///
/// What goes on where is said by jump lines: a 下转 whose `target` is an article of another page leads there when a 上接 of
/// that article names this one in return.
public struct Issue: Sendable {
  /// An article on one of the pages.
  public struct Part: Hashable, Sendable {
    /// An index into `pages`.
    public var page: Int
    /// An index into the articles of that page.
    public var article: Int
  }

  public let pages: [Document]
  /// The articles that stand on more than one page: their parts, in reading order.
  public let continued: [[Part]]

  /// - Parameter pages: of one issue, in the order in which they are to be written.
  public init(_ pages: [Document]) {
    self.pages = pages
    continued = pages.count > 1 ? Self.chains(pages) : []
  }

  /// The issues among pages that were read together; a page whose date is not known is an issue of its own.
  public static func issues(of pages: [Document]) -> [Issue] {
    indices(of: pages).map { issue in Issue(issue.map { pages[$0] }) }
  }

  /// The same as indices, each issue in the order of the paper.
  public static func indices(of pages: [Document]) -> [[Int]] {
    IssueKey.issues(pages.map { (IssueKey($0.metadata), PageNumber($0.metadata.page)) })
  }

  /// What stands on a page when articles are told whole.
  public enum Content: Sendable {
    /// An article of the page alone, as an index.
    case own(Int)
    /// An article that goes on, told once: on the first page, in the order of the paper, that has a part of it.
    case whole([Part])
  }

  /// For each page its articles, without those told on another page.
  public var contents: [[Content]] {
    var contents = pages.map { page in page.articles.indices.map { Content?.some(.own($0)) } }
    for parts in continued {
      for part in parts { contents[part.page][part.article] = nil }
      guard let first = parts.min(by: { ($0.page, $0.article) < ($1.page, $1.article) }) else { continue }
      contents[first.page][first.article] = .whole(parts)
    }
    return contents.map { $0.compactMap(\.self) }
  }

  private static func chains(_ pages: [Document]) -> [[Part]] {
    var places: [String: [Part]] = [:]
    for (page, document) in pages.enumerated() where document.hasTargets {
      for (article, contents) in document.articles.enumerated() {
        places[contents.id, default: []].append(Part(page: page, article: article))
      }
    }
    if places.isEmpty { return [] }

    func jumps(_ part: Part) -> [Jump] { pages[part.page].jumps(of: pages[part.page].articles[part.article]) }
    var next: [Part: Part] = [:]
    var continuations: Set<Part> = []
    let parts = places.values.joined().sorted { ($0.page, $0.article) < ($1.page, $1.article) }
    for part in parts {
      let id = pages[part.page].articles[part.article].id
      for jump in jumps(part) where jump.direction == .to && !jump.target.isEmpty && next[part] == nil {
        let other = places[jump.target]?.first { other in
          other.page != part.page && !continuations.contains(other)
            && jumps(other).contains { $0.direction == .from && $0.target == id }
        }
        guard let other else { continue }
        next[part] = other
        continuations.insert(other)
      }
    }
    return parts.filter { next[$0] != nil && !continuations.contains($0) }.map { first in
      var chain = [first]
      // Back on a page where it was before, an article is two.
      while let last = chain.last, let more = next[last], !chain.contains(where: { $0.page == more.page }) { chain.append(more) }
      return chain
    }
  }
}
