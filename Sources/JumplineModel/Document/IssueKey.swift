/// One title on one date, in one edition. Papers that do not say their title are told apart by whoever gathers the pages.
public struct IssueKey: Hashable, Sendable {
  public var title: String
  public var date: String
  public var edition: String

  /// Nil when the date is not known.
  public init?(_ metadata: PageMetadata) {
    guard !metadata.date.isEmpty else { return nil }
    title = metadata.title
    date = metadata.date
    edition = metadata.edition
  }

  /// The issues among some pages, as indices: in the order in which they first appear, each in the order of the paper. A
  /// page without key is an issue of its own.
  public static func issues(_ pages: [(key: IssueKey?, page: PageNumber)]) -> [[Int]] {
    var issues: [[Int]] = []
    var known: [IssueKey: Int] = [:]
    for (index, page) in pages.enumerated() {
      if let key = page.key, let issue = known[key] {
        issues[issue].append(index)
      } else {
        if let key = page.key { known[key] = issues.count }
        issues.append([index])
      }
    }
    return issues.map { issue in
      issue.sorted { left, right in
        pages[left].page != pages[right].page ? pages[left].page < pages[right].page : left < right
      }
    }
  }
}
