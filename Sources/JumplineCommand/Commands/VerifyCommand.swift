import ArgumentParser
import JumplineModel
import JumplinePipeline

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Proves that outputs give back the bytes of their sources.",
    discussion: """
      Of the log of lint --fix: undoes every edit of the pages as they are, and compares SHA-256 with what the log records. Of outputs: rebuilds every source from the output alone and compares size and SHA-256 with what the output records. The original is compared byte for byte where it is found: under --source, where the output says that it was, or beside the output.

      EXAMPLES:
        jumpline verify out/
        jumpline verify all.jsonl
        jumpline verify out/page.xml --source scans/
        jumpline verify .jumpline-edits.jsonl       undoes what lint --fix did

      \(Jumpline.exitStatuses)
      """)

  @Argument(help: "Outputs of convert (\(Aboard.rebuilders.map(\.format.name).joined(separator: ", "))), or folders of them.", completion: .file())
  var files: [String]

  @Option(help: "The folder of the originals, or the one original.", completion: .directory)
  var source: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language
    let paint = Paint(isOn: Terminal.coloursOutput)
    let verification = Verification(
      rebuilders: Aboard.rebuilders, readers: Aboard.readers, search: OriginalSearch(named: source), language: language)
    let list = InputList(files, extensions: Aboard.rebuilders.flatMap(\.format.extensions), choosesFormat: false, language: language)
    var console = Console(inputs: list.inputs.count, quiet: common.quiet)
    var output = Output(language)
    var status = ExitStatus.clean
    var proven = 0
    refuseMissingSource(&console, language)
    for (index, input) in list.inputs.enumerated() {
      let path = input.path.description
      do throws(InputFailure) {
        let bytes = try SourceOpening(language: language).bytes(input)
        do throws(ReadFailure) {
          let verdicts = EditHistory.recognizes(bytes)
            ? EditVerification(source: source, language: language).verify(input.path, bytes) : try verification.verify(path, bytes)
          if verdicts.allSatisfy(\.isProven) { proven += 1 }
          for verdict in verdicts {
            let mark = verdict.isProven ? paint(.green, "ok  ") : paint(.boldRed, "FAIL")
            if !verdict.isProven { status.raise(to: .findings) }
            if verdict.isProven && common.quiet { continue }
            output.print("\(mark) \(verdict.lines[0])")
            output.print(verdict.lines.dropFirst().map { "     \($0)" })
          }
        } catch {
          throw InputFailure(path: path, code: .notOfFormat, message: error.message, offset: error.offset)
        }
      } catch {
        output.flush()
        console.tell(Complaint(error))
        status.raise(to: .inputOrOutput)
      }
      console.progress(index + 1)
    }
    console.finish()
    if !common.quiet { output.print(Self.summary(list.inputs.count, proven, language)) }
    output.flush()
    Jumpline.leave(status)
  }

  /// A --source that is not there is a mistake on the command line, and would prove less than was asked for.
  private func refuseMissingSource(_ console: inout Console, _ language: Language) {
    guard let source else { return }
    do throws(SystemFault) {
      _ = try FileContents.read(FilePath(source))
    } catch {
      if !error.isMissing { return }
      console.tell(
        Complaint(
          path: source,
          message: language.say(
            zh: "--source 应为原文件所在的文件夹或原文件，却没有这个名字。",
            en: "expected the folder of the originals, or the one original, in --source, found nothing of that name.")))
      Jumpline.leave(.usage)
    }
  }

  private static func summary(_ outputs: Int, _ proven: Int, _ language: Language) -> String {
    let failed = outputs - proven
    return language.say(
      zh: "\(outputs) 个输出：\(proven) 个通过" + (failed == 0 ? "" : "，\(failed) 个未通过"),
      en: "\(outputs) output\(outputs == 1 ? "" : "s"): \(proven) ok" + (failed == 0 ? "" : ", \(failed) not proven"))
  }
}
