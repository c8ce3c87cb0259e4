import JumplineBytes
import JumplineModel

/// A block while it is read from TEI. Its ranges count bytes of the source, though they are typed as text: they become text
/// once the source is whole.
struct DraftBlock {
  var label: Label
  var role: Role = .none
  var pieces: [TextRange] = []
  var joins: [Join] = []
  var inlines: [Inline] = []
  /// Nil for furniture and leftovers.
  var article: Int?
  /// The break with which its element begins, where a cut block goes on.
  var firstJoin: Join?
  var identifier = ""
  var previous = ""

  /// Adds the rest of a block that was cut.
  mutating func append(_ rest: DraftBlock) {
    joins.append(rest.firstJoin ?? Join(confidence: 0, evidence: []))
    pieces += rest.pieces
    joins += rest.joins
    inlines += rest.inlines
  }
}
