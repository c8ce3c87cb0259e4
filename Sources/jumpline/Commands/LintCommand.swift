import ArgumentParser
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

  @OptionGroup var counted: CountOptions

  @OptionGroup var configured: ConfigurationOptions

  @Option(help: "A folder in which pages that did not change are remembered.", completion: .directory)
  var cache: String?

  @Flag(help: "Prints how long each rule took, to standard error.")
  var profileRules = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if counted.isOn, format.name != FindingFormatChoice.text.name {
      throw ValidationError("--statistics prints a table of its own: leave --format out.")
    }
  }

  func run() throws {
    let language = common.language
    let catalogue = Aboard.rules
    let style = Style(Terminal.coloursOutput ? .ansi : .none)
    let format = format.make(.init(catalogue: catalogue, language: language, style: style))
    var stream = FindingStream(format)
    let list = InputList(inputs, extensions: reader.from.extensions, language: language)
    let search = configured.search(list.inputs, language)
    let selections = RuleSelections(list.inputs, search, catalogue, commandLine: rules.layer, preview: rules.preview,
      minimumConfidence: rules.minConfidence)
    let naming = configured.naming(list.inputs, search, language)
    let profile = profileRules ? RuleProfile() : nil
    var linting = Linting(
      opening: SourceOpening(language: language, encoding: reader.encoding, naming: naming),
      reading: PageReading(readers: reader.from.readers, naming: naming, language: language),
      linter: Linter(selections.catalogue, selection: { selections[$0] }, profile: profile, language: language), lanes: common.lanes,
      threshold: configured.threshold(search, common))
    var console = Console(inputs: list.inputs.count, quiet: common.quiet)
    // What is remembered takes no rule any time.
    if let cache, !profileRules {
      linting.cache = ProgramFile.cache(FilePath(cache), linting, &console)
    }
    var output = Output(language)
    var ledger = accepted.ledger(list.inputs, search, language)
    counted.prepare(&ledger)
    let isCounting = counted.isOn
    if !isCounting { output.write(stream.head()) }
    let outcome = linting.run(list.inputs, ledger: &ledger) { document, findings, printed in
      if !isCounting { format.write(ReportedPage(document, findings: findings), to: &printed) }
    } write: { bytes in
      output.write(stream.add(bytes))
      return true
    } tell: { complaint in
      output.flush()
      console.tell(complaint)
    } progress: {
      console.progress($0)
    }
    console.finish()
    if isCounting {
      output.print(counted.lines(ledger, catalogue, language))
    } else {
      output.write(stream.foot(FindingTotals(findings: outcome.findings, isComplete: outcome.status < .inputOrOutput)))
    }
    if type(of: format).isForPeople && !common.quiet {
      output.print(SummaryLine.text(pages: outcome.pages, findings: outcome.findings, language: language))
      if let hidden = accepted.summary(ledger, language) { output.print(hidden) }
    }
    output.flush()
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
