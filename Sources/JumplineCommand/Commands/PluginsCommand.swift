import ArgumentParser
import JumplineLint
import JumplineModel
import JumplinePipeline
import JumplineReport

struct PluginsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugins",
    abstract: "Lists what is installed, and where from.",
    discussion: """
      Programs that are plugins are started to hear what they are: those in the plugin folder (~/.config/jumpline/plugins/NAME/plugin.yml, or under JUMPLINE_PLUGINS), and those of the configuration of the working folder.

      EXAMPLES:
        jumpline plugins
        jumpline plugins --lang zh

      \(Jumpline.exitStatuses)
      """)

  @OptionGroup var configured: ConfigurationOptions

  @Option(help: "The language of messages (default: the system's).")
  var lang: LanguageChoice?

  func run() throws {
    let language = lang?.language ?? LanguageChoice.ofSystem
    let guests = configured.guests(language)
    let paint = Paint(isOn: Terminal.coloursOutput)
    let origin = language.say(zh: "内置", en: "built in")
    var output = Output(language)

    func list(_ title: String, _ rows: [[String]]) {
      if rows.isEmpty { return }
      output.print(paint(.bold, title))
      let columns = (0..<rows[0].count - 1).map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
      for row in rows {
        let padded = zip(row, columns).map { DisplayWidth.pad($0, to: $1) }
        output.print("  " + (padded + [row[columns.count]]).joined(separator: "  "))
      }
    }

    func rows(_ formats: [Format]) -> [[String]] {
      formats.map { format in
        let place = guests.origin(of: format.name) ?? origin
        return [format.name, format.extensions.map { "." + $0 }.joined(separator: " "), place, format.summary]
      }
    }

    let packs = ConfigurationOptions.packs(guests, configured.choice, language)
    list(language.say(zh: "插件", en: "Plugins"), PluginTable(guests, packs, language).rows)
    list(language.say(zh: "读取", en: "Readers"), rows(guests.readers.map(\.format)))
    list(language.say(zh: "写出", en: "Writers"), rows(guests.writers.map(\.format)))
    list(
      language.say(zh: "规则", en: "Rules"),
      guests.rules.cards.map { card in
        [card.code, card.severity.rawValue, guests.origin(of: card.code) ?? origin, "\(card.name): \(card.summary[language])"]
      })
    output.flush()
    Jumpline.leave(guests.status)
  }
}
