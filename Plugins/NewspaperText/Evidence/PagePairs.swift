import JumplineBytes

/// Which Han characters stand beside each other in the lines of a page.
///
/// A page says the same names and terms again and again. The two characters at the ends of a true seam stand together
/// elsewhere on the page in more than one of three; those of lines that do not belong together, in one of fifty.
struct PagePairs {
  /// A bit for each pair, by hash; about 16 bits for each character of the page.
  private var bits: [UInt64]
  private let mask: UInt32

  /// No pairs yet, with room for those of a text of so many bytes.
  init(bytes count: Int) {
    var size = 1 << 13
    while size < count * 5, size < 1 << 22 { size *= 2 }
    bits = [UInt64](repeating: 0, count: size / 64)
    mask = UInt32(size - 1)
  }

  func contains(_ first: UInt32, _ second: UInt32) -> Bool {
    guard Self.isCommon(first), Self.isCommon(second) else { return false }
    let place = Self.place(first << 16 | second) & mask
    return bits[Int(place >> 6)] >> UInt64(place & 63) & 1 == 1
  }

  /// What adds pairs, for as long as the page is read.
  var adding: Adding {
    @_lifetime(&self)
    mutating get { Adding(bits: bits.mutableSpan, mask: mask) }
  }

  struct Adding: ~Copyable, ~Escapable {
    private var bits: MutableSpan<UInt64>
    private let mask: UInt32

    @_lifetime(copy bits)
    fileprivate init(bits: consuming MutableSpan<UInt64>, mask: UInt32) {
      self.bits = bits
      self.mask = mask
    }

    /// Adds the pairs of the run of characters from U+4000 to U+9FFF that begins at an offset.
    /// - Returns: where the run ends; the offset itself when there is none.
    @inline(__always)
    mutating func addRun(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int {
      guard start < end, unsafe text[unchecked: start] &- 0xE4 < 6 else { return start }
      var pair = UTF8Decoding.scalar(ofThree: text, at: start)
      var offset = start &+ 3
      while offset < end, unsafe text[unchecked: offset] &- 0xE4 < 6 {
        pair = pair << 16 | UTF8Decoding.scalar(ofThree: text, at: offset)
        offset &+= 3
        // The mask keeps it inside.
        let place = PagePairs.place(pair) & mask
        unsafe bits[unchecked: Int(truncatingIfNeeded: place &>> 6)] |= 1 &<< UInt64(truncatingIfNeeded: place)
      }
      return offset
    }
  }

  private static func isCommon(_ scalar: UInt32) -> Bool { scalar &- 0x4000 < 0x6000 }

  @inline(__always)
  private static func place(_ pair: UInt32) -> UInt32 { (pair &* 0x9E37_79B1) >> 9 }
}
