/// What a block does within its label. Empty for most labels; the raw values are those of gold files and JSON Lines.
public enum Role: String, CaseIterable, Sendable, Hashable {
  case none = ""

  // Headlines.
  /// The line above or before the main headline (引题, 肩题).
  case kicker
  /// The main headline (主题).
  case main
  /// The line below the main headline (副题).
  case deck
  /// One printed line that holds a kicker and then the main headline.
  case kickerAndMain = "kicker+main"

  // Jump lines.
  /// `(下转2版)`: the article goes on elsewhere.
  case to
  /// `(上接1版)`: the article began elsewhere.
  case from

  // Furniture.
  case masthead
  /// Page number and section name (第2版 综合).
  case folio
  /// The date of the issue.
  case date
  /// Page editor, layout, proof reader (责任编辑, 版式, 校对).
  case editor
  /// Address, telephone, price, postal and issue numbers.
  case imprint
}
