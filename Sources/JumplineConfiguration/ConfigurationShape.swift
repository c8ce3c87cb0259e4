package import JumplineModel

/// What a value of the configuration may be. One description serves the check of a file, its messages and the JSON Schema.
package indirect enum ConfigurationShape: Sendable {
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
  /// Names, of pages or what a file names itself, and a value for each.
  case byName(ConfigurationShape)
  /// A value, or a list of them.
  case oneOrMore(of: ConfigurationShape)
  /// Words for people: text, or one in each language.
  case words
  /// Text that somebody else understands: what is wrong with it, in a language; nil when nothing is.
  case checked(@Sendable (_ text: String, Language) -> String?)
  /// Keys and values that somebody else knows the meaning of.
  case anything
  /// These keys and no other.
  case table([ConfigurationKey])

  package static let severity = choice(Severity.allCases.map(\.rawValue))
}

/// A key of the configuration.
package struct ConfigurationKey: Sendable {
  var name: String
  var shape: ConfigurationShape
  /// One sentence for people and editors.
  var summary: String
  /// Whether the table makes no sense without it.
  var isNeeded: Bool

  package init(_ name: String, _ shape: ConfigurationShape, _ summary: String, isNeeded: Bool = false) {
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
    ConfigurationKey("packs", .list(of: .text), "Rule packs: names of those that are shipped, or files, named from the folder of this file."),
    ConfigurationKey("plugins", .byName(.table(PluginEntry.keys)), "Programs that are plugins, by name; obeyed in the configuration of the working folder, or the one that --config names."),
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
