public import JumplineModel
import JumplineBytes

/// Writes one record an article and one last record a page, each on a line of its own.
///
/// Every key is always there and in the same order, and nothing is ever null, so that a whole corpus loads with one schema
/// (`Schemas/article.schema.json`). The records of a page hold every byte of its source: blocks the text, the page record
/// what lies between (`gaps`) and what text cannot say (`raw`).
public struct JSONLinesWriter: Writer {
  public let format = Format.jsonLines

  public init() {}

  public func write(_ document: Document, _ options: WriterOptions, to output: inout [UInt8]) {
    let records = PageRecords(document)
    var buffer = OutputBuffer(capacity: 3 * document.source.text.count + 4096)
    for index in document.articles.indices { records.writeArticle(index, to: &buffer) }
    records.writePage(to: &buffer)
    buffer.move(to: &output)
  }

  /// With `--unit article`, an article that goes on from page to page has one record, among those of its first page.
  public func write(_ issue: Issue, _ options: WriterOptions, to output: inout [UInt8]) {
    guard options.unit == .article, !issue.continued.isEmpty else {
      for page in issue.pages { write(page, options, to: &output) }
      return
    }
    let records = issue.pages.map { PageRecords($0) }
    var buffer = OutputBuffer(capacity: issue.pages.reduce(4096) { $0 + 3 * $1.source.text.count })
    for (page, contents) in issue.contents.enumerated() {
      for content in contents {
        switch content {
        case .own(let article): records[page].writeArticle(article, to: &buffer)
        case .whole(let parts): write(parts, onPage: page, of: issue, records, to: &buffer)
        }
      }
      records[page].writePage(to: &buffer)
    }
    buffer.move(to: &output)
  }

  private func write(
    _ parts: [Issue.Part], onPage page: Int, of issue: Issue, _ records: [PageRecords], to output: inout OutputBuffer
  ) {
    let whole = WholeArticle(parts, of: issue)
    let findings = parts.flatMap { part in
      let start = whole.places.first { $0.page == part.page }?.start ?? 0
      return records[part.page].findings(ofArticle: part.article).map { finding in
        var finding = finding
        finding.range = TextRange(finding.range.start + start, finding.range.end + start)
        return finding
      }
    }
    let order = parts.filter { $0.page == page }.map(\.article).min() ?? 0
    PageRecords(whole, of: issue, findings: findings).writeArticle(0, order: order + 1, to: &output)
  }

  /// A record of kind `page` without blocks, whose `error` says why there is no page.
  public func write(_ failure: InputFailure, _ options: WriterOptions, to output: inout [UInt8]) {
    let source = Source(path: failure.path, bytes: [], sha256: failure.sha256, encoding: "", text: [], alignment: .identity)
    let records = PageRecords(Document(source: source), size: failure.size)
    var buffer = OutputBuffer(capacity: 4096)
    records.writePage(failure, to: &buffer)
    buffer.move(to: &output)
  }
}
