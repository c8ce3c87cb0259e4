/// Tells whether a date is one of the old calendar, whose months have thirty days each and may be doubled.
public enum LunarContext {
  /// So many characters before a date may say that it is one.
  private static let reach = 40

  /// 农历, 阴历, 旧历, 夏历, 闰 or the name of an emperor's era earlier in the sentence.
  public static func surrounds(_ date: CalendarDate, _ text: Span<UInt8>) -> Bool {
    if date.isRepublican { return false }
    if let year = date.year, !year.isFourDigits { return true }
    var offset = date.start
    var following: UInt32 = 0
    for _ in 0..<reach {
      guard let (scalar, length) = UTF8Decoding.scalar(text, before: offset) else { return false }
      if scalar == 0x0A || scalar == 0x3002 { return false }
      // 历 or 曆 after 农 農 阴 陰 旧 舊 夏
      if following == 0x5386 || following == 0x66C6,
        [0x519C, 0x8FB2, 0x9634, 0x9670, 0x65E7, 0x820A, 0x590F].contains(scalar)
      {
        return true
      }
      if scalar == 0x95F0 || scalar == 0x958F { return true }  // 闰 閏
      following = scalar
      offset -= length
    }
    return false
  }
}
