public import JumplineBytes
public import JumplineModel

/// An example on a rule's card: newspaper text in which `⟦…⟧` marks what must be flagged.
///
/// An example of one page is just text. One of several begins each page with a line `=== PAGE`, for instance `=== 2`;
/// these are pages of one issue. `=== 2 2024-09-12` also says of which date. Bytes that are not UTF-8 stand as `⟪E7 94⟫`.
public struct MarkedExample: Sendable {
  public struct Page: Sendable {
    public var metadata: PageMetadata
    /// Without the marks.
    public var bytes: [UInt8]
    /// What the marks enclosed, in order.
    public var marks: [ByteRange]
    fileprivate var isOpened = false
  }

  public var pages: [Page]

  public init(_ example: String) {
    var pages: [Page] = []
    var current = Page(metadata: PageMetadata(), bytes: [], marks: [])
    var isIssue = false
    for line in example.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = Substring(line)
      if line.hasPrefix("=== ") {
        if isIssue { pages.append(current) }
        isIssue = true
        let words = line.dropFirst(4).split(separator: " ").map(String.init)
        let metadata = PageMetadata(
          title: "example", date: words.count > 1 ? words[1] : "2001-01-01", page: words.first ?? "")
        current = Page(metadata: metadata, bytes: [], marks: [])
        continue
      }
      Self.append(line, to: &current)
    }
    pages.append(current)
    self.pages = pages
  }

  private static func append(_ line: Substring, to page: inout Page) {
    if page.isOpened { page.bytes.append(0x0A) }
    page.isOpened = true
    var raw: String?
    for scalar in line.unicodeScalars {
      if scalar == "⟪" {
        raw = ""
        continue
      }
      if scalar == "⟫" {
        page.bytes += (raw ?? "").split(separator: " ").compactMap { UInt8($0, radix: 16) }
        raw = nil
        continue
      }
      if raw != nil {
        raw?.unicodeScalars.append(scalar)
        continue
      }
      switch scalar {
      case "⟦": page.marks.append(ByteRange(page.bytes.count, page.bytes.count))
      case "⟧": if let last = page.marks.popLast() { page.marks.append(ByteRange(last.start, page.bytes.count)) }
      default: page.bytes.append(contentsOf: Array(String(scalar).utf8))
      }
    }
  }
}
