import ArgumentParser
import JumplineBytes
import JumplineEvaluation
import JumplineModel
import JumplinePipeline
import JumplineReport

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Scores what was understood against gold.",
    discussion: """
      The gold of NAME.txt is NAME.gold.tsv under --gold, at the same relative path or directly in it; links between pages are in links.tsv beside it. Figures of all pages together are sums, not means.

      EXAMPLES:
        jumpline evaluate --gold seeds/ seeds/
        jumpline evaluate --gold gold/ --json pages/ | jq .total.joins
        jumpline evaluate --gold gold/ --html wrong.html pages/
        jumpline evaluate --gold gold/ --encoding GB18030 pages/

      \(Jumpline.exitStatuses)
      """)

  @Argument(help: "Pages: files, folders, or - for standard input.", completion: .file())
  var inputs: [String]

  @Option(help: "The folder of gold files (default: beside each input).", completion: .directory)
  var gold: String?

  @Flag(help: "Prints numerators and denominators as one JSON object; a rate of nothing is null.")
  var json = false

  @Option(help: "Writes a page that shows every line and marks the wrong places.", completion: .file(extensions: ["html"]))
  var html: String?

  @OptionGroup var reader: ReaderOption

  @OptionGroup var configured: ConfigurationOptions

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language
    let guests = configured.guests(language)
    let (readers, extensions) = try reader.from.resolved(guests)
    let list = InputList(inputs, extensions: extensions, language: language)
    let search = configured.search(list.inputs, guests, language)
    let naming = configured.naming(list.inputs, search, language)
    let opening = SourceOpening(language: language, encoding: reader.encoding, naming: naming)
    let reading = PageReading(readers: readers, naming: naming, language: language)
    var console = Console(inputs: list.inputs.count, quiet: common.quiet)
    var output = Output(language)
    var status = guests.status
    var evaluation = Evaluation()
    var folders: [FilePath] = gold.map { [FilePath($0)] } ?? []
    var mistakes = MistakesPage(language: language)
    let work = InputGroups(list.inputs, naming: reading.naming)
    for group in 0..<work.count {
      var documents: [Document] = []
      var golds: [GoldPage] = []
      for input in work[group] {
        do throws(InputFailure) {
          let source = try opening.open(input)
          let (gold, folder) = try goldPage(of: input, language)
          if !folders.contains(folder) { folders.append(folder) }
          let pages = try reading.pages(source)
          documents += pages
          golds += pages.map { _ in gold }
        } catch {
          console.tell(Complaint(error))
          status.raise(to: ExitStatus(error))
        }
      }
      reading.settle(&documents)
      for (document, gold) in zip(documents, golds) {
        evaluation.add(document, gold: gold)
        if html != nil { mistakes.add(MarkedPage(document, gold: gold), document.source) }
      }
      console.progress(work.inputs(beforeGroup: group + 1))
    }
    do throws(InputFailure) {
      let (links, strangers) = try links(in: folders, evaluation, language)
      if !links.isEmpty { evaluation.score(links: links) }
      for stranger in strangers { console.tell(stranger) }
    } catch {
      console.tell(Complaint(error))
      status.raise(to: .inputOrOutput)
    }
    console.finish()
    if evaluation.pages.isEmpty {
      console.tell(
        Complaint(
          path: "",
          message: language.say(
            zh: "没有可以评分的版面：在\(gold.map { " \($0)" } ?? "版面旁边")没有找到标准答案（NAME.gold.tsv）。",
            en: "nothing was scored: no page has gold (NAME.gold.tsv) that can be read \(gold.map { "in \($0)" } ?? "beside it").")))
      status.raise(to: .inputOrOutput)
      Jumpline.leave(status)
    }
    if let html {
      let table = EvaluationTable(evaluation, paint: Paint(isOn: false), language: language).lines()
      let path = FilePath(html)
      do throws(SystemFault) {
        var file = try OutputFile.create(path)
        try file.write(Array(mistakes.with(table: table).html.utf8))
        try file.finish()
      } catch {
        console.tell(.notWritten(path, error, option: "--html", language))
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

  private func goldPage(of input: Input, _ language: Language) throws(InputFailure) -> (page: GoldPage, folder: FilePath) {
    let name = GoldPage.fileName(forInput: input.path.description)
    let candidates: [FilePath]
    if let gold {
      let folder = input.relativePath.parent
      let direct = FilePath(gold).appending(name.utf8)
      candidates =
        folder == FilePath(".") ? [direct] : [FilePath(gold).appending(folder.appending(name.utf8).bytes), direct]
    } else {
      candidates = [input.path.parent.appending(name.utf8)]
    }
    for path in candidates {
      guard let bytes = try? FileContents.read(path) else { continue }
      do throws(GoldFailure) {
        return (try GoldPage(parsing: bytes), path.parent)
      } catch {
        throw Self.unreadable(path, error, language)
      }
    }
    let places = Set(candidates).sorted().map(\.description)
    let looked = places.joined(separator: language.say(zh: " 或 ", en: " or "))
    throw InputFailure(
      path: input.path.description, code: .notFound,
      message: language.say(
        zh: "没有标准答案：应有 \(looked)。请用 --gold 指出所在的文件夹。", en: "there is no gold for it: expected \(looked). Name its folder with --gold."))
  }

  /// The links between the pages that were given, and what is to be told of those that lead elsewhere.
  private func links(
    in folders: [FilePath], _ evaluation: Evaluation, _ language: Language
  ) throws(InputFailure) -> ([GoldLink], [Complaint]) {
    let given = Set(evaluation.pages.map { FilePath($0.path).name.description })
    var links: [GoldLink] = []
    var complaints: [Complaint] = []
    for folder in folders {
      let path = folder.appending("links.tsv".utf8)
      guard let bytes = try? FileContents.read(path) else { continue }
      let all: [GoldLink]
      do throws(GoldFailure) {
        all = try GoldLink.parse(bytes)
      } catch {
        throw Self.unreadable(path, error, language)
      }
      let strange = all.filter { !given.contains($0.fromFile) || !given.contains($0.toFile) }
      links += all.filter { given.contains($0.fromFile) && given.contains($0.toFile) }
      if strange.isEmpty { continue }
      let names = Set(strange.flatMap { [$0.fromFile, $0.toFile] }).subtracting(given).sorted()
      let some = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? " …" : "")
      complaints.append(
        Complaint(
          path: path.description,
          message: language.say(
            zh: "有 \(strange.count) 条链接指向没有给出的版面（\(some)），不计分。",
            en: "\(strange.count) link\(strange.count == 1 ? "" : "s") not scored: no such page was given (\(some)).")))
    }
    return (links, complaints)
  }

  private static func unreadable(_ path: FilePath, _ failure: GoldFailure, _ language: Language) -> InputFailure {
    let meant = NearestName.of(failure.found, among: failure.known).map { ". Did you mean \($0)?" } ?? "."
    let known = failure.known.isEmpty ? "" : "\(meant) Known are: \(failure.known.joined(separator: ", "))."
    return InputFailure(
      path: path.description, code: .notOfFormat,
      message: language.say(
        zh: "第 \(failure.line) 行：\(failure.message)\(known)", en: "line \(failure.line): \(failure.message)\(known)"))
  }
}
