/// Texts in columns of a terminal.
extension DisplayWidth {
  public static func of(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + of($1) } }

  public static func of(_ scalar: Unicode.Scalar) -> Int { of(scalar.value) }

  /// A text in at most so many columns, with its middle left out where it is longer: the ends are where a page is cut.
  /// Control characters are shown as pictures of themselves, so that no page can speak to the terminal.
  public static func shorten(_ text: String, to columns: Int) -> String {
    let scalars = text.unicodeScalars.map(visible)
    if scalars.reduce(0, { $0 + of($1) }) <= columns { return string(scalars) }
    let tail = columns * 2 / 5
    var head: [Unicode.Scalar] = []
    var used = 1
    for scalar in scalars {
      guard used + of(scalar) <= columns - tail else { break }
      head.append(scalar)
      used += of(scalar)
    }
    var end: [Unicode.Scalar] = []
    for scalar in scalars.reversed() {
      guard used + of(scalar) <= columns else { break }
      end.append(scalar)
      used += of(scalar)
    }
    return string(head) + "…" + string(end.reversed())
  }

  /// A text and the spaces that bring it to so many columns.
  public static func pad(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - of(text)))
  }

  /// A control picture for a control character, U+FFFD for what turns or breaks lines; everything else as it is.
  static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F: "\u{FFFD}"
    default: scalar
    }
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
