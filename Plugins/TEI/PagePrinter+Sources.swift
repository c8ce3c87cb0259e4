import JumplineBytes
import JumplineModel
import JumplineXML

/// Where the text of an element comes from, and what of its bytes the text does not say.
extension PagePrinter {
  /// The markup right before an offset of the text, and the next offset that has some.
  func omission(at position: Int) -> (bytes: ByteRange?, next: Int) {
    if omissions.isEmpty { return (nil, .max) }
    var low = 0
    var high = omissions.count
    while low < high {
      let middle = (low + high) / 2
      if omissions[middle].before < position { low = middle + 1 } else { high = middle }
    }
    let found = low < omissions.count && omissions[low].before == position ? omissions[low].bytes : nil
    let next = found == nil ? low : low + 1
    return (found, next < omissions.count ? omissions[next].before : .max)
  }

  /// `source` with the bytes that a part of a fragment's text stands for; none when XML can hold nothing of it.
  func sources(_ fragment: PagePlan.Fragment, _ range: TextRange, _ attributes: inout TagPrinter.Attributes) {
    if holes.isEmpty, omissions.isEmpty {
      let pieces = document.blocks[fragment.block].pieces
      attributes("source") { value in
        var isFirst = true
        for index in fragment.pieces where pieces[index].start < range.end && range.start < pieces[index].end {
          if !isFirst { value.space() }
          isFirst = false
          value.source(source.bytes(of: TextRange(max(pieces[index].start, range.start), min(pieces[index].end, range.end))))
        }
      }
      return
    }
    let ranges = textRanges(fragment, range).flatMap(byteRanges)
    if ranges.isEmpty { return }
    attributes("source") { value in
      for (index, range) in ranges.enumerated() {
        if index > 0 { value.space() }
        value.source(range)
      }
    }
  }

  /// The bytes of a stretch of text, without markup inside it.
  private func byteRanges(_ range: TextRange) -> [ByteRange] {
    var ranges = [source.bytes(of: range)]
    if omissions.isEmpty { return ranges }
    for omission in source.alignment.omissions(in: range) {
      let last = ranges.removeLast()
      ranges += [ByteRange(last.start, omission.bytes.start), ByteRange(omission.bytes.end, last.end)]
    }
    return ranges
  }

  private func textRanges(_ fragment: PagePlan.Fragment, _ range: TextRange) -> [TextRange] {
    let pieces = document.blocks[fragment.block].pieces
    var ranges: [TextRange] = []
    for index in fragment.pieces {
      var start = max(pieces[index].start, range.start)
      let end = min(pieces[index].end, range.end)
      var position = start
      while position < end, let hole = firstHole(in: TextRange(position, end)) {
        position = hole.text.end
        if hole.reason == .code { continue }
        if start < hole.text.start { ranges.append(TextRange(start, hole.text.start)) }
        start = position
      }
      if start < end { ranges.append(TextRange(start, end)) }
    }
    return ranges
  }

  /// The first part of a range that XML cannot hold.
  func firstHole(in range: TextRange) -> Hole? {
    if holes.isEmpty { return nil }
    var low = 0
    var high = holes.count
    while low < high {
      let middle = (low + high) / 2
      if holes[middle].text.end <= range.start { low = middle + 1 } else { high = middle }
    }
    guard low < holes.count, holes[low].text.start < range.end else { return nil }
    let part = TextRange(max(holes[low].text.start, range.start), min(holes[low].text.end, range.end))
    return Hole(text: part, bytes: source.bytes(of: part), reason: holes[low].reason)
  }
}
