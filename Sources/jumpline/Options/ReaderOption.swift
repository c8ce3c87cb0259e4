import ArgumentParser

/// What every command takes that reads pages.
struct ReaderOption: ParsableArguments {
  @Option(
    help: "The format to read: \(ReaderChoice.allValueStrings.joined(separator: ", ")).",
    completion: .list(ReaderChoice.allValueStrings), transform: ReaderOption.choice)
  var from: ReaderChoice = .auto

  @Sendable private static func choice(_ name: String) throws -> ReaderChoice {
    guard let choice = ReaderChoice(argument: name) else {
      throw UnknownName(name, kind: "format to read", known: ReaderChoice.allValueStrings)
    }
    return choice
  }
}
