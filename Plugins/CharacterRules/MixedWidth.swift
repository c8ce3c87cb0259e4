public import JumplineBytes
public import JumplineLint
public import JumplineModel

public struct MixedWidth: PageRule, HabitRule {
  public init() {}

  public static let card = RuleCard(
    code: "CHR009", name: "mixed-width-alphanumerics", severity: .information, confidence: 0.95, scope: .block, fix: .safe,
    summary: .init(
      zh: "同一个数或同一个词里全角半角混用。",
      en: "Full-width and half-width forms are mixed in one number or word."),
    why: .init(
      zh: "“3５00”与“3500”检索不到一处。全页一律用全角是一种版式，不报。",
      en: "A search for 3500 does not find 3５00. A page that uses full-width forms throughout has chosen to and is left alone."),
    source: "Unicode Standard Annex #11, East Asian Width; the title's profile for which width is right",
    fires: [
      "去年种植油菜⟦3５00⟧亩。",
      "车型配备⟦ＡBS⟧系统。",
      "他生于⟦1９56⟧年,今年⟦６8⟧岁。",
    ],
    silent: [
      "去年种植油菜3500亩。",
      "去年种植油菜３５００亩，增长１２％。",
      "车型配备ＡＢＳ系统。",
      "会议有5个分会场,Ａ座和B座各有两个。",
      "他今年68岁。",
    ])

  public static let needs: TextContents = .mixedWidths

  public static func learn(from page: LintedPage, into count: inout HabitCount) {
    for year in page.yearSigns where year.count == 4 && year.letters == 0 {
      if year.half == 4 { count.add(.numerals, HabitKind.arabic) }
      if year.full == 4 { count.add(.numerals, HabitKind.fullWidthArabic) }
      if year.han + year.circles == 4 { count.add(.numerals, HabitKind.han) }
    }
  }

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let digitsAreWide = page.habits[.numerals]?.form == HabitKind.fullWidthArabic
    let text = page.document.source.text
    let span = text.span
    var offset = 0
    while true {
      offset = UTF8Decoding.afterHan(span, from: offset)
      guard offset < span.count else { break }
      let (value, length) = UTF8Decoding.scalar(span, at: offset)
      guard let start = Self.kind(value) else {
        offset += length
        continue
      }
      var end = offset
      let isWide = digitsAreWide && start == .digit
      var even = String.UnicodeScalarView()
      var (hasHalf, hasFull) = (false, false)
      while end < span.count {
        let (value, length) = UTF8Decoding.scalar(span, at: end)
        guard let kind = Self.kind(value), kind == start else { break }
        if value < 0x80 { hasHalf = true } else { hasFull = true }
        let inWidth = isWide ? (value < 0x80 ? value + 0xFEE0 : value) : (value < 0x80 ? value : value - 0xFEE0)
        if let scalar = Unicode.Scalar(inWidth) { even.append(scalar) }
        end += length
      }
      if hasHalf && hasFull { report.append(Self.finding(TextRange(offset, end), String(even), page, byProfile: isWide)) }
      offset = end
    }
  }

  private enum Kind {
    case digit, letter
  }

  private static func kind(_ scalar: UInt32) -> Kind? {
    switch scalar {
    case 0x30...0x39, 0xFF10...0xFF19: .digit
    case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A: .letter
    default: nil
    }
  }

  private static func finding(_ range: TextRange, _ even: String, _ page: LintedPage, byProfile: Bool) -> Finding {
    let words = page.document.source.string(range)
    return Finding(
      code: card.code, severity: card.severity, confidence: 0.95,
      message: page.say(zh: "“\(words)”全角半角混用", en: "“\(words)” mixes full-width and half-width forms"), range: range,
      evidence: ["mixed-in-one-word"] + (byProfile ? ["profile"] : []), fix: Fix(.safe, replacements: [.init(range, with: even)]))
  }
}
