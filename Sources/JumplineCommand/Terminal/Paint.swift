import JumplineModel

/// Colours for a terminal, or none.
struct Paint {
  enum Ink: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
    case magenta = "35"
    case cyan = "36"
    case boldYellow = "1;33"
    case boldCyan = "1;36"
    case boldRed = "1;31"
  }

  var isOn: Bool

  func callAsFunction(_ ink: Ink, _ text: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// What a reader of the paper sees first is brightest; what belongs to the page and to no article is dim.
  static func ink(of label: Label) -> Ink {
    switch label {
    case .headline: .boldYellow
    case .subheading: .yellow
    case .byline, .credit, .signature: .magenta
    case .dateline: .blue
    case .paragraph: .green
    case .caption: .cyan
    case .jump: .boldCyan
    case .verse, .table: .blue
    case .furniture: .dim
    case .unassigned: .boldRed
    }
  }

  static func ink(of severity: Severity) -> Ink {
    switch severity {
    case .error: .boldRed
    case .warning: .boldYellow
    case .information: .blue
    }
  }
}
