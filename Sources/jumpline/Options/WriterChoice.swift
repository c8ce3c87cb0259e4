import ArgumentParser
import JumplineModel

/// `--to`: a writer by its format's name.
struct WriterChoice: ExpressibleByArgument {
  var writer: any Writer

  init?(argument: String) {
    guard let writer = Aboard.writers.first(where: { $0.format.name == argument }) else { return nil }
    self.writer = writer
  }

  var defaultValueDescription: String { writer.format.name }
  static var allValueStrings: [String] { Aboard.writers.map(\.format.name) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
