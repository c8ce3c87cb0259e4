import JumplineBytes
import JumplineIssues
public import JumplineModel

/// Turns inputs into a format: the whole line from bytes to files, once for every input.
public struct Conversion: Sendable {
  public var opening: SourceOpening
  public var reading: PageReading
  public var writer: any Writer
  public var options: WriterOptions
  public var destination: Destination
  /// Judges what was written before it gets its final name.
  public var validator: (any Validator)?
  public var lanes: Int
  /// Findings of this severity and above make the exit status 1.
  public var threshold: Severity?

  public init(
    opening: SourceOpening, reading: PageReading, writer: any Writer, options: WriterOptions, destination: Destination,
    validator: (any Validator)? = nil, lanes: Int = 1, threshold: Severity? = .error
  ) {
    self.opening = opening
    self.reading = reading
    self.writer = writer
    self.options = options
    self.destination = destination
    self.validator = validator
    self.lanes = lanes
    self.threshold = threshold
  }

  /// A lane gives its output back when it holds this much, so that memory does not depend on the size of the inputs.
  static let batchBytes = 1 << 20

  var language: Language { opening.language }

  /// - Parameters:
  ///   - tell: is given complaints in the order of the inputs.
  ///   - progress: is told now and then how many inputs are done.
  public func run(
    _ inputs: Inputs, tell: (Complaint) -> Void, progress: (_ done: Int) -> Void = { _ in }
  ) -> Outcome {
    guard writer.units.contains(options.unit) else {
      tell(unitNotWritten)
      var outcome = Outcome()
      outcome.status = .usage
      return outcome
    }
    let plan = OutputPlan(inputs: inputs, destination: destination, writer: writer, options: options, language: language)
    if let complaint = plan.complaint {
      tell(complaint)
      var outcome = Outcome()
      outcome.status = .usage
      return outcome
    }
    switch destination {
    case .folder(let folder): return convert(inputs, into: folder, tell: tell, progress: progress)
    case .standardOutput: return convert(inputs, intoOne: nil, tell: tell, progress: progress)
    case .file(let path): return convert(inputs, intoOne: path, tell: tell, progress: progress)
    }
  }

  private var unitNotWritten: Complaint {
    let known = writer.units.map { "--unit \($0.rawValue)" }
    return Complaint(
      path: "",
      message: language.say(
        zh: "\(writer.format.name) 不能以 --unit \(options.unit.rawValue) 写出。可用：\(known.joined(separator: "、"))；或换一种 --to 格式。",
        en: "\(writer.format.name) has no --unit \(options.unit.rawValue). Use \(known.joined(separator: " or ")), or another format with --to."))
  }

  /// What a lane made of a few inputs.
  struct Batch: Sendable {
    var bytes: [UInt8] = []
    var outcome = Outcome()
    var complaints: [Complaint] = []
  }

  // MARK: One output

  private func convert(
    _ inputs: Inputs, intoOne path: FilePath?, tell: (Complaint) -> Void, progress: (Int) -> Void
  ) -> Outcome {
    var outcome = Outcome()
    do throws(SystemFault) {
      var output = try path.map { path throws(SystemFault) in try OutputFile.create(path) } ?? .standardOutput()
      var frame: [UInt8] = []
      writer.writeHeader(options, to: &frame)
      try output.write(frame)
      var fault: SystemFault?
      let work = InputGroups(inputs, naming: reading.naming)
      Lanes.run(count: work.count, lanes: lanes) { range in
        convert(work, range)
      } deliver: { end, batch in
        for complaint in batch.complaints { tell(complaint) }
        outcome.add(batch.outcome)
        do throws(SystemFault) { try output.write(batch.bytes) } catch { fault = error }
        progress(work.inputs(beforeGroup: end))
        return fault == nil
      }
      if let fault { throw fault }
      frame.removeAll(keepingCapacity: true)
      writer.writeFooter(options, to: &frame)
      try output.write(frame)
      try output.finish()
    } catch {
      // Who reads a pipe may have seen enough.
      if error.isBrokenPipe { return outcome }
      tell(.notWritten(path, error, language))
      outcome.status.raise(to: .inputOrOutput)
    }
    return outcome
  }

  private func convert(_ work: InputGroups, _ range: Range<Int>) -> (end: Int, result: Batch) {
    var batch = Batch()
    // Room that nothing is moved for while it fills.
    batch.bytes.reserveCapacity(Self.batchBytes)
    for group in range {
      let inputs = read(work[group], &batch)
      if options.unit == .article {
        for failure in inputs.compactMap(\.failure) { writer.write(failure, options, to: &batch.bytes) }
        for issue in Issue.issues(of: inputs.flatMap(\.documents)) { write(issue, &batch) }
      } else {
        for read in inputs { convert(read, &batch) }
      }
      if batch.bytes.count >= Self.batchBytes { return (group + 1, batch) }
    }
    return (range.upperBound, batch)
  }

  /// Appends an input's pages to a batch.
  private func convert(_ read: ReadInput, _ batch: inout Batch) {
    if let failure = read.failure {
      writer.write(failure, options, to: &batch.bytes)
      return
    }
    let name = read.input.path.description
    if read.documents.count > 1, !writer.holdsSeveralPages(options) {
      batch.complaints.append(
        Complaint(
          path: name,
          message: language.say(
            zh: "里面有 \(read.documents.count) 个版面，而一个 \(writer.format.name) 文件只放一个。请用“-o 文件夹/”指定输出文件夹。",
            en: "it holds \(read.documents.count) pages, and a \(writer.format.name) file holds one. Name a folder with -o FOLDER/.")))
      batch.outcome.status.raise(to: .usage)
      return
    }
    var documents = read.documents
    if !writer.holdsSeveralPages(options) { PageLinks.nameFiles(&documents, files: documents.map { _ in nil }) }
    write(documents, name: name, &batch)
  }

  /// An input and what came of it.
  struct ReadInput {
    var input: Input
    var documents: [Document] = []
    /// Why there are no pages.
    var failure: InputFailure?
  }

  /// The pages of inputs that belong together, linked and judged.
  func read(_ inputs: [Input], _ batch: inout Batch) -> [ReadInput] {
    var result: [ReadInput] = []
    for input in inputs {
      batch.outcome.inputs += 1
      var read = ReadInput(input: input)
      do throws(InputFailure) {
        let (source, history) = try opening.openOriginal(input)
        batch.outcome.bytes += source.bytes.count
        read.documents = try reading.pages(source)
        if let history, read.documents.count == 1 { read.documents[0].edits = history.edits(of: read.documents[0].source) }
      } catch {
        batch.complaints.append(Complaint(error))
        batch.outcome.status.raise(to: ExitStatus(error))
        read.failure = error
      }
      result.append(read)
    }
    var documents = result.flatMap(\.documents)
    for failure in reading.settle(&documents) { complain(failure, &batch) }
    var next = 0
    for index in result.indices {
      let end = next + result[index].documents.count
      result[index].documents = Array(documents[next..<end])
      next = end
    }
    return result
  }

  /// Appends pages to a batch.
  /// - Returns: whether they are valid.
  @discardableResult
  func write(_ documents: [Document], name: String, _ batch: inout Batch) -> Bool {
    let start = batch.bytes.count
    for document in documents {
      batch.outcome.count(document, failingOn: threshold)
      if !write(document, &batch) { return false }
    }
    return validator.map { isValid($0, name: name, from: start, &batch) } ?? true
  }

  func write(_ issue: Issue, _ batch: inout Batch) {
    for document in issue.pages { batch.outcome.count(document, failingOn: threshold) }
    if writer is any FallibleWriter {
      for document in issue.pages { write(document, &batch) }
    } else {
      writer.write(issue, options, to: &batch.bytes)
    }
  }

  /// - Returns: whether the writer could do it; one that is a program of its own may not.
  @discardableResult
  private func write(_ document: Document, _ batch: inout Batch) -> Bool {
    guard let fallible = writer as? any FallibleWriter else {
      writer.write(document, options, to: &batch.bytes)
      return true
    }
    do throws(PluginFailure) {
      try fallible.tryWrite(document, options, to: &batch.bytes)
      return true
    } catch {
      complain(PluginFailure(plugin: error.plugin, error.message, path: document.source.path), &batch)
      return false
    }
  }

  private func complain(_ failure: PluginFailure, _ batch: inout Batch) {
    batch.complaints.append(Complaint(failure, language))
    batch.outcome.status.raise(to: .failure)
  }

  /// Takes an invalid page back out of the batch.
  func isValid(_ validator: any Validator, name: String, from start: Int, _ batch: inout Batch) -> Bool {
    let written = start == 0 ? batch.bytes : Array(batch.bytes[start...])
    let faults = validator.validate(written, name: name).filter { $0.severity == .error }
    guard let first = faults.first else { return true }
    batch.bytes.removeSubrange(start...)
    batch.complaints.append(
      Complaint(
        path: name,
        message: language.say(
          zh: "没有写出：生成的文件未通过校验（\(first.code)，第 \(first.line) 行，\(first.xpath)）：\(first.message)。这是 jumpline 的缺陷，请报告；用 --no-validate 可以照写。",
          en: "not written: what was made of it is not valid (\(first.code), line \(first.line), \(first.xpath)): \(first.message). This is a fault of jumpline: please report it; --no-validate writes it all the same."
        )))
    batch.outcome.status.raise(to: .failure)
    return false
  }
}
