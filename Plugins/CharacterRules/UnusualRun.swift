import JumplineBytes
import JumplineModel

/// Unusual scalars of one kind that stand directly after each other: one fault, however many they are.
struct UnusualRun {
  private(set) var scalars: ArraySlice<UnusualScalar>

  var range: TextRange { TextRange(scalars.first?.offset ?? 0, scalars.last?.end ?? 0) }

  /// `U+E863 U+E864`; after eight of them the rest is left out.
  var names: String {
    let shown = scalars.prefix(8).map { CodePointName.of($0.value) }.joined(separator: " ")
    return scalars.count > 8 ? shown + " …" : shown
  }

  /// In order of position.
  static func all(in page: LintedPage, where belongs: (UnusualScalar) -> Bool) -> [UnusualRun] {
    let scalars = page.unusualScalars
    var runs: [UnusualRun] = []
    var start = 0
    while start < scalars.count {
      guard belongs(scalars[start]) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < scalars.count, scalars[end].offset == scalars[end - 1].end, belongs(scalars[end]) { end += 1 }
      runs.append(UnusualRun(scalars: scalars[start..<end]))
      start = end
    }
    return runs
  }
}
