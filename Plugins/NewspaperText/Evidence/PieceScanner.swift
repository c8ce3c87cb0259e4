import JumplineBytes

/// Cuts a text into pieces and counts what is in them: one pass over the bytes.
enum PieceScanner {
  static func scan(_ source: Source) -> [PieceFacts] {
    let text = source.text
    var pieces: [PieceFacts] = []
    pieces.reserveCapacity(text.count / 120 + 8)
    let span = text.span
    var blanks = 0
    Lines.forEach(span) { line in
      let range = WhiteSpace.trim(span, line)
      if range.isEmpty {
        blanks += 1
        return
      }
      var piece = PieceFacts(range: range)
      piece.blanksBefore = blanks
      piece.indent = columns(span, TextRange(line.start, range.start))
      measure(span, &piece)
      pieces.append(piece)
      blanks = 0
    }
    return pieces
  }

  private static func columns(_ text: Span<UInt8>, _ range: TextRange) -> Int {
    var columns = 0
    var offset = range.start
    while offset < range.end {
      let (value, length) = UTF8Decoding.scalar(text, at: offset)
      columns += value == 0x3000 ? 2 : value == 0x09 ? 4 : value == 0xFEFF ? 0 : 1
      offset += length
    }
    return columns
  }

  private static func measure(_ text: Span<UInt8>, _ piece: inout PieceFacts) {
    var offset = piece.range.start
    let end = piece.range.end
    var scalars = 0
    var han = 0
    var wide = 0
    var depth = 0
    var lowest = 0
    var previous: UInt32 = 0
    // The last scalar that is no closing mark, and how many closing marks follow it.
    var lastPlain: UInt32 = 0
    var beforeLastPlain: UInt32 = 0
    while offset < end {
      let byte = text[offset]
      var value: UInt32
      if byte >= 0xE4 && byte <= 0xE9 && offset + 2 < end {
        // U+4000–9FFF: nearly all of the text, and none of it needs a closer look.
        value = UInt32(byte & 0x0F) << 12 | UInt32(text[offset + 1] & 0x3F) << 6 | UInt32(text[offset + 2] & 0x3F)
        offset += 3
        han += 1
        beforeLastPlain = lastPlain
        lastPlain = value
      } else {
        let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
        value = scalar
        offset += length
        if byte >= 0xE2 { wide += 1 }
        var isClosing = false
        switch value {
        case 0x30...0x39, 0xFF10...0xFF19: piece.digits += 1
        case 0x41...0x5A, 0x61...0x7A: piece.latin += 1
        case 0x2C, 0xFF0C, 0x3001: piece.commas += 1
        case 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F, 0xFF61: if offset < end { piece.innerStops += 1 }
        case 0x20, 0x3000, 0xA0, 0x09: if !WhiteSpace.contains(previous) { piece.spaces += 1 }
        default:
          if Mark.opens(value) {
            depth += 1
          } else if Mark.closes(value) {
            isClosing = true
            depth -= 1
            if depth < lowest { lowest = depth }
          } else if Mark.isHan(value) {
            han += 1
          }
        }
        if !isClosing {
          beforeLastPlain = lastPlain
          lastPlain = value
        }
      }
      if scalars == 0 { piece.first = value }
      previous = value
      scalars += 1
    }
    piece.scalars = scalars
    piece.han = han
    piece.width = scalars + han + min(wide, scalars - han)
    piece.unopened = -lowest
    piece.open = depth - lowest
    piece.last = previous
    piece.head = head(of: piece)
    piece.tail = tail(of: piece, lastPlain, beforeLastPlain)
    // The stop at the very end, before closing marks, is not inside.
    if piece.innerStops > 0, Mark.closes(previous), Mark.endsSentence(lastPlain) { piece.innerStops -= 1 }
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
    case 0x3002, 0xFF61, 0xFF0E: return .fullStop
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
