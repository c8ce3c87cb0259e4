public import JumplineBytes

/// Turns text into XML character data.
public enum Escaping {
  /// Appends a part of some UTF-8 text that holds no character which XML forbids.
  public static func append(_ bytes: [UInt8], _ range: Range<Int>, to output: inout OutputBuffer) {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count, !range.isEmpty else { return }
    unsafe bytes.withUnsafeBufferPointer { buffer in
      var clean = range.lowerBound
      var position = unsafe nextSpecial(buffer, from: clean, to: range.upperBound)
      while position < range.upperBound {
        unsafe output.append(UnsafeBufferPointer(rebasing: buffer[clean..<position]))
        appendEscaped(unsafe buffer[position], quoted: false, to: &output)
        clean = position + 1
        position = unsafe nextSpecial(buffer, from: clean, to: range.upperBound)
      }
      unsafe output.append(UnsafeBufferPointer(rebasing: buffer[clean..<range.upperBound]))
    }
  }

  /// Appends a string; what XML forbids becomes U+FFFD.
  public static func append(_ string: String, quoted: Bool, to output: inout OutputBuffer) {
    let isPlain = unsafe string.utf8.withContiguousStorageIfAvailable { bytes -> Bool in
      var index = 0
      while index < bytes.count {
        if unsafe !isPlainByte(bytes[index]) { return false }
        index += 1
      }
      unsafe output.append(bytes)
      return true
    }
    if isPlain == true { return }
    for scalar in string.unicodeScalars {
      switch scalar.value {
      case 0x20, 0x21, 0x23...0x25, 0x27...0x3B, 0x3D, 0x3F...0x7E: output.append(UInt8(truncatingIfNeeded: scalar.value))
      case 0x09, 0x0A, 0x0D, 0x22, 0x26, 0x3C, 0x3E:
        appendEscaped(UInt8(truncatingIfNeeded: scalar.value), quoted: quoted, to: &output)
      case 0..<0x20, 0xFFFE, 0xFFFF: output.append("\u{FFFD}")
      default: for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { output.append(byte) }
      }
    }
  }

  /// Whether a byte needs no thought: all but markup, quotes, controls, and the first byte of U+FFFE and U+FFFF.
  @inline(__always)
  private static func isPlainByte(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x22 && byte != 0x26 && byte != 0x3C && byte != 0x3E && byte != 0xEF
  }

  private static func appendEscaped(_ byte: UInt8, quoted: Bool, to output: inout OutputBuffer) {
    switch byte {
    case 0x26: output.append("&amp;")
    case 0x3C: output.append("&lt;")
    case 0x3E: output.append("&gt;")
    case 0x0D: output.append("&#13;")
    case 0x22 where quoted: output.append("&quot;")
    case 0x09 where quoted: output.append("&#9;")
    case 0x0A where quoted: output.append("&#10;")
    default: output.append(byte)
    }
  }

  /// The first `&`, `<`, `>` or control character, eight bytes at a time; `end` when there is none.
  private static func nextSpecial(_ buffer: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    var position = start
    let raw = UnsafeRawBufferPointer(buffer)
    while position + 8 <= end {
      let word = unsafe raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      if ByteWord.hasByte(word, below: 0x20) || ByteWord.has(word, 0x26) || ByteWord.has(word, 0x3C) || ByteWord.has(word, 0x3E) {
        break
      }
      position += 8
    }
    while position < end {
      let byte = unsafe buffer[position]
      if byte < 0x20 || byte == 0x26 || byte == 0x3C || byte == 0x3E { return position }
      position += 1
    }
    return end
  }
}
