import ArgumentParser
import JumplineModel

/// `--from`: a reader by its format's name, or all of them. Which there are is known once the plugins have been started.
struct ReaderChoice: ExpressibleByArgument {
  let name: String

  static let auto = ReaderChoice(argument: "auto")

  init(argument: String) { name = argument }

  /// The readers, and what to look for in folders.
  func resolved(_ guests: Guests) throws -> (readers: [any Reader], extensions: [String]) {
    if name == Self.auto.name { return (guests.readers, ["txt"]) }
    guard let reader = guests.readers.first(where: { $0.format.name == name }) else {
      throw UnknownName.ofValue(name, option: "from", kind: "format to read", known: [Self.auto.name] + guests.readers.map(\.format.name))
    }
    return ([reader], reader.format.extensions)
  }

  var defaultValueDescription: String { name }
  static var allValueStrings: [String] { ["auto"] + Aboard.readers.map(\.format.name) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
