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
  let echoes: [ReadingRange]
  let contents: TextContents
  let cuesFound: UInt64
  /// The places of all cues, list by list, and where those of each list begin.
  private let cuePlaces: [ReadingRange]
  private let cueStarts: [Int]

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

    echoes = scan.echoes.map { ReadingRange($0.lowerBound, $0.upperBound) }

    var starts = [Int](repeating: 0, count: cues.lists.count + 1)
    for hit in scan.hits { starts[hit.list + 1] += 1 }
    for list in cues.lists.indices { starts[list + 1] += starts[list] }
    cueStarts = starts
    var places = [ReadingRange](repeating: ReadingRange(0, 0), count: scan.hits.count)
    var found: UInt64 = 0
    for hit in scan.hits {
      places[starts[hit.list]] = ReadingRange(hit.start, hit.end)
      starts[hit.list] += 1
      found |= 1 << UInt64(min(hit.list, 63))
    }
    cuePlaces = places
    cuesFound = found

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

  /// Where the words of a list of the index stand, by its number: in order, of those that begin at one place the longest first.
  func places(ofList list: Int) -> [ReadingRange] {
    var places = Array(cuePlaces[cueStarts[list]..<cueStarts[list + 1]])
    if places.count > 1 { places.sort { $0.start != $1.start ? $0.start < $1.start : $0.end > $1.end } }
    return places
  }
}
