import JumplineBytes
public import JumplineLint
public import JumplineModel

public struct ZeroFormMix: PageRule, HabitRule {
  public init() {}

  public static let card = RuleCard(
    code: "NUM003", name: "zero-form-mix", severity: .information, confidence: 0.9, scope: .page, fix: .safe,
    summary: .init(
      zh: "同一版的汉字年份里，零有〇、○、零几种写法。", en: "The zero of years in 汉字 is written in several ways on one page: 〇, ○, 零."),
    why: .init(
      zh: "写法不一，检索时要查几遍；以本报的习惯为准，不知道习惯时以本版用得最多的一种为准。", en: "A search has to be made several times over. The form that the title is known to use is right, or else the one that the page uses most."),
    source: "GB/T 15835—2011, 5.2: “0”有“零”和“〇”两种汉字书写形式；用作编号和年份时作“〇”",
    fires: [
      "二〇〇八年通电,二〇〇九年通水,⟦二○一○年⟧通路。",
      "二零零八年通电,二零零九年通水,⟦二〇一一年⟧通路。",
      "⟦二〇○八年⟧通电。",
      "船的编号是⟦四〇○九⟧,一直用到报废。",
    ],
    silent: [
      "二〇〇八年通电,二〇〇九年通水。",
      "二○○八年通电,二○○九年通水。",
      "二零零八年通电。",
      "2008年通电,二〇〇九年通水。",
      "某○○村,一零一次列车,二〇〇八年。",
      "一九九八年通电,二〇〇九年通水。",
      "船的编号是四〇〇九,一直用到报废。",
      "○○四号船和二〇号船一前一后进了港。",
    ])

  private static let signs = ["〇", "○", "零"]

  public static func learn(from page: LintedPage, into count: inout HabitCount) {
    for (sign, uses) in zip(signs, uses(in: years(page))) { count.add(.zero, sign, times: uses) }
  }

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    if page.unusualScalars.contains(where: { $0.value == 0x25CB }) { report += mixedNumbers(page) }
    let years = Self.years(page)
    guard !years.isEmpty else { return }
    let uses = Self.uses(in: years)
    let most = uses.max() ?? 0
    // 〇 is the right one where two are used as often.
    let majority = uses[0] == most ? 0 : uses[1] == most ? 1 : 2
    let habit = page.habits[.zero].flatMap { Self.signs.firstIndex(of: $0.form) }
    let form = habit ?? majority
    guard uses.reduce(0, +) > uses[form] else { return }
    let sign = Self.signs[form]
    let (zh, en) = habit == nil ? ("本版", "page") : ("本报", "title")
    for year in years where (form != 0 && year.zeros > 0) || (form != 1 && year.circles > 0) || (form != 2 && year.zeroWords > 0) {
      let range = ReadingRange(year.start, year.end + 3)
      let quoted = page.reading.string(range)
      report.append(
        finding(
          at: range, on: page, zh: "“\(quoted)”的零与\(zh)多用的“\(sign)”不一", en: "the zero of “\(quoted)” is not the “\(sign)” of this \(en)",
          evidence: ["〇: \(uses[0])", "○: \(uses[1])", "零: \(uses[2])"] + (habit == nil ? [] : ["profile"]),
          fix: Fix(.safe, replacements: Self.replacements(year, sign, page))))
    }
  }

  /// The years in 汉字 that have a zero.
  private static func years(_ page: LintedPage) -> [YearSigns] {
    page.yearSigns.filter { $0.count == 4 && $0.half + $0.full + $0.letters == 0 && ($0.zeros + $0.circles + $0.zeroWords > 0) }
  }

  /// How often each of `signs` stands in years.
  private static func uses(in years: [YearSigns]) -> [Int] {
    years.reduce([0, 0, 0]) { [$0[0] + $1.zeros, $0[1] + $1.circles, $0[2] + $1.zeroWords] }
  }

  /// Numbers that are no years and write their zeros in two ways: 四〇○九.
  private func mixedNumbers(_ page: LintedPage) -> [Finding] {
    let bytes = page.reading.bytes
    let text = bytes.span
    var end = 0
    return HanSearch.offsets(of: "○", in: text).compactMap { circle in
      guard circle >= end else { return nil }
      let range = Self.signs(around: circle, text)
      end = range.end
      let words = page.reading.string(range)
      guard range.count > 6, words.unicodeScalars.contains("〇"), !Self.yearUnit.stands(at: range.end, in: text) else { return nil }
      return finding(
        at: range, on: page, zh: "“\(words)”里的零有两种写法", en: "“\(words)” writes its zeros in two ways", evidence: ["〇 and ○"],
        fix: Fix(.safe, replacements: [.init(page.reading.source(of: range), with: words.replacing("○", with: "〇"))]))
    }
  }

  private static let yearUnit = WordList("年")

  private static func signs(around offset: Int, _ text: Span<UInt8>) -> ReadingRange {
    func isSign(_ scalar: UInt32) -> Bool { scalar == 0x25CB || Numeral.hanDigit(scalar) != nil }
    var (start, end) = (offset, offset)
    while let (scalar, length) = UTF8Decoding.scalar(text, before: start), isSign(scalar) { start -= length }
    while end < text.count, case let (scalar, length) = UTF8Decoding.scalar(text, at: end), isSign(scalar) { end += length }
    return ReadingRange(start, end)
  }

  private static func replacements(_ year: YearSigns, _ sign: String, _ page: LintedPage) -> [Fix.Replacement] {
    let bytes = page.reading.bytes
    let text = bytes.span
    var replacements: [Fix.Replacement] = []
    var offset = year.start
    while offset < year.end {
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      if [0x3007, 0x25CB, 0x25EF, 0x96F6].contains(scalar), Unicode.Scalar(scalar) != sign.unicodeScalars.first {
        replacements.append(.init(page.reading.source(of: ReadingRange(offset, offset + length)), with: sign))
      }
      offset += length
    }
    return replacements
  }
}
