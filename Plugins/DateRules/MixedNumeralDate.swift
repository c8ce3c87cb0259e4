public import JumplineBytes
public import JumplineModel

public struct MixedNumeralDate: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "DAT012", name: "mixed-numeral-date", severity: .warning, confidence: 0.97, scope: .block, fix: .suggestion,
    summary: .init(
      zh: "一个年份里混用汉字数字、阿拉伯数字、字母 O 或圆圈。",
      en: "A year that mixes 汉字 digits with Arabic ones, the letter O or a circle."),
    why: .init(
      zh: "检索不到，也换算不了。汉字数字里的零应当写“〇”。全用汉字和圆圈的“二○○八年”是旧时排法，不在此列。",
      en: "It cannot be searched for or computed with. The zero of 汉字 digits is 〇. 二○○八年, all in 汉字 and circles, is how type "
        + "was once set, and is left alone."),
    source: "GB/T 15835—2011, 4.1 and 5.2",
    fires: [
      "⟦二0一六年⟧十月,新船下水。",
      "⟦二O一六年⟧春天,岛上种下第一片红树。",
      "⟦二○0六年⟧底,灯塔通了电。",
      "⟦2○16年⟧,岛上有了第一所幼儿园。",
      "她在⟦一九九Ｏ年⟧登岛教书。",
      "⟦20一六年⟧,新船下水。",
    ],
    silent: [
      "二〇一六年十月,新船下水。",
      "二○○六年底,灯塔通了电。",
      "2016年十月,新船下水。",
      "某○○年的账簿已经散失。",
      "一九九零年,她登岛教书。",
      "之一2016年的照片最受欢迎。",
    ])

  public static let needs: TextContents = .yearSigns

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    for signs in page.yearSigns where signs.count == 4 && (1800...2099).contains(signs.value) {
      let arabic = signs.half + signs.full
      // Letters among Arabic digits only are a confusion of signs.
      let isMixed = signs.han > 0 && arabic + signs.letters > 0 || signs.circles > 0 && arabic > 0
      guard isMixed else { continue }
      let range = ReadingRange(signs.start, signs.end + 3)
      let quoted = page.reading.string(range)
      let digits = Self.inHan(signs.value, isHan: signs.han >= arabic)
      report.append(
        finding(
          at: range, on: page, zh: "年份混用了两种数字：“\(quoted)”", en: "this year mixes two kinds of digits: “\(quoted)”",
          evidence: ["han: \(signs.han)", "arabic: \(arabic)", "letters: \(signs.letters)", "circles: \(signs.circles)"],
          fix: Fix(
            .suggestion, replacements: [.init(page.reading.source(of: ReadingRange(signs.start, signs.end)), with: digits)])))
    }
  }

  private static func inHan(_ value: Int, isHan: Bool) -> String {
    let signs = Array("〇一二三四五六七八九".unicodeScalars)
    guard isHan else { return String(value) }
    var scalars = String.UnicodeScalarView()
    for digit in String(value).utf8 { scalars.append(signs[Int(digit) - 0x30]) }
    return String(scalars)
  }
}
