public import JumplineModel
import JumplineBytes

extension JSONLinesReader: SourceRebuilding {
  /// The sources that the records of a file tell, in the order in which they are first named. Records that say that an
  /// input gave no page name no source that could be rebuilt and are passed over.
  public func rebuild(_ output: [UInt8]) throws(ReadFailure) -> [RebuiltSource] {
    Self.rebuild(try RecordFile(output).lines)
  }

  static func rebuild(_ lines: [RecordFile.Line]) -> [RebuiltSource] {
    var order: [ArticleRecord.SourceEntry] = []
    var assemblies: [ArticleRecord.SourceEntry: SourceAssembly] = [:]
    // What text cannot say comes first: it decides how long the text of a piece is.
    for line in lines where !line.record.isError {
      for source in line.record.sources where assemblies[source] == nil {
        assemblies[source] = SourceAssembly(source, line: line.number)
        order.append(source)
      }
      guard let source = line.record.sources.first else { continue }
      for (index, entry) in line.record.raw.enumerated() {
        assemblies[source]?.add(raw: entry, line: line.number, place: "raw[\(index)]")
      }
    }
    for line in lines where !line.record.isError {
      for (number, source) in line.record.sources.enumerated() {
        for (index, block) in line.record.blocks.enumerated() where block.spans.contains(where: { $0.source == number }) {
          let place = line.record.id.isEmpty ? "blocks[\(index)]" : "\(line.record.id) blocks[\(index)]"
          assemblies[source]?.add(block, index: number, line: line.number, place: place)
        }
      }
      guard let source = line.record.sources.first else { continue }
      for (index, entry) in line.record.gaps.enumerated() {
        assemblies[source]?.add(gap: entry, line: line.number, place: "gaps[\(index)]")
      }
    }
    return order.compactMap { assemblies[$0]?.result }
  }
}
