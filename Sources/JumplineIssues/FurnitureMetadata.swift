public import JumplineBytes
public import JumplineModel

/// What masthead, folio and date lines of a page say of it, and where they say so.
public struct FurnitureMetadata: Hashable, Sendable {
  public var title = ""
  public var date = ""
  public var page = ""
  /// The block that says each; nil when none does.
  public private(set) var titleRange: TextRange?
  public private(set) var dateRange: TextRange?
  public private(set) var pageRange: TextRange?

  /// What is printed, as claims about the page.
  var claims: [MetadataClaim] {
    MetadataClaim.all(PageMetadata(title: title, date: date, page: page), .print).map { claim in
      var claim = claim
      switch claim.field {
      case .title: claim.range = titleRange
      case .date: claim.range = dateRange
      case .page: claim.range = pageRange
      case .edition: break
      }
      return claim
    }
  }

  public init(_ document: Document) {
    let blocks = document.blocks
    // By index: most blocks are not furniture, and nobody should have to hold them to see that.
    for index in blocks.indices where blocks[index].label == .furniture {
      let block = blocks[index]
      let isImprint = block.role == .imprint
      guard isImprint || block.role == .masthead || block.role == .folio || block.role == .date, let range = block.pieces.first else {
        continue
      }
      let text = Array(document.source.text[range.offsets])
      if titleRange == nil, let title = block.role == .masthead ? Self.title(text) : Self.titleBesideDate(text) {
        (self.title, titleRange) = (title, range)
      }
      // 永宁县报 第五一八号 says no more.
      if isImprint { continue }
      if dateRange == nil, let date = Self.date(text.span) { (self.date, dateRange) = (date, range) }
      if pageRange == nil, let page = Self.page(text, isFolio: block.role == .folio) { (self.page, pageRange) = (page, range) }
    }
  }

  /// The one whole date of a line; nil when there are several, which then are not all that of the issue.
  private static func date(_ text: Span<UInt8>) -> String? {
    var found: Set<String> = []
    for date in CalendarDate.all(in: text) {
      guard let year = date.year, year.isFourDigits, let month = date.month, let day = date.day,
        let written = PageName.date(year: year.value, month: month.value, day: day.value)
      else { continue }
      found.insert(written)
    }
    return found.count == 1 ? found.first : nil
  }

  /// The number before 版, unless it counts the pages of the issue (今日8版); in a folio also the number that it begins with.
  private static func page(_ text: [UInt8], isFolio: Bool) -> String? {
    let span = text.span
    let sign = Array("版".utf8)
    var offset = 0
    while offset + 3 <= text.count {
      if Array(text[offset..<offset + 3]) == sign, let numeral = Numeral.ending(at: offset, in: span), numeral.value > 0 {
        var start = numeral.start
        while start > 0, (0x41...0x5A).contains(text[start - 1] & 0xDF), numeral.start - start < 2 { start -= 1 }
        let before = String(decoding: text[..<start], as: UTF8.self)
        if before.isEmpty || before.hasSuffix("第") || before.hasSuffix(" ") || before.hasSuffix("\u{3000}") || start < numeral.start {
          return String(decoding: text[start..<numeral.start], as: UTF8.self).uppercased() + String(numeral.value)
        }
      }
      offset += 1
    }
    guard isFolio else { return nil }
    let line = String(decoding: text, as: UTF8.self)
    return line.split { $0 == " " || $0 == "\u{3000}" || $0 == "|" || $0 == "\t" }.first.flatMap(PageName.page)
  }

  /// The name of a paper at the beginning of a line that goes on behind a space: 江城晚报 1998年10月19日 第2版.
  private static func titleBesideDate(_ text: [UInt8]) -> String? {
    let words = String(decoding: text, as: UTF8.self).split { $0 == " " || $0 == "\u{3000}" || $0 == "\t" || $0 == "|" || $0 == "｜" }
    guard words.count > 1, let first = words.first, (4...8).contains(first.unicodeScalars.count), !first.hasPrefix("本") else { return nil }
    return title(Array(first.utf8))
  }

  /// A line that is nothing but the name of a paper: two to twelve characters that end in 报.
  private static func title(_ text: [UInt8]) -> String? {
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars.filter { !WhiteSpace.contains($0.value) }
    guard (3...12).contains(scalars.count), let last = scalars.last, last == "报" || last == "報" else { return nil }
    guard scalars.allSatisfy({ $0.properties.isIdeographic }) else { return nil }
    var title = String.UnicodeScalarView()
    title.append(contentsOf: scalars)
    return String(title)
  }
}
