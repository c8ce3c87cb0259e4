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
  /// Whether it leads to other news and nothing of this article goes on there: `（相关报道见3版）`. It leads `to` a page, and has
  /// no other end.
  public var isPointer: Bool
  /// What a line is that holds nothing else: a pointer has no role.
  public var role: Role { isPointer ? .none : direction == .to ? .to : .from }
  /// The page it names, in half-width digits and upper-case section letter: `2`, `A3`.
  public var page: String
  public var range: TextRange
  /// The `id` of the article at the other end once that is known; otherwise empty.
  public var target: String
  /// How sure the target is, from 0 to 1; 0 when there is none or nobody said.
  public var confidence: Double = 0
  /// The sentence that the jump cuts; nil when the paragraph ends with it, or nobody knows.
  public var cut: Cut?

  /// A paragraph that a jump cuts in mid-sentence. Both ends of the jump have the same join.
  public struct Cut: Hashable, Sendable {
    public var join: Join
    /// The name of the half at this end, and of the half at the other: that of its article, `.p` and a number.
    public var here: String
    public var there: String

    public init(join: Join, here: String, there: String) {
      self.join = join
      self.here = here
      self.there = there
    }
  }

  public init(direction: Direction, page: String, range: TextRange, target: String = "", isPointer: Bool = false) {
    self.direction = direction
    self.isPointer = isPointer
    self.page = page
    self.range = range
    self.target = target
  }
}
