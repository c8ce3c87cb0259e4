import JumplineBytes
import JumplineModel

/// The bytes of a source that the text of its blocks does not give back: what lies between pieces, and pieces whose text
/// is not their bytes.
enum SourceRemainder {
  /// Every gap that is not only line feeds, which rebuilding starts from.
  static func writeGaps(of document: Document, to output: inout OutputBuffer) {
    let source = document.source
    var position = 0
    var isFirst = true
    for piece in pieces(of: document) {
      if position < piece.start { writeGap(source, position, piece.start, &isFirst, to: &output) }
      position = max(position, piece.end)
    }
    if source.isMarkup {
      for piece in document.pieces {
        for omission in source.alignment.omissions(in: piece) { writeHex(source, omission.bytes, &isFirst, to: &output) }
      }
    }
    if position < source.bytes.count { writeGap(source, position, source.bytes.count, &isFirst, to: &output) }
  }

  /// Pieces whose text does not encode back to their bytes: undecodable bytes, and second codes of a character. Of markup,
  /// the characters of pieces that are not their bytes, one by one.
  static func writeRaw(of document: Document, to output: inout OutputBuffer) {
    let source = document.source
    var lossy = source.alignment.lossy[...]
    if lossy.isEmpty { return }
    var isFirst = true
    if source.isMarkup {
      for piece in document.pieces {
        for part in source.alignment.parts(of: piece) where part.kind == .decoded || part.kind == .undecodable {
          writeHex(source, part.bytes, &isFirst, to: &output)
        }
      }
      return
    }
    for piece in document.pieces {
      lossy = lossy.drop { $0.end <= piece.start }
      guard let next = lossy.first, next.start < piece.end else { continue }
      writeHex(source, source.bytes(of: piece), &isFirst, to: &output)
    }
  }

  /// All pieces in bytes, by position. They nearly are: only what continues a paragraph stands elsewhere.
  private static func pieces(of document: Document) -> [ByteRange] {
    var pieces: [ByteRange] = []
    pieces.reserveCapacity(document.blocks.count + 16)
    let source = document.source
    let blocks = document.blocks.span
    for block in blocks.indices {
      for place in blocks[block].pieces.indices {
        let range = source.bytes(of: blocks[block].pieces[place])
        guard let last = pieces.last, range.start < last.start else {
          pieces.append(range)
          continue
        }
        var place = pieces.count - 1
        while place > 0, range.start < pieces[place - 1].start { place -= 1 }
        pieces.insert(range, at: place)
      }
    }
    return pieces
  }

  @inline(__always)
  private static func writeGap(_ source: Source, _ start: Int, _ end: Int, _ isFirst: inout Bool, to output: inout OutputBuffer) {
    let bytes = source.bytes
    for offset in start..<end where bytes[offset] != 0x0A {
      writeHex(source, ByteRange(start, end), &isFirst, to: &output)
      return
    }
  }

  private static func writeHex(_ source: Source, _ range: ByteRange, _ isFirst: inout Bool, to output: inout OutputBuffer) {
    output.append(isFirst ? #"{"start":"# : #",{"start":"#)
    isFirst = false
    output.append(decimal: range.start)
    output.append(#","end":"#)
    output.append(decimal: range.end)
    output.append(#","hex":""#)
    for offset in range.offsets { output.append(hex: source.bytes[offset]) }
    output.append(#""}"#)
  }
}
