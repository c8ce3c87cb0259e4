import JumplineBytes
import JumplineIssues
public import JumplineLint
public import JumplineModel

/// Lints inputs: reads every page, lets the rules speak, and hands each page over with all that is said of it.
///
/// Pages of one title and date that follow each other are judged as one issue; a page whose date is not known is judged by
/// itself, in its lane.
public struct Linting: Sendable {
  public var opening: SourceOpening
  public var reading: PageReading
  public var linter: Linter
  public var lanes: Int
  /// Findings of this severity and above make the exit status 1.
  public var threshold: Severity?

  public init(opening: SourceOpening, reading: PageReading, linter: Linter, lanes: Int, threshold: Severity?) {
    self.opening = opening
    self.reading = reading
    self.linter = linter
    self.lanes = lanes
    self.threshold = threshold
  }

  /// A page in the order of the inputs, or what is known of it so far.
  private enum Step: Sendable {
    case told(Complaint)
    /// Judged and printed.
    case printed([UInt8], Outcome)
    /// Part of an issue of which there may be more.
    case held(Document, PageVerdict)
  }

  /// - Parameters:
  ///   - report: prints a page with all findings, the reader's own among them; is called in several lanes at once.
  ///   - write: takes what was printed, in order; false stops everything.
  public func run(
    _ inputs: [Input], report: @escaping @Sendable (Document, [Finding], inout [UInt8]) -> Void,
    write: ([UInt8]) -> Bool, tell: (Complaint) -> Void, progress: (_ done: Int) -> Void = { _ in }
  ) -> Outcome {
    var outcome = Outcome()
    outcome.inputs = inputs.count
    var issue: [(document: Document, verdict: PageVerdict)] = []

    func closeIssue() -> Bool {
      let findings = linter.resolve(issue.map(\.verdict))
      var printed: [UInt8] = []
      for (page, found) in zip(issue, findings) { outcome.add(print(page.document, found, report, &printed)) }
      issue.removeAll()
      return printed.isEmpty || write(printed)
    }

    var goesOn = true
    let work = InputGroups(inputs, naming: reading.naming)
    Lanes.run(count: work.groups.count, lanes: lanes) { range in
      (range.upperBound, range.flatMap { examine(work.inputs[work.groups[$0]], report) })
    } deliver: { end, steps in
      for step in steps where goesOn {
        switch step {
        case .held(let document, let verdict):
          if let open = issue.first?.verdict.issue, open != verdict.issue { goesOn = closeIssue() }
          issue.append((document, verdict))
        case .printed(let bytes, let part):
          if !issue.isEmpty { goesOn = closeIssue() }
          outcome.add(part)
          if goesOn && !bytes.isEmpty { goesOn = write(bytes) }
        case .told(let complaint):
          if !issue.isEmpty { goesOn = closeIssue() }
          outcome.status.raise(to: .inputOrOutput)
          tell(complaint)
        }
      }
      progress(work.inputs(beforeGroup: end))
      return goesOn
    }
    if goesOn && !issue.isEmpty { _ = closeIssue() }
    return outcome
  }

  /// Reads inputs that belong together, and judges what is known to be an issue of its own.
  private func examine(
    _ inputs: ArraySlice<Input>, _ report: (Document, [Finding], inout [UInt8]) -> Void
  ) -> [Step] {
    var read: [(documents: [Document], complaint: Complaint?)] = []
    for input in inputs {
      do throws(InputFailure) {
        read.append((try reading.pages(try opening.open(input)), nil))
      } catch {
        read.append(([], Complaint(error)))
      }
    }
    var documents = read.flatMap(\.documents)
    PageLinks.link(&documents)
    var next = documents[...]
    var steps: [Step] = []
    for part in read {
      steps += next.prefix(part.documents.count).map { document in
        let verdict = linter.examine(document)
        if verdict.issue != nil { return .held(document, verdict) }
        var printed: [UInt8] = []
        let outcome = print(document, linter.resolve([verdict]).first ?? [], report, &printed)
        return .printed(printed, outcome)
      }
      next = next.dropFirst(part.documents.count)
      if let complaint = part.complaint { steps.append(.told(complaint)) }
    }
    return steps
  }

  private func print(
    _ document: Document, _ findings: [Finding], _ report: (Document, [Finding], inout [UInt8]) -> Void,
    _ printed: inout [UInt8]
  ) -> Outcome {
    var document = document
    PageReading.add(findings, to: &document)
    var outcome = Outcome()
    outcome.count(document, failingOn: threshold)
    outcome.bytes = document.source.bytes.count
    report(document, document.findings, &printed)
    return outcome
  }
}
