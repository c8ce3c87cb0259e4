import ArgumentParser
import JumplineBytes
import JumplineLint
import JumplineModel
import JumplinePipeline

/// Which findings are known and may stay: suppressions, one by one and with a reason; a baseline, all at once.
struct AcceptanceOptions: ParsableArguments {
  @Option(help: "The suppressions to use (default: the nearest .jumpline-suppressions.yml, in the input's folder or above it).", completion: .file(extensions: ["yml", "yaml"]))
  var suppressions: String?

  @Flag(help: "Suppresses everything that is found, and writes it down with --reason.")
  var suppress = false

  @Option(help: "Why the page is right as it is.")
  var reason: String?

  @Option(help: "Who says so (default: GIT_AUTHOR_NAME, or else USER).")
  var author: String?

  @Option(help: "The last day that new suppressions hold: 2027-01-31.")
  var expires: String?

  @Option(help: "Only findings that are not in this file are reported.", completion: .file(extensions: ["yml", "yaml"]))
  var baseline: String?

  @Flag(help: "Makes the baseline what there is; with CI set it only takes out what is gone.")
  var updateBaseline = false

  func validate() throws {
    if suppress && (reason ?? "").isEmpty {
      throw ValidationError("--suppress: say why these findings may stay, with --reason TEXT.")
    }
    if !suppress, let option = reason.map({ _ in "--reason" }) ?? expires.map({ _ in "--expires" }) ?? author.map({ _ in "--author" }) {
      throw ValidationError("\(option) goes with --suppress.")
    }
    if let expires, CalendarDay(iso: expires) == nil {
      throw ValidationError("--expires: expected a day such as 2027-01-31, found \(expires).")
    }
    if let expires, Suppressions.isOver(expires) {
      throw ValidationError("--expires: \(expires) is over. Name a day that is still to come, or leave the option out.")
    }
    if updateBaseline && baseline == nil { throw ValidationError("--update-baseline goes with --baseline FILE.") }
    if updateBaseline && suppress { throw ValidationError("--suppress and --update-baseline: choose one of them.") }
  }

  /// What they make of findings; nil when nothing is known of any.
  func ledger(_ inputs: Inputs, _ search: ConfigurationSearch, _ catalogue: RuleCatalogue, _ language: Language) -> FindingLedger? {
    let rules = catalogue.cards.map(\.code)
    return ConfigurationOptions.orRefuse { () throws(SettingsRefusal) in
      var ledger = FindingLedger()
      let suppressions = try Suppressions(
        inputs, named: suppressions.map { FilePath($0) }, search, rules: rules, makesNew: suppress, language: language)
      if !suppressions.isEmpty { ledger.suppressions = suppressions }
      if suppress {
        let user = Terminal.variable("GIT_AUTHOR_NAME") ?? Terminal.variable("USER") ?? ""
        ledger.note = Suppressions.Note(reason: reason ?? "", author: author ?? user, expires: expires ?? "")
      }
      if let baseline {
        ledger.baseline = try BaselineCheck(
          inputs, FilePath(baseline), update: !updateBaseline ? .none : Self.isCI ? .shrinking : .free, rules: rules,
          language: language)
      }
      return ledger.isNeeded ? ledger : nil
    }
  }

  /// As builds are told that nobody looks: https://docs.github.com/actions, GitLab and most others set it.
  private static var isCI: Bool { !["", "0", "false"].contains(Terminal.variable("CI") ?? "") }

  /// A line for people: how much is not shown. Nil when nothing is hidden.
  func summary(_ ledger: FindingLedger?, _ language: Language) -> String? {
    let suppressed = ledger?.suppressions?.count ?? 0
    let known = ledger?.baseline?.count ?? 0
    guard suppressed + known > 0 else { return nil }
    return language.say(zh: "未显示：豁免 \(suppressed) 条，基线 \(known) 条", en: "not shown: \(suppressed) suppressed, \(known) in the baseline")
  }

  /// Writes what is to be written, and tells what has served its time.
  /// - Parameter isOn: whether a rule spoke.
  func finish(_ ledger: FindingLedger?, quiet: Bool, _ language: Language, isOn: (_ code: String) -> Bool) {
    guard let ledger else { return }
    var console = Console()
    for complaint in ledger.suppressions?.complaints(isOn: isOn) ?? [] { console.tell(complaint) }
    let lines = ConfigurationOptions.orRefuse { () throws(SettingsRefusal) in
      let written = try ledger.suppressions?.save() ?? []
      return written.map { path, count in
        language.say(zh: "\(path)：新增 \(count) 条", en: "\(path): \(count) more")
      } + [try ledger.baseline?.finish(isOn: isOn)].compactMap(\.self)
    }
    if !quiet { for line in lines { Terminal.standardError(line + "\n") } }
  }
}
