import JumplineBytes

/// Appends JSON, without a `String` in between.
extension OutputBuffer {
  /// The text of a range of valid UTF-8, escaped, without quotes.
  mutating func append(escaping text: [UInt8], _ range: TextRange) {
    let span = text.span
    var start = range.start
    while start < range.end {
      let stop = EscapeScan.firstEscape(span, start, range.end)
      if start < stop { append(text, TextRange(start, stop)) }
      if stop < range.end { append(escape: span[stop]) }
      start = stop + 1
    }
  }

  /// A string with quotes, escaped.
  mutating func append(quoting string: String) {
    append(0x22)
    append(escaping: string)
    append(0x22)
  }

  mutating func append(escaping string: String) {
    var string = string
    string.withUTF8 { bytes in
      if unsafe bytes.contains(where: Self.needsEscape) {
        for unsafe byte in unsafe bytes { if Self.needsEscape(byte) { append(escape: byte) } else { append(byte) } }
      } else {
        unsafe append(bytes)
      }
    }
  }

  private static func needsEscape(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C }

  /// One of the names of our own, which need no escape.
  @inline(__always)
  mutating func append(name: String) {
    append(0x22)
    append(utf8: name)
    append(0x22)
  }

  private mutating func append(escape byte: UInt8) {
    switch byte {
    case 0x22: append("\\\"")
    case 0x5C: append("\\\\")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    default:
      append("\\u00")
      append(hex: byte)
    }
  }

  /// Two lower-case digits.
  mutating func append(hex byte: UInt8) {
    append(Self.hexDigit(byte >> 4))
    append(Self.hexDigit(byte & 0x0F))
  }

  private static func hexDigit(_ half: UInt8) -> UInt8 { half < 10 ? 0x30 + half : 0x57 + half }

  /// A confidence from 0 to 1 in its shortest form that reads back the same, always with a point: `0.98`, `1.0`.
  mutating func append(confidence: Double) {
    let hundredths = (confidence * 100).rounded()
    guard hundredths >= 0, hundredths <= 100, hundredths / 100 == confidence else {
      append(utf8: (confidence.isFinite ? confidence : 0).description)
      return
    }
    let number = UInt8(hundredths)
    append(0x30 + number / 100)
    append(0x2E)
    append(0x30 + number / 10 % 10)
    if number % 10 > 0 { append(0x30 + number % 10) }
  }
}
