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

/// `--encoding`.
enum EncodingChoice: String, CaseIterable, ExpressibleByArgument {
  case utf8 = "UTF-8"

  init?(argument: String) {
    guard ["utf-8", "utf8"].contains(argument.lowercased()) else { return nil }
    self = .utf8
  }
}
