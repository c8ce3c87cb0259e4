import JumplineBytes
public import JumplineModel

/// What a page contributes to the verdict over the pages of its issue: plain data.
public struct PageRecord: PageView, Codable {
  /// As named.
  var path: String
  /// The page as the paper counts it; empty when not known.
  var page: String
  var title: String
  var sha256: String
  /// Where its first piece stands; empty for a page without text.
  var start: Int
  var end: Int

  public init(_ page: LintedPage) {
    let document = page.document
    path = document.source.path
    self.page = document.metadata.page
    title = document.metadata.title
    sha256 = document.source.sha256
    let first = document.firstPiece
    start = first.start
    end = first.end
  }

  var number: PageNumber { PageNumber(page) }
  var range: TextRange { TextRange(start, end) }

  /// Everything before the name of the file.
  var folder: Substring { path.lastIndex(of: "/").map { path[..<$0] } ?? "" }
}

extension Document {
  /// What tells papers apart: the title, or the folder of those that do not say it.
  var paper: String {
    let path = source.path
    return metadata.title.isEmpty ? path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "" : metadata.title
  }

  /// What stands first on the page, to say something of the page as a whole; empty at its start when it has no text.
  var firstPiece: TextRange { blocks.first?.pieces.first ?? TextRange(0, 0) }
}
