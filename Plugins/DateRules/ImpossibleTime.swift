public import JumplineBytes
public import JumplineModel

public struct ImpossibleTime: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "DAT004", name: "impossible-time", severity: .warning, confidence: 0.9, scope: .block,
    summary: .init(
      zh: "钟面上没有的时刻：25时、18时75分、上午15时。", en: "A time that no clock shows: 25时, 18时75分, 上午15时."),
    why: .init(
      zh: "时刻里有一个数字是错的，读者会来错时间。", en: "One of its numbers is wrong, and readers will come at the wrong time."),
    source: "GB/T 7408.1—2023, ISO 8601-1:2019, 4.3",
    fires: [
      "渡船⟦上午16时⟧离港。",
      "3日⟦２６时⟧许,山洪冲垮了便桥。",
      "末班渡船⟦19时85分⟧离港。",
      "昨夜⟦凌晨十五点⟧,巡逻队在堤上发现管涌。",
      "末班车⟦25:40⟧从码头发出。",
      "图书馆每天⟦08:75⟧开门。",
      "渡船下午⟦4點66分⟧離港。",
    ],
    silent: [
      "大桥3日24时封闭,4日0时30分恢复通行。",
      "全程48小时,航班准点率九成。",
      "指数从30点涨到36点,收盘报3068点75分位。",
      "主队上半场以26:30落后,全场以88:76取胜。",
      "他提出26点建议,其中25点被采纳。",
      "平均时速35公里,每25时段清点一次。",
      "渡船下午16时离港,上午12时返航。",
      "天黑得早,晚上七八点街上就没有人了。",
    ])

  public static let needs: TextContents = .numerals

  /// Hours after noon cannot be said of these.
  private static let mornings = WordList("上午 早上 早晨 清晨 凌晨 今晨 明晨 次日凌晨 清早 大清早")
  private static let dayParts = WordList(
    "日 上午 下午 晚上 晚 早上 早 凌晨 清晨 中午 傍晚 夜里 夜裡 夜间 夜間 深夜 午夜 午后 午後 当天 當天 当晚 昨天 今天 明天 前天 每天 每晚 ) ）")
  private static let afterHours = WordList("许 許 整 起 至 到 前 后 後 左右 正 ， 。 , 、 开始 開始 准时 準時")
  private static let clockCues = WordList(
    "班车 班車 首班 末班 上午 下午 早上 晚上 凌晨 时间 時間 每日 每天 当日 當日 当天 當天 昨日 今日 明日 起飞 起飛 发车 發車 列车 列車 航班 开放 開放 营业 營業 开播 播出 直播 开门 关门 发出 发布")
  private static let scores = WordList("比分 胜 勝 负 負 领先 落后 落後 击败 战平 扳平 球队 比赛 半场 盘 局")

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    let text = bytes.span
    for numeral in page.numerals where numeral.value < 100 && numeral.end < text.count && !Self.isEither(numeral) {
      let (sign, length) = UTF8Decoding.scalar(text, at: numeral.end)
      let found: (range: ReadingRange, name: String)?
      switch sign {
      case 0x65F6, 0x6642: found = Self.hour(numeral, unitEnd: numeral.end + length, isPoint: false, text)  // 时 時
      case 0x70B9, 0x9EDE: found = Self.hour(numeral, unitEnd: numeral.end + length, isPoint: true, text)  // 点 點
      case 0x3A, 0xFF1A, 0x2236: found = Self.digital(numeral, next: numeral.end + length, page)
      default: continue
      }
      guard let found else { continue }
      let quoted = page.reading.string(found.range)
      report.append(
        finding(
          at: found.range, on: page, zh: "没有这样的时刻：“\(quoted)”", en: "there is no such time: “\(quoted)”",
          evidence: [found.name]))
    }
  }

  /// 七八点: one of two hours that follow each other.
  private static func isEither(_ numeral: Numeral) -> Bool {
    numeral.form == .hanDigits && numeral.count == 2 && numeral.value % 10 == numeral.value / 10 + 1
  }

  /// - Parameter isPoint: said with 点, which counts other things too.
  private static func hour(
    _ numeral: Numeral, unitEnd: Int, isPoint: Bool, _ text: Span<UInt8>
  ) -> (range: ReadingRange, name: String)? {
    let start = numeral.start > 0 && text[numeral.start - 1] == 0x20 ? numeral.start - 1 : numeral.start
    if numeral.value > 12, numeral.value <= 24, let part = mornings.before(start, in: text) {
      return (ReadingRange(part, unitEnd), "hour-after-noon")
    }
    if numeral.value > 24 {
      let isTime = dayParts.stands(before: start, in: text)
      guard isTime || (!isPoint && afterHours.stands(at: unitEnd, in: text)) else { return nil }
      return (ReadingRange(numeral.start, unitEnd), "hour-above-24")
    }
    // 分 behind the minutes, unless it begins 分之
    guard let minutes = Numeral.starting(at: unitEnd, in: text), minutes.value > 59, minutes.value < 100, minutes.end + 2 < text.count,
      UTF8Decoding.scalar(text, at: minutes.end).value == 0x5206,
      minutes.end + 3 >= text.count || UTF8Decoding.scalar(text, at: minutes.end + 3).value != 0x4E4B
    else { return nil }
    return (ReadingRange(numeral.start, minutes.end + 3), "minute-above-59")
  }

  /// 26:30 is a score unless the words around speak of the clock.
  private static func digital(_ hours: Numeral, next: Int, _ page: LintedPage) -> (range: ReadingRange, name: String)? {
    let bytes = page.reading.bytes
    let text = bytes.span
    guard hours.form == .arabic, hours.count <= 2, let minutes = Numeral.starting(at: next, in: text), minutes.form == .arabic,
      minutes.count == 2, hours.value > 24 && hours.value < 30 || hours.value <= 24 && minutes.value > 59
    else { return nil }
    if let (before, _) = UTF8Decoding.scalar(text, before: hours.start), before == 0x3A || before == 0x2E { return nil }
    if minutes.end < text.count, text[minutes.end] == 0x3A || text[minutes.end] == 0x2E { return nil }
    let clause = page.reading.sentence(around: hours.start)
    guard clockCues.occurs(in: max(clause.start, hours.start - 30)..<min(clause.end, minutes.end + 24), of: text),
      !scores.occurs(in: clause.offsets, of: text)
    else { return nil }
    return (ReadingRange(hours.start, minutes.end), hours.value > 24 ? "hour-above-24" : "minute-above-59")
  }
}
