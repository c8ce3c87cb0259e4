import ArgumentParser
import JumplineModel

/// `--to`: a writer by its format's name. Which there are is known once the plugins have been started.
struct WriterChoice: ExpressibleByArgument {
  let name: String

  init(argument: String) { name = argument }

  func resolved(_ guests: Guests) throws -> any Writer {
    guard let writer = guests.writers.first(where: { $0.format.name == name }) else {
      throw UnknownName.ofValue(name, option: "to", kind: "format to write", known: guests.writers.map(\.format.name))
    }
    return writer
  }

  var defaultValueDescription: String { name }
  static var allValueStrings: [String] { Aboard.writers.map(\.format.name) }
}
