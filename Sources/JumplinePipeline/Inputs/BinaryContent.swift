import JumplineBytes
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Tells what is no text at all from text with damage.
enum BinaryContent {
  /// How much of an input is looked at.
  static let headSize = 8192

  /// The offset of a NUL in the head when more than a tenth of the head is undecodable as well; otherwise nil.
  static func detect(_ bytes: [UInt8]) -> Int? {
    let size = min(bytes.count, headSize)
    guard let zero = firstZero(bytes, size) else { return nil }
    let span = bytes.span
    var undecodable = 0
    var offset = 0
    while offset < size {
      let length = UTF8Decoding.wellFormedLength(span, at: offset)
      if length < 0 { undecodable -= length }
      offset += abs(length)
    }
    return undecodable * 10 > size ? zero : nil
  }

  /// The offset of the first NUL below a size; the size when there is none.
  private static func firstZero(_ bytes: Span<UInt8>, _ size: Int) -> Int {
    var offset = 0
    let raw = unsafe bytes.bytes
    // Eight bytes at a time: subtracting one borrows from a zero byte only (Mycroft's test).
    while offset + 8 <= size {
      let word = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
      if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { break }
      offset += 8
    }
    while offset < size, bytes[offset] != 0 { offset += 1 }
    return offset
  }

  private static func firstZero(_ bytes: [UInt8], _ size: Int) -> Int? {
    unsafe bytes.withUnsafeBytes { buffer in
      guard size > 0, let base = buffer.baseAddress, let found = unsafe memchr(base, 0, size) else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }
}
