import JumplineBytes
import JumplineModel

/// What stands at the end of a paragraph that does not end in a full stop.
struct LastSentence {
  /// How many scalars the paragraph has that are not white space.
  var scalars = 0
  /// It has punctuation inside, as prose has and headings have not.
  var hasMarks = false
  /// The last scalar.
  var lastScalar: ReadingRange
  /// The last few scalars, to be quoted.
  var tail: ReadingRange
  /// A telephone number, a price, a web or mail address: nothing is missing after it.
  var looksLikeAddress = false
  /// 摄, 供图, 报道 … or a name after 记者.
  var looksLikeCredit = false
  var endsInLatin = false
  /// A bracket and then 下转, 上接 or what may have been one: a jump line that is damaged.
  var looksLikeJump = false

  private static let quoted = 12

  init(of range: ReadingRange, in text: Span<UInt8>) {
    lastScalar = ReadingRange(range.end, range.end)
    tail = lastScalar
    var offset = range.end
    var inLast = true
    var hasColon = false
    var hasLatin = false
    var hasReporter = false
    var following: UInt32 = 0
    while offset > range.start, let (scalar, length) = UTF8Decoding.scalar(text, before: offset) {
      offset -= length
      if WhiteSpace.contains(scalar) { continue }
      scalars += 1
      if scalars == 1 {
        lastScalar = ReadingRange(offset, offset + length)
        endsInLatin = scalar < 0x80 || Numeral.arabicDigit(scalar) != nil
        // 摄 攝 图 圖 影
        looksLikeCredit = [0x6444, 0x651D, 0x56FE, 0x5716, 0x5F71].contains(scalar)
      }
      if scalars <= Self.quoted, scalar == 0x28 || scalar == 0xFF08 || scalar == 0x3010 {
        // 下 上 转 轉 接 紧 文 卞
        looksLikeJump = [0x4E0B, 0x4E0A, 0x8F6C, 0x8F49, 0x63A5, 0x7D27, 0x6587, 0x535E].contains(following)
      }
      if scalars <= Self.quoted { tail = ReadingRange(offset, lastScalar.end) }
      if scalars > 1, Punctuation.endsSentence(scalar) || Punctuation.dividesClauses(scalar) {
        hasMarks = true
        if inLast { hasColon = scalar == 0x3A || scalar == 0xFF1A }
        if !(scalar == 0x2E || scalar == 0x3A) || !hasLatin { inLast = false }
      }
      if inLast {
        if scalar < 0x80 { hasLatin = true }
        // 记者, 通讯员, 記者
        if (scalar == 0x8BB0 || scalar == 0x8A18), following == 0x8005 { hasReporter = true }
        if scalar == 0x901A, following == 0x8BAF || following == 0x8A0A { hasReporter = true }
      }
      following = scalar
    }
    looksLikeAddress = endsInLatin && (hasColon || hasLatin && !hasMarks) || (hasColon && hasLatin)
    looksLikeCredit = looksLikeCredit || hasReporter
  }
}
