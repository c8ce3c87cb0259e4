import ArgumentParser
import JumplineEncodings

/// What every command takes that reads pages.
struct ReaderOption: ParsableArguments {
  @Option(
    help: "The format to read: \(ReaderChoice.allValueStrings.joined(separator: ", ")), or a plugin's.",
    completion: .list(ReaderChoice.allValueStrings))
  var from: ReaderChoice = .auto

  @Option(
    help: "The encoding of the inputs: \(TextEncoding.names.joined(separator: ", ")) (default: found out for each).",
    completion: .list(TextEncoding.names), transform: ReaderOption.encoding)
  var encoding: TextEncoding?

  @Sendable private static func encoding(_ name: String) throws -> TextEncoding {
    guard let encoding = TextEncoding(named: name) else {
      throw UnknownName(name, kind: "encoding", known: TextEncoding.names)
    }
    return encoding
  }
}
