import JumplineBytes
public import JumplineModel

/// Weighted errors in 10,000 characters, 编校差错率: of pages, issues, years and all together.
///
/// Counted are errors and warnings; information is no error. The same words that the same rule flags twice on a page count
/// once where they are worth half an error or more (同一错字重复出现，每面计 1 个差错); marks count each time. Characters are those
/// that are not white space: nobody knows the area of the page, which the annex counts.
public struct ErrorRate: Sendable {
  public enum Level: String, Sendable {
    case page
    case issue
    case year
    case all
  }

  public struct Row: Hashable, Sendable {
    public var level: Level
    /// The path of a page; empty for others.
    public var path = ""
    public var title = ""
    /// Of a page and an issue: `2024-09-12`; of a year `2024`; empty where nobody knows.
    public var date = ""
    public var pages = 0
    public var characters = 0
    public var findings = 0
    /// In thousandths of an error, so that sums are exact.
    public var thousandths = 0

    public var errors: Double { Double(thousandths) / 1000 }

    /// In 10,000 characters; 0 where there are none.
    public var rate: Double { characters == 0 ? 0 : errors * 10_000 / Double(characters) }

    fileprivate mutating func add(_ page: Row) {
      pages += page.pages
      characters += page.characters
      findings += page.findings
      thousandths += page.thousandths
    }
  }

  private struct IssueName: Hashable {
    var title: String
    var date: String
  }

  private var pages: [Row] = []
  private var issues: [IssueName: Row] = [:]
  private var years: [String: Row] = [:]
  private var all = Row(level: .all)

  public init() {}

  /// - Parameter findings: of the page, all that are neither wrong nor meant to stay.
  public mutating func add(_ document: Document, _ findings: [Finding], weights: ErrorWeights) {
    var row = Row(level: .page, path: document.source.path, title: document.metadata.title, date: document.metadata.date, pages: 1)
    row.characters = Self.characters(document.source.text)
    var known: Set<[String]> = []
    for finding in findings where finding.severity > .information {
      let weight = weights[finding.code]
      if weight == 0 { continue }
      if weight >= 0.5, !known.insert([finding.code, document.source.string(finding.range)]).inserted { continue }
      row.findings += 1
      row.thousandths += Int((weight * 1000).rounded())
    }
    pages.append(row)
    all.add(row)
    guard !row.date.isEmpty else { return }
    issues[IssueName(title: row.title, date: row.date), default: Row(level: .issue, title: row.title, date: row.date)].add(row)
    let year = String(row.date.prefix(4))
    years[year, default: Row(level: .year, date: year)].add(row)
  }

  /// Pages in the order of the inputs, then issues and years by date, then all. Pages of which nobody knows the date are in
  /// no issue and no year.
  public var rows: [Row] {
    pages + issues.values.sorted { ($0.date, $0.title) < ($1.date, $1.title) } + years.values.sorted { $0.date < $1.date } + [all]
  }

  private static func characters(_ bytes: [UInt8]) -> Int {
    let text = bytes.span
    var count = 0
    var offset = 0
    while offset < text.count {
      let (scalar, length) = UTF8Decoding.scalar(text, at: offset)
      if !WhiteSpace.contains(scalar) { count += 1 }
      offset += length
    }
    return count
  }
}
