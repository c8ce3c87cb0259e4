public import JumplineBytes

/// A page as a rule sees it: the document, and what several rules need of it, worked out once.
///
/// The text is read once for all rules together. Each view of it is an array that was made on the way; a rule binds it before a
/// loop and reads on from there, and walks over no text but around the places that concern it.
public final class LintedPage: Sendable {
  public let document: Document
  /// The language to speak to people in.
  public let language: Language
  /// What the title of the page does; a rule of style that finds nothing in it judges by the page's own majority.
  public let habits: TitleHabits

  private let cues: CueIndex
  private let made: PageText?
  private let madeViews = MadeViews()

  /// - Parameters:
  ///   - cues: the words that rules look for all over a page.
  ///   - habits: those of the page's title.
  ///   - readsText: whether the text is read at once. When it is not, each question about it reads it anew: that is for
  ///     rules which hardly ask any.
  public init(_ document: Document, cues: CueIndex = .empty, habits: TitleHabits = .none, readsText: Bool = true, language: Language) {
    self.document = document
    self.cues = cues
    self.habits = habits
    self.language = language
    made = readsText ? PageText(document, cues: cues) : nil
  }

  private var text: PageText { made ?? PageText(document, cues: cues) }

  /// The blocks as one reads them, seams closed.
  public var reading: ReadingText { text.reading }

  /// What the text holds, at a glance.
  public var contents: TextContents { text.contents }

  /// All dates, as offsets into `reading`.
  public var dates: [CalendarDate] { text.dates }

  /// All dates that say their weekday, as offsets into `reading`.
  public var weekdayDates: [WeekdayDate] { text.weekdayDates }

  /// All numbers in digits or 汉字, as offsets into `reading`.
  public var numerals: [Numeral] { text.scan.numerals }

  /// The numerals that begin at an offset into `reading` or after it.
  /// - Complexity: O(log numerals).
  public func numerals(from offset: Int) -> ArraySlice<Numeral> {
    let all = numerals
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return all[low...]
  }

  /// All numbers in Arabic digits with their decimals and their 万, as offsets into `reading`.
  public var quantities: [Quantity] { text.quantities }

  /// All that stands before a 年 and looks like digits, as offsets into `reading`.
  public var yearSigns: [YearSigns] { text.yearSigns }

  /// The day on which the issue came out; nil when it is not known, and rules must do without.
  public var issueDay: CalendarDay? { text.issueDay }

  /// Where 年 and 月 stand, as offsets into `reading`, in order.
  public var dateUnits: [Int] { text.scan.dateUnits }

  /// All marks and spaces, as offsets into `reading`.
  public var marks: [PunctuationMark] { text.scan.marks }

  /// The marks and spaces of a stretch of `reading`.
  /// - Complexity: O(log marks).
  public func marks(in range: ReadingRange) -> ArraySlice<PunctuationMark> {
    let all = marks
    func first(from offset: Int) -> Int {
      var low = 0
      var high = all.count
      while low < high {
        let middle = (low + high) / 2
        if all[middle].start < offset { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let start = first(from: range.start)
    return all[start..<max(start, first(from: range.end))]
  }

  /// All scalars that a clean page has few of, as offsets into the source's text, gaps included.
  public var unusualScalars: [UnusualScalar] { text.unusualScalars }

  /// Stretches of a block in which something of two to six characters may be said twice in a row, in order.
  public var echoes: [ReadingRange] { text.echoes }

  /// The blocks in which a phrase may stand several times in a row.
  public var loops: [Int] { text.scan.loops }

  /// Where something longer may be said twice in a row, as offsets into `reading`; see `TextScan.returns`.
  public var returns: [ClosedRange<Int>] { text.scan.returns }

  /// The blocks that may end in a sentence said again and again.
  public var repeatedTails: [Int] { text.scan.repeatedTails }

  /// How many scalars a block has that are not white space.
  public var blockLengths: [Int] { text.scan.lengths }

  /// The article of each block; see `Document.articleOfBlock`.
  public var articleOfBlock: [Int?] { text.articleOfBlock }

  /// Where the words of a list stand, in order, all that there are; of those that begin at one place the longest first.
  ///
  /// Nothing is found of a list that no rule names among its cues.
  public func places(of list: WordList) -> [ReadingRange] {
    cues.number(of: list).map { text.places(ofList: $0) } ?? []
  }

  /// Which lists of the index have words on the page, by their numbers: a bit for each of the first 63, and the last for all others.
  public var cuesFound: UInt64 { text.cuesFound }

  /// Whether the page may hold a character of a set; always, for one that no rule names among its cues.
  public func mayHold(_ set: HanSet) -> Bool { text.scan.mayHold(set) }

  /// What the rules of one group need of a page, in a form of their own.
  public func view<View: PageView>(_ type: View.Type) -> View { madeViews.value { View(self) } }

  /// Where the line of a block ends, in bytes of the reading text, that a place stands on; nil where the place stands on no one line.
  public func lineEnd(behind place: ReadingRange, in block: Block) -> Int? {
    let source = reading.source(of: place)
    guard let line = block.pieces.first(where: { $0.contains(source) }) else { return nil }
    return place.end + line.end - source.end
  }

  /// One of two wordings of a message.
  public func say(zh: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
    language == .zh ? zh() : en()
  }
}
