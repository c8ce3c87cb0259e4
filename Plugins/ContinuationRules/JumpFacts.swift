import JumplineBytes
public import JumplineModel

/// What a page contributes to the verdict over jump lines: plain data, so that pages can be read anywhere.
public struct JumpFacts: PageView, Codable {
  struct Line: Codable, Sendable {
    var isTo: Bool
    /// The page it names.
    var page: String
    var start: Int
    var end: Int
    /// The words of the jump line.
    var text: String
    /// The headlines of its article.
    var headlines: [String]

    var range: TextRange { TextRange(start, end) }
    var target: PageNumber { PageNumber(page) }
  }

  /// The page as the paper counts it; empty when not known.
  var page: String
  var lines: [Line]
  /// All headlines of the page: some papers print those on the target page and no 上接.
  var headlines: [String]

  public init(_ page: LintedPage) {
    let document = page.document
    self.page = document.metadata.page
    var lines: [Line] = []
    var headlines: [String] = []
    // Of a page that stands alone, the headlines matter to its own jump lines only.
    let isAsked = IssueKey(document.metadata) != nil || Self.hasJump(document)
    for article in document.articles where isAsked {
      let own = document.headlines(of: article).map { document.source.string($0.range) }
      headlines += own
      for jump in document.jumps(of: article) {
        lines.append(
          Line(
            isTo: jump.direction == .to, page: jump.page, start: jump.range.start, end: jump.range.end,
            text: document.source.string(jump.range), headlines: own))
      }
    }
    self.lines = lines.sorted { $0.range < $1.range }
    self.headlines = headlines
  }

  private static func hasJump(_ document: Document) -> Bool {
    document.blocks.contains { block in block.inlines.contains { if case .jump = $0 { true } else { false } } }
  }

  var number: PageNumber { PageNumber(page) }

  /// The pages of an issue that a jump line on this page may name.
  func targets(of line: Line, in issue: [JumpFacts]) -> [Int] {
    let wanted = line.target
    let candidates = issue.indices.filter { issue[$0].number.answers(to: wanted) }
    // A letter left out means the section that the jump line stands in.
    let section = wanted.section.isEmpty ? number.section : wanted.section
    let exact = candidates.filter { issue[$0].number.section == section }
    return exact.isEmpty ? candidates : exact
  }

  /// A jump line to nowhere on its face; another rule speaks of it.
  func isImpossible(_ line: Line) -> Bool {
    guard let wanted = line.target.number else { return true }
    return wanted == 0 || (number.number == wanted && number.answers(to: line.target))
  }
}
