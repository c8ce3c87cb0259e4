public import JumplineBytes
public import JumplineModel

/// What a person says of one piece of a page: a row of a gold file.
public struct GoldPiece: Hashable, Sendable {
  public enum Note: Hashable, Sendable {
    /// Whether the piece continues another cannot be decided from the text: its join is scored neither way.
    case ambiguousJoin
    /// What the piece is cannot be decided from the text: its label is scored neither way.
    case ambiguousLabel
    /// A jump line at the end or the start of the piece.
    case inlineJump(Jump.Direction, page: String)
    /// The page that a jump line of its own names.
    case page(String)
  }

  public var range: ByteRange
  public var label: Label
  public var role: Role
  /// From 1; 0 for what belongs to the page and to no article.
  public var article: Int
  /// Where the piece directly before this one in the same paragraph starts.
  public var joins: Int?
  public var notes: [Note]

  public init(
    range: ByteRange, label: Label, role: Role = .none, article: Int, joins: Int? = nil, notes: [Note] = []
  ) {
    self.range = range
    self.label = label
    self.role = role
    self.article = article
    self.joins = joins
    self.notes = notes
  }

  public var isAmbiguousJoin: Bool { notes.contains(.ambiguousJoin) }
  public var isAmbiguousLabel: Bool { notes.contains(.ambiguousLabel) }

  /// The jump line that the piece is or holds: direction and page.
  public var jump: (direction: Jump.Direction, page: String)? {
    for note in notes {
      switch note {
      case .inlineJump(let direction, let page): return (direction, page)
      case .page(let page): return (role == .from ? .from : .to, page)
      case .ambiguousJoin, .ambiguousLabel: continue
      }
    }
    guard label == .jump else { return nil }
    return (role == .from ? .from : .to, "")
  }
}
