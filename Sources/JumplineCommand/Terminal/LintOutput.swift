import JumplineBytes
import JumplineEditing
import JumplineModel
import JumplinePipeline
import JumplineReport
import Synchronization

/// What lint prints, and where: findings to standard output. Where a difference or a mended page goes there, findings are left
/// out, or go to standard error.
struct LintOutput {
  private enum Kind {
    case findings
    case counts
    case difference
    case page
  }

  private let kind: Kind
  private let format: any FindingFormat
  private let style: Style
  private var stream: FindingStream
  private var output: Output
  private let aside = Aside()

  /// Findings that wait until the page is written.
  private final class Aside: Sendable {
    let findings = Mutex<[UInt8]>([])
  }

  /// - Parameters:
  ///   - isCounting: a table stands in for the findings.
  ///   - showsDifference: so does what would be changed.
  ///   - printsPage: the only input is a page that goes to standard output, mended.
  init(
    _ format: any FindingFormat, isCounting: Bool, showsDifference: Bool, printsPage: Bool, style: Style, language: Language
  ) {
    kind = showsDifference ? .difference : printsPage ? .page : isCounting ? .counts : .findings
    self.format = format
    self.style = style
    stream = FindingStream(format)
    output = Output(language)
  }

  /// Prints a page, in any lane.
  var report: @Sendable (Document, [Finding], inout [UInt8]) -> Void {
    let format = format
    switch kind {
    case .findings: return { document, findings, printed in format.write(ReportedPage(document, findings: findings), to: &printed) }
    case .counts, .difference: return { _, _, _ in }
    case .page:
      return { [aside] document, findings, printed in
        printed += document.source.bytes
        aside.findings.withLock { format.write(ReportedPage(document, findings: findings), to: &$0) }
      }
    }
  }

  mutating func begin() {
    if kind == .findings { output.write(stream.head()) }
  }

  /// What pages printed, in order.
  mutating func add(_ printed: [UInt8]) { output.write(kind == .findings ? stream.add(printed) : printed) }

  /// Shows what fixes would make of a page.
  mutating func show(_ page: PageMending) -> Complaint? {
    let alignment = page.original.alignment
    let edits = zip(page.script.edits, page.newTexts).map { (range: alignment.text(enclosing: $0.range), new: $1) }
    var printed: [UInt8] = []
    UnifiedDiff(style: style).write(path: page.original.path, old: page.original.text, edits: edits, to: &printed)
    output.write(printed)
    return nil
  }

  mutating func flush() { output.flush() }

  /// - Parameters:
  ///   - counts: the table, where there is one.
  ///   - notes: lines for people.
  mutating func end(_ outcome: Outcome, counts: [String], notes: [String]) {
    let totals = FindingTotals(findings: outcome.findings, isComplete: outcome.status < .inputOrOutput)
    switch kind {
    case .findings:
      output.write(stream.foot(totals))
      output.print(notes)
    case .counts:
      output.print(counts + notes)
    case .difference: output.flush(); Self.tell(notes)
    case .page:
      output.flush()
      let findings = stream.head() + stream.add(aside.findings.withLock { $0 }) + stream.foot(totals)
      Terminal.standardError(String(decoding: findings, as: UTF8.self))
      Self.tell(counts + notes)
    }
    output.flush()
  }

  private static func tell(_ lines: [String]) {
    for line in lines { Terminal.standardError(line + "\n") }
  }
}
