public import JumplineBytes
public import JumplineModel

/// How a block of text ends: whether its last sentence is done. Several rules ask, and must agree.
public enum ParagraphEnding: Hashable, Sendable {
  /// A sentence ends here, or something that needs no full stop: a closing mark, a web address, a signature.
  case complete
  /// A colon, a dash, or a semicolon or 、 that ends the item of a list: more was meant to follow in another block.
  case leadsOn
  /// A comma.
  case comma
  /// A word, and nothing after it.
  case bare

  /// The ending of a stretch of a page as one reads it. White space at its end does not count.
  public init(of range: ReadingRange, in text: Span<UInt8>) {
    var offset = range.end
    while offset > range.start, let (scalar, length) = UTF8Decoding.scalar(text, before: offset) {
      if WhiteSpace.contains(scalar) {
        offset -= length
        continue
      }
      self = Self.ending(scalar)
      return
    }
    self = .complete
  }

  /// Stops in the middle of a sentence.
  public var isBroken: Bool { self == .comma || self == .bare }

  private static func ending(_ scalar: UInt32) -> ParagraphEnding {
    if Punctuation.endsSentence(scalar) || Punctuation.closes(scalar) { return .complete }
    switch scalar {
    case 0xFF0C, 0x2C: return .comma
    // ； 、 ： — – - ─ ~ ～ and their half-width forms
    case 0xFF1B, 0x3B, 0x3001, 0xFF1A, 0x3A, 0x2014, 0x2013, 0x2D, 0x2500, 0x7E, 0xFF5E, 0x22EF: return .leadsOn
    // Arrows, boxes, stars and bullets that end a text for the eye.
    case 0x2190...0x22FF, 0x2460...0x27BF: return .complete
    default: return .bare
    }
  }
}
