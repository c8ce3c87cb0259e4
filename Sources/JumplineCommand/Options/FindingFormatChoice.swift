import ArgumentParser
import JumplineLint
import JumplineModel
import JumplineReport

/// `lint --format`.
struct FindingFormatChoice: ExpressibleByArgument {
  /// What a format is made with.
  struct Setting {
    var catalogue: RuleCatalogue
    var language: Language
    var style: Style
  }

  let name: String
  private let summary: String
  let make: @Sendable (Setting) -> any FindingFormat

  private init<Format: FindingFormat>(_ make: @escaping @Sendable (Setting) -> Format) {
    name = Format.name
    summary = Format.summary
    self.make = make
  }

  /// Every format there is, in the order in which help lists them.
  private static let all = [
    FindingFormatChoice {
      TextReport(
        catalogue: $0.catalogue, language: $0.language, style: $0.style,
        width: Terminal.isOutput ? Terminal.width : TextReport.plainWidth)
    },
    FindingFormatChoice { ConciseReport(language: $0.language, style: $0.style) },
    FindingFormatChoice { GroupedReport(language: $0.language, style: $0.style) },
    FindingFormatChoice { JSONReport(catalogue: $0.catalogue) },
    FindingFormatChoice { SARIFReport(catalogue: $0.catalogue, language: $0.language, version: Jumpline.version) },
    FindingFormatChoice { GitHubReport(catalogue: $0.catalogue, language: $0.language) },
    FindingFormatChoice { _ in GitLabReport() },
    FindingFormatChoice { JUnitReport(language: $0.language) },
    FindingFormatChoice { _ in CheckstyleReport() },
    FindingFormatChoice { _ in ReviewdogReport() },
  ]

  static let text = all[0]

  init?(argument: String) {
    guard let choice = Self.all.first(where: { $0.name == argument }) else { return nil }
    self = choice
  }

  var defaultValueDescription: String { name }
  static var allValueStrings: [String] { all.map(\.name) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  /// A line for each, for help.
  static var list: String {
    let width = all.map { DisplayWidth.of($0.name) }.max() ?? 0
    return all.map { "  \(DisplayWidth.pad($0.name, to: width))  \($0.summary)" }.joined(separator: "\n")
  }
}
