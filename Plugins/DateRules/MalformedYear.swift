import JumplineBytes
public import JumplineModel

public struct MalformedYear: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "DAT009", name: "malformed-year", severity: .error, confidence: 0.92, scope: .block, fix: .suggestion,
    summary: .init(
      zh: "年份多了或少了一位数字，夹着字母，或全角半角混用。",
      en: "A year with a digit too many or too few, with a letter in it, or in digits of two widths."),
    why: .init(
      zh: "多半是识别时多认、漏认或认错了一个数字。", en: "Most often recognition added, lost or misread a digit."),
    source: "GB/T 15835—2011, 5.1.1",
    fires: [
      "⟦20019年⟧,盐场迎来了第一批游客。",
      "早在⟦199年⟧6月,渡口就通了电话。",
      "他于⟦19985年⟧上船,当了六年水手。",
      "⟦20l3年⟧以来,岛上再没有断过电。",
      "⟦2０1３年⟧,岛上种下五百亩红树林。",
      "盐场自⟦20I4年⟧停产。",
      "⟦20082015年⟧间,盐场停产整修。",
      "⟦200年⟧冬天,一批外地的树苗死在了岛上。",
      "会上宣读了⟦205年⟧度渔业安全考核的结果。",
      "到⟦二〇一年⟧底,全岛的自来水普及率超过九成。",
      "码头于⟦187年⟧11月拆除。",
      "他在⟦一九八七七年⟧三月上了船。",
      "灯塔建于⟦一九六六二年⟧。",
      "盐场于⟦一七八年⟧四月停产。",
    ],
    silent: [
      "公元201年,渡口立了第一块碑。",
      "近200年间,渡口换过七代摆渡人。",
      "5000年文明,300年古渡,120年盐场。",
      "距今约20000年前,这里还是一片浅海。",
      "2019年,盐场迎来了第一批游客。",
      "２０１３年，岛上种下五百亩红树林。",
      "建校150年来,走出了三千名水手。",
      "东汉建安六年,即公元201年,这里设了盐官。",
      "到二〇一一年底,全岛的自来水普及率超过九成。",
      "這座碼頭於一一三年十月完工,一〇九年三月動工。",
      "公元一七八年四月,渡口立了第一块碑。",
      "那是一九八七八年间的事,他刚学会撑船。",
      "盐场停了三四五年,又开了起来。",
      "他守了200年老灯塔里的30年。",
      "渡口开了205年,冬天从来不歇。",
    ])

  private static let spansBefore = WordList("距今 约 約 近 前 公元 元前 纪元 这 這 历时 长达 大约 约为 超过 逾 西元 第 编号 No. 满 满整 过了 整整 了")
  private static let spansAfter = WordList("前 后 後 来 來 历史 歷史 间 間 的历史 之 以上 以前 多 余 代 老 古 文明 老店 树龄 校庆")
  private static let calendarBefore = WordList("早在 于 於 自 从 從 到 至 截至 在 由 — - 以")
  private static let calendarAfter = WordList("， , 春 夏 秋 冬 初 底 末 度 以来 以來 全 起 上半 下半 1 2 3 4 5 6 7 8 9 元旦 国庆")
  /// Only the year of a calendar has them.
  private static let partsOfYear = WordList("春 夏 秋 冬 度 元旦 国庆 國慶 上半年 下半年")
  private static let monthUnit = WordList("月")
  private static let ancient = WordList("公元 西元 汉 漢 三国 三國 魏 晋 晉 曹操 刘备 建安 罗马 帝国 皇帝 太守")

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    let text = bytes.span
    for signs in page.yearSigns where signs.circles == 0 && (signs.han == 0 || signs.han == signs.count) {
      guard let fault = signs.han == 0 ? Self.fault(signs, page, text) : Self.hanFault(signs, page, text) else { continue }
      let range = ReadingRange(signs.start, signs.end + 3)
      let quoted = page.reading.string(range)
      var fix: Fix?
      if fault.isReadable {
        let digits = page.reading.source(of: ReadingRange(signs.start, signs.end))
        fix = Fix(.suggestion, replacements: [.init(digits, with: String(signs.value))])
      }
      report.append(
        finding(
          at: range, on: page, confidence: fault.confidence, zh: "年份写坏了：“\(quoted)”", en: "this is no year: “\(quoted)”",
          evidence: [fault.name], fix: fix))
    }
  }

  /// 二〇一年底, 一七八年四月, 一九八七七年: a year in 汉字 with a sign too few or too many.
  private static func hanFault(_ signs: YearSigns, _ page: LintedPage, _ text: Span<UInt8>) -> Fault? {
    guard !spansBefore.stands(before: signs.start, in: text), !spansAfter.stands(at: signs.end + 3, in: text) else { return nil }
    let hasMonth = isFollowedByMonth(signs, text)
    switch signs.count {
    case 3:
      let isPlaced = calendarBefore.stands(before: signs.start, in: text) && calendarAfter.stands(at: signs.end + 3, in: text)
      return hasMonth || signs.zeros > 0 && isPlaced ? threeDigits(signs, page, text) : nil
    case 5:
      guard [19, 20].contains(firstTwo(signs)) else { return nil }
      // 一九八七八年间 is 1987 or 1988, for want of a 、.
      return hasMonth || signs.value % 10 != signs.value / 10 % 10 + 1 ? Fault(name: "five-digits", confidence: 0.92) : nil
    default: return nil
    }
  }

  private static func isFollowedByMonth(_ signs: YearSigns, _ text: Span<UInt8>) -> Bool {
    var next = signs.end + 3
    if next < text.count, text[next] == 0x20 { next += 1 }
    guard let month = Numeral.starting(at: next, in: text) else { return false }
    return (1...12).contains(month.value) && monthUnit.stands(at: month.end, in: text)
  }

  /// A year of the Republic, as Taiwan counts them, is below this one.
  private static let republic = 150

  private struct Fault {
    var name: String
    var confidence: Double
    /// The digits that were meant can be read.
    var isReadable = false
  }

  private static func fault(_ signs: YearSigns, _ page: LintedPage, _ text: Span<UInt8>) -> Fault? {
    if isPartOfWord(signs, text) { return nil }
    if signs.count == 4 {
      guard (1800...2099).contains(signs.value) else { return nil }
      if signs.letters > 0 {
        // O for 0 and a letter in front are confusions of single signs, wherever they stand.
        return signs.letters == 1 && !signs.beginsWithLetter && !hasRoundLetter(signs, text)
          ? Fault(name: "letter-inside", confidence: 0.96, isReadable: true) : nil
      }
      return signs.half > 0 && signs.full > 0 ? Fault(name: "two-widths", confidence: 0.95, isReadable: true) : nil
    }
    if signs.count == 8, (1900...2099).contains(signs.value / 10_000), (1900...2099).contains(signs.value % 10_000) {
      return Fault(name: "two-years-in-one", confidence: 0.95)
    }
    guard signs.letters == 0, !spansAfter.stands(at: signs.end + 3, in: text),
      partsOfYear.stands(at: signs.end + 3, in: text) || !spansBefore.stands(before: signs.start, in: text)
    else { return nil }
    let isOfOurTimes = [19, 20].contains(firstTwo(signs))
    switch signs.count {
    // Before a month it is a year, whichever digit it lost.
    case 3: return isOfOurTimes || isFollowedByMonth(signs, text) ? threeDigits(signs, page, text) : nil
    case 5 where isOfOurTimes: return signs.value % 100 == 0 ? nil : Fault(name: "five-digits", confidence: 0.95)
    default: return nil
    }
  }

  private static func threeDigits(_ signs: YearSigns, _ page: LintedPage, _ text: Span<UInt8>) -> Fault? {
    let sentence = page.reading.sentence(around: signs.start)
    guard (Self.republic...299).contains(signs.value), !ancient.occurs(in: max(sentence.start - 120, 0)..<sentence.end, of: text) else { return nil }
    if isFollowedByMonth(signs, text) { return Fault(name: "three-digits", confidence: 0.95) }
    let isPlaced = calendarBefore.stands(before: signs.start, in: text)
    let isFollowed = calendarAfter.stands(at: signs.end + 3, in: text)
    // A round number is a length of time.
    if signs.value % 10 == 0 { return partsOfYear.stands(at: signs.end + 3, in: text) || isPlaced && isFollowed ? Fault(name: "three-digits", confidence: 0.75) : nil }
    return Fault(name: "three-digits", confidence: isPlaced || isFollowed ? 0.9 : 0.8)
  }

  private static func firstTwo(_ signs: YearSigns) -> Int {
    var value = signs.value
    while value >= 100 { value /= 10 }
    return value
  }

  private static func hasRoundLetter(_ signs: YearSigns, _ text: Span<UInt8>) -> Bool {
    var offset = signs.start
    while offset < signs.end {
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      if [0x4F, 0x6F, 0xFF2F, 0xFF4F].contains(scalar) { return true }
      offset += length
    }
    return false
  }

  /// A letter, a point or a comma before it makes it the end of a code or of a number.
  private static func isPartOfWord(_ signs: YearSigns, _ text: Span<UInt8>) -> Bool {
    guard let (scalar, length) = UTF8Decoding.scalar(text, before: signs.start) else { return false }
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0x5F: return true
    case 0x2E, 0x2C, 0xFF0E, 0xFF0C:
      guard let (digit, _) = UTF8Decoding.scalar(text, before: signs.start - length) else { return false }
      return Numeral.arabicDigit(digit) != nil
    default: return Numeral.hanDigit(scalar) != nil
    }
  }
}
