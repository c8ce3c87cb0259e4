import ArgumentParser
import JumplineLint
import JumplineModel
import JumplinePipeline
import JumplineReport

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Prints the page of a rule.",
    discussion: """
      EXAMPLES:
        jumpline explain DAT001
        jumpline explain dat001 --lang zh
        jumpline explain year-range-without-connector
        jumpline explain XML002
        jumpline explain HSZ001    a rule of a pack: shipped, or of the configuration here

      \(Jumpline.exitStatuses)
      """)

  @Argument(help: "Codes or names of rules.", completion: .list(Aboard.cards.map(\.code)))
  var codes: [String]

  @Option(help: "The language of messages (default: the system's).")
  var lang: LanguageChoice?

  func run() throws {
    let language = lang?.language ?? LanguageChoice.ofSystem
    let isBuiltIn = codes.allSatisfy { code in Aboard.cards.contains { $0.code == code.uppercased() || $0.name == code } }
    let known = isBuiltIn ? Aboard.cards : Self.allCards(language)
    let cards = try codes.map { code in
      guard let card = known.first(where: { $0.code == code.uppercased() || $0.name == code }) else {
        throw ValidationError(UnknownName(code, kind: "rule", known: known.map(\.code)).description)
      }
      return card
    }
    var output = Output(language)
    for (index, card) in cards.enumerated() {
      if index > 0 { output.print("") }
      output.write(
        Array(RulePage.text(card, language: language, style: Style(Terminal.coloursOutput ? .ansi : .none)).utf8))
    }
    output.flush()
  }

  /// With those of plugins, and of packs: what is shipped, and what the configuration of the working folder names.
  private static func allCards(_ language: Language) -> [RuleCard] {
    let guests = Guests(GuestList(.upward, language), language)
    return guests.rules.adding(ConfigurationOptions.packs(guests, .upward, language)).cards + Aboard.faults
  }
}
