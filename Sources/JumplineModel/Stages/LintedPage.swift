public import JumplineBytes
import Synchronization

/// A page as a rule sees it: the document, and what several rules need of it, worked out once when first asked for.
public struct LintedPage: Sendable {
  public let document: Document
  /// The language to speak to people in.
  public let language: Language

  private let madeReading = Once<ReadingText>()
  private let madeDates = Once<[CalendarDate]>()
  private let madeWeekdayDates = Once<[WeekdayDate]>()
  private let madeNumerals = Once<[Numeral]>()
  private let madeQuantities = Once<[Quantity]>()
  private let madeYearSigns = Once<[YearSigns]>()
  private let madeUnusual = Once<[UnusualScalar]>()
  private let madeMarks = Once<[PunctuationMark]>()
  private let madeOwners = Once<[Int?]>()
  private let madeViews = Views()

  public init(_ document: Document, language: Language) {
    self.document = document
    self.language = language
  }

  /// The blocks as one reads them, seams closed.
  public var reading: ReadingText { madeReading.value { ReadingText(document) } }

  /// All dates, as offsets into `reading`.
  public var dates: [CalendarDate] {
    madeDates.value {
      let bytes = reading.bytes
      return CalendarDate.all(in: bytes.span)
    }
  }

  /// All dates that say their weekday, as offsets into `reading`.
  public var weekdayDates: [WeekdayDate] {
    madeWeekdayDates.value {
      let bytes = reading.bytes
      return WeekdayDate.all(among: dates, in: bytes.span)
    }
  }

  /// All numbers in digits or 汉字, as offsets into `reading`.
  public var numerals: [Numeral] {
    madeNumerals.value {
      let bytes = reading.bytes
      return Numeral.all(in: bytes.span)
    }
  }

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
  public var quantities: [Quantity] {
    madeQuantities.value {
      let bytes = reading.bytes
      return Quantity.all(among: numerals, in: bytes.span)
    }
  }

  /// All that stands before a 年 and looks like digits, as offsets into `reading`.
  public var yearSigns: [YearSigns] {
    madeYearSigns.value {
      let bytes = reading.bytes
      return YearSigns.all(in: bytes.span)
    }
  }

  /// The day on which the issue came out; nil when it is not known, and rules must do without.
  public var issueDay: CalendarDay? { CalendarDay(iso: document.metadata.date) }

  /// All marks and spaces, as offsets into `reading`.
  public var marks: [PunctuationMark] {
    madeMarks.value {
      let bytes = reading.bytes
      return PunctuationMark.all(in: bytes.span)
    }
  }

  /// All scalars that a clean page has few of, as offsets into the source's text, gaps included.
  public var unusualScalars: [UnusualScalar] {
    madeUnusual.value {
      let text = document.source.text
      return UnusualScalar.all(in: text.span)
    }
  }

  /// The article of each block; see `Document.articleOfBlock`.
  public var articleOfBlock: [Int?] { madeOwners.value { document.articleOfBlock } }

  /// What the rules of one group need of a page, in a form of their own.
  public func view<View: PageView>(_ type: View.Type) -> View { madeViews.value { View(self) } }

  /// Works out all that rules share, so that none of them is charged with it when they are timed.
  public func prepare() {
    _ = (reading, dates, weekdayDates, numerals, quantities, yearSigns, marks, unusualScalars, articleOfBlock)
  }

  /// One of two wordings of a message.
  public func say(zh: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
    language == .zh ? zh() : en()
  }
}

/// One value of each type that was asked for. Two that ask at once may both make it; they make the same.
private final class Views: Sendable {
  private let made = Mutex<[ObjectIdentifier: any PageView]>([:])

  func value<View: PageView>(_ make: () -> View) -> View {
    let key = ObjectIdentifier(View.self)
    if let view = made.withLock({ $0[key] }) as? View { return view }
    let view = make()
    made.withLock { $0[key] = view }
    return view
  }
}

/// A value made when first asked for, once, whoever asks.
private final class Once<Value: Sendable>: Sendable {
  private let slot = Mutex<Value?>(nil)

  func value(_ make: () -> Value) -> Value {
    slot.withLock { slot in
      if let value = slot { return value }
      let value = make()
      slot = value
      return value
    }
  }
}
