import JumplineBytes

/// What each scalar counts as when a piece is measured: looked up for the blocks that nearly all marks of a newspaper come from,
/// worked out for all others.
struct ScalarKinds: Sendable {
  enum Kind: UInt8 {
    case other
    case digit
    case latin
    /// A comma that may stand inside a number: 10,000.
    case numberComma
    case pause
    /// 。
    case stop
    /// ！ ？
    case exclamation
    /// White space that parts columns and phrases.
    case space
    /// All other white space.
    case rareSpace
    case opener
    case closer
    case han

    init(_ scalar: UInt32) {
      switch scalar {
      case 0x30...0x39, 0xFF10...0xFF19: self = .digit
      case 0x41...0x5A, 0x61...0x7A: self = .latin
      case 0x2C: self = .numberComma
      case 0xFF0C, 0x3001: self = .pause
      case 0x3002, 0xFF61: self = .stop
      case 0xFF01, 0xFF1F, 0x21, 0x3F: self = .exclamation
      case 0x20, 0x3000, 0xA0, 0x09: self = .space
      default:
        self =
          if Mark.opens(scalar) { .opener } else if Mark.closes(scalar) { .closer } else if Mark.isHan(scalar) { .han }
          else if WhiteSpace.contains(scalar) { .rareSpace } else { .other }
      }
    }
  }

  static let common = ScalarKinds()

  /// Basic Latin and Latin-1, General Punctuation, CJK Symbols with kana, and the half and full width forms: U+00xx, U+20xx,
  /// U+30xx and U+FFxx.
  private let kinds: [Kind]

  private init() { kinds = [0x0000, 0x2000, 0x3000, 0xFF00].flatMap { block in (0..<0x100).map { Kind(block | $0) } } }

  @inline(__always)
  func kind(of scalar: UInt32) -> Kind {
    let low = Int(scalar & 0xFF)
    switch scalar >> 8 {
    case 0x00: return kinds[low]
    case 0x20: return kinds[0x100 | low]
    case 0x30: return kinds[0x200 | low]
    case 0xFF: return kinds[0x300 | low]
    default: return Kind(scalar)
    }
  }
}
