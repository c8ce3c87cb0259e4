/// How the lines of a heading stand in their column.
enum HeadingPlacing {
  case left
  /// One character in.
  case setIn
  case middle

  /// What is printed before a line.
  /// - Parameter width: columns of a full line.
  func indent(of text: String, in width: Int) -> String {
    switch self {
    case .left: ""
    case .setIn: "\u{3000}"
    case .middle:
      String(repeating: "\u{3000}", count: max(0, width - text.unicodeScalars.reduce(0) { $0 + LineBreaker.columns($1) }) / 4)
    }
  }
}
