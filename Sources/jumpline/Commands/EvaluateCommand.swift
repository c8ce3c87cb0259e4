import ArgumentParser
import JumplineBytes
import JumplineEvaluation
import JumplineModel
import JumplinePipeline

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Scores what was understood against gold.",
    discussion: """
      The gold of NAME.txt is NAME.gold.tsv under --gold, at the same relative path or directly in it; links between pages are in links.tsv there. Figures of all pages together are sums, not means.

      EXAMPLES:
        jumpline evaluate --gold seeds/ seeds/
        jumpline evaluate --gold gold/ --json pages/ | jq .total.joins
        jumpline evaluate --gold gold/ --html wrong.html pages/

      \(Jumpline.exitStatuses)
      """)

  @Argument(help: "Pages: files, folders, or - for standard input.", completion: .file())
  var inputs: [String]

  @Option(help: "The folder of gold files (default: beside each input).", completion: .directory)
  var gold: String?

  @Flag(help: "Prints numerators and denominators as one JSON object.")
  var json = false

  @Option(help: "Writes a page that shows every line and marks the wrong places.", completion: .file(extensions: ["html"]))
  var html: String?

  @Option(help: "The format to read: \(ReaderChoice.allValueStrings.joined(separator: ", ")).", completion: .list(ReaderChoice.allValueStrings),
    transform: ConvertCommand.reader)
  var from: ReaderChoice = .auto

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language
    let opening = SourceOpening(language: language)
    let reading = PageReading(readers: from.readers, language: language)
    let list = InputList(inputs, extensions: from.extensions, language: language)
    var console = Console(inputs: list.inputs.count, quiet: common.quiet)
    var output = Output(language)
    var status = ExitStatus.clean
    var evaluation = Evaluation()
    var mistakes = MistakesPage(language: language)
    let work = InputGroups(list.inputs)
    for group in work.groups {
      var documents: [Document] = []
      var golds: [GoldPage] = []
      for input in work.inputs[group] {
        do throws(InputFailure) {
          let source = try opening.open(input)
          let gold = try goldPage(of: input, language)
          let pages = try reading.pages(source)
          documents += pages
          golds += pages.map { _ in gold }
        } catch {
          console.tell(Complaint(error))
          status.raise(to: .inputOrOutput)
        }
      }
      reading.settle(&documents)
      for (document, gold) in zip(documents, golds) {
        evaluation.add(document, gold: gold)
        if html != nil { mistakes.add(MarkedPage(document, gold: gold), document.source) }
      }
      console.progress(group.upperBound)
    }
    do throws(InputFailure) {
      if let links = try links(language) { evaluation.score(links: links) }
    } catch {
      console.tell(Complaint(error))
      status.raise(to: .inputOrOutput)
    }
    console.finish()
    if let html {
      let table = EvaluationTable(evaluation, paint: Paint(isOn: false), language: language).lines()
      let path = FilePath(html)
      do throws(SystemFault) {
        var file = try OutputFile.create(path)
        try file.write(Array(mistakes.with(table: table).html.utf8))
        try file.finish()
      } catch {
        console.tell(.notWritten(path, error, language))
        status.raise(to: .inputOrOutput)
      }
    }
    if json {
      output.write(Array(evaluation.json.utf8))
    } else {
      output.print(EvaluationTable(evaluation, paint: Paint(isOn: Terminal.coloursOutput), language: language).lines())
    }
    output.flush()
    Jumpline.leave(status)
  }

  private func goldPage(of input: Input, _ language: Language) throws(InputFailure) -> GoldPage {
    let name = GoldPage.fileName(forInput: input.path.description)
    let candidates: [FilePath]
    if let gold {
      let relative = input.relativePath.parent.appending(name.utf8)
      candidates = [FilePath(gold).appending(relative.bytes), FilePath(gold).appending(name.utf8)]
    } else {
      candidates = [input.path.parent.appending(name.utf8)]
    }
    for path in candidates {
      guard let bytes = try? FileContents.read(path) else { continue }
      do throws(GoldFailure) {
        return try GoldPage(parsing: bytes)
      } catch {
        throw Self.unreadable(path, error, language)
      }
    }
    let looked = candidates.last?.description ?? name
    throw InputFailure(
      path: input.path.description, code: .notFound,
      message: language.say(
        zh: "没有标准答案：应有 \(looked)。请用 --gold 指出所在的文件夹。", en: "there is no gold for it: expected \(looked). Name its folder with --gold."))
  }

  private func links(_ language: Language) throws(InputFailure) -> [GoldLink]? {
    guard let gold else { return nil }
    let path = FilePath(gold).appending("links.tsv".utf8)
    guard let bytes = try? FileContents.read(path) else { return nil }
    do throws(GoldFailure) {
      return try GoldLink.parse(bytes)
    } catch {
      throw Self.unreadable(path, error, language)
    }
  }

  private static func unreadable(_ path: FilePath, _ failure: GoldFailure, _ language: Language) -> InputFailure {
    InputFailure(
      path: path.description, code: .notOfFormat,
      message: language.say(zh: "第 \(failure.line) 行：\(failure.message)", en: "line \(failure.line): \(failure.message)"))
  }
}
