/// What can be told of the marks of a text as they come along, so that rules about marks look closer only where it pays.
struct MarkShape {
  private var last = PunctuationMark(value: 0, start: -1, end: -1)
  /// How many of the last mark stand side by side.
  private var row = 0
  private var hasNarrow = false
  private var hasWide = false
  /// Kinds of pairs that are open in this line, four bits each, the innermost lowest.
  private var open: UInt64 = 0
  /// Whether “ and 「 are open.
  private var isQuoted = (false, false)

  /// - Parameter isAfterWord: whether a letter or a digit stands right before the mark.
  mutating func add(_ mark: PunctuationMark, isAfterWord: Bool, _ contents: inout TextContents) {
    let isNext = mark.start == last.end
    row = isNext && mark.value == last.value ? row + 1 : 1
    switch mark.value {
    case 0x20, 0x3000:
      // Two spaces with one character of three bytes between them.
      if Self.isSpace(last.value), last.end + 3 == mark.start { contents.insert(.spacedCharacters) }
      if mark.value == 0x3000 { contents.insert(.oddSpaces) }
    case 0x2014, 0x2026: contents.insert(.dashesOrDots)
    case 0x2E where row == 3, 0x3002 where row == 3: contents.insert(.dashesOrDots)
    case 0x2E where !isAfterWord: contents.insert(.marksOfBothWidths)
    case 0xFF0E where !isAfterWord: contents.insert(.otherDots)
    case 0x2022, 0x2027, 0x30FB, 0xFF65: contents.insert(.otherDots)
    case 0x2C, 0x3A, 0x3B, 0x21, 0x3F: hasNarrow = true
    case 0xFF0C, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F: hasWide = true
    case 0x3001:
      if last.value == 0x3001, (6...12).contains(mark.start - last.end) { contents.insert(.rows) }
    default: break
    }
    if hasNarrow && hasWide { contents.insert(.marksOfBothWidths) }
    if isNext {
      if Self.isSpace(mark.value) != Self.isSpace(last.value) { contents.insert(.spacesAtMarks) }
      if Self.stops(mark.value), Self.stops(last.value) { contents.insert(.adjacentStops) }
    }
    pair(mark.value, &contents)
    last = mark
  }

  mutating func endLine(_ contents: inout TextContents) {
    if open != 0 { contents.insert(.unbalancedMarks) }
    if isQuoted.0 || isQuoted.1 { contents.insert(.unpairedQuotes) }
    open = 0
    isQuoted = (false, false)
  }

  private mutating func pair(_ value: UInt32, _ contents: inout TextContents) {
    guard let (kind, opens) = Self.pair(value) else { return }
    if kind == 1 { Self.quote(&isQuoted.0, opens, &contents) }
    if kind == 5 { Self.quote(&isQuoted.1, opens, &contents) }
    let isNarrow = value == 0x28 || value == 0x29
    if opens {
      // No text nests deeper; if one does, it is not told to be in order.
      if open >> 60 != 0 { contents.insert(.unbalancedMarks) }
      open = open << 4 | (isNarrow ? Self.narrow : kind)
    } else if open & 15 == kind || kind == Self.wide && open & 15 == Self.narrow {
      if kind == Self.wide, isNarrow != (open & 15 == Self.narrow) { contents.insert(.marksOfBothWidths) }
      open >>= 4
    } else {
      contents.insert(.unbalancedMarks)
    }
  }

  private static func quote(_ isOpen: inout Bool, _ opens: Bool, _ contents: inout TextContents) {
    if isOpen == opens { contents.insert(.unpairedQuotes) }
    isOpen = opens
  }

  /// Round brackets, and those of half width where it matters.
  private static let wide: UInt64 = 9
  private static let narrow: UInt64 = 11

  /// A number for each kind of pair, from 1; half-width and full-width brackets are of one kind.
  private static func pair(_ value: UInt32) -> (kind: UInt64, opens: Bool)? {
    switch value {
    case 0x201C, 0x201D: (1, value == 0x201C)
    case 0x2018, 0x2019: (2, value == 0x2018)
    case 0x300A, 0x300B: (3, value == 0x300A)
    case 0x3008, 0x3009: (4, value == 0x3008)
    case 0x300C, 0x300D: (5, value == 0x300C)
    case 0x300E, 0x300F: (6, value == 0x300E)
    case 0x3010, 0x3011: (7, value == 0x3010)
    case 0x3014, 0x3015: (8, value == 0x3014)
    case 0x28, 0x29, 0xFF08, 0xFF09: (wide, value == 0x28 || value == 0xFF08)
    case 0x5B, 0x5D, 0xFF3B, 0xFF3D: (10, value == 0x5B || value == 0xFF3B)
    default: nil
    }
  }

  private static func isSpace(_ value: UInt32) -> Bool { value == 0x20 || value == 0x3000 }

  private static func stops(_ value: UInt32) -> Bool { value == 0x3002 || Punctuation.dividesClauses(value) }
}
