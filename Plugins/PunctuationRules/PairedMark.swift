import JumplineBytes

/// A mark that comes in pairs. Half-width and full-width brackets close each other: papers mix them.
struct PairedMark {
  enum Kind: Int {
    case doubleQuote, singleQuote, title, innerTitle, corner, whiteCorner, lenticular, shell, round, square

    /// Speech may go on over several paragraphs; a title or a bracket never does.
    var mayCrossParagraphs: Bool {
      switch self {
      case .doubleQuote, .singleQuote, .corner, .whiteCorner: true
      case .title, .innerTitle, .lenticular, .shell, .round, .square: false
      }
    }
  }

  var kind: Kind
  var isOpening: Bool
  /// In the reading text.
  var start: Int
  var end: Int

  /// The mark at an offset; nil for everything else.
  init?(at offset: Int, in text: Span<UInt8>) {
    let lead = text[offset]
    switch lead {
    case 0x28, 0x29: self.init(.round, opening: lead == 0x28, offset, 1)
    case 0x5B, 0x5D: self.init(.square, opening: lead == 0x5B, offset, 1)
    case 0xE2, 0xE3, 0xEF:
      guard let (kind, isOpening) = Self.wide(UTF8Decoding.scalar(text, at: offset).value) else { return nil }
      self.init(kind, opening: isOpening, offset, 3)
    default: return nil
    }
  }

  private init(_ kind: Kind, opening: Bool, _ start: Int, _ length: Int) {
    self.kind = kind
    self.isOpening = opening
    self.start = start
    self.end = start + length
  }

  private static func wide(_ scalar: UInt32) -> (Kind, Bool)? {
    switch scalar {
    case 0x201C: (.doubleQuote, true)
    case 0x201D: (.doubleQuote, false)
    case 0x2018: (.singleQuote, true)
    case 0x2019: (.singleQuote, false)
    case 0x300A: (.title, true)
    case 0x300B: (.title, false)
    case 0x3008: (.innerTitle, true)
    case 0x3009: (.innerTitle, false)
    case 0x300C: (.corner, true)
    case 0x300D: (.corner, false)
    case 0x300E: (.whiteCorner, true)
    case 0x300F: (.whiteCorner, false)
    case 0x3010: (.lenticular, true)
    case 0x3011: (.lenticular, false)
    case 0x3014: (.shell, true)
    case 0x3015: (.shell, false)
    case 0xFF08: (.round, true)
    case 0xFF09: (.round, false)
    case 0xFF3B: (.square, true)
    case 0xFF3D: (.square, false)
    default: nil
    }
  }

  /// The other half, as a fix would write it.
  var counterpart: String {
    let isWide = end - start == 3
    switch kind {
    case .doubleQuote: return isOpening ? "”" : "“"
    case .singleQuote: return isOpening ? "’" : "‘"
    case .title: return isOpening ? "》" : "《"
    case .innerTitle: return isOpening ? "〉" : "〈"
    case .corner: return isOpening ? "」" : "「"
    case .whiteCorner: return isOpening ? "』" : "『"
    case .lenticular: return isOpening ? "】" : "【"
    case .shell: return isOpening ? "〕" : "〔"
    case .round: return isWide ? (isOpening ? "）" : "（") : (isOpening ? ")" : "(")
    case .square: return isWide ? (isOpening ? "］" : "［") : (isOpening ? "]" : "[")
    }
  }
}
