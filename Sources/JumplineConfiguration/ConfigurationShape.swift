import JumplineModel

/// What a value of the configuration may be. One description serves the check of a file, its messages and the JSON Schema.
indirect enum ConfigurationShape: Sendable {
  case text
  case choice([String])
  /// A number from one to another.
  case number(ClosedRange<Double>)
  case encoding
  /// `1990-2030`.
  case years
  /// `{title}-{year}{month}{day}-{page}.txt`.
  case pattern
  /// The code of a rule, or the beginning of codes.
  case rule
  /// `2027-01-31`, a day that there is.
  case day
  /// What a finding is known by: 32 hexadecimal digits.
  case fingerprint
  case list(of: ConfigurationShape)
  /// Rules, and a value for each.
  case byRule(ConfigurationShape)
  /// Pages, and a value for each.
  case byPage(ConfigurationShape)
  /// These keys and no other.
  case table([ConfigurationKey])

  static let severity = choice(Severity.allCases.map(\.rawValue))
}

/// A key of the configuration.
struct ConfigurationKey: Sendable {
  var name: String
  var shape: ConfigurationShape
  /// One sentence for people and editors.
  var summary: String
  /// Whether the table makes no sense without it.
  var isNeeded: Bool

  init(_ name: String, _ shape: ConfigurationShape, _ summary: String, isNeeded: Bool = false) {
    self.name = name
    self.shape = shape
    self.summary = summary
    self.isNeeded = isNeeded
  }

  /// Everything that a configuration may say.
  static let all: [ConfigurationKey] = [
    ConfigurationKey(
      "pages", .table([ConfigurationKey("patterns", .list(of: .pattern), "Patterns for names of pages, tried in order before the ones built in.")]),
      "How names of pages are read."),
    ConfigurationKey("manifest", .text, "A CSV or JSON Lines file that says of pages what they are, named from the folder of this file."),
    ConfigurationKey("encoding", .encoding, "The encoding of pages for which nothing else names one."),
    ConfigurationKey("years", .years, "The years that inferred dates are looked for in."),
  ] + rules + [
    ConfigurationKey(
      "overrides",
      .list(of: .table([ConfigurationKey("paths", .list(of: .text), "Globs, from the folder of this file; all of its pages that one of them fits.")] + rules)),
      "What is different for some pages; later entries have the last word."),
    ConfigurationKey("profile", .text, "The file of a title's habits, named from the folder of this file."),
    ConfigurationKey("packs", .list(of: .text), "Further collections of rules."),
    ConfigurationKey("fail-on", .choice(Severity.allCases.reversed().map(\.rawValue) + ["never"]), "The severity from which findings make the exit status 1."),
    ConfigurationKey("error-weights", .byRule(.number(0...100)), "How many errors a finding of a rule is worth in lint --error-rate, other than built in."),
    ConfigurationKey("min-confidence", .number(0...1), "Findings that are less sure are left out."),
  ]

  private static let rules = [
    ConfigurationKey("select", .list(of: .rule), "The rules that run, by code or beginning of codes."),
    ConfigurationKey("ignore", .list(of: .rule), "Rules that do not run."),
    ConfigurationKey("severity", .byRule(.severity), "Severities other than the rules' own."),
  ]
}
