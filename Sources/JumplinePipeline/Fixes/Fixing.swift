import JumplineBytes
import JumplineLint
import JumplineModel

/// Applies fixes to pages before they are judged for good.
///
/// What a fix leaves behind can be mended by another one, so that pages are read and judged again until nothing is left to
/// apply: a second run changes nothing. A page whose fixes undo each other for ever stays as it was. Suggestions are never
/// applied, nor are fixes of findings that are suppressed or in the baseline.
public struct Fixing: Sendable {
  /// Whether fixes that may change the meaning are applied too.
  public var allowsUnsafe: Bool
  /// Whether pages stay as they are and are judged as they are.
  public var isTrial: Bool
  /// The findings that may stay, as they were known before the run.
  var ledger: FindingLedger?

  /// So often is a page read again. No page of the tests needed more than four.
  static let passes = 16

  public init(allowsUnsafe: Bool, isTrial: Bool, ledger: FindingLedger?) {
    self.allowsUnsafe = allowsUnsafe
    self.isTrial = isTrial
    self.ledger = ledger
  }

  /// Mends pages that were read together.
  /// - Parameters:
  ///   - documents: all that their inputs hold; become what they are after it.
  ///   - verdicts: likewise.
  ///   - files: what each document was read from.
  /// - Returns: what was done, for each page of which there is something to tell.
  func mend(
    _ documents: inout [Document], _ verdicts: inout [PageVerdict], files: [Source], _ linter: Linter, _ opening: SourceOpening,
    _ reading: PageReading
  ) -> [PageMending] {
    let counts = Dictionary(files.map { (ObjectIdentifier($0), 1) }, uniquingKeysWith: +)
    var pages = zip(documents, files).map { PageMending($0, file: $1, isAlone: counts[ObjectIdentifier($1)] == 1) }
    let (firstDocuments, firstVerdicts) = (documents, verdicts)
    var changing: [Int] = []
    for pass in 0...Self.passes {
      let findings = linter.resolve(together: verdicts)
      changing = []
      for index in pages.indices where pages[index].isOwn || pass == 0 {
        var document = documents[index]
        PageReading.add(findings[index], to: &document)
        if pass == 0 { pages[index].accept(ledger?.accepted(document) ?? [], of: document) }
        if !pages[index].isOwn { pages[index].refuse(document, allowsUnsafe, opening.language); continue }
        if pages[index].fix(document, allowsUnsafe, opening, reading) { changing.append(index) }
      }
      if changing.isEmpty || pass == Self.passes { break }
      reread(changing, &documents, pages, reading, opening.language)
      verdicts = documents.map(linter.examine)
    }
    if !changing.isEmpty {
      for index in changing {
        pages[index].giveUp(opening.language)
        documents[index] = firstDocuments[index]
      }
      PageLinks.link(&documents)
      verdicts = documents.map(linter.examine)
    }
    if pages.contains(where: \.isChanged) {
      let findings = linter.resolve(together: verdicts)
      for index in pages.indices where pages[index].isChanged {
        var document = documents[index]
        PageReading.add(findings[index], to: &document)
        pages[index].finish(document, opening.language)
      }
    } else {
      for index in pages.indices { pages[index].finish(documents[index], opening.language) }
    }
    if isTrial { (documents, verdicts) = (firstDocuments, firstVerdicts) }
    return pages.filter { $0.isChanged || !$0.complaints.isEmpty }
  }

  private func reread(
    _ changed: [Int], _ documents: inout [Document], _ pages: [PageMending], _ reading: PageReading, _ language: Language
  ) {
    for index in changed {
      // A page that was read is read again; a reader that refuses it now would be a fault of the reader's.
      if let again = try? reading.pages(pages[index].source), again.count == 1 { documents[index] = again[0] }
    }
    PageLinks.link(&documents)
  }
}

extension Linter {
  /// All findings for each page, where pages of one issue are judged together.
  func resolve(together verdicts: [PageVerdict]) -> [[Finding]] {
    var findings = [[Finding]](repeating: [], count: verdicts.count)
    for issue in Self.issues(verdicts) {
      for (place, found) in zip(issue, resolve(issue.map { verdicts[$0] })) { findings[place] = found }
    }
    return findings
  }
}
