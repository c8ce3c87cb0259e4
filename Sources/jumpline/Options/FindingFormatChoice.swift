import ArgumentParser
import JumplineLint
import JumplineModel
import JumplineReport

/// `lint --format`.
enum FindingFormatChoice: String, CaseIterable, ExpressibleByArgument {
  case text
  case json

  func make(_ catalogue: RuleCatalogue, _ language: Language) -> any FindingFormat {
    switch self {
    case .text:
      TextReport(
        catalogue: catalogue, language: language, style: Style(Terminal.coloursOutput ? .ansi : .none),
        width: Terminal.isOutput ? Terminal.width : TextReport.plainWidth)
    case .json: JSONReport(catalogue: catalogue)
    }
  }
}
