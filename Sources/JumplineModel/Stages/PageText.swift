import JumplineBytes

/// What rules share of a page: its text as one reads it, and all that was found in it while it was read once.
final class PageText: Sendable {
  let reading: ReadingText
  let scan: TextScan
  let dates: [CalendarDate]
  let weekdayDates: [WeekdayDate]
  let quantities: [Quantity]
  let yearSigns: [YearSigns]
  /// As offsets into the source's text, gaps included.
  let unusualScalars: [UnusualScalar]
  let articleOfBlock: [Int?]
  let issueDay: CalendarDay?
  let contents: TextContents
  let cuesFound: UInt64

  init(_ document: Document, cues: CueIndex) {
    reading = ReadingText(document)
    let bytes = reading.bytes
    let text = bytes.span
    scan = TextScan(text, cues: cues)
    dates = CalendarDate.all(in: text, units: scan.dateUnits)
    weekdayDates = WeekdayDate.all(among: dates, in: text)
    quantities = Quantity.all(among: scan.numerals, in: text)
    yearSigns = YearSigns.all(in: text, units: scan.dateUnits)
    articleOfBlock = document.articleOfBlock
    issueDay = CalendarDay(iso: document.metadata.date)

    cuesFound = scan.hits.reduce(0) { $0 | 1 << UInt64(min($1.list, 63)) }

    let gaps = GapScan(document)
    var unusual = gaps.unusual
    for scalar in scan.unusual {
      let start = reading.source(of: ReadingRange(scalar.offset, scalar.end)).start
      unusual.append(UnusualScalar(value: scalar.value, offset: start, length: scalar.length))
    }
    unusual.sort { $0.offset < $1.offset }
    unusualScalars = unusual

    var contents = scan.contents
    if !dates.isEmpty { contents.insert(.dates) }
    if !weekdayDates.isEmpty { contents.insert(.weekdayDates) }
    if !quantities.isEmpty { contents.insert(.quantities) }
    if !yearSigns.isEmpty { contents.insert(.yearSigns) }
    if !unusual.isEmpty { contents.insert(.unusualScalars) }
    if gaps.hasCarriageReturn { contents.insert(.carriageReturns) }
    self.contents = contents
  }
}
