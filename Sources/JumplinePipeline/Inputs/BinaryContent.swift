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
  static func detect(_ source: Source) -> Int? {
    // Clean UTF-8 has nothing undecodable, and half of the bytes of UTF-16 may be NUL.
    if source.alignment.isIdentity || source.encoding.hasPrefix("UTF-16") { return nil }
    let size = min(source.bytes.count, headSize)
    guard let zero = firstZero(source.bytes, size) else { return nil }
    let undecodable = source.alignment.undecodable.reduce(0) { $0 + max(0, min($1.end, size) - $1.start) }
    return undecodable * 10 > size ? zero : nil
  }

  private static func firstZero(_ bytes: [UInt8], _ size: Int) -> Int? {
    unsafe bytes.withUnsafeBytes { buffer in
      guard size > 0, let base = buffer.baseAddress, let found = unsafe memchr(base, 0, size) else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }
}
