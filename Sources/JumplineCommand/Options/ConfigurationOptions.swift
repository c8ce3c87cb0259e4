import ArgumentParser
import JumplineConfiguration
import JumplineLint
import JumplineModel
import JumplinePacks
import JumplinePipeline
import JumplineReport

/// Which configuration holds: found upward from each input, named, or none.
struct ConfigurationOptions: ParsableArguments {
  @Option(help: "The configuration to use (default: the nearest .jumpline.yml, in the input's folder or above it).", completion: .file(extensions: ["yml", "yaml"]))
  var config: String?

  @Flag(name: .customLong("no-config"), help: "Looks for no configuration.")
  var ignoresConfiguration = false

  @Option(help: "What is known of the pages, as CSV or JSON Lines (default: manifest.csv or manifest.jsonl beside them).", completion: .file(extensions: ["csv", "jsonl"]))
  var manifest: String?

  @Option(name: .customLong("pack"), help: "A rule pack for all pages, besides those of the configuration: the name of one that is shipped, or a file. Can be given again.", completion: .file(extensions: ["yml", "yaml"]))
  var packs: [String] = []

  func validate() throws {
    if config != nil && ignoresConfiguration { throw ValidationError("--config and --no-config: choose one of them.") }
  }

  var choice: ConfigurationSearch.Choice {
    if ignoresConfiguration { return .none }
    return config.map { .file(FilePath($0)) } ?? .upward
  }

  /// The severity from which findings fail: the command line's, else the strictest of the configurations.
  func threshold(_ search: ConfigurationSearch, _ common: CommonOptions) -> Severity? {
    if let named = common.failOn { return named.threshold }
    let said = search.all.map { $0.configuration.failOn.map(\.value) ?? .error }
    return said.isEmpty ? .error : said.compactMap(\.self).min()
  }

  /// The configurations of inputs.
  func search(_ inputs: Inputs, _ guests: Guests, readsProfiles: Bool = true, _ language: Language) -> ConfigurationSearch {
    Self.search(inputs, choice, packs, guests, readsProfiles: readsProfiles, language)
  }

  private static func search(
    _ inputs: Inputs, _ choice: ConfigurationSearch.Choice, _ packs: [String], _ guests: Guests, readsProfiles: Bool, _ language: Language
  ) -> ConfigurationSearch {
    let codes = guests.rules.cards.map(\.code)
    return orRefuse { () throws(SettingsRefusal) in
      try ConfigurationSearch(
        inputs, choice: choice, rules: codes, packs: packs, shelf: shelf(codes, language), readsProfiles: readsProfiles, language: language)
    }
  }

  /// An empty shelf for packs.
  /// - Parameter taken: the codes that no rule of a pack may have.
  static func shelf(_ taken: [String], _ language: Language) -> PackShelf {
    PackShelf(taken: taken, language: language, read: Aboard.example)
  }

  /// The plugins that are programs of their own, started. Those that do not start are told.
  func guests(_ language: Language) -> Guests {
    let guests = Guests(GuestList(choice, language), language)
    var console = Console()
    for failure in guests.failures { console.tell(Complaint(failure, language)) }
    return guests
  }

  /// The packs that are shipped, and those of the configuration that holds for the working folder.
  static func packs(_ guests: Guests, _ choice: ConfigurationSearch.Choice, _ language: Language) -> [RulePack] {
    search(Inputs([Input(named: "-")]), choice, ShippedPack.all.map(\.name), guests, readsProfiles: true, language).shelf.all
  }

  /// What manifests, patterns and names say of inputs.
  func naming(_ inputs: Inputs, _ search: ConfigurationSearch, _ language: Language) -> PageNaming {
    let naming = Self.orRefuse { () throws(SettingsRefusal) in
      try PageNaming(inputs, search, manifest: manifest.map { FilePath($0) }, language: language)
    }
    var console = Console()
    for warning in naming.warnings { console.tell(warning) }
    return naming
  }

  /// Settings that cannot be taken end the program with status 2, and 3 when they cannot be written: nothing is done half.
  static func orRefuse<Settings>(_ make: () throws(SettingsRefusal) -> Settings) -> Settings {
    do throws(SettingsRefusal) {
      return try make()
    } catch {
      var console = Console()
      switch error {
      case .notRead(let complaint): console.tell(complaint)
      case .notWritten(let complaint):
        console.tell(complaint)
        Jumpline.leave(.inputOrOutput)
      case .faulty(let path, let text, let failure):
        for fault in failure.faults {
          let quote = FileQuote.lines(text, line: fault.line, column: fault.column, length: fault.length)
          console.tell(
            Complaint(
              path: "\(path):\(fault.line):\(fault.column)",
              message: ([fault.message] + quote).joined(separator: "\n")))
        }
      }
      Jumpline.leave(.usage)
    }
  }
}
