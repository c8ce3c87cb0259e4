/// What Han characters may be, to rules that start from every character of some kind: a bit for each class.
///
/// Covers the block in which a `CueIndex` finds words, U+4000 to U+9FFF.
public struct HanClasses: Sendable {
  /// For each character of the block, by its distance from the first.
  private let classes: [UInt8]

  /// - Parameter classes: those of each character.
  public init(_ classes: (UInt32) -> UInt8) {
    self.classes = CueIndex.block.map(classes)
  }

  /// Calls `body` with the place and the classes of each character that is of one of the wanted classes, in order.
  /// - Complexity: O(bytes), three bytes a step in Chinese.
  public func forEach(of wanted: UInt8, in text: Span<UInt8>, _ body: (_ offset: Int, _ classes: UInt8) -> Void) {
    let table = classes.span
    let last = text.count - 3
    var offset = 0
    while offset <= last {
      // The offset was compared with the last place for a character; the table has a place for each.
      let lead = unsafe text[unchecked: offset]
      guard lead &- 0xE4 < 6 else {
        offset &+= lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        continue
      }
      let found = unsafe table[unchecked: Self.place(text, unchecked: offset)]
      if found & wanted != 0 { body(offset, found) }
      offset &+= 3
    }
  }

  /// The classes of the character that begins at an offset; none, where no character of the block does.
  public func at(_ offset: Int, in text: Span<UInt8>) -> UInt8 {
    guard offset >= 0, offset + 2 < text.count, text[offset] &- 0xE4 < 6 else { return 0 }
    return unsafe classes.span[unchecked: Self.place(text, unchecked: offset)]
  }

  @inline(__always) @unsafe
  private static func place(_ text: Span<UInt8>, unchecked offset: Int) -> Int {
    let first = unsafe Int(text[unchecked: offset] &- 0xE4)
    let second = unsafe Int(text[unchecked: offset &+ 1] & 0x3F)
    let third = unsafe Int(text[unchecked: offset &+ 2] & 0x3F)
    return first << 12 | second << 6 | third
  }
}
