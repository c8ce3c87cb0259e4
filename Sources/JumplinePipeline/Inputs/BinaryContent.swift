import JumplineBytes

/// Tells what is no text at all from text with damage.
enum BinaryContent {
  /// How much of an input is looked at.
  static let headSize = 8192

  /// The offset of a NUL in the head when more than a tenth of the head is undecodable as well; otherwise nil.
  static func detect(_ bytes: [UInt8]) -> Int? {
    let size = min(bytes.count, headSize)
    let span = bytes.span
    var zero = 0
    while zero < size && span[zero] != 0 { zero += 1 }
    if zero == size { return nil }
    var undecodable = 0
    var offset = 0
    while offset < size {
      let length = UTF8Decoding.wellFormedLength(span, at: offset)
      if length < 0 { undecodable -= length }
      offset += abs(length)
    }
    return undecodable * 10 > size ? zero : nil
  }
}
