public import JumplineBytes
public import JumplineModel

public struct BareDayConflict: PageRule {
  public init() {}

  public static let card = RuleCard(
    code: "DAT008", name: "bare-day-conflict", severity: .warning, confidence: 0.85, scope: .article,
    summary: .init(
      zh: "导语和图片说明讲的是同一件事，日子却不同。", en: "Lead and caption tell of the same event on different days."),
    why: .init(
      zh: "同一件事不会在两天里各发生一次，有一处日子是错的。", en: "An event does not happen twice; one of the days is wrong."),
    source: "jumpline",
    fires: [
      "渔港扩建动工\n\n本报记者 何田\n\n27日上午,青螺渔港扩建工程在北堤动工。三百条渔船将有新的泊位,渔民们都说盼了多年。\n\n⟦2月26日上午⟧,青螺渔港扩建工程在北堤动工。 何田 摄",
      "渔港扩建动工\n\n本报记者 何田\n\n６日下午,青螺渔港扩建工程在北堤动工。三百条渔船将有新的泊位,渔民们都说盼了多年。\n\n⟦３月５日下午⟧,青螺渔港扩建工程在北堤动工。 何田 摄",
      "渔港扩建动工\n\n本报讯 5月12日上午,青螺渔港扩建工程在北堤动工。三百条渔船将有新的泊位,渔民们都说盼了多年。\n\n⟦5月11日上午⟧,青螺渔港扩建工程在北堤动工。 何田 摄",
      "渔港扩建动工\n\n本报记者 何田\n\n二十七日,青螺渔港扩建工程在北堤动工。三百条渔船将有新的泊位,渔民们都说盼了多年。\n\n⟦二月二十六日⟧,青螺渔港扩建工程在北堤动工。 何田 摄",
    ],
    silent: [
      "渔港扩建动工\n\n本报记者 何田\n\n27日上午,青螺渔港扩建工程在北堤动工。三百条渔船将有新的泊位,渔民们都说盼了多年。\n\n2月27日上午,青螺渔港扩建工程在北堤动工。 何田 摄",
      "渔港扩建动工\n\n本报记者 何田\n\n27日上午,青螺渔港扩建工程在北堤动工。三百条渔船将有新的泊位,渔民们都说盼了多年。\n\n2月26日上午,渔民在旧码头上最后一次卸货。 何田 摄",
      "渔港扩建动工\n\n本报记者 何田\n\n青螺渔港扩建工程在北堤动工。三百条渔船将有新的泊位,渔民们都说盼了多年。\n\n2月26日上午,青螺渔港扩建工程在北堤动工。 何田 摄",
      "渔港扩建动工\n\n本报讯 5月12日上午,青螺渔港扩建工程在北堤动工。三百条渔船将有新的泊位,渔民们都说盼了多年。\n\n5月12日,青螺渔港扩建工程在北堤动工。 何田 摄",
      "渔港扩建动工\n\n本报青螺5月13日电 青螺渔港扩建工程在北堤动工。三百条渔船将有新的泊位,渔民们都说盼了多年。\n\n5月12日,青螺渔港扩建工程在北堤动工。 何田 摄",
      "27日上午,青螺渔港扩建工程在北堤动工。26日上午,老码头送走了最后一条船。",
      "2月26日上午,青螺渔港扩建工程在北堤动工。 何田 摄",
    ])

  public static let needs: TextContents = .dates

  /// So many characters in a row that both share make them tell of one event.
  private static let shared = 8

  public func check(_ page: LintedPage, _ report: inout [Finding]) {
    let bytes = page.reading.bytes
    let text = bytes.span
    for article in page.document.articles {
      guard let first = article.blocks.first(where: { page.document.blocks[$0].label == .paragraph }),
        case let lead = page.reading.blocks[first], let day = Self.day(of: lead, page, text)
      else { continue }
      let told = page.reading.sentence(around: day.range.end)
      for index in article.blocks where page.document.blocks[index].label == .caption {
        let caption = page.reading.blocks[index]
        guard let date = page.dates.first(where: { caption.contains($0.start) }), date.start - caption.start < 6,
          let other = date.day, let month = date.month, other.value != day.number || month.value != day.month ?? month.value,
          Self.share(told, caption, text)
        else { continue }
        let end = Self.parts.after(date.end, in: text) ?? date.end
        let words = page.reading.string(day.range)
        let quoted = page.reading.string(ReadingRange(date.start, end))
        report.append(
          finding(
            at: ReadingRange(date.start, end), on: page, zh: "图片说明里是“\(quoted)”，导语里却是“\(words)”",
            en: "the caption says “\(quoted)”, the lead “\(words)”", evidence: ["lead: " + words, "same-event"],
            notes: [.init(page.say(zh: "导语", en: "the lead"), at: page.reading.source(of: day.range))]))
      }
    }
  }

  private static let parts = WordList("上午 下午 晚 晚上 凌晨 清晨 中午 傍晚 早晨")

  private struct Day {
    /// Nil where the lead leaves it out.
    var month: Int?
    var number: Int
    var range: ReadingRange
  }

  /// The day that a lead begins with, behind 本报讯 at most: 27日上午, 5月12日. A dateline says when the news was sent.
  private static func day(of lead: ReadingRange, _ page: LintedPage, _ text: Span<UInt8>) -> Day? {
    var offset = lead.start
    for _ in 0..<8 {
      guard offset < lead.end else { return nil }
      if let numeral = Numeral.starting(at: offset, in: text) {
        if numeral.value <= 31, unit.stands(at: numeral.end, in: text) {
          return Day(month: nil, number: numeral.value, range: ReadingRange(numeral.start, numeral.end + 3))
        }
        guard let date = page.dates.first(where: { $0.start == offset }), let day = date.day, !sent.stands(at: date.end, in: text) else { return nil }
        return Day(month: date.month?.value, number: day.value, range: ReadingRange(date.start, date.end))
      }
      offset += UTF8Decoding.scalar(text, at: offset).length
    }
    return nil
  }

  private static let unit = WordList("日")
  private static let sent = WordList("电 電 讯 訊")

  private static func share(_ left: ReadingRange, _ right: ReadingRange, _ text: Span<UInt8>) -> Bool {
    let length = shared * 3
    var offset = left.start
    while offset + length <= left.end {
      var place = right.start
      while place + length <= right.end {
        var index = 0
        while index < length, text[offset + index] == text[place + index] { index += 1 }
        if index == length { return true }
        place += UTF8Decoding.scalar(text, at: place).length
      }
      offset += UTF8Decoding.scalar(text, at: offset).length
    }
    return false
  }
}
