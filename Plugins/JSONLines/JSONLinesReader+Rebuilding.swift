public import JumplineModel
import JumplineBytes

extension JSONLinesReader: SourceRebuilding {
  /// The sources that the records of a file tell, in the order in which they are first named. Records that say that an
  /// input gave no page name no source that could be rebuilt and are passed over. What a record says beside its blocks
  /// and the blocks do not give is a discrepancy of its source.
  public func rebuild(_ output: [UInt8]) throws(ReadFailure) -> [RebuiltSource] {
    let lines = try RecordFile(output).lines
    let apart = try WholeRecord.takingApart(lines)
    var sources = Self.rebuild(apart)
    var next = 0
    for issue in RecordAgreement.issues(apart) {
      let discrepancies = RecordAgreement.discrepancies(issue, lines, sources)
      guard let entry = issue.last?.record.sources.first,
        let index = sources[next...].firstIndex(where: { $0.path == entry.path && $0.sha256 == entry.sha256 })
      else { continue }
      sources[index].discrepancies += discrepancies
      next = index + 1
    }
    return sources
  }

  static func rebuild(_ lines: [RecordFile.Line]) -> [RebuiltSource] { assemble(lines).map(\.result) }

  /// The record of a page is the last that tells of its source: the same source after it is told anew.
  static func assemble(_ lines: [RecordFile.Line]) -> [SourceAssembly] {
    var assemblies: [SourceAssembly] = []
    var open: [ArticleRecord.SourceEntry: Int] = [:]
    // For each record, the assemblies of its sources.
    var targets: [[Int]] = []
    // What text cannot say comes first: it decides how long the text of a piece is.
    for line in lines {
      let sources = line.record.isError ? [] : line.record.sources
      for source in sources where open[source] == nil {
        open[source] = assemblies.count
        assemblies.append(SourceAssembly(source, line: line.number))
      }
      targets.append(sources.compactMap { open[$0] })
      guard let source = sources.first, let target = open[source] else { continue }
      for (index, entry) in line.record.raw.enumerated() {
        assemblies[target].add(raw: entry, line: line.number, place: "raw[\(index)]")
      }
      if assemblies[target].needsGapsFirst { addGaps(line, to: &assemblies[target]) }
      if line.record.isPage { open[source] = nil }
    }
    for (line, targets) in zip(lines, targets) {
      for (number, target) in targets.enumerated() {
        for (index, block) in line.record.blocks.enumerated() where block.spans.contains(where: { $0.source == number }) {
          let place = line.record.id.isEmpty ? "blocks[\(index)]" : "\(line.record.id) blocks[\(index)]"
          assemblies[target].add(block, index: number, line: line.number, place: place)
        }
      }
      guard let target = targets.first, !assemblies[target].needsGapsFirst else { continue }
      addGaps(line, to: &assemblies[target])
    }
    return assemblies
  }

  private static func addGaps(_ line: RecordFile.Line, to assembly: inout SourceAssembly) {
    for (index, entry) in line.record.gaps.enumerated() {
      assembly.add(gap: entry, line: line.number, place: "gaps[\(index)]")
    }
  }
}
