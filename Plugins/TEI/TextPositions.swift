import JumplineBytes

/// Turns ranges of bytes into ranges of the text they decode to.
struct TextPositions {
  /// In order of bytes; empty when text and bytes are the same.
  private let segments: [Alignment.Segment]

  init(_ alignment: Alignment) { segments = alignment.segments.sorted { $0.bytes < $1.bytes } }

  /// - Parameter bytes: offsets into the bytes of the source.
  func text(_ bytes: TextRange) -> TextRange {
    if segments.isEmpty { return bytes }
    let start = position(bytes.start, isEnd: false)
    return TextRange(start, bytes.isEmpty ? start : position(bytes.end, isEnd: true))
  }

  private func position(_ offset: Int, isEnd: Bool) -> Int {
    var low = 0
    var high = segments.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if isEnd ? segments[middle].bytes.start < offset : segments[middle].bytes.start <= offset { low = middle } else { high = middle - 1 }
    }
    let segment = segments[low]
    if offset >= segment.bytes.end { return segment.text.end }
    switch segment.kind {
    case .identical: return segment.text.start + max(0, offset - segment.bytes.start)
    case .decoded, .undecodable: return isEnd ? segment.text.end : segment.text.start
    }
  }
}
