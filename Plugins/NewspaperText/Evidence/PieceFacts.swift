package import JumplineBytes
import JumplineModel

/// What can be seen of one piece without looking at its neighbours.
package struct PieceFacts {
  /// How a piece stops.
  enum Tail {
    /// 。 and a full stop after Latin text, closing marks after it included.
    case fullStop
    /// ！ ？
    case exclamation
    /// ，、
    case pause
    case semicolon
    case colon
    case dash
    case ellipsis
    /// A closing mark that follows no sentence end; a telephone number.
    case closer
    /// An opening mark: cut right after it.
    case opener
    case digit
    case word
  }

  /// How a piece starts.
  enum Head {
    /// A mark that never starts a paragraph: ，。”》
    case closer
    case opener
    case dash
    case sign
    case digit
    case word
  }

  package var range: TextRange
  /// Columns of white space before the piece on its line; a wide character takes two.
  var indent: Int32 = 0
  /// A line with more white space before it is set to the right or in the middle.
  static let widestIndent: Int32 = 8
  /// Columns of the piece itself; two for each character where the page was broken after so many characters.
  var width: Int32 = 0
  /// Whether the page keeps its printed lines and this one is as long as its column allows.
  var isFullLine = false
  /// Whether it is a line of a narrow caption that runs on into the next.
  var runsOn = false
  /// Blank lines between this piece and the one before.
  var blanksBefore: Int32 = 0
  var scalars: Int32 = 0
  var han: Int32 = 0
  var digits: Int32 = 0
  var latin: Int32 = 0
  var commas: Int32 = 0
  /// Sentence ends before the last scalar that is no closing mark.
  var innerStops: Int32 = 0
  /// Whether all of them are ！ or ？: 惊险！孩子卡在窗外，邻居徒手托举.
  var exclaimsInside = false
  var spaces: Int32 = 0
  /// Whether there is white space of any kind in it.
  var holdsSpace = false
  /// Opening marks still open at the end.
  var open: Int32 = 0
  /// Closing marks whose opening is not in the piece.
  var unopened: Int32 = 0
  var first: UInt32 = 0
  var second: UInt32 = 0
  var lastButOne: UInt32 = 0
  var last: UInt32 = 0
  /// What speaks for its first characters being inside a text and not at the beginning of one.
  var begins: Float = 0
  var head = Head.word
  var tail = Tail.word
  package internal(set) var cues = CueSet()
  /// Opens with a word that leans on what stands before it: 的, 了.
  var startsBound = false
  /// Speaks in its first clause of what stands before it: 他还说, 该公司, 交警则提醒.
  var leansBack = false
  /// The title of a column of pictures: 图片新闻.
  var isPictureTitle = false
  /// What the grammars read in it, as an index into the page's parses; -1 for nothing.
  var parses: Int32 = -1

  init(range: TextRange) { self.range = range }

  /// A paragraph that stops like this goes on somewhere.
  package var isUnfinished: Bool {
    switch tail {
    case .pause, .word, .digit, .opener: true
    case .closer: open > 0
    case .fullStop, .exclamation, .semicolon, .colon, .dash, .ellipsis: false
    }
  }

  var isLong: Bool { scalars > 50 }
}

/// What the grammars read in a piece, in text ranges. A class, because it is large, rare and handed around.
final class PieceParses {
  var byline: Byline?
  var credit: Byline?
  var tailJump: Jump?
  var headJump: Jump?
  var dateline: Dateline?
  /// A byline inside a paragraph, after the dateline or in brackets at the end.
  var runIn: Byline?
  /// Where the kicker ends and the main headline starts, where one line holds both.
  var headlineParts: (kicker: TextRange, main: TextRange)?
}
