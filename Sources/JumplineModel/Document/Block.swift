public import JumplineBytes

/// One or more pieces of a page that are one thing: a headline, a paragraph, a caption.
///
/// A piece is a source line without the white space at its ends. A paragraph that was cut is one block with several
/// pieces; other blocks (a caption, a notice) may lie between them.
public struct Block: Hashable, Sendable {
  public var label: Label
  public var role: Role
  /// In reading order, never empty.
  public var pieces: [TextRange]
  /// `joins[i]` closes the seam between `pieces[i]` and `pieces[i + 1]`.
  public var joins: [Join]
  /// What stands inside the text and has a meaning of its own, in order of position.
  public var inlines: [Inline]

  public init(
    label: Label, role: Role = .none, pieces: [TextRange], joins: [Join] = [], inlines: [Inline] = []
  ) {
    self.label = label
    self.role = role
    self.pieces = pieces
    self.joins = joins
    self.inlines = inlines
  }

  /// Where the block begins in the text: the start of its first piece.
  @inlinable public var start: Int { pieces.first?.start ?? 0 }

  /// The same block, so many bytes further on in a text.
  public func shifted(by count: Int) -> Block {
    func shift(_ range: TextRange) -> TextRange { TextRange(range.start + count, range.end + count) }
    var block = self
    block.pieces = pieces.map(shift)
    block.inlines = inlines.map { $0.mapped(shift) }
    return block
  }
}
