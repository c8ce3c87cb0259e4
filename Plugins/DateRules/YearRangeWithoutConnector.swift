public import JumplineBytes
public import JumplineModel

public struct YearRangeWithoutConnector: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "DAT001", name: "year-range-without-connector", severity: .error, confidence: 0.9, scope: .block, fix: .suggestion,
    summary: .init(
      zh: "两个年份紧挨着，中间少了“到”“至”或连接号。",
      en: "Two years stand side by side without the 到, 至 or dash that makes them a range."),
    why: .init(
      zh: "读者要自己猜是起止还是并列；机器会把它读成两个孤立的年份。",
      en: "A reader has to guess whether a range or a list is meant; a machine reads two unrelated years."),
    source: "GB/T 15834—2011, 4.13 (连接号); GB/T 15835—2011 (出版物上数字用法)",
    fires: [
      "大坝⟦从1998年2006年⟧一直在施工,8年间没有停过一天。",
      "⟦２００８年２０１５年⟧,全县公路里程翻了一番。",
      "⟦自一九五三年一九五七年⟧,矿上打了十二口井。",
      "在⟦2011年3月2014年9月⟧期间,他三次进藏。",
      "合作社⟦由2013年初2019年⟧底累计分红六次,6年来没有一户退社。",
      "老厂房⟦从2001年 2009年⟧闲置了整整8年。",
    ],
    silent: [
      "大坝从1998年到2006年一直在施工。",
      "2008年、2015年,全县两次修编规划。",
      "2023年2024年两年,村里连续丰收。",
      "2009年2月,学校迁到了新址。",
      "1998年—2006年、2008年-2010年是两个建设高峰。",
      "展厅里并排挂着2003年和2013年的全家福。",
      "2016年2017年连续获评先进的只有一家。",
      "上世纪80年代1990年代的老照片最受欢迎。",
      "“2011年”“2021年”两块匾挂在同一面墙上。",
      "2019年2020年2021年三年的账目都在这里。",
    ])

  public static let needs: TextContents = .dates

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let dates = page.dates
    guard dates.count > 1 else { return }
    let text = page.reading.bytes
    for index in 1..<dates.count {
      guard
        let pair = YearPair(dates[index - 1], dates[index], in: text.span),
        !isOneOfSeveral(index, dates, text.span)
      else { continue }
      report.append(finding(pair, page, text.span))
    }
  }

  /// A row of three years and more is a list that lost its marks, not a range.
  private func isOneOfSeveral(_ index: Int, _ dates: [CalendarDate], _ text: Span<UInt8>) -> Bool {
    (index > 1 && YearPair(dates[index - 2], dates[index - 1], in: text) != nil)
      || (index + 1 < dates.count && YearPair(dates[index], dates[index + 1], in: text) != nil)
  }

  private func finding(_ pair: YearPair, _ page: LintedPage, _ text: Span<UInt8>) -> Finding {
    let reading = page.reading
    let start = pair.frame?.start ?? pair.first.start
    let range = ReadingRange(start, pair.second.end)
    let quoted = reading.string(range)
    let paragraph = reading.block(at: start).map { reading.blocks[$0] } ?? range
    let duration = YearCount.agreeing(with: pair, in: text, paragraph)

    var evidence = ["no-connector"]
    var confidence = pair.isConsecutive ? 0.6 : 0.85
    if let frame = pair.frame {
      evidence.append("frame: " + reading.string(frame))
      confidence = 0.95
    } else if pair.isFollowedByPeriod {
      evidence.append("frame: 期间")
      confidence = 0.95
    }
    var notes: [Finding.Note] = []
    var message = page.say(
      zh: "“\(quoted)”的两个年份之间缺少“到”“至”或连接号", en: "“\(quoted)” lacks 到, 至 or a dash between its two years")
    if let duration {
      let words = reading.string(duration)
      evidence.append("duration: " + words)
      confidence = 0.99
      message += page.say(zh: "；同段的“\(words)”正与两年之差相合", en: "; “\(words)” in the same paragraph agrees with a range")
      notes.append(.init(page.say(zh: "与起止年份相合的时长", en: "a duration that agrees"), at: reading.source(of: duration)))
    }
    let gap = reading.source(of: ReadingRange(pair.gapStart, pair.second.start))
    let replaced = pair.gapStart == pair.second.start ? reading.sourceEnd(before: pair.gapStart) : gap
    return Finding(
      code: Self.card.code, severity: Self.card.severity, confidence: confidence, message: message,
      range: reading.source(of: range), evidence: evidence, notes: notes,
      fix: Fix(.suggestion, replacements: [.init(replaced, with: "到")]))
  }
}
