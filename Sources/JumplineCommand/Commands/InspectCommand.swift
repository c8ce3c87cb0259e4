import ArgumentParser
import JumplineBytes
import JumplineConfiguration
import JumplineLint
import JumplineModel
import JumplinePipeline

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Shows a page as it was understood, and why.",
    discussion: """
      Piece by piece, in the order of the file: its bytes, its label, its text, the evidence that spoke for the label, the label that came next, and for each seam what spoke for joining and against it. Weights are log-odds.

      EXAMPLES:
        jumpline inspect page.txt
        jumpline inspect page.txt | less -R
        jumpline inspect page.txt --why 505
        jumpline inspect page.txt --encoding GB18030
        NO_COLOR=1 jumpline inspect page.txt

      \(Jumpline.exitStatuses)
      """)

  @Argument(help: "Pages: files, folders, or - for standard input.", completion: .file())
  var pages: [String]

  @Option(help: "Explains in full the one piece that has this byte.")
  var why: Int?

  @OptionGroup var reader: ReaderOption

  @OptionGroup var configured: ConfigurationOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let why, why < 0 { throw ValidationError("--why: expected a byte offset from 0, found \(why).") }
  }

  func run() throws {
    let language = common.language
    let guests = configured.guests(language)
    let (readers, extensions) = try reader.from.resolved(guests)
    let inputs = InputList(pages, extensions: extensions, language: language).inputs
    let search = configured.search(inputs, guests, language)
    let selections = RuleSelections(inputs, search, guests.rules.adding(search.shelf.all), commandLine: .init(), preview: false)
    let linter = Linter(selections.catalogue, selection: { selections[$0] }, habits: { search.habits(of: $0) }, language: language)
    let naming = configured.naming(inputs, search, language)
    let opening = SourceOpening(language: language, encoding: reader.encoding, naming: naming)
    let reading = PageReading(
      readers: readers, rules: { linter.lint($0, &$1) }, naming: naming, language: language)
    let threshold = configured.threshold(search, common)
    var console = Console()
    var output = Output(language)
    var outcome = Outcome()
    outcome.status = guests.status
    for (index, input) in inputs.enumerated() {
      do throws(InputFailure) {
        let source = try opening.open(input)
        let explanation = Self.explain(reading.reader(of: source), source)
        if let why {
          tell(why, of: source, explanation, &output, &console, &outcome.status)
          continue
        }
        var failures: [PluginFailure] = []
        let documents = try reading.documents(source, &failures)
        for failure in failures {
          console.tell(Complaint(failure, language))
          outcome.status.raise(to: .failure)
        }
        for document in documents {
          outcome.count(document, failingOn: threshold)
          let view = PageView(
            document: document, explanation: explanation,
            years: search.configuration(of: source.path)?.configuration.years?.value ?? PlausibleYears.builtIn, language: language,
            paint: Paint(isOn: Terminal.coloursOutput), width: min(Terminal.width, 160))
          if index > 0 { output.print("") }
          output.print(view.lines())
        }
      } catch {
        output.flush()
        console.tell(Complaint(error))
        outcome.status.raise(to: ExitStatus(error))
      }
    }
    output.flush()
    Jumpline.leave(outcome.status)
  }

  private func tell(
    _ offset: Int, of source: Source, _ explanation: Explanation?, _ output: inout Output, _ console: inout Console,
    _ status: inout ExitStatus
  ) {
    let language = common.language
    guard let explanation else {
      console.tell(
        Complaint(
          path: source.path,
          message: language.say(
            zh: "这种格式的读取器不说明理由：请用 newspaper-text。", en: "the reader of its format gives no reasons: read it as newspaper-text.")))
      status.raise(to: .usage)
      return
    }
    let reasons = PieceReasons(
      source: source, explanation: explanation, language: language, paint: Paint(isOn: Terminal.coloursOutput),
      width: min(Terminal.width, 160))
    if let lines = reasons.lines(at: offset) {
      output.print(lines)
    } else {
      output.flush()
      console.tell(Complaint(path: source.path, message: reasons.nothing(at: offset)))
      status.raise(to: .usage)
    }
  }

  private static func explain(_ reader: (any Reader)?, _ source: Source) -> Explanation? {
    guard let reader = reader as? any ExplainingReader else { return nil }
    return try? reader.explain(source)
  }
}
