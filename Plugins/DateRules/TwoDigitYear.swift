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
    ])

  private static let after = WordList(
    "春 夏 秋 冬 年初 年底 初， 底， 抗洪 进厂 進廠 入伍 参军 參軍 出生 毕业 下岗 结婚 入党 下海 高考 特大 洪水 大水 世界杯 奥运 版 的冬天 的夏天 的春天 的秋天 那年 那场 地震 1 2 3 4 5 6 7 8 9 考上 来到 当上 退伍 上大学 进城 进村 返乡 起， 生人")
  private static let eras = WordList(
    "民国 民國 光绪 光緒 同治 咸丰 道光 嘉庆 乾隆 雍正 康熙 宣统 昭和 平成 令和 明治 大正 近 约 第 了 建党 建国 满 长达 历时 每 至 到 - — / 、 这 過 过 已 有 整整 共")
  private static let spans = WordList("年来 年來 年间 年前 年后 年代 年级 年期")

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    let text = bytes.span
    for signs in page.yearSigns where signs.count == 2 && signs.half + signs.full == 2 {
      // 14年 is a length of time more often than not; 03年 never is.
      guard signs.value > 60 || signs.value < 10, !Self.eras.stands(before: signs.start, in: text),
        !Self.spans.stands(at: signs.end, in: text)
      else { continue }
      if signs.value >= 10, !Self.after.stands(at: signs.end + 3, in: text) { continue }
      if let (scalar, _) = UTF8Decoding.scalar(text, before: signs.start), scalar < 0x80, scalar != 0x20, scalar != 0x2C, scalar != 0x0A {
        continue
      }
      let range = ReadingRange(signs.start, signs.end + 3)
      let quoted = page.reading.string(range)
      let full = String((signs.value < 50 ? 2000 : 1900) + signs.value)
      report.append(
        finding(
          at: range, on: page, confidence: signs.value < 10 ? 0.9 : nil, zh: "“\(quoted)”年份没有写全，应是 \(full)年",
          en: "“\(quoted)” is not written in full: \(full)年?", evidence: ["two-digits"],
          fix: Fix(.suggestion, replacements: [.init(page.reading.source(of: ReadingRange(signs.start, signs.end)), with: full)])))
    }
  }
}
