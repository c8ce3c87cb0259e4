import JumplineBytes
import JumplineModel

/// Two years with nothing between them that says how they belong together, where one range was probably meant.
struct YearPair {
  var first: CalendarDate
  var second: CalendarDate
  /// 从, 自 or 由 before the first year.
  var frame: ReadingRange?
  /// 期间, 间 or 以来 after the second.
  var isFollowedByPeriod: Bool
  /// Where the place for a connector begins: after 初, 底 or 末 that belongs to the first year.
  var gapStart: Int

  var isConsecutive: Bool { span == 1 }
  /// How many years lie between the two.
  var span: Int { (second.year?.value ?? 0) - (first.year?.value ?? 0) }

  /// Nil when the dates are not two calendar years side by side, or both are plainly meant as they stand.
  init?(_ first: CalendarDate, _ second: CalendarDate, in text: Span<UInt8>) {
    guard let from = first.year, let to = second.year, from.isFourDigits, to.isFourDigits else { return nil }
    guard second.start - first.end <= 4 else { return nil }
    var gapStart = first.end
    if gapStart < second.start {
      let (scalar, length) = UTF8Decoding.scalar(text, at: gapStart)
      // 度 初 底 末 中 春 夏 秋 冬
      if [0x5EA6, 0x521D, 0x5E95, 0x672B, 0x4E2D, 0x6625, 0x590F, 0x79CB, 0x51AC].contains(scalar) { gapStart += length }
    }
    var isSpaced = false
    if gapStart < second.start, text[gapStart] == 0x20 {
      isSpaced = true
    }
    guard gapStart + (isSpaced ? 1 : 0) == second.start else { return nil }

    self.first = first
    self.second = second
    self.gapStart = gapStart
    frame = Self.frame(before: first.start, text)
    isFollowedByPeriod = Self.isPeriod(text, second.end)
    // A space between two years is how headlines and tables set them apart.
    if isSpaced && frame == nil && !isFollowedByPeriod { return nil }
    if Self.meansBoth(text, second.end, isConsecutive: to.value - from.value == 1, isFramed: frame != nil) { return nil }
  }

  private static func frame(before offset: Int, _ text: Span<UInt8>) -> ReadingRange? {
    guard let (scalar, length) = UTF8Decoding.scalar(text, before: offset) else { return nil }
    // 从 從 自 由
    return [0x4ECE, 0x5F9E, 0x81EA, 0x7531].contains(scalar) ? ReadingRange(offset - length, offset) : nil
  }

  private static func isPeriod(_ text: Span<UInt8>, _ offset: Int) -> Bool {
    guard offset < text.count else { return false }
    let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
    if scalar == 0x95F4 || scalar == 0x9593 { return true }  // 间
    guard offset + length < text.count else { return false }
    let next = UTF8Decoding.scalar(text, at: offset + length).value
    return (scalar == 0x671F && (next == 0x95F4 || next == 0x9593)) || (scalar == 0x4EE5 && (next == 0x6765 || next == 0x4F86))
  }

  /// 两年, 连续, 均, 都, 分别, 各, 跨年, 度 after the second year: two years, each by itself.
  private static func meansBoth(_ text: Span<UInt8>, _ end: Int, isConsecutive: Bool, isFramed: Bool) -> Bool {
    guard end < text.count else { return false }
    var offset = end
    var (scalar, length) = UTF8Decoding.scalar(text, at: offset)
    if scalar == 0x8FD9 || scalar == 0x9019 || scalar == 0x524D {  // 这 這 前
      offset += length
      guard offset < text.count else { return false }
      (scalar, length) = UTF8Decoding.scalar(text, at: offset)
    }
    if let count = Numeral.starting(at: offset, in: text), count.value == 2, count.end + 2 < text.count {
      let unit = UTF8Decoding.scalar(text, at: count.end).value
      if unit == 0x5E74 || unit == 0x4E2A || unit == 0x500B || unit == 0x5C4A { return true }  // 年 个 個 届
    }
    if isFramed { return false }
    switch scalar {
    // 分 均 各 跨 都 皆 先 相
    case 0x5206, 0x5747, 0x5404, 0x8DE8, 0x90FD, 0x7686, 0x5148, 0x76F8: return true
    // 连 連 度 的: a list when the years follow one another
    case 0x8FDE, 0x9023, 0x5EA6: return isConsecutive
    default: return false
    }
  }
}
