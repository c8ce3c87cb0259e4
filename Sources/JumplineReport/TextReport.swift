import JumplineBytes
import JumplineJSON
public import JumplineLint
public import JumplineModel

/// Findings for people: what is wrong, the line it stands on with the place underlined, and what speaks for it.
public struct TextReport: FindingFormat {
  public static let name = "text"
  public static let summary = "with the line and the place underlined"
  public static let isForPeople = true

  private let catalogue: RuleCatalogue
  private let language: Language
  private let style: Style
  private let width: Int

  /// Columns of a line of the page and its margin where nothing is known of who reads it.
  public static let plainWidth = 100

  /// - Parameter width: columns of the terminal; no frame is wider.
  public init(
    catalogue: RuleCatalogue, language: Language, style: Style = Style(.none), width: Int = TextReport.plainWidth
  ) {
    self.catalogue = catalogue
    self.language = language
    self.style = style
    self.width = width
  }

  public func write(_ page: ReportedPage, to output: inout [UInt8]) {
    for (finding, position) in zip(page.findings, page.positions) {
      output += text(finding, at: position, page).utf8
      output.append(0x0A)
    }
  }

  private func text(_ finding: Finding, at position: LineTable.Position, _ page: ReportedPage) -> String {
    let label = "\(SeverityName.of(finding.severity, language))[\(finding.code)]"
    var text = style.bold("\(SourceFrame.printable(page.document.source.path)):\(position.line):\(position.column): ")
    text += style.severity(label, finding.severity) + style.bold(" " + SourceFrame.printable(finding.message)) + "\n"

    let frames = frames(finding.range, page)
    let digits = frames.map { String($0.line).utf8.count }.max() ?? 1
    let margin = String(repeating: " ", count: digits)
    text += style.frame("\(margin) |") + "\n"
    for (line, frame) in frames {
      let number = String(line)
      let padding = String(repeating: " ", count: digits - number.utf8.count)
      text += style.frame("\(padding)\(number) |") + " " + frame.text + "\n"
      text += style.frame("\(margin) |") + " " + style.severity(frame.underline, finding.severity) + "\n"
    }
    let lead = style.frame("\(margin) =") + " "
    text += lead + evidence(finding) + "\n"
    for note in finding.notes {
      let place = page.position(at: note.range.start, near: finding.range.start, position)
      text += lead + say("注", "note") + ": \(note.message) (\(place.line):\(place.column))\n"
    }
    if let fix = finding.fix { text += lead + advice(fix, finding.range.start, position, page) + "\n" }
    return text
  }

  /// The line of the place; where it runs over several lines, the first and the last.
  private func frames(_ range: TextRange, _ page: ReportedPage) -> [(line: Int, frame: SourceFrame)] {
    let source = page.document.source.text
    let first = page.lines.lineIndex(at: range.start)
    let last = range.isEmpty ? first : page.lines.lineIndex(at: range.end - 1)
    let margin = String(last + 1).utf8.count + " | ".utf8.count
    return (first == last ? [first] : [first, last]).map { index in
      (page.lines.number(ofLine: index), SourceFrame(source, line: page.lines.line(index), mark: range, width: max(20, width - margin)))
    }
  }

  private func evidence(_ finding: Finding) -> String {
    var words: [String] = []
    if let card = catalogue[finding.code] { words.append(card.name) }
    words.append(say("把握", "confidence") + " " + JSONObject.rounded(finding.confidence))
    words += finding.evidence
    return words.joined(separator: "; ")
  }

  private func advice(
    _ fix: Fix, _ known: Int, _ position: LineTable.Position, _ page: ReportedPage
  ) -> String {
    let changes = fix.replacements.map { replacement in
      let place = page.position(at: replacement.range.start, near: known, position)
      let old = SourceFrame.printable(page.document.source.string(replacement.range))
      let at = "\(place.line):\(place.column)"
      if old.isEmpty { return say("在 \(at) 加“\(replacement.text)”", "insert “\(replacement.text)” at \(at)") }
      if replacement.text.isEmpty { return say("删去“\(old)”（\(at)）", "delete “\(old)” at \(at)") }
      return say("把“\(old)”改为“\(replacement.text)”（\(at)）", "replace “\(old)” by “\(replacement.text)” at \(at)")
    }
    return FixWords.kind(fix, language) + ": " + changes.joined(separator: ", ")
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
}
