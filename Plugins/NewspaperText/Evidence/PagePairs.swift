import JumplineBytes

/// Which Han characters stand beside each other in the lines of a page.
///
/// A page says the same names and terms again and again. The two characters at the ends of a true seam stand together
/// elsewhere on the page in more than one of three; those of lines that do not belong together, in one of fifty.
struct PagePairs {
  /// A bit for each pair, by hash; about 16 bits for each character of the page.
  private var bits: [UInt64]
  private let mask: UInt32

  init(_ pieces: [PieceFacts], _ text: Span<UInt8>) {
    var size = 1 << 13
    while size < text.count * 5, size < 1 << 22 { size *= 2 }
    bits = [UInt64](repeating: 0, count: size / 64)
    mask = UInt32(size - 1)
    for piece in pieces { add(text, piece.range) }
  }

  func contains(_ first: UInt32, _ second: UInt32) -> Bool {
    guard Self.isCommon(first), Self.isCommon(second) else { return false }
    let place = Self.place(first << 16 | second) & mask
    return bits[Int(place >> 6)] >> UInt64(place & 63) & 1 == 1
  }

  private mutating func add(_ text: Span<UInt8>, _ range: TextRange) {
    let mask = mask
    var bits = bits.mutableSpan
    var offset = range.start
    let end = range.end - 2
    var pair: UInt32 = 0
    var isInside = false
    while offset < end {
      let lead = unsafe text[unchecked: offset]
      // U+4000 to U+9FFF, three bytes each.
      guard lead &- 0xE4 < 6 else {
        isInside = false
        offset &+= lead < 0xE0 ? 1 : 3
        continue
      }
      let second = unsafe UInt32(text[unchecked: offset &+ 1])
      let third = unsafe UInt32(text[unchecked: offset &+ 2])
      pair = pair << 16 | UInt32(lead & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F
      offset &+= 3
      if isInside {
        // The mask keeps it inside.
        let place = Self.place(pair) & mask
        unsafe bits[unchecked: Int(truncatingIfNeeded: place &>> 6)] |= 1 &<< UInt64(truncatingIfNeeded: place)
      }
      isInside = true
    }
  }

  private static func isCommon(_ scalar: UInt32) -> Bool { scalar &- 0x4000 < 0x6000 }

  private static func place(_ pair: UInt32) -> UInt32 { (pair &* 0x9E37_79B1) >> 9 }
}
