/// Everything that rules look for all over a text, found while it is read once.
///
/// Nearly all of a Chinese page are Han characters that nobody asks about. The first pass walks over them without a branch that
/// depends on which they are, and notes the places that may matter: what is no Han character, numerals, words of a `CueIndex`,
/// characters that come again soon. The second pass looks at these places only, one in four or five.
public struct TextScan: Sendable {
  /// A word of a list of the index.
  public struct Hit: Hashable, Sendable {
    /// The number of its list.
    public var list: Int
    /// Where it stands in the text, in bytes.
    public var start: Int
    public var end: Int
  }

  /// All numbers in digits or 汉字, in order. A row of more digits than any number has is none.
  public private(set) var numerals: [Numeral] = []
  /// All marks and spaces, in order.
  public private(set) var marks: [PunctuationMark] = []
  /// All scalars that a clean page has few of, in order.
  public private(set) var unusual: [UnusualScalar] = []
  /// Where 年 and 月 stand, in order.
  public private(set) var dateUnits: [Int] = []
  /// Words of the index, all that there are, also those that begin or end inside others.
  public private(set) var hits: [Hit] = []
  /// Where a Han character stands twice, or two of them do, in order.
  public private(set) var repeats: [Int] = []
  /// Stretches of a line in which something of two to six characters may be said twice in a row, in order.
  public private(set) var echoes: [Range<Int>] = []
  /// Stretches of which each character stood in the text not more than a phrase or a long sentence before, in order: something longer may be
  /// said twice in a row there. Each ends where its last character begins, and may begin inside one.
  public private(set) var returns: [ClosedRange<Int>] = []
  /// For each line, how many scalars it has that are not white space.
  public private(set) var lengths: [Int] = []
  /// The lines, by number, in which a phrase of up to `longestPhrase` characters may stand several times in a row: of
  /// `leastLoop` characters in a row, each stood there not long before.
  public private(set) var loops: [Int] = []
  /// The lines, by number, that may end in a sentence of up to `longestSentence` characters said again and again.
  public private(set) var repeatedTails: [Int] = []
  /// What there is of all this, and more that can be noticed on the way.
  public private(set) var contents: TextContents = []
  /// What was seen of the sets of the index.
  private var seen: UInt8 = 0

  public static let longestPhrase = 12
  static let leastLoop: UInt32 = 12
  public static let longestSentence = 80
  public static let leastTail = 26
  /// So many characters in a row that each stood there not long before may be a word said twice.
  static let leastReturn: UInt32 = 3
  /// So many that each stood there within a sentence may be a sentence said twice, and so many within a phrase words said twice.
  static let leastRepeat: UInt32 = 10
  static let leastWords: UInt32 = 7
  /// How far before them it may begin, in bytes: four rounds of six characters.
  private static let echoReach = 72

  private let cues: CueIndex

  /// - Parameter text: valid UTF-8 of less than half a gibibyte, lines that end in a line feed.
  /// - Complexity: O(bytes).
  public init(_ text: Span<UInt8>, cues: CueIndex = .empty) {
    self.cues = cues
    marks.reserveCapacity(text.count / 24)
    numerals.reserveCapacity(text.count / 64)
    let places = findPlaces(in: text)
    look(at: places, in: text)
    if !numerals.isEmpty { contents.insert(.numerals) }
    if !unusual.isEmpty { contents.insert(.unusualScalars) }
    if !repeats.isEmpty { contents.insert(.repeats) }
    addRepeatsToEchoes()
    if !echoes.isEmpty { contents.insert(.echoes) }
    if !loops.isEmpty { contents.insert(.loops) }
    if !repeatedTails.isEmpty { contents.insert(.repeatedTails) }
  }

  /// Whether the text may hold a character of a set.
  public func mayHold(_ set: HanSet) -> Bool { cues.mayHold(set, seen: seen) }

  // MARK: The first pass

  /// How long ago each scalar was seen last, by a hash of it; scalars that share a place seem to come again sooner.
  private struct Recurrence {
    static let places = 1024
    /// The number of the next scalar; what was never seen was seen long ago.
    private(set) var number: UInt32 = 4096
    /// The numbers behind the last scalar that was not seen within a phrase, within a sentence.
    private var phrase: UInt32 = 4096
    private var sentence: UInt32 = 4096

    /// How many scalars in a row were seen not long before: within a phrase, within a sentence.
    var inPhrase: UInt32 { number &- phrase }
    var inSentence: UInt32 { number &- sentence }

    /// - Parameter last: the number of the scalar that was seen last, for each hash; `places` of them.
    /// - Returns: how many scalars ago it was seen.
    @inline(__always)
    mutating func note(_ scalar: Int, _ last: inout MutableSpan<UInt32>) -> UInt32 {
      let place = scalar & (Self.places - 1)
      let distance = unsafe number &- last[unchecked: place]
      unsafe last[unchecked: place] = number
      number &+= 1
      phrase = distance > TextScan.longestPhrase ? number : phrase
      sentence = distance > TextScan.longestSentence ? number : sentence
      return distance
    }

    mutating func endLine() {
      phrase = number
      sentence = number
    }
  }

  /// A place for the second pass, and what the first saw there.
  private enum Place {
    /// The last of some scalars in a row that each stood there not long before: a few, or many.
    static let ofReturn: UInt32 = 1 << 31
    static let ofLoop: UInt32 = 1 << 30
    /// The same within a sentence.
    static let ofRepeat: UInt32 = 1 << 29
    static let offset: UInt32 = ofRepeat - 1

    /// Without a comparison: what is added carries into the bit.
    @inline(__always)
    static func flags(_ recurrence: Recurrence) -> UInt32 {
      (recurrence.inPhrase &+ ofReturn &- TextScan.leastReturn) & ofReturn | (recurrence.inPhrase &+ ofLoop &- TextScan.leastLoop) & ofLoop
        | ((recurrence.inSentence &+ ofRepeat &- TextScan.leastRepeat) | (recurrence.inPhrase &+ ofRepeat &- TextScan.leastWords)) & ofRepeat
    }
  }

  /// The places that the second pass has to look at, in order.
  private mutating func findPlaces(in text: Span<UInt8>) -> ArraySlice<UInt32> {
    let count = text.count
    var places = [UInt32](repeating: 0, count: count + 1)
    var lastSeenTable = [UInt32](repeating: 0, count: Recurrence.places)
    let (kindTable, pairTable) = (cues.kinds, cues.pairBits)
    var found = 0
    var recurrence = Recurrence()
    var lineStart = recurrence.number
    var seen: UInt8 = 0
    do {
      var place = places.mutableSpan
      var lastSeen = lastSeenTable.mutableSpan
      let kinds = kindTable.span
      let pairs = pairTable.span
      var offset = 0
      let last = count - 3
      while offset < count {
        /// No character stands before.
        var before = 0x7FFF
        // Nearly every scalar of a page passes here: offsets were compared, and tables have a place for each character.
        while offset <= last, unsafe text[unchecked: offset] &- 0xE4 < 6 {
          let character = unsafe Self.character(text, unchecked: offset)
          let kind = unsafe kinds[unchecked: character]
          seen |= kind
          let bit = CueIndex.bit(before, character)
          let isPair = unsafe UInt32(truncatingIfNeeded: pairs[unchecked: bit >> 6] >> UInt64(bit & 63)) & 1
          let distance = recurrence.note(character, &lastSeen)
          let flags = Place.flags(recurrence)
          unsafe place[unchecked: found] = UInt32(truncatingIfNeeded: offset) | flags
          let wanted = UInt32(kind & CueIndex.Kind.stops) | isPair | flags | (distance <= 2 ? 1 : 0)
          found &+= wanted != 0 ? 1 : 0
          before = character
          offset &+= 3
        }
        if offset >= count { break }
        let (value, length) = UTF8Decoding.scalar(text, at: offset)
        unsafe place[unchecked: found] = UInt32(truncatingIfNeeded: offset)
        if value == 0x0A {
          if recurrence.inSentence >= Self.leastTail { repeatedTails.append(lengths.count) }
          lengths.append(Int(recurrence.number &- lineStart))
          lineStart = recurrence.number
          recurrence.endLine()
        } else if !WhiteSpace.contains(value) {
          _ = recurrence.note(Int(value), &lastSeen)
          unsafe place[unchecked: found] |= Place.flags(recurrence)
        }
        found &+= 1
        offset &+= length
      }
    }
    self.seen = seen
    return places[..<found]
  }

  /// Whether a character of the block that words are found by begins at an offset.
  @inline(__always)
  private static func isHan(_ text: Span<UInt8>, _ offset: Int) -> Bool {
    unsafe text[unchecked: offset] &- 0xE4 < 6 && offset &+ 2 < text.count
  }

  /// The character that begins at an offset, by its distance from the first of the block.
  @inline(__always) @unsafe
  private static func character(_ text: Span<UInt8>, unchecked offset: Int) -> Int {
    let first = unsafe Int(text[unchecked: offset] &- 0xE4)
    let second = unsafe Int(text[unchecked: offset &+ 1] & 0x3F)
    let third = unsafe Int(text[unchecked: offset &+ 2] & 0x3F)
    return first << 12 | second << 6 | third
  }

  // MARK: The second pass

  private mutating func look(at places: ArraySlice<UInt32>, in text: Span<UInt8>) {
    let cues = cues
    var (line, lineStart) = (0, 0)
    var numeralEnd = 0
    var shape = MarkShape()
    var wordEnd = 0
    var wordIsWide = false
    for place in places {
      let offset = Int(place & Place.offset)
      if place & Place.ofReturn != 0 {
        noteReturn(offset, lineStart)
        if place & Place.ofLoop != 0, loops.last != line { loops.append(line) }
      }
      if place & Place.ofRepeat != 0 { noteRepeat(offset, lineStart) }
      if Self.isHan(text, offset) {
        let character = unsafe Self.character(text, unchecked: offset)
        let kind = cues.kinds[character]
        if kind & CueIndex.Kind.numeral != 0, offset >= numeralEnd { numeralEnd = addNumeral(at: offset, text) }
        if kind & CueIndex.Kind.dateUnit != 0 { dateUnits.append(offset) }
        if kind & CueIndex.Kind.unusual != 0 {
          unusual.append(UnusualScalar(value: UInt32(character) + CueIndex.block.lowerBound, offset: offset, length: 3))
        }
        if kind & CueIndex.Kind.word != 0 { cues.addWords(character, at: offset, in: text, to: &hits) }
        guard offset >= 3, Self.isHan(text, offset - 3) else { continue }
        let before = unsafe Self.character(text, unchecked: offset - 3)
        cues.addWords(before, character, at: offset - 3, in: text, to: &hits)
        if before == character {
          repeats.append(offset - 3)
        } else if offset >= 9, Self.areEqual(text, offset - 3, offset - 9), Self.areEqual(text, offset, offset - 6) {
          repeats.append(offset - 9)
        }
        continue
      }
      let (value, length) = UTF8Decoding.scalar(text, at: offset)
      if let isWide = Self.widthOfAlphanumeric(value) {
        if wordEnd == offset, wordIsWide != isWide { contents.insert(.mixedWidths) }
        (wordEnd, wordIsWide) = (offset + length, isWide)
        if Numeral.arabicDigit(value) != nil, offset >= numeralEnd { numeralEnd = addNumeral(at: offset, text) }
      } else if value == 0x0A {
        shape.endLine(&contents)
        line += 1
        lineStart = offset + 1
      } else if PunctuationMark.isMark(value) {
        let mark = PunctuationMark(value: value, start: offset, end: offset + length)
        shape.add(mark, isAfterWord: wordEnd == offset, &contents)
        marks.append(mark)
      } else if value == 0x3007, offset >= numeralEnd {
        numeralEnd = addNumeral(at: offset, text)
      }
      if value < 0x20 || value == 0x7F || value > 0x7F && !UnusualScalar.isUsual(value) {
        noteUnusual(UnusualScalar(value: value, offset: offset, length: length))
      }
    }
  }

  /// - Parameter offset: of the last of some scalars in a row that each stood there not long before.
  private mutating func noteReturn(_ offset: Int, _ lineStart: Int) {
    let start = max(lineStart, offset - Self.echoReach)
    if let last = echoes.last, start <= last.upperBound {
      echoes[echoes.count - 1] = last.lowerBound..<max(last.upperBound, offset + 3)
    } else {
      echoes.append(start..<max(start, offset + 3))
    }
  }

  /// - Parameter offset: of the last of some scalars in a row that each stood there within a phrase or a sentence.
  private mutating func noteRepeat(_ offset: Int, _ lineStart: Int) {
    if let last = returns.last, last.upperBound >= lineStart, offset - last.upperBound <= 4 {
      returns[returns.count - 1] = last.lowerBound...offset
    } else {
      returns.append(max(lineStart, offset - 3 * Int(Self.leastRepeat - 1))...offset)
    }
  }

  private mutating func addRepeatsToEchoes() {
    if repeats.isEmpty { return }
    repeats.sort()
    var merged: [Range<Int>] = []
    merged.reserveCapacity(echoes.count + repeats.count)
    for stretch in (echoes + repeats.map { $0..<$0 + 3 }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, stretch.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, stretch.upperBound)
      } else {
        merged.append(stretch)
      }
    }
    echoes = merged
  }

  private mutating func addNumeral(at offset: Int, _ text: Span<UInt8>) -> Int {
    let (end, numeral) = Numeral.run(at: offset, in: text)
    if let numeral { numerals.append(numeral) }
    return end
  }

  private mutating func noteUnusual(_ scalar: UnusualScalar) {
    switch scalar.value {
    case 0x09: contents.insert(.oddSpaces)
    case 0x0A: break
    case 0x0D: contents.insert(.carriageReturns)
    default:
      if WhiteSpace.contains(scalar.value) { contents.insert(.oddSpaces) }
      unusual.append(scalar)
    }
  }

  /// Whether a letter or digit is one of full width; nil for everything else.
  private static func widthOfAlphanumeric(_ scalar: UInt32) -> Bool? {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: nil
    }
  }

  /// Whether the same three bytes stand at two places.
  private static func areEqual(_ text: Span<UInt8>, _ left: Int, _ right: Int) -> Bool {
    text[left] == text[right] && text[left + 1] == text[right + 1] && text[left + 2] == text[right + 2]
  }
}
