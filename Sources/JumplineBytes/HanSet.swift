/// Some Han characters, of which one can tell at a glance whether a character is among them.
///
/// A set that a `CueIndex` holds also tells whether a page has any of them.
public final class HanSet: Sendable {
  /// A bit for each character of the block.
  private let bits: [UInt64]

  /// - Parameter characters: those outside the blocks from U+4000 to U+9FFF are left out.
  public init(_ characters: String) {
    var bits = [UInt64](repeating: 0, count: CueIndex.block.count / 64)
    for scalar in characters.unicodeScalars where CueIndex.block.contains(scalar.value) {
      let index = CueIndex.index(scalar.value)
      bits[index >> 6] |= 1 << UInt64(index & 63)
    }
    self.bits = bits
  }

  public func contains(_ scalar: UInt32) -> Bool {
    guard CueIndex.block.contains(scalar) else { return false }
    let index = CueIndex.index(scalar)
    return (bits[index >> 6] >> UInt64(index & 63)) & 1 != 0
  }
}
