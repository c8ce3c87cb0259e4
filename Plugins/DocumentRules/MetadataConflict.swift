import JumplineBytes
public import JumplineModel

public struct MetadataConflict: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "DOC003", name: "metadata-conflict", severity: .warning, confidence: 0.9, scope: .page,
    summary: .init(
      zh: "清单、文件名与版面所印对报名、日期或版号说法不一，或所有星期都与日期的年份不合。",
      en: "Manifest, file name and print disagree on title, date or page, or all weekdays of a page speak against the year of its date."),
    why: .init(
      zh: "采用的是较可信的一方，但其中必有一方是错的：文件放错了，或版号认错了。",
      en: "The more trusted is used, but one of them is wrong: a file in the wrong place, or a number that was misread."),
    source: "jumpline",
    fires: [
      "=== 2 2017-09-29\n⟦2017年9月30日 星期六 第2版⟧\n\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了,茶农们天不亮就上山,中午前把鲜叶送到厂里。",
      "=== 3 2017-09-29\n⟦2017年9月29日 星期五 第2版⟧\n\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了,茶农们天不亮就上山,中午前把鲜叶送到厂里。",
      "=== 2 2016-09-29\n放假通知\n\n本报编辑部\n\n县图书馆⟦9月29日(星期五)⟧闭馆,10月2日(星期一)恢复开放,读者可在网上续借。",
    ],
    silent: [
      "=== 2 2017-09-29\n2017年9月29日 星期五 第2版\n\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了,茶农们天不亮就上山,中午前把鲜叶送到厂里。",
      "=== A2 2017-09-29\n2017年9月29日 星期五 第2版\n\n秋茶开采\n\n本报记者 许大山\n\n霜降过后,岭上的秋茶开采了,茶农们天不亮就上山,中午前把鲜叶送到厂里。",
      "=== 2 2017-09-29\n放假通知\n\n本报编辑部\n\n县图书馆9月29日(星期五)闭馆,10月2日(星期一)恢复开放,读者可在网上续借。",
      "=== 2 2017-12-29\n放假通知\n\n本报编辑部\n\n县图书馆12月31日(星期日)闭馆,1月2日(星期二)恢复开放,读者可在网上续借。",
      "=== 2 2016-09-29\n放假通知\n\n本报编辑部\n\n县图书馆9月29日(星期五)闭馆,次日恢复开放,读者可在网上续借。",
      "秋茶开采\n\n本报记者 许大山\n\n2017年9月30日,岭上的秋茶开采了,茶农们天不亮就上山,中午前把鲜叶送到厂里。",
    ])

  /// Years that could be meant, whatever the run is about.
  private static let calendar = FittingYears.earliest...2199

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let document = page.document
    for field in MetadataClaim.Field.allCases {
      let claims = document.claims.filter { $0.field == field }.sorted { $0.origin < $1.origin }
      guard let chosen = claims.first else { continue }
      for other in claims.dropFirst() where Self.differ(chosen, other) {
        report.append(
          Finding(
            code: Self.card.code, severity: Self.card.severity, confidence: 0.9,
            message: page.say(
              zh: "\(name(field, .zh))说法不一：\(chosen.origin.name(.zh))为 \(chosen.value)，\(other.origin.name(.zh))为 \(other.value)",
              en: "the \(name(field, .en)) is \(chosen.value) by the \(chosen.origin.name(.en)) and \(other.value) by the \(other.origin.name(.en))"),
            range: other.range ?? chosen.range ?? document.firstPiece, evidence: [Self.evidence(chosen), Self.evidence(other)]))
      }
    }
    checkWeekdays(page, &report)
  }

  /// Every date with a weekday and without a year, at the place next to the date of the issue, has another weekday: then it
  /// is the year of the issue that is wrong.
  private func checkWeekdays(_ page: LintedPage, _ report: inout [Finding]) {
    let document = page.document
    guard let issue = CalendarDay(iso: document.metadata.date) else { return }
    let fitting = FittingYears(page.weekdayDates, within: Self.calendar)
    let days = Set(fitting.pairs.map { $0.month * 100 + $0.day })
    guard days.count >= 2, let first = fitting.pairs.first,
      let nearest = fitting.years.min(by: { abs($0 - issue.year) < abs($1 - issue.year) }),
      fitting.pairs.allSatisfy({ !$0.fits(Self.year(of: $0, near: issue)) })
    else { return }
    let dated = document.claims.filter { $0.field == .date }.min { $0.origin < $1.origin }
    let said = fitting.pairs.prefix(4).map { page.reading.string(ReadingRange($0.date.start, $0.weekdayEnd)) }
    let end = Self.closing(first.weekdayEnd, page)
    report.append(
      Finding(
        code: Self.card.code, severity: Self.card.severity, confidence: 0.8,
        message: page.say(
          zh: "日期为 \(document.metadata.date)，而版上的星期都不合这一年，合 \(nearest) 年",
          en: "the date is \(document.metadata.date), but no weekday of the page fits that year; they fit \(nearest)"),
        range: page.reading.source(of: ReadingRange(first.date.start, end)),
        evidence: [dated.map(Self.evidence) ?? "date: \(document.metadata.date)", "weekdays: \(said.joined(separator: ", "))"]))
  }

  /// The bracket that closes the weekday belongs to it.
  private static func closing(_ end: Int, _ page: LintedPage) -> Int {
    let bytes = page.reading.bytes
    guard end < bytes.count else { return end }
    let (scalar, length) = UTF8Decoding.scalar(bytes.span, at: end)
    return Punctuation.closes(scalar) ? end + length : end
  }

  /// The year in which a month and a day come nearest to the issue.
  private static func year(of pair: WeekdayDate, near issue: CalendarDay) -> Int {
    if pair.month - issue.month > 6 { return issue.year - 1 }
    return issue.month - pair.month > 6 ? issue.year + 1 : issue.year
  }

  /// A page may leave out the letter of its section, and a code is no other title.
  private static func differ(_ left: MetadataClaim, _ right: MetadataClaim) -> Bool {
    switch left.field {
    case .date, .edition: left.value != right.value
    case .page: !PageNumber(left.value).answers(to: PageNumber(right.value))
    case .title: isHan(left.value) && isHan(right.value) && !left.value.contains(right.value) && !right.value.contains(left.value)
    }
  }

  private static func isHan(_ title: String) -> Bool { title.unicodeScalars.allSatisfy { (0x3400...0x9FFF).contains($0.value) } }

  private static func evidence(_ claim: MetadataClaim) -> String {
    "\(claim.origin.name(.en))\(claim.place.isEmpty ? "" : " \(claim.place)"): \(claim.value)"
  }

  private func name(_ field: MetadataClaim.Field, _ language: Language) -> String {
    switch field {
    case .title: language.say(zh: "报名", en: "title")
    case .date: language.say(zh: "日期", en: "date")
    case .page: language.say(zh: "版号", en: "page")
    case .edition: language.say(zh: "版次", en: "edition")
    }
  }
}
