public import JumplineBytes
public import JumplineModel

/// A page and what is said of it, ready to be printed. Lines and columns are worked out here and kept nowhere else.
public struct ReportedPage: Sendable {
  public let document: Document
  /// In page order.
  public let findings: [Finding]
  public let lines: LineTable

  /// - Parameter findings: in any order; they are printed in page order.
  public init(_ document: Document, findings: [Finding]) {
    self.document = document
    self.findings = findings.sorted(by: Finding.inPageOrder)
    self.lines = LineTable(document.source)
  }

  /// The `id` of the article that holds a place; empty when none does.
  func article(at offset: Int) -> String {
    for article in document.articles {
      for index in article.blocks where document.blocks.indices.contains(index) {
        if document.blocks[index].pieces.contains(where: { $0.contains(offset) || $0.end == offset }) { return article.id }
      }
    }
    return ""
  }
}

/// A way to print findings. One file a format.
public protocol FindingFormat: Sendable {
  /// What `--format` takes.
  static var name: String { get }

  /// Appends all findings of a page; nothing when there are none.
  func write(_ page: ReportedPage, to output: inout [UInt8])
}
