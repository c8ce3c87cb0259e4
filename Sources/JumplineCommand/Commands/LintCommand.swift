import ArgumentParser
import JumplineBytes
import JumplineLint
import JumplineModel
import JumplinePipeline
import JumplineReport

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Says what is broken on pages.",
    discussion: """
      FORMATS:
      \(FindingFormatChoice.list)

      EXAMPLES:
        jumpline lint seeds/
        jumpline lint seeds/ --fail-on warning
        jumpline lint seeds/ --select DAT,PUN --ignore PUN001
        jumpline lint old/ --encoding Big5
        jumpline lint seeds/ --format json | jq .code
        jumpline lint seeds/ --format sarif > jumpline.sarif
        jumpline lint seeds/ --suppress --reason "as printed" --select DAT003
        jumpline lint seeds/ --baseline known.yml --update-baseline
        jumpline lint seeds/ --baseline known.yml        only what is new
        jumpline lint seeds/ --statistics --min-confidence 0.8
        jumpline lint 2024/ --error-rate    编校差错率 of pages, issues and years
        jumpline lint pages/ --diff         what the safe fixes would change
        jumpline lint pages/ --fix          changes it, and records it
        jumpline lint - --fix < page.txt    the page with its safe fixes
        jumpline lint pages/ --changed-since origin/main
        jumpline lint pages/ --watch        again whenever a page changes
        jumpline explain DAT001             what a code means

      \(Jumpline.exitStatuses)
      """)

  @Argument(help: "Pages: files, folders, or - for standard input.", completion: .file())
  var inputs: [String]

  @Option(help: "How findings are printed: \(FindingFormatChoice.allValueStrings.joined(separator: ", ")).", completion: .list(FindingFormatChoice.allValueStrings),
    transform: LintCommand.format)
  var format: FindingFormatChoice = .text

  @OptionGroup var reader: ReaderOption

  @OptionGroup var rules: RuleOptions

  @OptionGroup var accepted: AcceptanceOptions

  @OptionGroup var fixed: FixOptions

  @OptionGroup var counted: CountOptions

  @OptionGroup var changed: ChangeOptions

  @OptionGroup var configured: ConfigurationOptions

  @Option(help: "A folder in which pages that did not change are remembered.", completion: .directory)
  var cache: String?

  @Flag(help: "Prints how long each rule took, to standard error.")
  var profileRules = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    try counted.validate(format: format)
    try changed.validate(inputs: inputs)
    if fixed.isOn, accepted.suppress { throw ValidationError("--suppress and fixes: choose one of them.") }
    if fixed.diff, accepted.updateBaseline { throw ValidationError("--diff changes nothing: leave --update-baseline out.") }
    if fixed.diff, counted.isOn { throw ValidationError("--diff prints no findings to count: leave --statistics and --error-rate out.") }
  }

  func run() throws {
    let language = common.language
    if changed.watch {
      let named = [configured.config, configured.manifest, accepted.suppressions, accepted.baseline].compactMap(\.self) + configured.packs
      let extensions = try reader.from.resolved(configured.guests(language)).extensions
      Jumpline.leave(changed.keepWatch(inputs, extensions: extensions, settings: named, language))
    }
    let guests = configured.guests(language)
    let (readers, extensions) = try reader.from.resolved(guests)
    let all = InputList(inputs, extensions: extensions, language: language).inputs
    let list = changed.narrow(fixed.inputs(all, language), language)
    let search = configured.search(list, guests, language)
    let catalogue = guests.rules.adding(search.shelf.all)
    let style = Style(Terminal.coloursOutput ? .ansi : .none)
    let choice = format
    let format = choice.make(.init(catalogue: catalogue, language: language, style: style))
    let selections = RuleSelections(list, search, catalogue, commandLine: try rules.layer(catalogue), preview: rules.preview,
      minimumConfidence: rules.minConfidence)
    let naming = configured.naming(list, search, language)
    let profile = profileRules ? RuleProfile() : nil
    var linting = Linting(
      opening: SourceOpening(language: language, encoding: reader.encoding, naming: naming),
      reading: PageReading(readers: readers, naming: naming, language: language),
      linter: Linter(
        selections.catalogue, selection: { selections[$0] }, habits: { search.habits(of: $0) }, profile: profile, language: language), lanes: common.lanes,
      threshold: configured.threshold(search, common))
    var console = Console(inputs: list.count, quiet: common.quiet)
    var ledger = accepted.ledger(list, search, catalogue, language)
    linting.fixing = fixed.fixing(ledger)
    // What is remembered takes no rule any time, and cannot be mended; what a program says may change with the program.
    if let cache, !profileRules, !fixed.isOn, guests.plugins.isEmpty {
      linting.cache = ProgramFile.cache(FilePath(cache), linting, packs: search.shelf.all, &console)
    }
    counted.prepare(&ledger, search)
    var output = LintOutput(
      format, isCounting: counted.isOn, showsDifference: fixed.diff, printsPage: fixed.isOn && list.first?.kind == .standardInput,
      style: style, language: language)
    var log = EditLog(FilePath(fixed.editLog ?? EditLog.fileName), language: language)
    if fixed.isOn && !fixed.diff { UnfinishedFiles.removeWhenInterrupted() }
    output.begin()
    var outcome = linting.run(list, ledger: &ledger, report: output.report) { page in
      if fixed.diff { return output.show(page) }
      if page.original.path != "-" { return log.commit(page) }
      return fixed.editLog == nil ? nil : log.record(page)
    } write: { bytes in
      output.add(bytes)
      return true
    } tell: { complaint in
      output.flush()
      console.tell(complaint)
    } progress: {
      console.progress($0)
    }
    console.finish()
    outcome.status.raise(to: guests.status)
    var notes: [String] = []
    if type(of: format).isForPeople && !common.quiet {
      notes = [SummaryLine.text(pages: outcome.pages, findings: outcome.findings, language: language)]
      if let hidden = accepted.summary(ledger, language) { notes.append(hidden) }
    }
    output.end(outcome, counts: counted.lines(ledger, catalogue, choice, language), notes: notes)
    if !common.quiet, let summary = fixed.summary(log, language) { Terminal.standardError(summary + "\n") }
    if let profile { ProfileTable.print(profile, catalogue) }
    accepted.finish(ledger, quiet: common.quiet, language) { selections.catalogue[$0] != nil }
    Jumpline.leave(outcome.status)
  }

  @Sendable static func format(_ name: String) throws -> FindingFormatChoice {
    guard let choice = FindingFormatChoice(argument: name) else {
      throw UnknownName(name, kind: "format of findings", known: FindingFormatChoice.allValueStrings)
    }
    return choice
  }
}
