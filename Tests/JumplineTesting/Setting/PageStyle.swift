/// How a page comes: what a line of its file is, and in which script.
public enum PageStyle: String, CaseIterable, Sendable {
  /// A line holds a block, or a part of one.
  case blocks
  /// Every line ends where the column ended.
  case printedLines = "printed-lines"
  /// Blocks in traditional script.
  case traditional
  case traditionalPrintedLines = "traditional-printed-lines"

  public var keepsPrintedLines: Bool { self == .printedLines || self == .traditionalPrintedLines }
  public var isTraditional: Bool { self == .traditional || self == .traditionalPrintedLines }
}
