public import JumplineModel

/// A place of a page that was understood otherwise than gold says.
public enum Mistake: Hashable, Sendable {
  /// A piece has another label; nil where no piece has its bounds.
  case label(gold: Label, said: Label?)
  /// The piece goes on with an earlier one that starts there, and was not joined to it.
  case missedJoin(to: Int)
  /// The piece was joined to an earlier one that starts there, and does not go on with it.
  case falseJoin(to: Int)
  /// An article begins at the piece and was not seen to.
  case missedArticle
  /// An article was seen to begin at the piece, and does not.
  case falseArticle
  /// The piece holds a jump line that was missed or read otherwise.
  case jump(gold: String, said: String)
}
