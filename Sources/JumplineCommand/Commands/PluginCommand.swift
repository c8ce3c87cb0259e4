import ArgumentParser
import JumplineConfiguration
import JumplineLint
import JumplineModel
import JumplinePacks
import JumplinePipeline
import JumplineProcess
import JumplineSchemas

struct PluginCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugin",
    abstract: "For authors of plugins.",
    discussion: """
      EXAMPLES:
        jumpline plugin test plugins/alto
        jumpline plugin schema > plugin.schema.json
        jumpline plugin test packs/tea.yml
        jumpline plugin schema --records > article.schema.json

      \(Jumpline.exitStatuses)
      """,
    subcommands: [New.self, Test.self, Schema.self])

  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "schema", abstract: "Prints the JSON Schema of the messages between jumpline and a plugin.")

    @Flag(help: "Prints that of the records in which pages are told to writers and rules: JSON Lines.")
    var records = false

    @Flag(help: "Prints that of rule packs.")
    var pack = false

    func run() throws {
      if pack {
        var output = Output(LanguageChoice.ofSystem)
        output.write(Array(RulePack.schema.utf8))
        output.flush()
        return
      }
      let schema = unsafe records ? jumpline_article_schema() : jumpline_plugin_schema()
      let bytes = unsafe UnsafeRawBufferPointer(start: schema.bytes, count: schema.size)
      var output = Output(LanguageChoice.ofSystem)
      output.write(unsafe Array(bytes))
      output.flush()
    }
  }

  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "test", abstract: "Tries a plugin out: the protocol, then everything that its kind has to keep.",
      discussion: """
        A reader is tried on the files in samples/ beside its plugin.yml. Exit status 1 when something failed; a rule pack that cannot be taken is 2.

        EXAMPLES:
          jumpline plugin test plugins/alto
          jumpline plugin test plugins/alto --requests 1000
        """)

    @Argument(help: "The folder of the plugin, in which its plugin.yml is; or the file of a rule pack.", completion: .file())
    var path: String

    @Option(help: "How often the same is asked to see whether memory grows.")
    var requests = 100_000

    @Option(help: "The language of messages (default: the system's).")
    var lang: LanguageChoice?

    func validate() throws {
      if !(10...100_000_000).contains(requests) {
        throw ValidationError("--requests: expected a number from 10 to 100000000, found \(requests).")
      }
    }

    /// A pack that loads has proved its examples.
    private func testPack(_ language: Language) {
      let codes = Aboard.rules.cards.map(\.code)
      let pack = ConfigurationOptions.orRefuse { () throws(SettingsRefusal) in
        var shelf = ConfigurationOptions.shelf(codes, language)
        return try shelf.pack(path, from: nil) { .notRead(Complaint(path: path, message: $0)) }
      }
      let examples = pack.cards.reduce(0) { $0 + $1.fires.count + $1.silent.count }
      var output = Output(language)
      output.print(
        language.say(
          zh: "\(pack.name)：\(pack.cards.count) 条规则，\(examples) 个例子全部相符",
          en: "\(pack.name): \(pack.cards.count) \(pack.cards.count == 1 ? "rule" : "rules"), all \(examples) examples hold"))
      output.flush()
    }

    func run() throws {
      let language = lang?.language ?? LanguageChoice.ofSystem
      if path.hasSuffix(".yml") || path.hasSuffix(".yaml") { return testPack(language) }
      let program = try GuestList.program(inFolder: FilePath(path), language)
      let samples = FilePath(path).appending("samples".utf8)
      let files = InputList.isFolder(samples) ? GuestList.files(in: samples) : []
      let conformance = Conformance(program, samples: files, requests: requests, language: language)
      var output = Output(language)
      var progress = Progress(total: requests, quiet: false)
      conformance.run { check in
        progress.clear()
        output.print(check.line)
        output.flush()
      } progress: {
        progress.show($0)
      }
      progress.clear()
      let failed = conformance.checks.filter { $0.verdict == .failed }.count
      let all = conformance.checks.count
      output.print(language.say(zh: "\(all) 项检查，\(failed) 项未通过", en: "\(all) checks, \(failed) failed"))
      output.flush()
      Jumpline.leave(failed == 0 ? .clean : .findings)
    }
  }
}
