/// Sixteen bytes of a text, looked at all at once.
///
/// What they are compared with must be a block too: with a single byte, Swift compares one lane after the other.
public typealias ByteBlock = SIMD16<UInt8>

extension ByteBlock {
  /// A block of one byte, sixteen times.
  @inlinable @inline(__always)
  public static func all(_ byte: UInt8) -> ByteBlock { ByteBlock(repeating: byte) }

  /// The block that begins at an offset of a text, which must hold all of it.
  @inlinable @inline(__always)
  public init(_ text: Span<UInt8>, at offset: Int) {
    let raw = unsafe text.bytes
    unsafe self = raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: ByteBlock.self)
  }
}

/// What holds for each of sixteen bytes.
extension SIMDMask<SIMD16<Int8>> {
  /// Its halves, the first byte lowest: all bits of a byte are set where it holds.
  @inlinable @inline(__always)
  public var halves: (UInt64, UInt64) {
    let halves = unsafe unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return (UInt64(littleEndian: halves[0]), UInt64(littleEndian: halves[1]))
  }

  /// Whether it holds for none.
  @inlinable @inline(__always)
  public var isEmpty: Bool {
    let (low, high) = halves
    return low | high == 0
  }

  /// The first byte that it holds for; 16 when there is none.
  @inlinable @inline(__always)
  public var first: Int {
    let (low, high) = halves
    return (low != 0 ? low.trailingZeroBitCount : 64 + high.trailingZeroBitCount) / 8
  }
}
