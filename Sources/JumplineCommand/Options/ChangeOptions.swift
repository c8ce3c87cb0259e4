import ArgumentParser
import JumplineConfiguration
import JumplineModel
import JumplinePipeline

/// Lint of what changes: since a revision, or while somebody works.
struct ChangeOptions: ParsableArguments {
  @Option(help: "Only pages that git says were changed since this revision, or that it does not know yet.")
  var changedSince: String?

  @Flag(help: "Runs again whenever a page or a file of settings changes, until it is interrupted.")
  var watch = false

  func validate(inputs: [String]) throws {
    guard inputs.contains("-") else { return }
    if changedSince != nil { throw ValidationError("--changed-since: git knows nothing of standard input. Name files or folders.") }
    if watch { throw ValidationError("--watch: standard input does not change. Name files or folders.") }
  }

  func narrow(_ inputs: Inputs, _ language: Language) -> Inputs {
    guard let changedSince else { return inputs }
    do throws(GitChanges.Refusal) {
      var changes = try GitChanges(since: changedSince, path: Terminal.variable("PATH") ?? "", language: language)
      return try changes.narrow(inputs)
    } catch {
      var console = Console()
      console.tell(error.complaint)
      Jumpline.leave(.usage)
    }
  }

  /// - Parameters:
  ///   - settings: files that were named on the command line besides the inputs.
  /// - Returns: the status of the last run.
  func keepWatch(_ inputs: [String], extensions: [String], settings: [String], _ language: Language) -> ExitStatus {
    let arguments = CommandLine.arguments.dropFirst().filter { $0 != "--watch" }
    return Watch(arguments: Array(arguments), language: language) {
      let pages = InputList(inputs, extensions: extensions, language: language).inputs.map(\.path)
      // Those of the working folder and of the inputs, where most are.
      let folders = [""] + inputs.map { $0 + "/" }
      let names = [Configuration.fileName, Suppression.fileName] + PageNaming.manifestNames
      let files = (settings + folders.flatMap { folder in names.map { folder + $0 } }).map { FilePath($0) }
      return pages + files + files.flatMap(Self.filesNamed(by:))
    }.run()
  }

  /// The profile and the packs that a file names, if it is a configuration.
  private static func filesNamed(by file: FilePath) -> [FilePath] {
    let name = file.description
    guard name.hasSuffix(".yml") || name.hasSuffix(".yaml"), let text = try? FileContents.read(file) else { return [] }
    let words = String(decoding: text, as: UTF8.self)
    let names = Configuration.packs(in: words).map(\.name) + [Configuration.profile(in: words)?.name].compactMap(\.self)
    let isHere = file.parent.description == "."
    return names.map { isHere || $0.hasPrefix("/") ? FilePath($0) : file.parent.appending($0.utf8) }
  }
}
