/// How many columns of a terminal a text takes: two for Han, kana, hangul and full-width forms, none for marks that sit on
/// another character (Unicode Standard Annex 11, as terminals apply it).
enum DisplayWidth {
  static func of(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + of($1) } }

  static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: 1
    case 0x300...0x36F, 0x200B...0x200F, 0x2060...0x2064, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFEFF, 0xE0100...0xE01EF: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }

  /// A text in at most so many columns, with its middle left out where it is longer: the ends are where a page is cut.
  /// Control characters are shown as pictures of themselves, so that no page can speak to the terminal.
  static func shorten(_ text: String, to columns: Int) -> String {
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
  static func pad(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - of(text)))
  }

  static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: scalar
    }
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
