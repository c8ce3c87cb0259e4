import JumplineBytes

/// Cuts a text into pieces, counts what is in them and remembers which characters stand beside each other: one pass over the
/// bytes.
enum PieceScanner {
  static func scan(_ source: Source) -> (pieces: [PieceFacts], pairs: PagePairs) {
    let text = source.text
    var pairs = PagePairs(bytes: text.count)
    var pieces: [PieceFacts] = []
    pieces.reserveCapacity(text.count / 50 + 8)
    let span = text.span
    let kinds = ScalarKinds.common
    var adding = pairs.adding
    var blanks: Int32 = 0
    Lines.forEach(span) { line in
      let range = WhiteSpace.trim(span, line)
      if range.isEmpty {
        blanks += 1
        return
      }
      var piece = PieceFacts(range: range)
      piece.blanksBefore = blanks
      piece.indent = columns(span, TextRange(line.start, range.start))
      measure(span, kinds, &adding, &piece)
      pieces.append(piece)
      blanks = 0
    }
    return (pieces, pairs)
  }

  private static func columns(_ text: Span<UInt8>, _ range: TextRange) -> Int32 {
    var columns: Int32 = 0
    var offset = range.start
    while offset < range.end {
      let (value, length) = UTF8Decoding.scalar(text, at: offset)
      columns += value == 0x3000 ? 2 : value == 0x09 ? 4 : value == 0xFEFF ? 0 : 1
      offset += length
    }
    return columns
  }

  private static func measure(_ text: Span<UInt8>, _ kinds: borrowing ScalarKinds, _ pairs: inout PagePairs.Adding, _ piece: inout PieceFacts) {
    var offset = piece.range.start
    let end = piece.range.end
    var scalars: Int32 = 0
    var han: Int32 = 0
    // Bytes of those that need no closer look.
    var plain = 0
    var wide: Int32 = 0
    var depth: Int32 = 0
    var lowest: Int32 = 0
    var digits: Int32 = 0
    var latin: Int32 = 0
    var commas: Int32 = 0
    var innerStops: Int32 = 0
    var innerExclamations: Int32 = 0
    var spaces: Int32 = 0
    var spaceEnd = -1
    while offset < end {
      // U+4000–9FFF: nearly all of the text, and none of it needs a closer look.
      let run = offset
      offset = pairs.addRun(text, from: run, to: end)
      plain &+= offset &- run
      if offset >= end { break }
      scalars &+= 1
      let (value, length) = UTF8Decoding.scalar(text, at: offset)
      offset &+= length
      if value >= 0x2010 { wide &+= 1 }
      switch kinds.kind(of: value) {
      case .digit: digits &+= 1
      case .latin: latin &+= 1
      case .numberComma: if !isInNumber(text, offset - 1, piece.range) { commas &+= 1 }
      case .pause: commas &+= 1
      case .stop: if offset < end { innerStops &+= 1 }
      case .exclamation: if offset < end { innerExclamations &+= 1 }
      case .space:
        if spaceEnd != offset - length { spaces &+= 1 }
        spaceEnd = offset
        piece.holdsSpace = true
      case .rareSpace: piece.holdsSpace = true
      case .opener: depth &+= 1
      case .closer:
        depth &-= 1
        if depth < lowest { lowest = depth }
      case .han: han &+= 1
      case .other: break
      }
    }
    scalars += Int32(truncatingIfNeeded: plain / 3)
    han += Int32(truncatingIfNeeded: plain / 3)
    piece.scalars = scalars
    piece.han = han
    piece.digits = digits
    piece.latin = latin
    piece.commas = commas
    piece.innerStops = innerStops &+ innerExclamations
    piece.exclaimsInside = innerStops == 0 && innerExclamations > 0
    piece.spaces = spaces
    piece.width = scalars + han + min(wide, scalars - han)
    piece.unopened = -lowest
    piece.open = depth - lowest
    let (first, length) = UTF8Decoding.scalar(text, at: piece.range.start)
    piece.first = first
    if piece.range.start + length < end { piece.second = UTF8Decoding.scalar(text, at: piece.range.start + length).value }
    measureEnd(text, &piece)
  }

  /// 10,000: a comma that parts no phrases.
  private static func isInNumber(_ text: Span<UInt8>, _ comma: Int, _ range: TextRange) -> Bool {
    comma > range.start && comma + 1 < range.end && text[comma - 1] &- 0x30 < 10 && text[comma + 1] &- 0x30 < 10
  }

  /// How the piece stops: the last scalar, and the last two that are no closing marks.
  private static func measureEnd(_ text: Span<UInt8>, _ piece: inout PieceFacts) {
    var plain: [2 of UInt32] = [0, 0]
    var found = 0
    var offset = piece.range.end
    while offset > piece.range.start, found < 2, let (value, length) = UTF8Decoding.scalar(text, before: offset) {
      if offset == piece.range.end { piece.last = value } else if piece.lastButOne == 0 { piece.lastButOne = value }
      offset -= length
      if found > 0 || !Mark.closes(value) {
        plain[found] = value
        found += 1
      }
    }
    piece.head = head(of: piece)
    piece.tail = tail(of: piece, plain[0], plain[1])
    if piece.tail == .digit, endsWithTelephone(text, piece.range) { piece.tail = .closer }
    // The stop at the very end, before closing marks, is not inside.
    if piece.innerStops > 0, Mark.closes(piece.last), Mark.endsSentence(plain[0]) { piece.innerStops -= 1 }
  }

  /// 预约热线：80743210: no number that was cut.
  private static func endsWithTelephone(_ text: Span<UInt8>, _ range: TextRange) -> Bool {
    var (digits, offset) = (0, range.end)
    while offset > range.start, text[offset - 1] &- 0x30 < 10 || text[offset - 1] == 0x2D {
      if text[offset - 1] != 0x2D { digits += 1 }
      offset -= 1
    }
    return digits >= 7
  }

  private static func head(of piece: PieceFacts) -> PieceFacts.Head {
    let first = piece.first
    if Mark.opens(first) { return .opener }
    if Mark.closes(first) || Mark.endsSentence(first) || Mark.pausesSentence(first) || Mark.isColon(first) || first == 0x25
      || first == 0xFF05
    { return .closer }
    if Mark.isDash(first) { return .dash }
    if Mark.decorates(first) { return .sign }
    if Mark.isDigit(first) { return .digit }
    return .word
  }

  private static func tail(of piece: PieceFacts, _ lastPlain: UInt32, _ before: UInt32) -> PieceFacts.Tail {
    let last = piece.last
    if Mark.opens(last) { return .opener }
    switch lastPlain {
    case 0x3002, 0xFF61: return .fullStop
    // ３１．: a decimal that was cut.
    case 0xFF0E: return Mark.isDigit(before) ? .digit : .fullStop
    case 0x2E: return Mark.isLatin(before) || Mark.isHan(before) || before == 0x2E ? .fullStop : .digit
    case 0xFF01, 0x21, 0xFF1F, 0x3F: return .exclamation
    default: break
    }
    if Mark.isEllipsis(lastPlain) { return .ellipsis }
    if Mark.closes(last) { return .closer }
    if last == 0x3B || last == 0xFF1B { return .semicolon }
    if Mark.pausesSentence(last) { return .pause }
    if Mark.isColon(last) { return .colon }
    if Mark.isDash(last) { return .dash }
    if Mark.isDigit(last) { return .digit }
    return .word
  }
}
