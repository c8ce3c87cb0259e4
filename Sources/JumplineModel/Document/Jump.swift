public import JumplineBytes

/// A jump line: the printed pointer from one page to another.
public struct Jump: Hashable, Sendable {
  public enum Direction: String, CaseIterable, Sendable, Hashable {
    /// `(下转2版)`: the rest is there.
    case to
    /// `(上接1版)`: the beginning is there.
    case from
  }

  public var direction: Direction
  /// The page it names, in half-width digits and upper-case section letter: `2`, `A3`.
  public var page: String
  public var range: TextRange
  /// The `id` of the article at the other end once that is known; otherwise empty.
  public var target: String

  public init(direction: Direction, page: String, range: TextRange, target: String = "") {
    self.direction = direction
    self.page = page
    self.range = range
    self.target = target
  }
}
