import JumplineBytes
import JumplineXML

/// Where in the newspaper's source an element of our TEI stands.
enum SourcePlace {
  /// What the element says, or the nearest one around it; otherwise the stretch from the first to the last byte that the
  /// elements inside it speak of. Empty when nothing says.
  static func of(_ element: XMLElement) -> [ByteRange] {
    var current: XMLElement? = element
    while let candidate = current {
      if let value = candidate.attribute("source") {
        let ranges = ranges(in: value)
        if !ranges.isEmpty { return ranges }
      }
      current = candidate.parent
    }
    var hull: ByteRange?
    widen(&hull, by: element)
    return hull.map { [$0] } ?? []
  }

  private static func widen(_ hull: inout ByteRange?, by element: XMLElement) {
    for child in element.elements {
      for range in ranges(in: child.attribute("source") ?? "") {
        hull = ByteRange(min(hull?.start ?? range.start, range.start), max(hull?.end ?? range.end, range.end))
      }
      widen(&hull, by: child)
    }
  }

  /// The `src:A-B` pointers of an attribute; anything else in it is passed over.
  static func ranges(in value: String) -> [ByteRange] {
    value.utf8.split(separator: 0x20).compactMap { part in
      guard part.starts(with: "src:".utf8) else { return nil }
      let numbers = part.dropFirst(4).split(separator: 0x2D, omittingEmptySubsequences: false)
      guard numbers.count == 2, let start = Int(Substring(numbers[0])), let end = Int(Substring(numbers[1])), start <= end
      else { return nil }
      return ByteRange(start, end)
    }
  }
}
