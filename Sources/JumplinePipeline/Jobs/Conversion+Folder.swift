import JumplineBytes
import JumplineModel

/// A conversion into a folder: an output for every input, or for every issue.
extension Conversion {
  func convert(
    _ inputs: Inputs, into folder: FilePath, tell: (Complaint) -> Void, progress: (Int) -> Void
  ) -> Outcome {
    var outcome = Outcome()
    let work = InputGroups(inputs, naming: reading.naming)
    Lanes.run(count: work.count, lanes: lanes) { range in
      var batch = Batch()
      var folders = Folders()
      for group in range { convert(read(work[group], &batch), into: folder, &folders, &batch) }
      batch.bytes = []
      return (range.upperBound, batch)
    } deliver: { end, batch in
      for complaint in batch.complaints { tell(complaint) }
      outcome.add(batch.outcome)
      progress(work.inputs(beforeGroup: end))
      return true
    }
    return outcome
  }

  private func convert(_ group: [ReadInput], into folder: FilePath, _ folders: inout Folders, _ batch: inout Batch) {
    if options.unit != .page {
      writeIssues(group, into: folder, &folders, &batch)
      return
    }
    let holdsSeveral = writer.holdsSeveralPages(options)
    let paths = group.map { read -> [FilePath] in
      read.documents.count < 2 || holdsSeveral
        ? [OutputPlan.path(of: read.input, in: folder, writer.format)]
        : OutputPlan.paths(of: read.documents, of: read.input, in: folder, writer.format)
    }
    var group = group
    if !holdsSeveral {
      var documents = group.flatMap(\.documents)
      PageLinks.nameFiles(&documents, files: zip(group, paths).flatMap { $0.0.documents.isEmpty ? [] : $0.1 })
      var next = documents[...]
      for index in group.indices {
        let count = group[index].documents.count
        group[index].documents = Array(next.prefix(count))
        next = next.dropFirst(count)
      }
    }
    for (read, paths) in zip(group, paths) {
      let parts = holdsSeveral || read.documents.count < 2 ? [read.documents] : read.documents.map { [$0] }
      for (path, documents) in zip(paths, parts) {
        batch.bytes.removeAll(keepingCapacity: true)
        writer.writeHeader(options, to: &batch.bytes)
        let start = batch.bytes.count
        if let failure = read.failure {
          // Some formats have a record for an input that gave no page.
          writer.write(failure, options, to: &batch.bytes)
          if batch.bytes.count > start { finish(path, &folders, &batch) }
        } else if write(documents, name: path.name.description, &batch) {
          finish(path, &folders, &batch)
        }
      }
    }
  }

  /// Writes all pages of an issue into one file, in the order of the paper, under the name of its first input. A page of no
  /// issue, and an input that gave no page, have files of their own.
  private func writeIssues(
    _ group: [ReadInput], into folder: FilePath, _ folders: inout Folders, _ batch: inout Batch
  ) {
    let pages = group.flatMap(\.documents)
    let inputs = group.indices.flatMap { index in group[index].documents.map { _ in index } }
    var issuesOfInput: [[Issue]] = group.map { _ in [] }
    for issue in Issue.indices(of: pages) {
      issuesOfInput[issue.map { inputs[$0] }.min() ?? 0].append(Issue(issue.map { pages[$0] }))
    }
    for (read, issues) in zip(group, issuesOfInput) where read.failure != nil || !issues.isEmpty {
      let path = OutputPlan.path(of: read.input, in: folder, writer.format)
      batch.bytes.removeAll(keepingCapacity: true)
      writer.writeHeader(options, to: &batch.bytes)
      let start = batch.bytes.count
      if let failure = read.failure { writer.write(failure, options, to: &batch.bytes) }
      for issue in issues { write(issue, &batch) }
      let isValid = validator.map { self.isValid($0, name: path.name.description, from: start, &batch) } ?? true
      if isValid, batch.bytes.count > start || !issues.isEmpty { finish(path, &folders, &batch) }
    }
  }

  /// Ends what is in the batch and gives it its name.
  private func finish(_ path: FilePath, _ folders: inout Folders, _ batch: inout Batch) {
    writer.writeFooter(options, to: &batch.bytes)
    do throws(SystemFault) {
      try folders.make(path.parent)
      var output = try OutputFile.createRegular(path)
      try output.write(batch.bytes)
      try output.finish()
    } catch {
      batch.complaints.append(.notWritten(path, error, language))
      batch.outcome.status.raise(to: .inputOrOutput)
    }
  }
}
