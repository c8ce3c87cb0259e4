import JumplineBytes
import JumplineModel

/// What two texts are compared by: their characters without white space, as one reads them.
struct PrintedWords {
  /// Scalars that are not white space.
  let scalars: [UInt32]
  /// Where each stands in the reading text, in bytes.
  let offsets: [Int]

  init(_ range: ReadingRange, in text: Span<UInt8>) {
    var scalars: [UInt32] = []
    var offsets: [Int] = []
    scalars.reserveCapacity(range.count / 3)
    offsets.reserveCapacity(range.count / 3)
    var offset = range.start
    while offset < range.end {
      let (value, length) = UTF8Decoding.scalar(text, at: offset)
      if Self.isHan(value) || !WhiteSpace.contains(value) {
        scalars.append(value)
        offsets.append(offset)
      }
      offset += length
    }
    self.scalars = scalars
    self.offsets = offsets
  }

  static func isHan(_ scalar: UInt32) -> Bool { (0x3400...0x9FFF).contains(scalar) }
}
