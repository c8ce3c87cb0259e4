import JumplineBytes
import JumplineXML

/// A part of a source whose bytes the text of an element does not give back: bytes that do not decode, characters that XML
/// forbids, and second codes of a character, which has its text and its bytes.
struct Hole {
  enum Reason {
    case undecodable
    case illegal
    case code
  }

  var text: TextRange
  var bytes: ByteRange
  var reason: Reason

  /// All holes of a source, by position; neighbours of one kind are one hole.
  static func holes(of source: Source) -> [Hole] {
    var holes = illegalCharacters(in: source.text).map {
      Hole(text: $0, bytes: source.bytes(of: $0), reason: .illegal)
    }
    if !source.alignment.isIdentity {
      for range in source.alignment.lossy {
        let isLost = source.alignment.isUndecodable(range.start)
        holes.append(Hole(text: range, bytes: source.bytes(of: range), reason: isLost ? .undecodable : .code))
      }
      holes.sort { $0.text < $1.text }
    }
    var merged: [Hole] = []
    for hole in holes {
      // Of markup, each code stands for one character.
      if let last = merged.last, last.reason == hole.reason, !source.isMarkup || hole.reason != .code, last.text.end == hole.text.start,
        last.bytes.end == hole.bytes.start, last.bytes.count < 1 << 20
      {
        merged[merged.count - 1].text.end = hole.text.end
        merged[merged.count - 1].bytes.end = hole.bytes.end
      } else {
        merged.append(hole)
      }
    }
    return merged
  }

  /// Control characters but tab and line ends, U+FFFE and U+FFFF.
  private static func illegalCharacters(in text: [UInt8]) -> [TextRange] {
    var found: [TextRange] = []
    unsafe text.withUnsafeBytes { raw in
      let count = raw.count
      var position = 0
      while position < count {
        if position + 8 <= count {
          let word = unsafe raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
          if !ByteWord.hasByte(word, below: 0x20) && !ByteWord.has(word, 0xEF) {
            position += 8
            continue
          }
        }
        for offset in position..<min(position + 8, count) {
          let byte = unsafe raw[offset]
          if byte < 0x20 {
            if byte != 0x09 && byte != 0x0A && byte != 0x0D { found.append(TextRange(offset, offset + 1)) }
          } else if byte == 0xEF, offset + 2 < count, unsafe raw[offset + 1] == 0xBF, unsafe raw[offset + 2] >= 0xBE {
            found.append(TextRange(offset, offset + 3))
          }
        }
        position += 8
      }
    }
    return found
  }
}
