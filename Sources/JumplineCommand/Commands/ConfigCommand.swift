import ArgumentParser
import JumplineConfiguration
import JumplineLint
import JumplineModel
import JumplinePipeline

struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Shows the configuration in force, or its schema.",
    discussion: """
      The nearest .jumpline.yml holds for a page: the one in its folder, or else in the folders above it.

      EXAMPLES:
        jumpline config show pages/2024/
        jumpline config schema > jumpline-config.schema.json

      \(Jumpline.exitStatuses)
      """,
    subcommands: [Show.self, Schema.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Prints what holds for a path, and where each value comes from.")

    @Argument(help: "A page or a folder.", completion: .file())
    var path = "."

    @OptionGroup var configured: ConfigurationOptions

    @Option(help: "The language of messages (default: the system's).")
    var lang: LanguageChoice?

    func run() throws {
      let language = lang?.language ?? LanguageChoice.ofSystem
      let input = Input(named: path)
      let guests = configured.guests(language)
      let search = configured.search(Inputs([input]), guests, language)
      var output = Output(language)
      output.print(
        ConfigurationTable(input, search, guests.rules.adding(search.shelf.all), paint: Paint(isOn: Terminal.coloursOutput), language: language).lines)
      output.flush()
    }
  }

  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "schema", abstract: "Prints the JSON Schema of .jumpline.yml, for editors.")

    func run() throws {
      var output = Output(LanguageChoice.ofSystem)
      output.write(Array(ConfigurationSchema.text.utf8))
      output.flush()
    }
  }
}
