import ArgumentParser
import JumplineModel

/// `--from`: a reader by its format's name, or all of them.
struct ReaderChoice: ExpressibleByArgument {
  var readers: [any Reader]
  /// What to look for in folders.
  var extensions: [String]
  private var name: String

  static let auto = ReaderChoice(readers: Aboard.readers, extensions: ["txt"], name: "auto")

  private init(readers: [any Reader], extensions: [String], name: String) {
    self.readers = readers
    self.extensions = extensions
    self.name = name
  }

  init?(argument: String) {
    if argument == "auto" {
      self = .auto
      return
    }
    guard let reader = Aboard.readers.first(where: { $0.format.name == argument }) else { return nil }
    self.init(readers: [reader], extensions: reader.format.extensions, name: argument)
  }

  var defaultValueDescription: String { name }
  static var allValueStrings: [String] { ["auto"] + Aboard.readers.map(\.format.name) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
