/// Where codes end, which the bytes alone say in each of these encodings; which character they are, only iconv knows.
struct CodeShape {
  let encoding: TextEncoding

  /// The bytes of the code at an offset, which may be more than are left.
  /// - Precondition: `offset` is inside the bytes.
  @inline(__always)
  func length(_ bytes: Span<UInt8>, at offset: Int) -> Int {
    let lead = bytes[offset]
    switch encoding {
    case .utf8: return abs(length(utf8: lead))
    case .gb18030:
      if lead <= 0x80 || lead == 0xFF { return 1 }
      return offset + 1 < bytes.count && Self.isDigit(bytes[offset + 1]) ? 4 : 2
    case .big5, .big5HKSCS: return lead <= 0x80 || lead == 0xFF ? 1 : 2
    case .utf16, .utf16LE, .utf16BE:
      let high = encoding == .utf16LE ? offset + 1 : offset
      return high < bytes.count && bytes[high] & 0xFC == 0xD8 ? 4 : 2
    }
  }

  /// The bytes of what is no code at an offset: its first byte, and those after it that belong to a code of this shape and
  /// could not begin one. So a letter, a digit or a line end is never lost with a broken lead byte before it.
  func illFormedLength(_ bytes: Span<UInt8>, at offset: Int) -> Int {
    let left = bytes.count - offset
    switch encoding {
    case .utf8: return 1
    // One unit: a surrogate without its other half, or half a unit at the end.
    case .utf16, .utf16LE, .utf16BE: return min(2, left)
    case .gb18030:
      let isWhole =
        left >= 4 && bytes[offset] >= 0x81 && bytes[offset] < 0xFF && Self.isDigit(bytes[offset + 1])
        && bytes[offset + 2] >= 0x81 && bytes[offset + 2] < 0xFF && Self.isDigit(bytes[offset + 3])
      if isWhole { return 4 }
      return isPair(bytes, offset) ? 2 : 1
    case .big5, .big5HKSCS: return isPair(bytes, offset) ? 2 : 1
    }
  }

  private func isPair(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
    let last = bytes.count - 1
    return offset < last && bytes[offset] >= 0x81 && bytes[offset] < 0xFF && bytes[offset + 1] >= 0xA1 && bytes[offset + 1] < 0xFF
  }

  private func length(utf8 lead: UInt8) -> Int { lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
