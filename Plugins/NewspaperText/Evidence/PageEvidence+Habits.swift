/// What a page does again and again, and means the same by.
extension PageEvidence {
  /// The sign before each caption or each headline: ▲ ■ ●. And titles in 【】.
  mutating func findHabits() {
    var signs: [UInt32: (lines: Int, captions: Int)] = [:]
    var bracketTitles = 0
    for index in pieces.indices {
      if pieces[index].cues.contains(.bracketTitle) { bracketTitles += 1 }
      guard pieces[index].head == .sign else { continue }
      let hasCredit = pieces[index].cues.contains(.creditTail) || index + 1 < pieces.count && pieces[index + 1].cues.contains(.creditLine)
      signs[pieces[index].first, default: (0, 0)].lines += 1
      if hasCredit { signs[pieces[index].first, default: (0, 0)].captions += 1 }
    }
    guard bracketTitles > 1 || !signs.isEmpty else { return }
    for index in pieces.indices {
      if bracketTitles > 1, pieces[index].cues.contains(.bracketTitle) { pieces[index].cues.insert(.bracketTitles) }
      guard pieces[index].head == .sign, let sign = signs[pieces[index].first] else { continue }
      pieces[index].cues.insert(.pageSign, if: sign.lines > 2)
      pieces[index].cues.insert(.captionSign, if: sign.captions * 3 > sign.lines)
    }
  }
}
