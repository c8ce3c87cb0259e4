/// What several rules of a group make of the facts of an issue's pages, made when the first of them asks for it.
public protocol IssueView: Sendable {
  /// Taken of each page once for all rules.
  associatedtype Facts: PageView & Codable

  /// - Parameter pages: in the order of the paper.
  init(_ pages: [Facts])
}
