import JumplineBytes
import JumplineModel

/// The end or the beginning of a block read as a jump line, faults and all.
struct JumpLineShape {
  enum Fault: String {
    case misread = "misread-character"
    case openOnly = "closing-bracket-missing"
    case closeOnly = "opening-bracket-missing"
    case noPage = "no-page-number"
    case noPageWord = "page-word-missing"
    case spaced = "spaced"
  }

  var range: ReadingRange
  /// Nil when it is a jump line as it should be.
  var fault: Fault?
  /// What was probably printed; nil when that cannot be told.
  var mended: String?

  private struct Token {
    var scalar: UInt32
    var start: Int
    var end: Int
    /// White space stands before it.
    var isSpaced: Bool
  }

  /// The longest jump lines have some twelve characters.
  private static let longest = 16

  static func atEnd(of block: ReadingRange, in text: Span<UInt8>) -> JumpLineShape? {
    guard endsLikeOne(text, block) else { return nil }
    var tokens: [Token] = []
    var offset = block.end
    while offset > block.start, tokens.count < longest, let (scalar, length) = UTF8Decoding.scalar(text, before: offset) {
      offset -= length
      if WhiteSpace.contains(scalar) {
        if !tokens.isEmpty { tokens[tokens.count - 1].isSpaced = true }
      } else {
        tokens.append(Token(scalar: scalar, start: offset, end: offset + length, isSpaced: false))
        if isOpening(scalar) { break }
      }
    }
    tokens.reverse()
    return parse(tokens[...])
  }

  /// A line in brackets with which a block begins that goes on behind it.
  static func atStart(of block: ReadingRange, in text: Span<UInt8>) -> JumpLineShape? {
    var tokens: [Token] = []
    var offset = block.start
    var isSpaced = false
    while offset < block.end, tokens.count < longest {
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      if tokens.isEmpty, !isOpening(scalar) { return nil }
      if WhiteSpace.contains(scalar) {
        isSpaced = true
      } else {
        tokens.append(Token(scalar: scalar, start: offset, end: offset + length, isSpaced: isSpaced))
        if isClosing(scalar) { return parse(tokens[...]) }
        isSpaced = false
      }
      offset += length
    }
    return nil
  }

  /// Ends in a closing bracket, in 版, in a number or in an arrow: everything else is dismissed without a closer look.
  private static func endsLikeOne(_ text: Span<UInt8>, _ block: ReadingRange) -> Bool {
    guard !block.isEmpty, let (scalar, _) = UTF8Decoding.scalar(text, before: block.end) else { return false }
    return isClosing(scalar) || isPageWord(scalar) || isLikePageWord(scalar) || isArrow(scalar) || isDigit(scalar)
  }

  private static func parse(_ all: ArraySlice<Token>) -> JumpLineShape? {
    var tokens = all
    while let last = tokens.last, isArrow(last.scalar) { tokens.removeLast() }
    let hasClose = tokens.last.map { isClosing($0.scalar) } ?? false
    let closing = hasClose ? tokens.last?.scalar : nil
    let end = tokens.last?.end ?? 0
    if hasClose { tokens.removeLast() }
    var hasOpen = false
    if let first = tokens.first, isOpening(first.scalar) {
      hasOpen = true
    } else if let place = wordStart(in: tokens) {
      tokens = tokens[place...]
    } else {
      return nil
    }
    guard let start = tokens.first?.start else { return nil }
    let opening = hasOpen ? tokens.first?.scalar : nil
    if hasOpen { tokens.removeFirst() }
    while let first = tokens.first, isArrow(first.scalar) { tokens.removeFirst() }
    return read(tokens, ReadingRange(start, end), opening: opening, closing: closing)
  }

  /// Where a jump word begins that no bracket opens; only exact words count.
  private static func wordStart(in tokens: ArraySlice<Token>) -> Int? {
    for place in tokens.indices.dropLast() where isJumpWord(tokens[place].scalar, tokens[place + 1].scalar) { return place }
    return nil
  }

  private static func read(_ inner: ArraySlice<Token>, _ range: ReadingRange, opening: UInt32?, closing: UInt32?)
    -> JumpLineShape?
  {
    let hasOpen = opening != nil
    let hasClose = closing != nil
    guard hasOpen || hasClose, inner.count >= 2 else { return nil }
    var rest = inner
    let first = rest.removeFirst()
    // 转2版, 接1版
    let isOneWord = isTurn(first.scalar) || first.scalar == 0x63A5
    var word: [UInt32] = [first.scalar]
    var isMisread = false
    var isSpaced = false
    if !isOneWord || rest.first.map({ isTurn($0.scalar) }) == true {
      let second = rest.removeFirst()
      word.append(second.scalar)
      isSpaced = second.isSpaced
      if !isJumpWord(first.scalar, second.scalar) {
        guard let corrected = correction(first.scalar, second.scalar) else { return nil }
        word = corrected
        isMisread = true
      }
    }
    if let next = rest.first, next.scalar == 0x7B2C {  // 第
      rest.removeFirst()
    }
    guard let last = rest.last else { return nil }
    var hasPageWord = isPageWord(last.scalar)
    var wordMisread = false
    if hasPageWord {
      rest.removeLast()
    } else if isLikePageWord(last.scalar) {
      rest.removeLast()
      hasPageWord = true
      wordMisread = true
    }
    let page = rest.map(\.scalar)
    let isPage = isPageName(page)
    // A misread word must be framed by everything else that makes a jump line.
    if isMisread && !(hasOpen && hasClose && hasPageWord && isPage) { return nil }
    if !hasPageWord && !isPage { return nil }
    if !isPage && page.count > 1 { return nil }

    var fault: Fault?
    if isMisread || wordMisread { fault = .misread }
    else if !hasPageWord { fault = .noPageWord }
    else if !isPage { fault = .noPage }
    else if !hasClose { fault = .openOnly }
    else if !hasOpen { fault = .closeOnly }
    else if isSpaced { fault = .spaced }
    return JumpLineShape(range: range, fault: fault, mended: isPage && fault != nil ? mend(word, page, opening, closing) : nil)
  }

  private static func mend(_ word: [UInt32], _ page: [UInt32], _ opening: UInt32?, _ closing: UInt32?) -> String {
    let pair = brackets.first { $0.0 == opening || $0.1 == closing } ?? (0x28, 0x29)
    let scalars = [opening ?? pair.0] + word + page + [0x7248, closing ?? pair.1]  // 版
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.compactMap { Unicode.Scalar($0) })
    return String(text)
  }

  private static let brackets: [(UInt32, UInt32)] = [
    (0x28, 0x29), (0xFF08, 0xFF09), (0x3010, 0x3011), (0x3014, 0x3015), (0x5B, 0x5D), (0xFF3B, 0xFF3D),
  ]

  /// `2`, `A2`, `十二`: digits of any kind after at most one section letter.
  private static func isPageName(_ scalars: [UInt32]) -> Bool {
    var digits = scalars[...]
    if let first = digits.first, (0x41...0x48).contains(first) || (0x61...0x68).contains(first) { digits.removeFirst() }
    guard !digits.isEmpty, digits.count <= 3 else { return false }
    return digits.allSatisfy { Numeral.arabicDigit($0) != nil } || digits.allSatisfy(isHanDigit)
  }

  private static func isHanDigit(_ scalar: UInt32) -> Bool { Numeral.hanDigit(scalar) != nil || scalar == 0x5341 }

  private static func isDigit(_ scalar: UInt32) -> Bool { Numeral.arabicDigit(scalar) != nil || isHanDigit(scalar) }

  private static func isTurn(_ scalar: UInt32) -> Bool { scalar == 0x8F6C || scalar == 0x8F49 }  // 转 轉

  /// 下转 紧转 文转 上接 下接 紧接 and their traditional forms.
  private static func isJumpWord(_ first: UInt32, _ second: UInt32) -> Bool {
    if isTurn(second) { return [0x4E0B, 0x6587, 0x7D27, 0x7DCA].contains(first) }
    return second == 0x63A5 && [0x4E0A, 0x4E0B, 0x6587, 0x7D27, 0x7DCA].contains(first)
  }

  /// The jump word that two characters were probably misread from; nil when they make a word of their own.
  private static func correction(_ first: UInt32, _ second: UInt32) -> [UInt32]? {
    // 卞 不 丁 于 于 千 卜 T: like 下; 土 士 止 工 丄: like 上
    if isTurn(second) { return [0x535E, 0x4E0D, 0x4E01, 0x4E8E, 0x5343, 0x535C, 0x54, 0x4E05, 0x4E0A].contains(first) ? [0x4E0B, second] : nil }
    if second == 0x63A5 { return [0x571F, 0x58EB, 0x6B62, 0x5DE5, 0x4E04, 0x535C].contains(first) ? [0x4E0A, second] : nil }
    // 传 砖 抟 轮 辖 较 轻 轨 软 斩 啭 傳 磚 輪 輯: like 转
    let likeTurn: [UInt32] = [
      0x4F20, 0x7816, 0x629F, 0x8F6E, 0x8F96, 0x8F83, 0x8F7B, 0x8F68, 0x8F6F, 0x65A9, 0x556D, 0x50B3, 0x78DA, 0x8F2A, 0x8F2F,
      0x4E13, 0x8F66, 0x8F69, 0x8F7D, 0x94B1,
    ]
    if first == 0x4E0B && likeTurn.contains(second) { return [first, 0x8F6C] }
    // 按 挨 换 捷 揍 援 控 拉 搂 楼 妾 換 摟 樓 揮: like 接
    let likeJoin: [UInt32] = [
      0x6309, 0x6328, 0x6362, 0x6377, 0x63CD, 0x63F4, 0x63A7, 0x62C9, 0x6402, 0x697C, 0x59BE, 0x63D0, 0x6325, 0x6388, 0x637A, 0x6390, 0x63A2,
      0x63DB, 0x645F, 0x6A13, 0x63EE,
    ]
    if first == 0x4E0A && likeJoin.contains(second) { return [first, 0x63A5] }
    return nil
  }

  private static func isPageWord(_ scalar: UInt32) -> Bool { scalar == 0x7248 }  // 版

  /// 板 叛 皈 贩 饭 饭 坂: like 版.
  private static func isLikePageWord(_ scalar: UInt32) -> Bool {
    [0x677F, 0x53DB, 0x7688, 0x8D29, 0x996D, 0x5742, 0x7249].contains(scalar)
  }

  private static func isOpening(_ scalar: UInt32) -> Bool { brackets.contains { $0.0 == scalar } }

  private static func isClosing(_ scalar: UInt32) -> Bool { brackets.contains { $0.1 == scalar } }

  private static func isArrow(_ scalar: UInt32) -> Bool { (0x25A0...0x25FF).contains(scalar) || (0x2190...0x21FF).contains(scalar) }
}
