/// A kind of character that a pattern can ask for.
enum ScalarClass: String, CaseIterable, Sendable {
  case han
  case digit
  case letter
  case kana
  case mark
  case space
  case any

  /// Half and full width are the same to a class. A line feed parts blocks and belongs to none.
  func holds(_ scalar: UInt32) -> Bool {
    let folded = Width.folded(scalar)
    return switch self {
    case .han:
      switch scalar {
      case 0x3005, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
      default: false
      }
    case .digit: folded >= 0x30 && folded <= 0x39
    case .letter: folded | 0x20 >= 0x61 && folded | 0x20 <= 0x7A
    case .kana: scalar >= 0x3041 && scalar <= 0x30FF
    case .mark:
      switch folded {
      case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E, 0xB7, 0x2010...0x2027, 0x2030...0x205E, 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F:
        true
      default: false
      }
    case .space: folded == 0x20 || scalar == 0x09 || scalar == 0xA0
    case .any: scalar != 0x0A
    }
  }
}
