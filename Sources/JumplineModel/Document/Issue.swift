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
      while let last = chain.last, let more = next[last] { chain.append(more) }
      return chain
    }
  }
}

extension Document {
  /// Whether some jump line is known to lead to an article.
  public var hasTargets: Bool {
    blocks.contains { block in
      block.inlines.contains { if case .jump(let jump) = $0 { !jump.target.isEmpty } else { false } }
    }
  }
}
