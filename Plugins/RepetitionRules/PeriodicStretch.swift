import JumplineBytes
import JumplineModel

/// A stretch of text that repeats itself: each scalar equals the one a period before.
struct PeriodicStretch {
  /// Indices into the scalars.
  let start: Int
  let end: Int
  /// In scalars.
  let period: Int

  var count: Int { end - start }

  func hasHan(_ scalars: [UInt32]) -> Bool { scalars[start..<(start + period)].contains(where: PrintedWords.isHan) }

  /// The first stretch of the shortest period that goes round so many times.
  /// - Complexity: O(scalars · periods), in practice far less: a stretch is so long that it cannot hide between probes.
  static func first(in scalars: [UInt32], periods: ClosedRange<Int>, times: Int) -> PeriodicStretch? {
    let span = scalars.span
    for period in periods where span.count >= period * times {
      let least = period * (times - 1)
      var probe = period + least - 1
      while probe < span.count {
        guard span[probe] == span[probe - period] else {
          probe += least
          continue
        }
        var (start, end) = (probe, probe + 1)
        while start > period, span[start - 1] == span[start - 1 - period] { start -= 1 }
        while end < span.count, span[end] == span[end - period] { end += 1 }
        if end - start >= least { return stretch(start - period, end, period, scalars) }
        probe = end + least
      }
    }
    return nil
  }

  /// The stretch at the end of a text.
  static func last(in scalars: [UInt32], periods: ClosedRange<Int>, times: Int) -> PeriodicStretch? {
    let span = scalars.span
    for period in periods where span.count >= period * times {
      var run = 0
      while run + period < span.count, span[span.count - 1 - run] == span[span.count - 1 - run - period] { run += 1 }
      if run >= period * (times - 1) {
        // Whole rounds only: what precedes them ends like one by chance.
        let whole = (run + period) / period * period
        return PeriodicStretch(start: span.count - whole, end: span.count, period: period)
      }
    }
    return nil
  }

  /// Cut to whole rounds; nil where the period is a single character said again and again.
  private static func stretch(_ start: Int, _ end: Int, _ period: Int, _ scalars: [UInt32]) -> PeriodicStretch? {
    let round = scalars[start..<(start + period)]
    guard Set(round).count > 1 else { return nil }
    return PeriodicStretch(start: start, end: start + (end - start) / period * period, period: period)
  }

  func finding(_ card: RuleCard, _ words: PrintedWords, _ page: LintedPage, evidence: String) -> Finding {
    let bytes = page.reading.bytes
    let last = words.offsets[end - 1]
    let range = ReadingRange(words.offsets[start], last + UTF8Decoding.scalar(bytes.span, at: last).length)
    let once = String(String.UnicodeScalarView((0..<period).compactMap { Unicode.Scalar(words.scalars[start + $0]) }))
    let times = count / period
    return Finding(
      code: card.code, severity: card.severity, confidence: card.confidence,
      message: page.say(zh: "“\(once)”重复了 \(times) 遍", en: "“\(once)” stands here \(times) times"),
      range: page.reading.source(of: range), evidence: [evidence, "times-\(times)"])
  }
}
