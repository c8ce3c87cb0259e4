/// What a text holds, at a glance: most rules have nothing to say of most pages, and this tells.
///
/// Each is cheap to notice while the text is read once, and promises no more than that a closer look may pay: a text without
/// it has nothing of the kind.
public struct TextContents: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let dates = TextContents(rawValue: 1 << 0)
  public static let weekdayDates = TextContents(rawValue: 1 << 1)
  public static let numerals = TextContents(rawValue: 1 << 2)
  public static let quantities = TextContents(rawValue: 1 << 3)
  public static let yearSigns = TextContents(rawValue: 1 << 4)
  /// Scalars that a clean page has few of.
  public static let unusualScalars = TextContents(rawValue: 1 << 5)
  public static let carriageReturns = TextContents(rawValue: 1 << 6)
  /// A tab, or a space that is not U+0020.
  public static let oddSpaces = TextContents(rawValue: 1 << 7)
  /// A character with a space on both sides.
  public static let spacedCharacters = TextContents(rawValue: 1 << 8)
  /// A space beside a mark.
  public static let spacesAtMarks = TextContents(rawValue: 1 << 9)
  /// Letters or digits of full and of half width side by side.
  public static let mixedWidths = TextContents(rawValue: 1 << 10)
  /// Two marks side by side that each part clauses or sentences.
  public static let adjacentStops = TextContents(rawValue: 1 << 11)
  /// Commas and the like of full and of half width, a pair of brackets of which each has another, or a narrow full stop behind no word.
  public static let marksOfBothWidths = TextContents(rawValue: 1 << 12)
  /// A dot between words that is not U+00B7, and no decimal point.
  public static let otherDots = TextContents(rawValue: 1 << 13)
  /// A dash, an ellipsis, or three full stops in a row.
  public static let dashesOrDots = TextContents(rawValue: 1 << 14)
  /// Quotation marks of one kind that do not open and close in turn within their block.
  public static let unpairedQuotes = TextContents(rawValue: 1 << 15)
  /// Marks that come in pairs and do not pair within their block.
  public static let unbalancedMarks = TextContents(rawValue: 1 << 16)
  /// Two 、 with two to four characters between them.
  public static let rows = TextContents(rawValue: 1 << 17)
  /// A character or a pair of characters twice in a row.
  public static let repeats = TextContents(rawValue: 1 << 18)
  /// A phrase that may stand several times in a row.
  public static let loops = TextContents(rawValue: 1 << 19)
  /// A line that may end in one sentence again and again.
  public static let repeatedTails = TextContents(rawValue: 1 << 20)
  /// Something of up to six characters that may be said twice in a row.
  public static let echoes = TextContents(rawValue: 1 << 22)
  /// A word that a rule names among its own cues; told for each rule by itself.
  public static let cues = TextContents(rawValue: 1 << 21)
}
