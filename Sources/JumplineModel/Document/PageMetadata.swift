/// What is known of a page beyond its text. What is not known stays empty, never guessed.
public struct PageMetadata: Hashable, Sendable {
  /// The newspaper's name.
  public var title: String
  /// The date of the issue, `2024-09-12`.
  public var date: String
  /// The page as the paper counts it: `2`, `A3`.
  public var page: String

  public init(title: String = "", date: String = "", page: String = "") {
    self.title = title
    self.date = date
    self.page = page
  }
}
