package import JumplineModel

/// What a piece can be, as the decoder sees it. The short names head the columns of the weights table.
package enum State: Int, CaseIterable {
  case kicker = 0
  case kickerAndMain
  case main
  case deck
  case byline
  case paragraph
  /// The rest of a paragraph that was cut.
  case continuation
  case subheading
  case caption
  case credit
  case jumpTo
  case jumpFrom
  case signature
  case verse
  case furniture
  case table

  package var label: Label {
    switch self {
    case .kicker, .kickerAndMain, .main, .deck: .headline
    case .byline: .byline
    case .paragraph, .continuation: .paragraph
    case .subheading: .subheading
    case .caption: .caption
    case .credit: .credit
    case .jumpTo, .jumpFrom: .jump
    case .signature: .signature
    case .verse: .verse
    case .furniture: .furniture
    case .table: .table
    }
  }

  package var role: Role {
    switch self {
    case .kicker: .kicker
    case .kickerAndMain: .kickerAndMain
    case .main: .main
    case .deck: .deck
    case .jumpTo: .to
    case .jumpFrom: .from
    default: .none
    }
  }

  /// Opens an article when it follows anything that is not a headline.
  package var isHeadline: Bool {
    switch self {
    case .kicker, .kickerAndMain, .main, .deck: true
    default: false
    }
  }

  /// Says that a paragraph that was unfinished is not gone on with, at least for now.
  package var leavesUnfinished: Bool {
    switch self {
    case .kicker, .kickerAndMain, .main, .subheading, .signature, .verse: true
    default: false
    }
  }

  /// Sets an unfinished paragraph aside.
  package var interrupts: Bool { self == .kicker || self == .kickerAndMain || self == .main }

  var isText: Bool { self == .paragraph || self == .continuation }
}
