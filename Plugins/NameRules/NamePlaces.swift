import JumplineBytes
import JumplineModel

/// Where names may stand on a page: its surnames, and the characters with which the names of places and organisations end.
/// All rules about names start from these, so that together they read the text once.
struct NamePlaces: PageView {
  /// Offsets into the reading text, ascending.
  private let surnames: [Int]
  private let endings: [Int]

  private static let isSurname: UInt8 = 1
  private static let isEnding: UInt8 = 2
  private static let first = 0x4E00

  /// For each scalar from U+4E00 to U+9FFF.
  private static let classes: [UInt8] = {
    var classes = [UInt8](repeating: 0, count: 0x5200)
    for index in classes.indices where Surname.contains(UInt32(first + index)) { classes[index] |= isSurname }
    for scalar in PlaceName.endings.unicodeScalars { classes[Int(scalar.value) - first] |= isEnding }
    return classes
  }()

  init(_ page: LintedPage) {
    var surnames: [Int] = []
    var endings: [Int] = []
    let bytes = page.reading.bytes
    let text = bytes.span
    let table = Self.classes
    let classes = table.span
    var offset = 0
    while offset &+ 2 < text.count {
      let lead = text[offset]
      guard lead &- 0xE4 < 6 else {
        offset &+= lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        continue
      }
      let index = (Int(lead & 0x0F) << 12 | Int(text[offset &+ 1] & 0x3F) << 6 | Int(text[offset &+ 2] & 0x3F)) &- Self.first
      if index >= 0, index < classes.count, classes[index] != 0 {
        if classes[index] & Self.isSurname != 0 { surnames.append(offset) }
        if classes[index] & Self.isEnding != 0 { endings.append(offset) }
      }
      offset &+= 3
    }
    self.surnames = surnames
    self.endings = endings
  }

  /// Those that begin within a stretch.
  func surnames(in range: ReadingRange) -> ArraySlice<Int> { Self.slice(surnames, range) }
  func endings(in range: ReadingRange) -> ArraySlice<Int> { Self.slice(endings, range) }

  private static func slice(_ places: [Int], _ range: ReadingRange) -> ArraySlice<Int> {
    places[lower(places, range.start)..<lower(places, range.end)]
  }

  /// The index of the first place at or after an offset.
  private static func lower(_ places: [Int], _ offset: Int) -> Int {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
