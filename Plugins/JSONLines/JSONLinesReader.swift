public import JumplineBytes
public import JumplineModel

/// Reads what `JSONLinesWriter` wrote: documents equal to the ones that were written, each with the source it was made
/// from.
///
/// What a record does not tell does not come back: credits of pictures as inlines, notes and fixes of findings. Ranges of
/// bylines and datelines are not in the records and are found again by their words. Records that say that an input gave
/// no page are passed over.
public struct JSONLinesReader: Reader {
  public let format = Format.jsonLines

  public init() {}

  public func recognizes(_ head: Span<UInt8>) -> Double {
    let signature = Array(#"{"schema":"jumpline.article/"#.utf8)
    guard head.count >= signature.count else { return 0 }
    for index in signature.indices where head[index] != signature[index] { return 0 }
    return 1
  }

  public func read(_ source: Source) throws(ReadFailure) -> [Document] {
    try Self.pages(WholeRecord.takingApart(RecordFile(source.bytes).lines)).map { page throws(ReadFailure) in
      try PageRecovery(page).document()
    }
  }

  /// The records of each page, its page record last. Parts of whole articles wait for their page.
  static func pages(_ lines: [RecordFile.Line]) throws(ReadFailure) -> [[RecordFile.Line]] {
    var pages: [[RecordFile.Line]] = []
    var page: [RecordFile.Line] = []
    var waiting: [ArticleRecord.SourceEntry: [RecordFile.Line]] = [:]
    for line in lines where !line.record.isError {
      if line.isPart, let source = line.record.sources.first {
        waiting[source, default: []].append(line)
        continue
      }
      if let first = page.first, first.record.sources != line.record.sources {
        throw RecordFile.failure(
          "expected the page record of \(first.record.sources.first?.path ?? "") before this one", line)
      }
      page.append(line)
      if line.record.isPage {
        let parts = line.record.sources.first.flatMap { waiting.removeValue(forKey: $0) } ?? []
        pages.append(parts + page)
        page = []
      }
    }
    if let last = page.last ?? waiting.values.joined().min(by: { $0.number < $1.number }) {
      throw RecordFile.failure("expected a record of kind `page` after this one, found the end of the file", last)
    }
    return pages
  }
}
