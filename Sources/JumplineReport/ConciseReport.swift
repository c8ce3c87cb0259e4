import JumplineBytes
public import JumplineModel

/// One finding a line, as compilers print them: editors and `grep` know `PATH:LINE:COLUMN:`. Columns count Unicode scalars.
public struct ConciseReport: FindingFormat {
  public static let name = "concise"
  public static let summary = "one finding a line, for people, editors and grep"
  public static let isForPeople = true

  private let language: Language
  private let style: Style

  public init(language: Language, style: Style = Style(.none)) {
    self.language = language
    self.style = style
  }

  public func write(_ page: ReportedPage, to output: inout [UInt8]) {
    for (finding, position) in zip(page.findings, page.positions) {
      let place = style.bold("\(SourceFrame.printable(page.document.source.path)):\(position.line):\(position.column):")
      let label = style.severity("\(SeverityName.of(finding.severity, language))[\(finding.code)]", finding.severity)
      output += "\(place) \(label) \(SourceFrame.printable(finding.message))\n".utf8
    }
  }
}
