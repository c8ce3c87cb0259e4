import JumplineBytes
import JumplineIssues
public import JumplineLint
public import JumplineModel

/// Lints inputs: reads every page, lets the rules speak, and hands each page over with all that is said of it.
///
/// Pages of one title and date that follow each other are judged as one issue; a page whose date is not known is judged by
/// itself, in its lane. Rules that need the issues before are told of them in the order of the inputs.
public struct Linting: Sendable {
  public var opening: SourceOpening
  public var reading: PageReading
  public var linter: Linter
  public var lanes: Int
  /// Findings of this severity and above make the exit status 1.
  public var threshold: Severity?

  /// Where pages that did not change are remembered; nil reads and judges all of them.
  public var cache: LintCache?
  /// How pages are mended before they are judged for good; nil leaves them as they are.
  public var fixing: Fixing?

  public init(
    opening: SourceOpening, reading: PageReading, linter: Linter, lanes: Int, threshold: Severity?, cache: LintCache? = nil
  ) {
    self.cache = cache
    self.opening = opening
    self.reading = reading
    self.linter = linter
    self.lanes = lanes
    self.threshold = threshold
  }

  /// A page in the order of the inputs, or what is known of it so far.
  private enum Step: Sendable {
    /// An input that gave no page.
    case told(Complaint, ExitStatus)
    /// What a plugin with rules could not do.
    case failed(Complaint)
    /// Judged and printed.
    case printed([UInt8], Outcome)
    /// Judged, but for what is taken out in the order of the inputs.
    case judged(Document, [Finding])
    /// Part of an issue of which there may be more.
    case held(Document, PageVerdict)
    /// Pages of these inputs that are to be changed, and what is known of all of them once they are.
    indirect case mended([PageMending], [Input], [Step])
  }

  /// - Parameters:
  ///   - ledger: takes out findings before they are printed and counted; without it, pages are printed in their lanes.
  ///   - report: prints a page with all findings, the reader's own among them; is called in several lanes at once.
  ///   - mend: puts what fixes made of a page in its place, in the order of the inputs; says why it could not.
  ///   - write: takes what was printed, in order; false stops everything.
  public func run(
    _ inputs: Inputs, ledger: inout FindingLedger?, report: @escaping @Sendable (Document, [Finding], inout [UInt8]) -> Void,
    mend: (PageMending) -> Complaint? = { _ in nil }, write: ([UInt8]) -> Bool, tell: (Complaint) -> Void, progress: (_ done: Int) -> Void = { _ in }
  ) -> Outcome {
    var outcome = Outcome()
    outcome.inputs = inputs.count
    var issue: [(document: Document, verdict: PageVerdict)] = []
    var memory = CorpusMemory()

    func closeIssue() -> Bool {
      var failures: [PluginFailure] = []
      let findings = linter.resolve(issue.map(\.verdict), after: &memory, &failures)
      for failure in failures {
        outcome.status.raise(to: .failure)
        tell(Complaint(failure, reading.language))
      }
      var printed: [UInt8] = []
      for (page, found) in zip(issue, findings) { outcome.add(print(page.document, found, &ledger, report, &printed)) }
      issue.removeAll()
      return printed.isEmpty || write(printed)
    }

    var goesOn = true
    let keepsOrder = ledger != nil || fixing != nil

    func take(_ step: Step) {
      switch step {
      case .held(let document, let verdict):
        if let open = issue.first?.verdict.issue, open != verdict.issue { goesOn = closeIssue() }
        issue.append((document, verdict))
        return
      case .failed(let complaint):
        // About rules and not about pages: the issue goes on.
        outcome.status.raise(to: .failure)
        tell(complaint)
        return
      default: break
      }
      if !issue.isEmpty { goesOn = closeIssue() }
      switch step {
      case .held, .failed: break
      case .printed(let bytes, let part):
        outcome.add(part)
        if goesOn && !bytes.isEmpty { goesOn = write(bytes) }
      case .judged(let document, let findings):
        var printed: [UInt8] = []
        outcome.add(print(document, findings, &ledger, report, &printed))
        if goesOn && !printed.isEmpty { goesOn = write(printed) }
      case .told(let complaint, let status):
        outcome.status.raise(to: status)
        tell(complaint)
      case .mended(let pages, let inputs, var steps):
        var isDone = true
        for page in pages {
          for complaint in page.complaints { tell(complaint) }
          guard page.isChanged else { continue }
          if let complaint = mend(page) {
            isDone = false
            outcome.status.raise(to: .inputOrOutput)
            tell(complaint)
          } else if fixing?.isTrial == false {
            ledger?.rename(page.renamed, page: page.original.path)
          }
        }
        // What is on disk now is neither what it was nor what it should be.
        if !isDone { steps = examine(inputs, nil, keepsOrder, report) }
        for step in steps where goesOn { take(step) }
      }
    }

    let work = InputGroups(inputs, naming: reading.naming)
    Lanes.run(count: work.count, lanes: lanes) { range in
      (range.upperBound, range.flatMap { examine(work[$0], fixing, keepsOrder, report) })
    } deliver: { end, steps in
      for step in steps where goesOn { take(step) }
      progress(work.inputs(beforeGroup: end))
      return goesOn
    }
    if goesOn && !issue.isEmpty { _ = closeIssue() }
    return outcome
  }

  /// Reads inputs that belong together, and judges what is known to be an issue of its own.
  private func examine(
    _ inputs: [Input], _ fixing: Fixing?, _ keepsOrder: Bool,
    _ report: (Document, [Finding], inout [UInt8]) -> Void
  ) -> [Step] {
    var opened: [(source: Source?, failure: InputFailure?)] = []
    for input in inputs {
      do throws(InputFailure) {
        opened.append((try opening.open(input), nil))
      } catch {
        opened.append((nil, error))
      }
    }
    let sources = opened.compactMap(\.source)
    // Pages that could not be opened may be there the next time: nothing is remembered of their neighbours.
    let key = sources.count == inputs.count ? cache?.key(sources, linter: linter, naming: reading.naming) : nil
    if let key, let steps = remembered(key, sources, keepsOrder, report) { return steps }
    var read: [(documents: [Document], failure: InputFailure?)] = []
    for (source, failure) in opened {
      do throws(InputFailure) {
        read.append((try source.map { source throws(InputFailure) in try reading.pages(source) } ?? [], failure))
      } catch {
        read.append(([], error))
      }
    }
    var documents = read.flatMap(\.documents)
    PageLinks.link(&documents)
    var verdicts = documents.map(linter.examine)
    let files = zip(opened, read).flatMap { file, part in part.documents.compactMap { _ in file.source } }
    let mended = fixing?.mend(&documents, &verdicts, files: files, linter, opening, reading) ?? []
    var next = zip(documents, verdicts).dropFirst(0)
    var steps: [Step] = []
    // Only a page that is all of its source can be put together again.
    let isKept = key != nil && read.count == sources.count && zip(read, sources).allSatisfy { $0.documents.count == 1 && $0.documents[0].source === $1 }
    var kept: [CachedPage] = []
    for part in read {
      for (document, verdict) in next.prefix(part.documents.count) {
        var failures = verdict.failures
        let findings = verdict.issue == nil ? linter.resolve([verdict], &failures).first ?? [] : nil
        if isKept, failures.isEmpty, let page = CachedPage(document, verdict, alone: findings) { kept.append(page) }
        steps += failures.map { .failed(Complaint($0, reading.language)) }
        steps.append(findings.map { judged(document, $0, keepsOrder, report) } ?? .held(document, verdict))
      }
      next = next.dropFirst(part.documents.count)
      if let failure = part.failure { steps.append(.told(Complaint(failure), ExitStatus(failure))) }
    }
    if let key, isKept, kept.count == sources.count { cache?.store(kept, as: key) }
    return mended.isEmpty ? steps : [.mended(mended, inputs, steps)]
  }

  /// What an entry of the cache makes of some pages; nil when there is none.
  private func remembered(
    _ key: String, _ sources: [Source], _ keepsOrder: Bool, _ report: (Document, [Finding], inout [UInt8]) -> Void
  ) -> [Step]? {
    guard let pages = cache?.pages(key, count: sources.count) else { return nil }
    var steps: [Step] = []
    for (page, source) in zip(pages, sources) {
      let document = page.document(source)
      if page.facts == nil {
        steps.append(judged(document, page.findings, keepsOrder, report))
      } else {
        guard let verdict = page.verdict(document, linter) else { return nil }
        steps.append(.held(document, verdict))
      }
    }
    return steps
  }

  /// What is said of a page that stands alone: at once, unless a ledger has to see the pages in their order.
  private func judged(
    _ document: Document, _ findings: [Finding], _ keepsOrder: Bool, _ report: (Document, [Finding], inout [UInt8]) -> Void
  ) -> Step {
    if keepsOrder { return .judged(document, findings) }
    var printed: [UInt8] = []
    var ledger: FindingLedger?
    let outcome = print(document, findings, &ledger, report, &printed)
    return .printed(printed, outcome)
  }

  private func print(
    _ document: Document, _ findings: [Finding], _ ledger: inout FindingLedger?,
    _ report: (Document, [Finding], inout [UInt8]) -> Void, _ printed: inout [UInt8]
  ) -> Outcome {
    var document = document
    PageReading.add(findings, to: &document)
    if ledger != nil {
      var left = document.findings
      ledger?.sift(document, &left)
      document.findings = left
    }
    var outcome = Outcome()
    outcome.count(document, failingOn: threshold)
    outcome.bytes = document.source.bytes.count
    report(document, document.findings, &printed)
    return outcome
  }
}
