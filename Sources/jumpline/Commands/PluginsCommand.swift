import ArgumentParser
import JumplineLint
import JumplineModel
import JumplineReport

struct PluginsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugins",
    abstract: "Lists what is installed, and where from.",
    discussion: """
      EXAMPLES:
        jumpline plugins
        jumpline plugins --lang zh

      \(Jumpline.exitStatuses)
      """)

  @Option(help: "The language of messages (default: the system's).")
  var lang: LanguageChoice?

  func run() throws {
    let language = lang?.language ?? LanguageChoice.ofSystem
    let paint = Paint(isOn: Terminal.coloursOutput)
    let origin = language.say(zh: "内置", en: "built in")
    var output = Output(language)

    func list(_ title: String, _ rows: [[String]]) {
      output.print(paint(.bold, title))
      let columns = (0..<3).map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
      for row in rows {
        let padded = zip(row, columns).map { DisplayWidth.pad($0, to: $1) }
        output.print("  " + (padded + [row[3]]).joined(separator: "  "))
      }
    }

    func row(_ format: Format) -> [String] {
      [format.name, format.extensions.map { "." + $0 }.joined(separator: " "), origin, format.summary]
    }

    list(language.say(zh: "读取", en: "Readers"), Aboard.readers.map { row($0.format) })
    list(language.say(zh: "写出", en: "Writers"), Aboard.writers.map { row($0.format) })
    list(
      language.say(zh: "规则", en: "Rules"),
      Aboard.rules.cards.map { [$0.code, $0.severity.rawValue, origin, "\($0.name): \($0.summary[language])"] })
    output.flush()
  }
}
