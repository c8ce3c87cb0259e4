#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import JumplineModel

/// Whether what the records of pages say beside their blocks (headline, people, text, counts …) is what the blocks give.
///
/// The records are read into documents, which are written again: every key that comes out otherwise is a discrepancy.
enum RecordAgreement {
  /// The records that stand together: those of a page, or of all pages that whole articles tie to each other.
  /// - Parameter lines: with whole articles taken apart.
  static func issues(_ lines: [RecordFile.Line]) -> [[RecordFile.Line]] {
    var issues: [[RecordFile.Line]] = []
    var issue: [RecordFile.Line] = []
    var open: Set<ArticleRecord.SourceEntry> = []
    for line in lines where !line.record.isError {
      issue.append(line)
      if line.isPart { open.formUnion(line.record.sources) }
      guard line.record.isPage else { continue }
      open.subtract(line.record.sources)
      if open.isEmpty {
        issues.append(issue)
        issue = []
      }
    }
    return issues
  }

  /// - Parameters:
  ///   - issue: records that stand together.
  ///   - lines: those of the file, as they stand there.
  ///   - rebuilt: the sources of the file. One whose bytes these records do not give alone is told by other records too,
  ///     and cannot be judged by these.
  static func discrepancies(
    _ issue: [RecordFile.Line], _ lines: [RecordFile.Line], _ rebuilt: [RebuiltSource]
  ) -> [RebuiltSource.Discrepancy] {
    let isAlone = JSONLinesReader.rebuild(issue).allSatisfy { alone in
      alone.discrepancies.isEmpty
        && rebuilt.contains { $0.path == alone.path && $0.sha256 == alone.sha256 && $0.bytes == alone.bytes }
    }
    guard isAlone else { return [] }
    var documents: [Document] = []
    do throws(ReadFailure) {
      for page in try JSONLinesReader.pages(issue) { documents.append(try PageRecovery(page).document()) }
    } catch {
      let number = issue.first { $0.offset == error.offset }?.number ?? 0
      let prefix = "line \(number): "
      let message = error.message.hasPrefix(prefix) ? String(error.message.dropFirst(prefix.count)) : error.message
      return [.init(message, line: number, place: "record")]
    }
    var again: [UInt8] = []
    JSONLinesWriter().write(Issue(documents), WriterOptions(unit: .article), to: &again)
    let expected = again.split(separator: 0x0A)
    let numbers = Set(issue.map(\.number))
    let found = lines.filter { numbers.contains($0.number) }
    guard expected.count == found.count else { return [] }
    return zip(found, expected).flatMap { difference($0, expected: $1) }
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
