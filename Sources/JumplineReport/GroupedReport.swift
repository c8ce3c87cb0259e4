import JumplineBytes
public import JumplineModel

/// Findings under the name of their file, in columns. Columns of the page count Unicode scalars.
public struct GroupedReport: FindingFormat {
  public static let name = "grouped"
  public static let summary = "under the name of their file, in columns"
  public static let isForPeople = true

  private let language: Language
  private let style: Style

  public init(language: Language, style: Style = Style(.none)) {
    self.language = language
    self.style = style
  }

  public func write(_ page: ReportedPage, to output: inout [UInt8]) {
    if page.findings.isEmpty { return }
    output += (style.bold(SourceFrame.printable(page.document.source.path)) + "\n").utf8
    let places = page.positions.map { "\($0.line):\($0.column)" }
    let names = page.findings.map { SeverityName.of($0.severity, language) }
    let placeWidth = places.map(\.utf8.count).max() ?? 0
    let nameWidth = names.map { DisplayWidth.of($0) }.max() ?? 0
    for (index, finding) in page.findings.enumerated() {
      let place = String(repeating: " ", count: placeWidth - places[index].utf8.count) + places[index]
      let name = style.severity(DisplayWidth.pad(names[index], to: nameWidth), finding.severity)
      output += "  \(style.dim(place))  \(name)  \(finding.code)  \(SourceFrame.printable(finding.message))\n".utf8
    }
    output.append(0x0A)
  }
}
