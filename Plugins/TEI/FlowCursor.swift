import JumplineBytes
import JumplineModel

/// How far the text of a fragment has been written.
struct FlowCursor {
  /// In the text of the source.
  var position: Int
  /// The piece that holds the position, or has just ended at it.
  var piece: Int
  /// Marks still to come.
  var marks: ArraySlice<Mark>
}
