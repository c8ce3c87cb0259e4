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

      \(Jumpline.exitStatuses)
      """)

  @Argument(help: "Codes or names of rules.", completion: .list(Aboard.cards.map(\.code)))
  var codes: [String]

  @Option(help: "The language of messages (default: the system's).")
  var lang: LanguageChoice?

  func run() throws {
    let language = lang?.language ?? LanguageChoice.ofSystem
    let known = Aboard.cards
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
}
