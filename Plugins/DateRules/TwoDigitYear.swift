import JumplineBytes
public import JumplineModel

public struct TwoDigitYear: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "DAT015", name: "two-digit-year", severity: .information, confidence: 0.8, scope: .block, fix: .suggestion,
    summary: .init(
      zh: "年份只写了后两位。", en: "A year of which only the last two digits are written."),
    why: .init(
      zh: "年份应写全四位，否则换一个世纪就不知道说的是哪一年。", en: "A year is written with four digits; otherwise the next century cannot tell which was meant."),
    source: "GB/T 15835—2011, 5.1.1: 年份不能简写",
    fires: [
      "⟦98年⟧抗洪时,他在堤上守了四十个昼夜。",
      "⟦03年⟧春天,渡口停了两个月。",
      "他是⟦87年⟧进厂的老师傅。",
      "照片拍于⟦85年⟧8月,船还没有下水。",
      "盐场1993年动工,⟦96年⟧投产,2002年改制,几起几落。",
      "2009年全岛有渔船70艘,⟦11年⟧增至95艘,后来又添了十几艘。",
      "她在2003年、2007年和⟦11年⟧三次夺得织网比赛第一名。",
      "⟦86年⟧的台风、1997年的大潮,老渔民都还记得。",
    ],
    silent: [
      "1998年抗洪时,他在堤上守了四十个昼夜。",
      "14年来,他没有离开过灯塔。",
      "改革开放40年,渔村变了样。",
      "上世纪80年代,他在厂里学徒。",
      "建党95年光辉历程,写在墙上。",
      "民国26年8月,渡口毁于战火。",
      "他在船上干了37年,换过五条船。",
      "渡口有85年历史,换过七代摆渡人。",
      "1993年上岛,37年过去,他换过五条船。",
      "他1960年上船,到2003年退休,70年的光阴里有43年在海上。",
      "2003年和20年前相比,码头大了三倍。",
    ])

  private static let after = WordList(
    "春 夏 秋 冬 年初 年底 初， 底， 抗洪 进厂 進廠 入伍 参军 參軍 出生 毕业 下岗 结婚 入党 下海 高考 特大 洪水 大水 世界杯 奥运 版 的冬天 的夏天 的春天 的秋天 那年 那场 地震 1 2 3 4 5 6 7 8 9 考上 来到 当上 退伍 上大学 进城 进村 返乡 起， 生人")
  private static let eras = WordList(
    "民国 民國 光绪 光緒 同治 咸丰 道光 嘉庆 乾隆 雍正 康熙 宣统 昭和 平成 令和 明治 大正 近 约 第 了 建党 建国 满 长达 历时 每 至 到 - — / 、 这 過 过 已 有 整整 共")
  /// Verbs of counts that a year is the time of.
  private static let counted = WordList("增至 增加到 增加为 达到 達到 投产 投產 建成 通车 通車 动工 開工 开工 突破 降至 减至 升至 扩建 竣工 成立 改制 三次 两次 兩次")
  private static let lists = WordList("和 、 及 与 與")
  private static let yearUnit = WordList("年")
  private static let overTime = WordList("的光阴 的时间 的歷史 的历史 的时光 的努力 的坚持 的坚守 的经验 的老")
  private static let spans = WordList("年来 年來 年间 年前 年后 年代 年级 年期")

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    let text = bytes.span
    for signs in page.yearSigns where signs.count == 2 && signs.half + signs.full == 2 {
      // 14年 is a length of time more often than not; 03年 never is.
      if Self.isNamedBesideAnother(signs, page, text) {
        report.append(finding(signs, page))
        continue
      }
      guard signs.value > 60 || signs.value < 10, !Self.eras.stands(before: signs.start, in: text),
        !Self.spans.stands(at: signs.end, in: text)
      else { continue }
      if signs.value >= 10, !Self.after.stands(at: signs.end + 3, in: text) { continue }
      if let (scalar, _) = UTF8Decoding.scalar(text, before: signs.start), scalar < 0x80, scalar != 0x20, scalar != 0x2C, scalar != 0x0A {
        continue
      }
      report.append(finding(signs, page))
    }
  }

  private func finding(_ signs: YearSigns, _ page: LintedPage) -> Finding {
    let range = ReadingRange(signs.start, signs.end + 3)
    let quoted = page.reading.string(range)
    let full = String((signs.value < 50 ? 2000 : 1900) + signs.value)
    return finding(
      at: range, on: page, confidence: signs.value < 10 ? 0.9 : nil, zh: "“\(quoted)”年份没有写全，应是 \(full)年",
      en: "“\(quoted)” is not written in full: \(full)年?", evidence: ["two-digits"],
      fix: Fix(.suggestion, replacements: [.init(page.reading.source(of: ReadingRange(signs.start, signs.end)), with: full)]))
  }

  /// The sentence counts years, one of them with all its digits: 2009年70艘,11年增至95艘.
  private static func isNamedBesideAnother(_ signs: YearSigns, _ page: LintedPage, _ text: Span<UInt8>) -> Bool {
    guard signs.value >= 10, !spans.stands(at: signs.end, in: text), !overTime.stands(at: signs.end + 3, in: text) else { return false }
    let sentence = page.reading.sentence(around: signs.start)
    guard page.yearSigns.contains(where: { $0.count == 4 && $0.half + $0.full == 4 && sentence.contains($0.start) }) else { return false }
    let mark = lists.before(signs.start, in: text)
    if let mark, yearUnit.stands(before: mark, in: text), counted.stands(at: signs.end + 3, in: text) { return true }
    guard page.reading.beginsClause(signs.start) else { return false }
    return counted.stands(at: signs.end + 3, in: text) || signs.value > 60 && deeds.stands(at: signs.end + 3, in: text)
  }

  private static let deeds = WordList("的台风 的颱風 的洪水 的大水 的地震 的火灾 的大潮 的旱灾 的那场 的大雪")
}
