/// The two widths of one character (Unicode Standard, block Halfwidth and Fullwidth Forms).
enum Width {
  /// The half-width form of a full-width letter, digit, mark or space; every other scalar as it is.
  @inline(__always)
  static func folded(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x3000 { return scalar }
    if scalar == 0x3000 { return 0x20 }
    return scalar >= 0xFF01 && scalar <= 0xFF5E ? scalar - 0xFEE0 : scalar
  }
}
