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
    output.makeRoom(for: 3 * document.source.text.count + 4096)
    let records = PageRecords(document)
    for index in document.articles.indices { records.writeArticle(index, to: &output) }
    records.writePage(to: &output)
  }

  /// A record of kind `page` without blocks, whose `error` says why there is no page.
  public func write(_ failure: InputFailure, _ options: WriterOptions, to output: inout [UInt8]) {
    let source = Source(path: failure.path, bytes: [], sha256: failure.sha256, encoding: "", text: [], alignment: .identity)
    let records = PageRecords(Document(source: source), size: failure.size)
    records.writePage(failure, to: &output)
  }
}
