import ArgumentParser
import JumplinePipeline
import JumplineProcess
import RelaxNG
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The command line. It only says what is wanted, in words; the pipeline does it.
struct Jumpline: ParsableCommand {
  static let version = "0.1.0"

  static let exitStatuses = """
    EXIT STATUS, the highest that applies:
      0  clean; a page without articles is clean
      1  findings at or above --fail-on, or something invalid
      2  the command line or a configuration is wrong
      3  an input could not be read or an output not written
      4  internal failure, or that of a plugin
    """

  static let configuration = CommandConfiguration(
    commandName: "jumpline",
    abstract: "Turns raw newspaper pages into whole articles: TEI, JSON Lines, text.",
    discussion: """
      EXAMPLES:
        jumpline convert seeds/ --to tei -o out/    one valid TEI file a page
        jumpline convert page.txt --to text         the articles, to read
        jumpline lint seeds/                        what is broken on the pages
        jumpline inspect page.txt                   how it was understood, and why
        jumpline verify out/                        proof that no byte was lost

      COMPLETIONS (in a folder that the shell looks into):
        mkdir -p ~/.local/share/bash-completion/completions
        cd ~/.local/share/bash-completion/completions
        jumpline --generate-completion-script bash > jumpline
        mkdir -p ~/.zsh/completions && cd ~/.zsh/completions
        jumpline --generate-completion-script zsh > _jumpline
        mkdir -p ~/.config/fish/completions && cd ~/.config/fish/completions
        jumpline --generate-completion-script fish > jumpline.fish

      \(exitStatuses)
      """,
    version: version,
    subcommands: [
      ConvertCommand.self, LintCommand.self, ProfileCommand.self, ValidateCommand.self, InspectCommand.self, EvaluateCommand.self,
      VerifyCommand.self, PluginsCommand.self, PluginCommand.self, ExplainCommand.self, ConfigCommand.self,
    ])

  static func main() {
    if let status = SchemaWorker.run(CommandLine.arguments) { endProcess(status) }
    signal(SIGPIPE, SIG_IGN)
    refuseUnknownCommand(CommandLine.arguments.dropFirst().first)
    do {
      var command = try parseAsRoot()
      try command.run()
      RunningPlugins.end()
    } catch {
      RunningPlugins.end()
      // What is wrong with a command line is status 2 here; ArgumentParser says 64.
      let code = exitCode(for: error)
      guard code == .validationFailure else { exit(withError: error) }
      Terminal.standardError(fullMessage(for: error) + "\n")
      leave(.usage)
    }
  }

  private static func refuseUnknownCommand(_ word: String?) {
    let known = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let word, !word.hasPrefix("-"), !known.contains(word) else { return }
    Terminal.standardError("Error: \(UnknownName(word, kind: "command", known: known))\n  See 'jumpline --help'.\n")
    leave(.usage)
  }

  /// This program's own file, to be started again.
  static var program: String {
    #if os(Linux)
      "/proc/self/exe"
    #else
      CommandLine.arguments[0]
    #endif
  }

  /// Ends the program with a status.
  static func leave(_ status: ExitStatus) -> Never {
    RunningPlugins.end()
    endProcess(status.rawValue)
  }

  private static func endProcess(_ status: Int32) -> Never {
    #if canImport(Glibc)
      Glibc.exit(status)
    #elseif canImport(Musl)
      Musl.exit(status)
    #else
      Darwin.exit(status)
    #endif
  }
}
