/// Something that newspapers do in different ways, and one newspaper in one way. In the order in which a profile lists them.
public enum HabitKind: String, CaseIterable, Hashable, Sendable {
  /// Of commas, colons, semicolons, exclamation and question marks between Han characters.
  case punctuationWidth = "punctuation-width"
  /// What stands behind a quotation or a title to explain it.
  case dash
  case ellipsis
  /// Between the parts of a foreign name.
  case middleDot = "middle-dot"
  /// Of years.
  case numerals
  /// Of years in 汉字.
  case zero
  case script
  /// How many characters a printed line has, where the files keep the lines.
  case lineWidth = "line-width"
  /// How many characters a page has that are neither white space nor furniture.
  case pageLength = "page-length"

  public static let fullWidth = "full"
  public static let halfWidth = "half"
  public static let arabic = "arabic"
  public static let fullWidthArabic = "full-width"
  public static let han = "han"
  public static let simplified = "simplified"
  public static let traditional = "traditional"

  /// All that a habit of this kind may be; nil where it is a number.
  public var forms: [String]? {
    switch self {
    case .punctuationWidth: [Self.fullWidth, Self.halfWidth]
    case .dash: ["——", "—"]
    case .ellipsis: ["……", "…", "...", "。。。"]
    case .middleDot: ["·", "•", "‧", "・", "･"]
    case .numerals: [Self.arabic, Self.fullWidthArabic, Self.han]
    case .zero: ["〇", "○", "零"]
    case .script: [Self.simplified, Self.traditional]
    case .lineWidth, .pageLength: nil
    }
  }
}
