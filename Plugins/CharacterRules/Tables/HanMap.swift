/// Gives some characters of the first block of unified ideographs another one. Looked up in constant time.
struct HanMap: Sendable {
  /// For U+4E00 to U+9FFF; 0 where there is none.
  private let values: [UInt16]

  static let block: ClosedRange<UInt32> = 0x4E00...0x9FFF

  /// - Parameters:
  ///   - keys: characters of the block.
  ///   - images: as many characters of the basic plane.
  init(_ keys: String, to images: String) {
    var values = [UInt16](repeating: 0, count: Self.block.count)
    for (key, image) in zip(keys.unicodeScalars, images.unicodeScalars) where Self.block.contains(key.value) {
      values[Int(key.value - Self.block.lowerBound)] = UInt16(truncatingIfNeeded: image.value)
    }
    self.values = values
  }

  subscript(_ scalar: UInt32) -> UInt32? {
    guard Self.block.contains(scalar) else { return nil }
    let value = values[Int(scalar - Self.block.lowerBound)]
    return value == 0 ? nil : UInt32(value)
  }
}
