#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import JumplineModel

/// Whether what the records of a page say beside their blocks (headline, people, text, counts …) is what the blocks give.
///
/// The records are read into a document, which is written again: every key that comes out otherwise is a discrepancy.
enum RecordAgreement {
  /// The records of each page whose records stand together and tell one source.
  static func pages(_ lines: [RecordFile.Line]) -> [[RecordFile.Line]] {
    var pages: [[RecordFile.Line]] = []
    var page: [RecordFile.Line] = []
    for line in lines where !line.record.isError {
      page.append(line)
      guard line.record.isPage else { continue }
      if line.record.sources.count == 1, page.allSatisfy({ $0.record.sources == line.record.sources }) { pages.append(page) }
      page = []
    }
    return pages
  }

  /// - Parameter page: the records of one page, the page record last.
  /// - Parameter rebuilt: the page's source. A source whose bytes the records of the page do not give alone is told by
  ///   other records too, and cannot be judged by these.
  static func discrepancies(_ page: [RecordFile.Line], _ rebuilt: RebuiltSource) -> [RebuiltSource.Discrepancy] {
    guard rebuilt.discrepancies.isEmpty else { return [] }
    let alone = JSONLinesReader.rebuild(page)
    guard alone.count == 1, alone[0].bytes == rebuilt.bytes else { return [] }
    let document: Document
    do throws(ReadFailure) {
      document = try PageRecovery(page).document()
    } catch {
      let number = page.first { $0.offset == error.offset }?.number ?? 0
      let prefix = "line \(number): "
      let message = error.message.hasPrefix(prefix) ? String(error.message.dropFirst(prefix.count)) : error.message
      return [.init(message, line: number, place: "record")]
    }
    var again: [UInt8] = []
    JSONLinesWriter().write(document, WriterOptions(), to: &again)
    let expected = again.split(separator: 0x0A)
    guard expected.count == page.count else { return [] }
    return zip(page, expected).flatMap { difference($0, expected: $1) }
  }

  private static func difference(_ line: RecordFile.Line, expected: ArraySlice<UInt8>) -> [RebuiltSource.Discrepancy] {
    if line.bytes == expected { return [] }
    let decoder = JSONDecoder()
    guard let found = try? decoder.decode([String: JSONTree].self, from: Data(line.bytes)),
      let given = try? decoder.decode([String: JSONTree].self, from: Data(expected))
    else { return [.init("expected a record that can be compared", line: line.number, place: "record")] }
    return Set(found.keys).union(given.keys).sorted().compactMap { key in
      let left = JSONTree.object(given.filter { $0.key == key })
      let right = JSONTree.object(found.filter { $0.key == key })
      return JSONTree.difference(expected: left, found: right, at: "").map {
        .init("expected \($0.expected) from the blocks, found \($0.found)", line: line.number, place: $0.place)
      }
    }
  }
}
