import JumplineBytes

/// Appends JSON to bytes, without a `String` in between.
extension [UInt8] {
  /// Makes room for so many more bytes, and for twice what there was when room is made at all: appending stays linear.
  mutating func makeRoom(for more: Int) {
    if capacity - count < more { reserveCapacity(Swift.max(count + more, 2 * capacity)) }
  }

  /// JSON as it stands in the code: keys, brackets, commas.
  @inline(__always)
  mutating func append(literal: StaticString) {
    // A literal is constant and pointer-backed; its bytes outlive everything.
    unsafe append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// The text of a range of valid UTF-8, escaped, without quotes.
  mutating func append(escaping text: [UInt8], _ range: TextRange) {
    let span = text.span
    var start = range.start
    while start < range.end {
      let stop = EscapeScan.firstEscape(span, start, range.end)
      if start < stop { append(plain: text, TextRange(start, stop)) }
      if stop < range.end { append(escape: span[stop]) }
      start = stop + 1
    }
  }

  /// The text of a range that needs no escape. Without a slice in between: a slice is counted as an owner of the text, and
  /// counting owners was a fifth of what writing a page cost.
  @inline(__always)
  mutating func append(plain text: [UInt8], _ range: TextRange) {
    unsafe text.withUnsafeBufferPointer { unsafe append(contentsOf: UnsafeBufferPointer(rebasing: $0[range.offsets])) }
  }

  /// A string with quotes, escaped.
  mutating func append(quoting string: String) {
    append(0x22)
    append(escaping: string)
    append(0x22)
  }

  mutating func append(escaping string: String) {
    let start = count
    append(contentsOf: string.utf8)
    for index in start..<count where self[index] < 0x20 || self[index] == 0x22 || self[index] == 0x5C {
      // Rare: once more, byte by byte.
      removeLast(count - start)
      for byte in string.utf8 {
        if byte < 0x20 || byte == 0x22 || byte == 0x5C { append(escape: byte) } else { append(byte) }
      }
      return
    }
  }

  /// One of the names of our own, which need no escape.
  @inline(__always)
  mutating func append(name: String) {
    append(0x22)
    append(contentsOf: name.utf8)
    append(0x22)
  }

  private mutating func append(escape byte: UInt8) {
    switch byte {
    case 0x22: append(literal: "\\\"")
    case 0x5C: append(literal: "\\\\")
    case 0x0A: append(literal: "\\n")
    case 0x0D: append(literal: "\\r")
    case 0x09: append(literal: "\\t")
    default:
      append(literal: "\\u00")
      append(hex: byte)
    }
  }

  /// Two lower-case digits.
  mutating func append(hex byte: UInt8) {
    for half in [byte >> 4, byte & 0x0F] { append(half < 10 ? 0x30 + half : 0x57 + half) }
  }

  /// A whole number that is not negative.
  mutating func append(number: Int) {
    if number < 10 {
      append(UInt8(truncatingIfNeeded: 0x30 + Swift.max(number, 0)))
      return
    }
    // Digits from the last to the first, packed into a word, then out again.
    var (digits, rest, count): (UInt64, Int, Int) = (0, number, 0)
    while rest > 0, count < 8 {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      digits = digits << 8 | UInt64(truncatingIfNeeded: 0x30 + digit)
      rest = quotient
      count += 1
    }
    if rest > 0 { append(number: rest) }
    unsafe Swift.withUnsafeBytes(of: digits.littleEndian) { unsafe append(contentsOf: UnsafeRawBufferPointer(rebasing: $0.prefix(count))) }
  }

  /// A confidence from 0 to 1 in its shortest form that reads back the same, always with a point: `0.98`, `1.0`.
  mutating func append(confidence: Double) {
    let hundredths = (confidence * 100).rounded()
    guard hundredths >= 0, hundredths <= 100, hundredths / 100 == confidence else {
      append(contentsOf: (confidence.isFinite ? confidence : 0).description.utf8)
      return
    }
    let number = UInt8(hundredths)
    append(0x30 + number / 100)
    append(0x2E)
    append(0x30 + number / 10 % 10)
    if number % 10 > 0 { append(0x30 + number % 10) }
  }
}
