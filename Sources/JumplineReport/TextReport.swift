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
    let path = SourceFrame.printable(page.document.source.path)
    for (finding, position) in zip(page.findings, page.positions) {
      write(finding, at: position, path, page, to: &output)
      output.append(0x0A)
    }
  }

  private func write(
    _ finding: Finding, at position: LineTable.Position, _ path: String, _ page: ReportedPage, to output: inout [UInt8]
  ) {
    style.bold(&output) {
      $0 += path.utf8
      $0.append(0x3A)
      write(position, to: &$0)
      $0 += ": ".utf8
    }
    style.severity(finding.severity, &output) {
      $0 += SeverityName.of(finding.severity, language).utf8
      $0.append(0x5B)
      $0 += finding.code.utf8
      $0.append(0x5D)
    }
    style.bold(&output) {
      $0.append(0x20)
      $0 += SourceFrame.printable(finding.message).utf8
    }
    output.append(0x0A)

    let digits = writeFrames(finding, page, to: &output)
    writeEvidence(finding, digits, to: &output)
    for note in finding.notes {
      let place = page.position(at: note.range.start, near: finding.range.start, position)
      writeMargin(digits, "=", to: &output)
      output += say("注: ", "note: ").utf8
      output += note.message.utf8
      output += " (".utf8
      write(place, to: &output)
      output += ")\n".utf8
    }
    if let fix = finding.fix {
      writeMargin(digits, "=", to: &output)
      output += (advice(fix, finding.range.start, position, page) + "\n").utf8
    }
  }

  private func write(_ position: LineTable.Position, to output: inout [UInt8]) {
    output += String(position.line).utf8
    output.append(0x3A)
    output += String(position.column).utf8
  }

  /// The line of the place; where it runs over several lines, the first and the last.
  /// - Returns: how many digits the line numbers in the margin have.
  private func writeFrames(_ finding: Finding, _ page: ReportedPage, to output: inout [UInt8]) -> Int {
    let range = finding.range
    let first = page.lines.lineIndex(at: range.start)
    let last = range.isEmpty ? first : page.lines.lineIndex(at: range.end - 1)
    let margin = String(last + 1).utf8.count + " | ".utf8.count
    let lines = (first == last ? [first] : [first, last]).map { (index: $0, number: String(page.lines.number(ofLine: $0))) }
    let digits = lines.map(\.number.utf8.count).max() ?? 1
    style.frame(&output) { output in
      for _ in 0..<digits { output.append(0x20) }
      output += " |".utf8
    }
    output.append(0x0A)
    for (index, number) in lines {
      let frame = SourceFrame(page.document.source.text, line: page.lines.line(index), mark: range, width: max(20, width - margin))
      writeMargin(digits, "|", number: number, to: &output)
      output += frame.text
      output.append(0x0A)
      writeMargin(digits, "|", to: &output)
      style.severity(finding.severity, &output, frame.writeUnderline)
      output.append(0x0A)
    }
    return digits
  }

  /// What stands left of a line, and the space behind it.
  private func writeMargin(_ digits: Int, _ sign: StaticString, number: String = "", to output: inout [UInt8]) {
    style.frame(&output) { output in
      for _ in number.utf8.count..<max(digits, number.utf8.count) { output.append(0x20) }
      output += number.utf8
      output.append(0x20)
      sign.withUTF8Buffer { sign in unsafe output.append(contentsOf: sign) }
    }
    output.append(0x20)
  }

  private func writeEvidence(_ finding: Finding, _ digits: Int, to output: inout [UInt8]) {
    writeMargin(digits, "=", to: &output)
    if let card = catalogue[finding.code] {
      output += card.name.utf8
      output += "; ".utf8
    }
    output += say("把握", "confidence").utf8
    output.append(0x20)
    output += JSONObject.rounded(finding.confidence).utf8
    for word in finding.evidence {
      output += "; ".utf8
      output += word.utf8
    }
    output.append(0x0A)
  }

  private func advice(
    _ fix: Fix, _ known: Int, _ position: LineTable.Position, _ page: ReportedPage
  ) -> String {
    let changes = fix.replacements.map { replacement in
      let place = page.position(at: replacement.range.start, near: known, position)
      let old = SourceFrame.printable(page.document.source.string(replacement.range))
      let new = SourceFrame.printable(replacement.text)
      let at = "\(place.line):\(place.column)"
      if old.isEmpty { return say("在 \(at) 加“\(new)”", "insert “\(new)” at \(at)") }
      if replacement.text.isEmpty { return say("删去“\(old)”（\(at)）", "delete “\(old)” at \(at)") }
      return say("把“\(old)”改为“\(new)”（\(at)）", "replace “\(old)” by “\(new)” at \(at)")
    }
    return FixWords.kind(fix, language) + ": " + changes.joined(separator: ", ")
  }

  private func say(_ zh: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String { language == .zh ? zh() : en() }
}
