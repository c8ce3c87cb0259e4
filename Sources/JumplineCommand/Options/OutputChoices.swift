import ArgumentParser
import JumplineModel

/// `--unit`.
enum UnitChoice: String, CaseIterable, ExpressibleByArgument {
  case page
  case article
  case issue

  var unit: WriterOptions.Unit {
    switch self {
    case .page: .page
    case .article: .article
    case .issue: .issue
    }
  }
}

/// `--text-mode`.
enum TextModeChoice: String, CaseIterable, ExpressibleByArgument {
  case clean
  case source

  var mode: WriterOptions.TextMode { self == .clean ? .clean : .source }
}
