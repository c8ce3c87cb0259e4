import ArgumentParser
import JumplineConfiguration
import JumplineLint
import JumplineModel
import JumplinePipeline

struct ProfileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile",
    abstract: "Learns the habits of a title from its pages.",
    discussion: """
      A habit is what \(HabitCount.enough) uses or more show and \(Int(HabitCount.leastShare * 100)) of a hundred have in common: the width of marks, dashes, ellipses and dots, the numerals of years, their zeros, the script, the width of printed lines, the length of pages, the words before names. Rules of style judge by the habits of the file that .jumpline.yml names as its profile, and by the page's own majority where there are none.

      EXAMPLES:
        jumpline profile pages/ -o title.yml
        jumpline profile pages/1950/ --encoding GB18030 -o pages/1950/title.yml
        echo 'profile: title.yml' >> .jumpline.yml
        jumpline profile pages/ | diff title.yml -     what has changed since

      \(Jumpline.exitStatuses)
      """)

  @Argument(help: "Pages: files, folders, or - for standard input.", completion: .file())
  var inputs: [String]

  @Option(name: .shortAndLong, help: "The file to write (default: standard output).", completion: .file(extensions: ["yml", "yaml"]))
  var output: String?

  @OptionGroup var reader: ReaderOption

  @OptionGroup var configured: ConfigurationOptions

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language
    let guests = configured.guests(language)
    let (readers, extensions) = try reader.from.resolved(guests)
    let list = InputList(inputs, extensions: extensions, language: language).inputs
    // The profile that a configuration names may be the one that is to be written.
    let search = configured.search(list, guests, readsProfiles: false, language)
    let naming = configured.naming(list, search, language)
    let profiling = Profiling(
      opening: SourceOpening(language: language, encoding: reader.encoding, naming: naming),
      reading: PageReading(readers: readers, naming: naming, language: language), catalogue: guests.rules, lanes: common.lanes)
    if output != nil { UnfinishedFiles.removeWhenInterrupted() }
    var console = Console(inputs: list.count, quiet: common.quiet)
    var (count, status) = profiling.run(list) { console.tell($0) } progress: { console.progress($0) }
    console.finish()
    status.raise(to: guests.status)
    guard count.pages > 0 else {
      console.tell(
        Complaint(
          path: "",
          message: language.say(
            zh: "没有读到版面，没有可学的习惯，什么也没有写出。", en: "no page could be read, so there is nothing to learn and nothing was written.")))
      status.raise(to: .inputOrOutput)
      Jumpline.leave(status)
    }
    let text = TitleProfile.text(count)
    guard let output else {
      var standardOutput = Output(language)
      standardOutput.write(Array(text.utf8))
      standardOutput.flush()
      Jumpline.leave(status)
    }
    let path = FilePath(output)
    do throws(SystemFault) {
      try OutputFile.write(Array(text.utf8), to: path)
      if !common.quiet {
        let habits = TitleProfile(count).habits
        Terminal.standardError(
          language.say(
            zh: "\(path)：从 \(count.pages) 个版面学到 \(habits.kinds.count + habits.roles.count) 个习惯\n",
            en: "\(path): \(habits.kinds.count + habits.roles.count) habits, learned from \(count.pages) page\(count.pages == 1 ? "" : "s")\n"))
      }
    } catch {
      console.tell(.notWritten(path, error, language))
      status.raise(to: .inputOrOutput)
    }
    Jumpline.leave(status)
  }
}
