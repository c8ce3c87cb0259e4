import JumplineBytes
import JumplineModel

/// A duration that a sentence states of a range of dates: `14年`, `第15个年头`, `三个月`.
struct StatedLength {
  enum Unit {
    case year, month, day
  }

  var unit: Unit
  var count: Int
  var range: ReadingRange
  /// Nothing but words like 历时 stand between it and the dates.
  var isNear: Bool

  private static let years = WordList("年 个年头 個年頭 年头 年頭 个年份")
  private static let months = WordList("个月 個月")
  private static let days = WordList("天")
  /// What makes a number of years a rough one, or one of something else.
  private static let roughBefore = WordList(
    "近 约 約 将近 將近 超过 超過 逾 不到 至少 最多 数 數 几 幾 每 前 后 後 满 滿 头 頭 又 再 提前 延长 其中 当了 當了 有 先后 大约 大約 上 过 過 徒刑 教龄 超 等了")
  private static let roughAfter = WordList(
    "多 余 餘 左右 以上 以内 以下 前 后 後 期 级 級 制 生 计划 計劃 规划 規劃 内 內 一次 一届 度 均 龄 之后 之前 之久的 代 教龄")
  /// What may stand between dates and their length.
  private static let glue = WordList(
    "， , （ ( 、 的 这 這 那 历时 歷時 整整 前后 前後 共 长达 長達 跨越 历经 歷經 经过 經過 经历 間 间 期间 期間 在 已 已经 已經 用了 花了 一共 总共 总计 走过了 走過 走过 坚持了 为期 為期 止 走到 走到了 是 已是 足足 时间 已走到 进入 迈入 迎来 已进入 已迈入 初 底 末 连续 連續 持续 持續 了")
  /// What a length that is further off is followed by when it sums up.
  private static let sums = WordList(
    "的坚持 的堅持 的努力 的奋斗 的奮鬥 的日积月累 的积累 的积淀 的时间 的光阴 的岁月 的历程 的发展 的建设 的实践 的探索 的坚守 的守望 的风雨 的等待 的磨砺 的沉淀 的接力 的耕耘 的跨度 如一日 的持续 的不懈 的艰苦 的精心")

  init?(of span: DateSpan, _ page: LintedPage) {
    let bytes = page.reading.bytes
    let text = bytes.span
    let sentence = page.reading.sentence(around: span.second.end)
    let next = page.dates.first { $0.start >= span.second.end && $0.calendarYear != nil }?.start ?? sentence.end
    for numeral in page.numerals(from: span.second.end) where numeral.start < min(sentence.end, next) {
      guard let stated = StatedLength(numeral, text) else { continue }
      self = stated
      isNear = Self.isGlued(span.second.end, stated.range.start, text)
      if isRough(numeral, text) { return nil }
      // A part of the time is shorter than the whole; only what sums up has to agree.
      if isNear || Self.sums.stands(at: stated.range.end, in: text) { return }
      return nil
    }
    return nil
  }

  private init?(_ numeral: Numeral, _ text: Span<UInt8>) {
    let end = numeral.end < text.count && text[numeral.end] == 0x20 ? numeral.end + 1 : numeral.end
    guard !numeral.isFourDigits, numeral.value > 0, numeral.value < 1000 else { return nil }
    let unitEnd: Int
    if let found = Self.years.after(end, in: text) {
      (unit, unitEnd) = (.year, found)
    } else if let found = Self.months.after(end, in: text) {
      (unit, unitEnd) = (.month, found)
    } else if let found = Self.days.after(end, in: text) {
      (unit, unitEnd) = (.day, found)
    } else {
      return nil
    }
    count = numeral.value
    var start = numeral.start
    if let (scalar, length) = UTF8Decoding.scalar(text, before: start), scalar == 0x7B2C { start -= length }  // 第
    range = ReadingRange(start, unitEnd)
    isNear = false
  }

  private func isRough(_ numeral: Numeral, _ text: Span<UInt8>) -> Bool {
    !isNear && Self.roughBefore.stands(before: range.start, in: text) || Self.roughAfter.stands(at: numeral.end, in: text)
      || Self.roughAfter.stands(at: range.end, in: text)
  }

  private static func isGlued(_ start: Int, _ end: Int, _ text: Span<UInt8>) -> Bool {
    var offset = start
    while offset < end, let next = glue.after(offset, in: text) ?? (text[offset] == 0x20 ? offset + 1 : nil) { offset = next }
    return offset == end
  }
}
