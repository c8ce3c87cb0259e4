import JumplineBytes
import JumplineModel
import JumplineReport

/// What is known of a page beyond its text, and who says so; and the years that its weekdays allow.
struct MetadataView {
  let document: Document
  /// The years that inferred dates are looked for in.
  let years: ClosedRange<Int>
  let language: Language

  /// A row for each field that somebody speaks of: its value, who says it, and who says otherwise.
  func lines() -> [String] {
    var lines: [String] = []
    for field in MetadataClaim.Field.allCases {
      let claims = document.claims.filter { $0.field == field }.sorted { $0.origin < $1.origin }
      let value = document.metadata[field]
      guard !value.isEmpty else { continue }
      let agreeing = claims.filter { $0.value == value }.map(source)
      let differing = claims.filter { $0.value != value }.map {
        language.say(zh: "\(source($0))为 \($0.value)", en: "\(source($0)) says \($0.value)")
      }
      let who = agreeing.isEmpty ? [language.say(zh: "同期其他版面", en: "other pages of the issue")] : agreeing
      lines.append(row(field.rawValue, "\(value)  \((who.prefix(1) + who.dropFirst() + differing).joined(separator: "; "))"))
    }
    if let inferred { lines.append(row("years", inferred)) }
    return lines
  }

  private func row(_ name: String, _ value: String) -> String { "  " + DisplayWidth.pad(name, to: 8) + value }

  private func source(_ claim: MetadataClaim) -> String {
    let name = claim.origin.name(language)
    if let range = claim.range { return "\(name) \(document.source.bytes(of: range))" }
    return claim.place.isEmpty ? name : "\(name) \(claim.place)"
  }

  /// Never the date of the page: only what its weekdays leave of the calendar, and why.
  private var inferred: String? {
    let page = LintedPage(document, language: language)
    let fitting = FittingYears(page.weekdayDates, within: years)
    guard !fitting.pairs.isEmpty else { return nil }
    let pairs = fitting.pairs.map { pair in
      "\(pair.month)月\(pair.day)日 " + page.reading.string(ReadingRange(pair.weekdayStart, pair.weekdayEnd))
    }
    let span = "\(years.lowerBound)-\(years.upperBound)"
    let because = language.say(zh: "据 \(pairs.joined(separator: "、"))", en: "from \(pairs.joined(separator: ", "))")
    if fitting.years.isEmpty { return language.say(zh: "\(span) 无一符合，\(because)", en: "none of \(span) fits, \(because)") }
    let list = fitting.years.map(String.init).joined(separator: ", ")
    return language.say(zh: "可能是 \(list)（\(span)），\(because)", en: "may be \(list) (of \(span)), \(because)")
  }
}
