/// Gives some characters of the first block of unified ideographs another one. Looked up in constant time.
package struct HanMap: Sendable {
  /// For U+4E00 to U+9FFF; 0 where there is none.
  private let values: [UInt16]

  package static let block: ClosedRange<UInt32> = 0x4E00...0x9FFF

  /// The simplified form of each character that only traditional script has.
  package static let simplified = HanMap(ScriptVariants.traditional, to: ScriptVariants.simplifiedOfTraditional)

  /// - Parameters:
  ///   - keys: characters of the block.
  ///   - images: as many characters of the basic plane.
  package init(_ keys: String, to images: String) {
    var values = [UInt16](repeating: 0, count: Self.block.count)
    for (key, image) in zip(keys.unicodeScalars, images.unicodeScalars) where Self.block.contains(key.value) {
      values[Int(key.value - Self.block.lowerBound)] = UInt16(truncatingIfNeeded: image.value)
    }
    self.values = values
  }

  /// The characters of the block for which a condition holds, each as its own image.
  package init(where isKept: (UInt32) -> Bool) {
    values = Self.block.map { isKept($0) ? UInt16(truncatingIfNeeded: $0) : 0 }
  }

  /// The first place at or after an offset where a character of the map stands, or one of two bytes that begins with a
  /// byte; the end of the text when there is none.
  package func next(in text: Span<UInt8>, from start: Int, orAt other: UInt8 = 0) -> Int {
    let values = values.span
    let end = text.count
    var offset = start
    while offset &+ 2 < end {
      // The count was just compared; every character of a page passes here.
      let lead = unsafe text[unchecked: offset]
      guard lead &- 0xE4 < 6 else {
        if lead == other, other > 0 { return offset }
        offset &+= lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        continue
      }
      let index = Int(UTF8Decoding.scalar(ofThree: text, at: offset)) &- Int(Self.block.lowerBound)
      if index >= 0, values[index] != 0 { return offset }
      offset &+= 3
    }
    return end
  }

  package subscript(_ scalar: UInt32) -> UInt32? {
    guard Self.block.contains(scalar) else { return nil }
    let value = values[Int(scalar - Self.block.lowerBound)]
    return value == 0 ? nil : UInt32(value)
  }
}
