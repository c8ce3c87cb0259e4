import ArgumentParser
import JumplineModel
import JumplinePipeline

extension PluginCommand {
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new", abstract: "Makes a plugin to start from: small, working, and with a test.",
      discussion: """
        The files are made in the working folder; nothing that is there is overwritten.

        EXAMPLES:
          jumpline plugin new rule --language yaml house-words      house-words.yml
          jumpline plugin new reader --language python our-export   a folder our-export
          jumpline plugin new writer --language swift markdown --jumpline ../jumpline
        """)

    @Argument(help: "reader, writer or rule.")
    var kind: PluginSkeleton.Kind

    @Option(help: "swift, python, or for rules yaml.")
    var language: PluginSkeleton.Language

    @Argument(help: "Its name: small letters, digits and hyphens.")
    var name: String

    @Option(help: "For swift: where the package of jumpline is, a folder from here or an address.")
    var jumpline = "https://github.com/OWNER/jumpline"

    func validate() throws {
      if let fault = PluginName.fault(name) { throw ValidationError(fault) }
      if language == .yaml, kind != .rule {
        throw ValidationError("A pack in YAML holds rules: a \(kind.rawValue) is written in swift or python.")
      }
    }

    func run() throws {
      guard let skeleton = PluginSkeleton(kind, language, name: name, package: jumpline) else { return }
      let top = FilePath(language == .yaml ? name + ".yml" : name)
      if FileContents.exists(top) {
        throw ValidationError("\(top) exists already. Choose another name, or move it away.")
      }
      let language = LanguageChoice.ofSystem
      var output = Output(language)
      do throws(SystemFault) {
        var folders = Folders()
        for file in skeleton.files {
          let path = FilePath(file.path)
          if path.parent != FilePath(".") { try folders.make(path.parent) }
          try OutputFile.write(Array(file.text.utf8), to: path)
          output.print(file.path)
        }
      } catch {
        output.flush()
        var console = Console()
        console.tell(.notWritten(top, error, option: "NAME", language))
        Jumpline.leave(.inputOrOutput)
      }
      output.print(language.say(zh: "测试：\(skeleton.test)", en: "Test it: \(skeleton.test)"))
      output.print(language.say(zh: "使用：\(skeleton.use)", en: "Use it: \(skeleton.use)"))
      output.flush()
    }
  }
}

extension PluginSkeleton.Kind: ExpressibleByArgument {}
extension PluginSkeleton.Language: ExpressibleByArgument {}
