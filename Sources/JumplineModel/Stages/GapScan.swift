import JumplineBytes

/// What stands between the pieces of a page: white space, of which rules about characters want to know the odd kinds.
struct GapScan {
  private(set) var unusual: [UnusualScalar] = []
  private(set) var hasCarriageReturn = false

  init(_ document: Document) {
    var pieces: [TextRange] = []
    pieces.reserveCapacity(document.blocks.count * 2)
    for block in document.blocks {
      for piece in block.pieces {
        // Nearly in order: a paragraph goes on behind the picture that cut it.
        var place = pieces.count
        while place > 0, pieces[place - 1].start > piece.start { place -= 1 }
        pieces.insert(piece, at: place)
      }
    }
    let bytes = document.source.text
    let text = bytes.span
    var position = 0
    for piece in pieces {
      look(from: position, to: piece.start, text)
      position = max(position, piece.end)
    }
    look(from: position, to: text.count, text)
  }

  private mutating func look(from start: Int, to end: Int, _ text: Span<UInt8>) {
    var offset = start
    while offset < end {
      let (value, length) = UTF8Decoding.scalar(text, at: offset)
      switch value {
      case 0x0D: hasCarriageReturn = true
      case 0x09, 0x0A, 0x20, 0x3000: break
      default: unusual.append(UnusualScalar(value: value, offset: offset, length: length))
      }
      offset += length
    }
  }
}
