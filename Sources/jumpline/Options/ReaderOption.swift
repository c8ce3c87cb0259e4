import ArgumentParser
import JumplineEncodings

/// What every command takes that reads pages.
struct ReaderOption: ParsableArguments {
  @Option(
    help: "The format to read: \(ReaderChoice.allValueStrings.joined(separator: ", ")).",
    completion: .list(ReaderChoice.allValueStrings), transform: ReaderOption.choice)
  var from: ReaderChoice = .auto

  @Option(
    help: "The encoding of the inputs: \(TextEncoding.names.joined(separator: ", ")) (default: found out for each).",
    completion: .list(TextEncoding.names), transform: ReaderOption.encoding)
  var encoding: TextEncoding?

  @Sendable private static func choice(_ name: String) throws -> ReaderChoice {
    guard let choice = ReaderChoice(argument: name) else {
      throw UnknownName(name, kind: "format to read", known: ReaderChoice.allValueStrings)
    }
    return choice
  }

  @Sendable private static func encoding(_ name: String) throws -> TextEncoding {
    guard let encoding = TextEncoding(named: name) else {
      throw UnknownName(name, kind: "encoding", known: TextEncoding.names)
    }
    return encoding
  }
}
