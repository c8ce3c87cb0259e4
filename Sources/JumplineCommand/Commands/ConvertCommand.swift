import ArgumentParser
import JumplineLint
import JumplineModel
import JumplinePipeline
import JumplineReport

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Writes pages in another format.",
    discussion: """
      EXAMPLES:
        jumpline convert seeds/ --to tei -o out/            a TEI file a page
        jumpline convert seeds/ --to jsonl -o all.jsonl     a line an article
        jumpline convert issue/ --to jsonl --unit article   an article once, with all its pages
        jumpline convert issue/ --to tei --unit issue -o out/
                                            the pages of an issue in one file
        jumpline convert page.txt --to text                 to read
        jumpline convert - --to jsonl < page.txt            from a pipe
        jumpline convert old/ --to tei -o out/ --encoding GB18030
                                            otherwise found out for each file
        jumpline convert page.xml --to text --text-mode source
                                            the original, byte for byte
        jumpline convert page.txt --to tei --edits .jumpline-edits.jsonl
                                            the page as it came, and what lint --fix made of it

      A folder gives its *.txt, or what the chosen --from is called, in it and below it, in byte order, without hidden files. Files that are named are always read. With -o FOLDER/ every input has its own file there, at its relative path; otherwise everything goes to one file. Files appear whole or not at all.

      \(Jumpline.exitStatuses)
      """)

  @Argument(help: "Files, folders, or - for standard input.", completion: .file())
  var inputs: [String]

  @Option(help: "The format to write: \(WriterChoice.allValueStrings.joined(separator: ", ")), or a plugin's.", completion: .list(WriterChoice.allValueStrings))
  var to: WriterChoice

  @OptionGroup var reader: ReaderOption

  @Option(name: [.customShort("o"), .long], help: "A file, or with a slash at its end a folder (default: standard output).", completion: .file())
  var output: String?

  @Option(help: "What one record or file is. article: an article that goes on from page to page once, at its first page (jsonl, text); issue: the pages of one title and date in one file.")
  var unit: UnitChoice = .page

  @Flag(help: "Adds what the lint rules find; what the reader met is always there.")
  var lint = false

  @Flag(name: .customLong("no-validate"), help: "TEI gets its final name without being validated.")
  var skipsValidation = false

  @Option(help: "For text: clean to read, source for the original bytes.")
  var textMode: TextModeChoice = .clean

  @Option(help: "The log of lint --fix: pages are converted as they were before, with what was fixed as choice, sic and corr (tei), or without (text, --text-mode source).", completion: .file(extensions: ["jsonl"]))
  var edits: String?

  @OptionGroup var configured: ConfigurationOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    let showsEdits = to.name == "tei" || to.name == "text" && textMode == .source
    if edits != nil && !showsEdits {
      throw ValidationError("--edits: only tei has a place for what was fixed. Use --to tei, or --to text --text-mode source for the original.")
    }
  }

  func run() throws {
    let language = common.language
    let guests = configured.guests(language)
    let (readers, extensions) = try reader.from.resolved(guests)
    let writer = try to.resolved(guests)
    let list = InputList(inputs, extensions: extensions, language: language)
    let search = configured.search(list.inputs, guests, language)
    let linter = linter(list.inputs, search, guests.rules.adding(search.shelf.all))
    let naming = configured.naming(list.inputs, search, language)
    var opening = SourceOpening(language: language, encoding: reader.encoding, naming: naming)
    if let edits {
      opening.history = ConfigurationOptions.orRefuse { () throws(SettingsRefusal) in
        try EditHistory.read(FilePath(edits), language: language)
      }
    }
    let conversion = Conversion(
      opening: opening,
      reading: PageReading(
        readers: readers, rules: { linter.lint($0, &$1) }, naming: naming, language: language),
      writer: writer,
      options: WriterOptions(unit: unit.unit, textMode: textMode.mode, version: Jumpline.version),
      destination: Destination(named: output),
      validator: skipsValidation || unit == .issue ? nil : Aboard.validator(of: writer.format),
      lanes: common.lanes,
      threshold: configured.threshold(search, common))
    if output != nil { UnfinishedFiles.removeWhenInterrupted() }
    var console = Console(inputs: list.inputs.count, quiet: common.quiet)
    var outcome = conversion.run(list.inputs) { console.tell($0) } progress: { console.progress($0) }
    console.finish()
    outcome.status.raise(to: guests.status)
    if outcome.status == .findings, !common.quiet {
      // An exit status of 1 is not a failed conversion, and must not look like one.
      let summary = SummaryLine.text(pages: outcome.pages, findings: outcome.findings, language: language)
      Terminal.standardError("\(summary)\(language.say(zh: "；用 jumpline lint 查看", en: "; jumpline lint shows them"))\n")
    }
    Jumpline.leave(outcome.status)
  }

  /// What the reader met is told in any case, whatever a configuration says of rules.
  private func linter(_ inputs: Inputs, _ search: ConfigurationSearch, _ rules: RuleCatalogue) -> Linter {
    let always = rules.alwaysRunning
    guard lint else { return Linter(always, language: common.language) }
    let layer = RuleSelection.Layer(select: always.cards.map(\.code))
    let selections = RuleSelections(inputs, search, rules, commandLine: layer, preview: false)
    return Linter(selections.catalogue, selection: { selections[$0] }, habits: { search.habits(of: $0) }, language: common.language)
  }
}
