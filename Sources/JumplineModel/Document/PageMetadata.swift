/// What is known of a page beyond its text. What is not known stays empty, never guessed.
public struct PageMetadata: Hashable, Sendable {
  /// The newspaper's name.
  public var title: String
  /// The date of the issue, `2024-09-12`.
  public var date: String
  /// The page as the paper counts it: `2`, `A3`.
  public var page: String
  /// Which of several editions of one day, where someone says so. No format writes it; it keeps them apart.
  public var edition: String

  public init(title: String = "", date: String = "", page: String = "", edition: String = "") {
    self.title = title
    self.date = date
    self.page = page
    self.edition = edition
  }
}
