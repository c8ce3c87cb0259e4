/// Makes raw pages that no newspaper would print, to find out what a program does with them.
public struct RawPageGenerator {
  private var random: SplitMix64

  public init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// How a page is made.
  public struct Style: Sendable {
    /// Bytes that are not UTF-8.
    public var hasUndecodable = true
    /// NUL and other control characters.
    public var hasControls = true

    public init(hasUndecodable: Bool = true, hasControls: Bool = true) {
      self.hasUndecodable = hasUndecodable
      self.hasControls = hasControls
    }

    /// Clean UTF-8 without control characters.
    public static let clean = Style(hasUndecodable: false, hasControls: false)
  }

  /// Lines of text with every kind of line end, blank, indent and byte.
  public mutating func page(_ style: Style = Style(), lines: Int? = nil) -> [UInt8] {
    var page: [UInt8] = random.chance(10) ? [0xEF, 0xBB, 0xBF] : []
    let ends: [[UInt8]] = random.chance(70) ? [random.pick([[0x0A], [0x0D, 0x0A], [0x0D]])] : [[0x0A], [0x0D, 0x0A], [0x0D]]
    for _ in 0..<(lines ?? random.below(40)) {
      if random.chance(40) {
        page += blank()
      } else {
        if random.chance(20) { page += blank() }
        page += piece(style)
        if random.chance(20) { page += blank() }
      }
      page += random.pick(ends)
    }
    if random.chance(40) { page += piece(style) }
    return page
  }

  /// A real page with a few bytes changed: lost, doubled, moved or made up.
  public mutating func mutate(_ page: [UInt8], _ style: Style = Style()) -> [UInt8] {
    var page = page
    for _ in 0...random.below(6) {
      let place = random.below(page.count + 1)
      let end = min(page.count, place + random.below(200))
      switch random.below(6) {
      case 0: page.removeSubrange(place..<end)
      case 1: page.insert(contentsOf: page[place..<end], at: random.below(page.count + 1))
      case 2: page.insert(contentsOf: random.pick([[0x0A], [0x0D], [0x0D, 0x0A], [0x0A, 0x0A, 0x0A, 0x0A]]), at: place)
      case 3: page.insert(contentsOf: piece(style), at: place)
      case 4: page = Array(page[..<place])
      default: if place < page.count { page[place] = UInt8(truncatingIfNeeded: random.next()) }
      }
    }
    if style.hasUndecodable { return page }
    return Array(String(decoding: page, as: UTF8.self).utf8)
  }

  private mutating func blank() -> [UInt8] {
    var blank: [UInt8] = []
    for _ in 0..<random.below(4) { blank += Array(random.pick([" ", "\t", "\u{3000}", "\u{3000}\u{3000}", "\u{A0}", "\u{2003}"]).utf8) }
    return blank
  }

  /// A few characters with non-blank ones at both ends.
  mutating func piece(_ style: Style) -> [UInt8] {
    var piece: [UInt8] = []
    for _ in 0...random.below(random.chance(10) ? 60 : 8) { piece += word(style) }
    if random.chance(10) { piece += [0x20] + word(style) }
    return piece
  }

  private mutating func word(_ style: Style) -> [UInt8] {
    switch random.below(20) {
    case 0: return Array(random.pick(Self.marks).utf8)
    case 1: return Array(random.pick(Self.astral).utf8)
    case 2 where style.hasControls: return [UInt8(random.pick([0, 1, 7, 8, 0x1B, 0x7F]))]
    case 3 where style.hasControls: return [0xC2, UInt8(0x80 + random.below(5))]
    case 4 where style.hasUndecodable: return random.pick(Self.undecodable)
    case 5: return Array(random.pick(Self.spaces).utf8) + Array(random.pick(Self.han).utf8)
    case 6: return Array(random.pick(Self.phrases).utf8)
    case 7: return Array(random.pick(Self.latin).utf8)
    case 8: return Array(String(random.below(3000)).utf8)
    default: return Array(random.pick(Self.han).utf8)
    }
  }

  private static let han = ["山路", "雨水", "木桥", "灯", "茶园里", "清早", "他们说", "河道", "新的校舍", "一百二十户"]
  private static let marks = [
    "。", ",", "、", "“", "”", "(", ")", "<", ">", "&", "\"", "'", "\\", "/", "]]>", "--", "…", "&amp;", "\u{FEFF}", "\u{FFFD}",
    "\u{200B}", "\u{2028}a", "{", "}",
  ]
  private static let astral = ["𠮷", "😀", "𝒳", "\u{10FFFD}"]
  private static let undecodable: [[UInt8]] = [
    [0xFF], [0xC0, 0xAF], [0xE4, 0xBD], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98], [0xB0, 0xA1], [0xA0], [0x85], [0xF5, 0x80],
  ]
  private static let spaces = [" ", "  ", "\u{3000}", "\t", "\u{A0}"]
  private static let phrases = [
    "本报记者 林木 王 成 摄", "(下转2版)", "（上接第A3版）", "本报讯 ", "新华社北京5月1日电", "通讯员 周村", "2004年2018年", "据介绍,",
  ]
  private static let latin = ["The ", "harbour", "e-mail ", "naïve", "A", "z."]
}
